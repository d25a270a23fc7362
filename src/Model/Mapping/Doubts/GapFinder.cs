using System.Globalization;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>What a form leaves open so that its figures cannot be used as they stand: amounts without a unit, rows that say nothing.</summary>
internal static class GapFinder
{
    public static void Report(EvaluationDraft draft)
    {
        ReportUnit(draft);
        foreach (var row in draft.Indicators.Where(IsIncomplete))
            draft.Problems.Add(new Problem(ProblemKind.RowIncomplete, row.Level3!.Printed, row.Level3.Place));
        foreach (var figure in draft.Indicators.Select(row => FigureOfNothing(row) ?? ReasonOfNothing(draft, row) ?? MeasureOfNothing(draft, row) ?? FigureOfNoName(row)).OfType<Field>())
            draft.Problems.Add(new Problem(ProblemKind.RowIncomplete, figure.Printed, figure.Place));
    }

    /// <summary>
    /// Rows without the group that their columns have, and rows that are hardly indicators. Where rulings are drawn an empty cell is what is printed; where rows were inferred
    /// the group may stand where it could not be told whose it is, and be read where it does not belong.
    /// </summary>
    public static void ReportInferredGroups(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        var columns = sections.Where(section => section.Kind == SectionKind.Indicators).ToList();
        var haveLevel1 = columns.Exists(section => section.Find("level1") is not null);
        var haveLevel2 = columns.Exists(section => section.Find("level2") is not null);
        var haveWeights = draft.Indicators.Count(IsScoredWithoutWeight) < draft.Indicators.Count(row => row.Weight is { IsBlankLike: false });
        foreach (var row in draft.Indicators.Where(row => !IsIncomplete(row)))
        {
            var lacks = (haveLevel1 && row.Level1 is not { IsBlankLike: false }) || (haveLevel2 && row.Level2 is not { IsBlankLike: false });
            if (PointsOfNoScore(row) is { } points) draft.Problems.Add(new Problem(ProblemKind.Unreadable, points.Printed, points.Place));
            if ((lacks || IsOfFunds(row) || AreOfOtherClasses(row) || (haveWeights && IsScoredWithoutWeight(row))) && row.Level3 is { } name) draft.Problems.Add(new Problem(ProblemKind.RowIncomplete, name.Printed, name.Place));
        }
    }

    /// <summary>The words of the two levels belong to different classes: the label of another group may have been taken for the row's. Cost and satisfaction stand under different classes in different places.</summary>
    private static bool AreOfOtherClasses(Indicator row) => row is { Level1: { } level1, Level2: { } level2 }
        && LevelWords.Level1(level1.Printed) is { } over && LevelWords.Level2(level2.Printed) is (IndicatorClass.Output or IndicatorClass.Benefit) and var own && over != own;

    /// <summary>Where the rows of a form have weights, one that has a score alone may have the weight for it: the columns of its page were told one off.</summary>
    private static bool IsScoredWithoutWeight(Indicator row) => row is { Score: { IsBlankLike: false }, Weight: null or { IsBlankLike: true } };

    /// <summary>A bare figure as what was reached where the target is a date or words, in a row without a score: the score, if the columns were told one too few.</summary>
    private static Field? PointsOfNoScore(Indicator row) =>
        row is { Actual: { Value: QuantityReading { Unit: null } } actual, Score: null or { IsBlankLike: true }, Target: { IsBlankLike: false } target } && (target.Value is DateReading || !target.Printed.Any(char.IsDigit)) ? actual : null;

    /// <summary>A source of funds, with an amount for its name perhaps: below a head that is printed again the rows of funds may seem to stand in the columns of the indicators.</summary>
    private static bool IsOfFunds(Indicator row) => !IsMeasured(row) && new[] { row.Level2, row.Level3 }.Any(field => field is not null && HeadingBook.FieldOfWhole(HeadingSection.FundRow, field.Printed) is not null);

    /// <summary>What is spent may be an indicator (成本指标 | 工程总投资 | ≤1280万元): beside the name of a group of indicators, with a target in its unit, where amounts of funds have none in their cells.</summary>
    private static bool IsMeasured(Indicator row) => row is { Level2: { } group, Target.Value: QuantityReading { Unit: not null } } && LevelWords.Level2(group.Printed) is not null;

    /// <summary>Rows of a table that lacks the column of a level which the form has: a part of it, behind a page break, was read without that column.</summary>
    public static void ReportMissingGroups(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        foreach (var section in sections.Where(section => section.Kind == SectionKind.Indicators))
        {
            if (section.Find("level1") is not { } level || section.Find("level3") is not { } name) continue;
            var names = section.BodyRows
                .Where(row => draft.Grid.At(row, level.Start) is null).Select(row => draft.Grid.At(row, name.Start)).OfType<FormCell>();
            foreach (var cell in names.Where(cell => !cell.IsEmpty).Distinct()) draft.Report(ProblemKind.RowIncomplete, cell);
        }
    }

    /// <summary>
    /// Rows of which the page does not tell the level 1 while it does of others: a program that drew neither a merged label's text nor its borders on the next page. Where blank cells below a label
    /// are how the form is filled in, the label is told instead (<see cref="BlankLevels"/>).
    /// </summary>
    public static void ReportRowsWithoutLevel1(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        if (draft.Indicators.TrueForAll(row => row.Level1 is not { IsBlankLike: false }) || sections.Any(section => IsLevel1LeftBlank(draft.Grid, section))) return;
        var rows = draft.Indicators.Where(row => LacksLevel1(row) && row is { Placeholder: false, Level3.IsBlankLike: false }).Select(row => new Problem(ProblemKind.RowIncomplete, row.Level3!.Printed, row.Level3.Place));
        if (rows.Except(draft.Problems).ToList() is { Count: > 0 } without) draft.Problems.Add(OfRows(without));
    }

    private static bool IsLevel1LeftBlank(FormGrid grid, Section section) =>
        section is { Kind: SectionKind.Indicators } && section.Find("level1") is { } level1 && BlankLevels.Labels(grid, section).Any(label => label.Column == level1.Start);

    /// <summary>One problem of several rows: the first name, the last one and how many they are, at the place of those on the first one's page.</summary>
    public static Problem OfRows(IReadOnlyList<Problem> rows) => rows is [var only]
        ? only
        : rows[0] with
        {
            Text = string.Create(CultureInfo.InvariantCulture, $"{rows[0].Text} … {rows[^1].Text} ({rows.Count})"),
            Place = Place.Around(rows.Select(row => row.Place)),
        };

    /// <summary>A cell is there for a level, and the upper one is not printed. A row of the funds that is scored has no such cell.</summary>
    private static bool LacksLevel1(Indicator row) => (row.Level1 ?? row.Level2) is not null && row.Level1 is not { IsBlankLike: false };

    /// <summary>Amounts are printed, and neither cell nor heading nor form tells their unit. Zero is zero in any unit.</summary>
    private static void ReportUnit(EvaluationDraft draft)
    {
        var without = draft.FundingLines
            .SelectMany(line => line.Amounts)
            .FirstOrDefault(field => field is { Number: not (null or 0), Unit: null });
        if (without is not null) draft.Problems.Add(new Problem(ProblemKind.AmountUnitUnknown, without.Printed, without.Place));
    }

    /// <summary>A reason of its own in a row that prints nothing else: the rest of another row, or all that a program kept of one at the foot of its page.</summary>
    private static Field? ReasonOfNothing(EvaluationDraft draft, Indicator row) =>
        row.Reason is { IsBlankLike: false } reason && new[] { row.Level3, row.Target, row.Actual, row.Weight, row.Score }.All(field => field is null or { IsBlankLike: true })
            && !IsShared(draft, row, reason, other => other.Reason) ? reason : null;

    /// <summary>A target or an actual of its own in a row without name and points, below labels that are those of other rows, too: nothing says what it is of.</summary>
    private static Field? MeasureOfNothing(EvaluationDraft draft, Indicator row)
    {
        if (row is not { Placeholder: false, Level3.IsBlankLike: true } || new[] { row.Weight, row.Score }.Any(field => field is { IsBlankLike: false })) return null;
        if ((row.Level2 ?? row.Level1) is { IsBlankLike: false } level && !IsShared(draft, row, level, other => other.Level2 ?? other.Level1)) return null;
        return row.Target is { IsBlankLike: false } target && !IsShared(draft, row, target, other => other.Target) ? target
            : row.Actual is { IsBlankLike: false } actual && !IsShared(draft, row, actual, other => other.Actual) ? actual : null;
    }

    /// <summary>One cell is the field of several rows.</summary>
    private static bool IsShared(EvaluationDraft draft, Indicator row, Field field, Func<Indicator, Field?> of) =>
        draft.Indicators.Exists(other => !ReferenceEquals(other, row) && of(other)?.Place == field.Place);

    /// <summary>The weight or the score of a row that says neither what it is for nor what was to be done: a sum without a label, or the rest of another row. Dots for rows left out have but what the row above shares with them.</summary>
    private static Field? FigureOfNothing(Indicator row)
    {
        if (row is { Placeholder: true, Level3.Printed.Length: > 0 }) return null;
        if (new[] { row.Level3, row.Target, row.Actual }.Any(field => field is { IsBlankLike: false })) return null;
        return new[] { row.Weight, row.Score }.FirstOrDefault(field => field is { IsBlankLike: false });
    }

    /// <summary>The first figure of a row whose table names no indicators at all: columns of a sheet that is printed over several pages, apart from those of the names.</summary>
    private static Field? FigureOfNoName(Indicator row) => row is { Level1: null, Level2: null, Level3: null }
        ? new[] { row.Target, row.Actual, row.Weight, row.Score }.FirstOrDefault(field => field is { IsBlankLike: false })
        : null;

    /// <summary>A named row without target, actual, weight and score that is neither a placeholder nor the head of the rows below it, nor says that its project has no such indicator: by its name (无), or by a stroke in target and actual.</summary>
    private static bool IsIncomplete(Indicator row) => row is { Placeholder: false, Level3: { IsBlankLike: false } name } && !NotApplicableMark.Is(name.Printed) && !NotApplicableMark.IsIn(row)
        && new[] { row.Target, row.Actual, row.Weight, row.Score }.All(field => field is null || field.IsBlankLike);
}
