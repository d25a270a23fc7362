using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>Every field of a form with its path in the contract, for example <c>indicators[3].reason</c>.</summary>
internal static class FieldPaths
{
    public static IEnumerable<(string Path, Field Field)> Of(SelfEvaluation form)
    {
        var named = OfForm(form)
            .Concat(form.FundingLines.Index().SelectMany(line => Under($"funding_lines[{line.Index}].", OfLine(line.Item))))
            .Concat(form.Indicators.Index().SelectMany(row => Under($"indicators[{row.Index}].", OfIndicator(row.Item))));
        return named.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));
    }

    private static IEnumerable<(string, Field?)> Under(string prefix, IEnumerable<(string Name, Field? Field)> fields) =>
        fields.Select(field => (prefix + field.Name, field.Field));

    private static IEnumerable<(string, Field?)> OfForm(SelfEvaluation form) =>
    [
        ("title", form.Title), ("fiscal_year", form.FiscalYear), ("project_name", form.ProjectName),
        ("supervising_department", form.SupervisingDepartment), ("implementing_unit", form.ImplementingUnit),
        ("amount_unit", form.AmountUnit), ("header_score", form.HeaderScore),
        ("goal.planned", form.Goal.Planned), ("goal.actual", form.Goal.Actual),
        ("total.weight", form.Total.Weight), ("total.score", form.Total.Score), ("total.grade", form.Total.Grade),
        .. OfExtras(form.Extra),
    ];

    private static IEnumerable<(string, Field?)> OfLine(FundingLine line) =>
    [
        ("label", line.Label), ("initial_budget", line.InitialBudget), ("full_year_budget", line.FullYearBudget),
        ("executed", line.Executed), ("weight", line.Weight), ("execution_rate", line.ExecutionRate),
        ("score", line.Score), ("reason", line.Reason), .. OfExtras(line.Extra),
    ];

    private static IEnumerable<(string, Field?)> OfIndicator(Indicator row) =>
    [
        ("block", row.Block), ("level1", row.Level1), ("level2", row.Level2), ("level3", row.Level3),
        ("target", row.Target), ("actual", row.Actual), ("weight", row.Weight), ("score", row.Score),
        ("reason", row.Reason), ("method", row.Method), .. OfExtras(row.Extra),
    ];

    private static IEnumerable<(string, Field?)> OfExtras(IReadOnlyList<ExtraField> extras) =>
        extras.Index().Select(extra => ($"extra[{extra.Index}]", (Field?)extra.Item.Text));
}
