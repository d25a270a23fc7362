using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Sheets;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Signs that the pages of a form are not all its own, or not all there: the pages of a file were put together in another order, one is missing or damaged, or one of another form lies among them. Which
/// rows are the form's is not printed: told at its name, and at what shows it; no finding rests on its sums then.
/// </summary>
internal static class FormExtent
{
    /// <summary>What the execution of the budget is worth at most (20 of 100 in Hubei, 10 elsewhere), where its weight is not printed.</summary>
    public const decimal MostOfExecution = 20;

    /// <summary>Below a table that goes on there is the margin (2.5 cm of a page's 29.7 in Word, less elsewhere), and no room for a row of two or three lines: as a share of the page's height.</summary>
    private const double Foot = 0.15;

    /// <summary>A break that leaves room keeps a high row or two for the next page; of the eight classes of a form most rows stand above it.</summary>
    private const int FewestRows = 5;

    public static void Report(EvaluationDraft draft, FormSource source, IReadOnlyList<Section> sections)
    {
        var between = source.Left.Count > 0 ? null : SumsOfOthers.In(draft, source);
        var signs = new[] { SecondSums(draft, source, sections), LevelsAgain(draft, sections), FalseSeams.Part(draft), MissingEnd(draft, source), between, RowsElsewhere(draft) }.OfType<IReadOnlyList<Field?>>().SelectMany(fields => fields).OfType<Field>().ToList();
        if (signs.Count > 0 || source.LacksPage || IsIncomplete(draft, source)) draft.DoubtExtent(signs);
        if (between is not null || source.LacksPage) DoubtLabelsOverBreaks(draft);
        if (signs.Count == 0 && LacksRows(draft, sections)) ReportHead(draft, source);
    }

    /// <summary>A head, and neither rows nor sums below it, though headings of rows announce them or there are no funds either: they may stand on a page that was read with another form, or with none.</summary>
    private static bool LacksRows(EvaluationDraft draft, IReadOnlyList<Section> sections) =>
        draft is { Indicators.Count: 0, Total: { Weight: null, Score: null } } && draft.Head("header_score") is null
        && (draft.FundingLines.Count == 0 || sections.Any(section => section is { Kind: SectionKind.Indicators, HeadingRows: > 0 }));

    /// <summary>At the name of the project, else at the title, else at the table.</summary>
    private static void ReportHead(EvaluationDraft draft, FormSource source)
    {
        var first = source.Parts[0];
        var told = (draft.Head("project_name") ?? draft.Head("title")) is { } head ? new Problem(ProblemKind.UncertainSplit, head.Printed, head.Place)
            : new Problem(ProblemKind.UncertainSplit, TableText.Beginning(first.Table), first.Page.PlaceOf(first.Table.Box));
        if (!draft.Problems.Contains(told)) draft.Problems.Add(told);
    }

    /// <summary>Where pages are missing between others, the label of a cell that goes on over a break may be that of another cell, which ends or begins on them.</summary>
    private static void DoubtLabelsOverBreaks(EvaluationDraft draft)
    {
        var labels = draft.Indicators.SelectMany(row => new[] { row.Level1, row.Level2 }).OfType<Field>().Where(label => !label.IsBlankLike && label.More.Any(part => part.Page != label.Place.Page));
        draft.Problems.AddRange(labels.DistinctBy(label => label.Place).Select(label => new Problem(ProblemKind.UncertainJoin, label.Printed, label.Place)));
    }

    /// <summary>A page of the form is damaged, or shows a picture of a table that was not read: rows of it may be lost; or the one behind does, where the form has no sums yet.</summary>
    private static bool IsIncomplete(EvaluationDraft draft, FormSource source) =>
        source.Incomplete.Any(page => page <= source.Parts.SelectMany(part => part.Page.Numbers).Max() || draft.Total is { Weight: null, Score: null });

    /// <summary>Rows of indicators behind the form's sums, and sums below them once more: the sums that were read, of which nobody knows whose they are.</summary>
    private static IReadOnlyList<Field?>? SecondSums(EvaluationDraft draft, FormSource source, IReadOnlyList<Section> sections) =>
        draft.TotalLabel is { } sums && (source.Left.Any(HasRowsAndSums) || sections.Any(section => section.Kind == SectionKind.Total && AreSecondSums(draft, section, sums))) ? [draft.Total.Weight, draft.Total.Score] : null;

    private static bool HasRowsAndSums(FormPart left) =>
        FormEvidence.SpeaksForm(left.Table) && FormEvidence.HasTotal(left.Table);

    private static bool AreSecondSums(EvaluationDraft draft, Section section, FormCell sums) =>
        draft.Grid.CellsStartingIn(section.FirstRow).Any(cell => TotalLabel.Is(cell.Text) && !draft.IsTaken(cell))
        && draft.Indicators.Exists(row => row.Level3 is { IsBlankLike: false } name && sums.Place.IsBefore(name.Place)
            && name.Place.IsBefore(draft.Grid.CellsStartingIn(section.FirstRow)[0].Place));

    /// <summary>Behind a page break the classes begin anew, under no headings of their own: 产出指标 behind 效益指标 and 满意度指标. Forms print them in one order, once.</summary>
    private static IReadOnlyList<Field?>? LevelsAgain(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        if (sections.Count(section => section is { Kind: SectionKind.Indicators, HeadingRows: > 0 }) > 1) return null;
        for (var i = 1; i < draft.Indicators.Count; i++)
        {
            var (upper, lower) = (draft.Indicators[i - 1], draft.Indicators[i]);
            if (upper.Level3?.Place.Upright.Order is { } page && lower.Level3?.Place.Upright.Order > page && upper.Block?.Printed == lower.Block?.Printed
                && Order(lower) is { } order && order < Order(upper) && draft.Indicators.Take(i).Any(row => Order(row) == order)) return [lower.Level3];
        }

        return null;
    }

    public static IndicatorClass? Class(Indicator row) => row.Level1 is null ? null : LevelWords.Level1(row.Level1.Printed);

    /// <summary>Costs stand before the output, or among it.</summary>
    private static int? Order(Indicator row) => Class(row) switch
    {
        IndicatorClass.Output => 0,
        IndicatorClass.Benefit => 1,
        IndicatorClass.Satisfaction => 2,
        _ => null,
    };

    /// <summary>The form is not whole, and its page ends with it: the table fills it to the foot, the page says that others follow, or a high row had no room there. The last row that was read.</summary>
    private static IReadOnlyList<Field?>? MissingEnd(EvaluationDraft draft, FormSource source)
    {
        var lacksWeights = LacksWeights(draft.Indicators, draft.FundingLines, draft.Total, draft.Head("header_score"));
        var isTold = source.SaysMorePages ? lacksWeights || LacksSums(draft) || LacksClasses(draft)
            : FillsPage(source.Parts[^1]) ? lacksWeights || LacksClasses(draft)
            : lacksWeights && LacksLastClass(draft);
        return isTold ? [draft.Indicators[^1].Level3] : null;
    }

    private static bool LacksSums(EvaluationDraft draft) => draft.Total is { Weight: null, Score: null } && draft.Indicators.Exists(row => row.Score is { IsBlankLike: false });

    /// <summary>Most rows of a form are there, with those of the output, and none of the satisfaction with which forms end.</summary>
    private static bool LacksLastClass(EvaluationDraft draft) =>
        draft.Indicators.Count >= FewestRows && draft.Indicators.Exists(row => Class(row) == IndicatorClass.Output)
        && draft.Indicators.TrueForAll(row => Class(row) is IndicatorClass.Cost or IndicatorClass.Output or IndicatorClass.Benefit);

    /// <summary>No row has points, and all are of the output: what came of it is not there.</summary>
    private static bool LacksClasses(EvaluationDraft draft) => draft is { Total: { Weight: null, Score: null }, Indicators.Count: > 0 } && draft.Indicators.TrueForAll(row => row is { Weight: null, Score: null } && Order(row) == 0);

    /// <summary>Rows of indicators that read like labels with their texts (效益指标 | 社会效益指标): behind the form's notes, or on a page before that of its indicators.</summary>
    private static IReadOnlyList<Field?>? RowsElsewhere(EvaluationDraft draft) => draft.Indicators is [{ Level3: { } first }, ..] && draft.Indicators[^1].Level3 is { } last
        && draft.Extra.Find(extra => LevelWords.IsLevel(extra.Heading) && (last.Place.IsBefore(extra.Text.Place) || extra.Text.Place.Page < first.Place.Page)) is { } row ? [row.Text] : null;

    /// <summary>The rows are scored, no sum is printed, and the weights do not make up a whole form.</summary>
    public static bool LacksWeights(IReadOnlyList<Indicator> indicators, IReadOnlyList<FundingLine> funds, Total total, Field? headerScore)
    {
        if (total is not { Weight: null, Score: null } || headerScore is not null || !indicators.Any(row => row.Score is { IsBlankLike: false })) return false;
        var weights = indicators.Select(row => row.Weight).OfType<Field>().Where(weight => !weight.IsBlankLike).DistinctBy(weight => weight.Place).ToList();
        if (weights.Count == 0 || weights.Exists(weight => weight is { Number: null } or { Unit: "%" })) return false;
        var execution = funds.Select(line => line.Weight?.Number).FirstOrDefault(weight => weight is not null) ?? MostOfExecution;
        var points = weights.Sum(weight => weight.Number!.Value);
        return points > 1 && points + execution < FormUnderCheck.FullPoints;
    }

    /// <summary>Below the table is no room for another row.</summary>
    public static bool FillsPage(FormPart last) => FillsPage(last.Page, last.Table.Box.Bottom);

    /// <summary>The same below a line of text.</summary>
    public static bool FillsPage(FormPage page, double bottom) => bottom > (1 - Foot) * page.UprightSize.Height;
}
