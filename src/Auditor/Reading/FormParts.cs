using Selfeval.Model.Evaluations;

namespace Selfeval.Auditor.Reading;

/// <summary>The rows that hang on a form, and how they become its lines again: the counterpart of the Loader's row writers.</summary>
public sealed class FormParts(
    IReadOnlyList<StoredRow> funds, IReadOnlyList<StoredRow> indicators, IReadOnlyList<StoredRow> extras, IReadOnlyList<StoredRow> parts, IReadOnlyList<StoredRow> ocr)
{
    private readonly ILookup<string, ExtraField> _extras = extras.ToLookup(
        row => row.Text("owner")!, row => new ExtraField(row.Text("heading")!, new Field(row.Text("printed")!, new TextReading(row.Text("printed")!), null, row.Place("")!)));

    private readonly Dictionary<string, OcrMark> _ocr = ocr.ToDictionary(row => row.Text("field")!, row => new OcrMark((double)(row.Number("confidence") ?? 0), []), StringComparer.Ordinal);

    private readonly ILookup<string, Place> _more = parts.ToLookup(row => row.Text("field")!, row => row.Place("")!);

    public SelfEvaluation Of(StoredRow row) => new()
    {
        Title = More("title", row.TextField("title")),
        FiscalYear = More("fiscal_year", FiscalYear(row)),
        ProjectName = More("project_name", row.TextField("project_name")),
        SupervisingDepartment = More("supervising_department", row.TextField("supervising_department")),
        ImplementingUnit = More("implementing_unit", row.TextField("implementing_unit")),
        AmountUnit = More("amount_unit", row.TextField("amount_unit")),
        HeaderScore = More("header_score", row.NumberField("header_score")),
        Pages = row.Ints("pages"),
        Glyphs = new GlyphCount(row.Whole("glyphs_in_form") ?? 0, row.Whole("glyphs_accounted") ?? 0),
        FundingLines = [.. funds.Select((line, i) => FundingLine(line, $"funding_lines[{i}]"))],
        Goal = new Goal(More("goal.planned", row.TextField("goal_planned")), More("goal.actual", row.TextField("goal_actual"))),
        Indicators = [.. indicators.Select((line, i) => Indicator(line, $"indicators[{i}]"))],
        Total = new Total(
            More("total.weight", row.NumberField("total_weight")), More("total.score", row.NumberField("total_score")), More("total.grade", row.TextField("total_grade"))),
        Extra = [.. _extras["form"]],
    };

    private static Field? FiscalYear(StoredRow row) => row.Text("fiscal_year_printed") is { } printed && row.Place("fiscal_year") is { } place
        ? new Field(printed, row.Whole("fiscal_year") is { } year ? new NumberReading(year) : null, null, place)
        : null;

    private FundingLine FundingLine(StoredRow row, string path) =>
        new(More(path + ".label", row.TextField("label"))!, Words.Of<FundingSource>(row.Text("source")!))
        {
            InitialBudget = More(path + ".initial_budget", row.RateField("initial_budget")),
            FullYearBudget = More(path + ".full_year_budget", row.RateField("full_year_budget")),
            Executed = More(path + ".executed", row.RateField("executed")),
            Weight = More(path + ".weight", row.NumberField("weight")),
            ExecutionRate = More(path + ".execution_rate", row.RateField("execution_rate")),
            Score = More(path + ".score", row.NumberField("score")),
            Reason = More(path + ".reason", row.TextField("reason")),
            Extra = [.. _extras[path]],
        };

    private Indicator Indicator(StoredRow row, string path) => new(row.Whole("parent"), row.Flag("placeholder"))
    {
        Block = More(path + ".block", row.TextField("block")),
        Level1 = More(path + ".level1", row.TextField("level1")),
        Level2 = More(path + ".level2", row.TextField("level2")),
        Level3 = More(path + ".level3", row.TextField("level3")),
        Target = More(path + ".target", row.ValueField("target")),
        Actual = More(path + ".actual", row.ValueField("actual")),
        Weight = More(path + ".weight", row.NumberField("weight")),
        Score = More(path + ".score", row.NumberField("score")),
        Reason = More(path + ".reason", row.TextField("reason")),
        Method = More(path + ".method", row.TextField("method")),
        Extra = [.. _extras[path]],
    };

    /// <summary>The field with its further parts and the mark of OCR, which hang on its path.</summary>
    private Field? More(string path, Field? field)
    {
        if (field is null) return null;
        if (_more.Contains(path)) field = field with { More = [.. _more[path]] };
        return _ocr.TryGetValue(path, out var mark) ? field with { Ocr = mark } : field;
    }
}
