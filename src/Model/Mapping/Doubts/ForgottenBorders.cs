using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Indicators;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Cells that hold the texts of two, because the border between them was forgotten: between rows, between columns, below a heading. What was read of them is told; what only looks so, a target in two
/// parts of one row, has its points in one.
/// </summary>
internal static class ForgottenBorders
{
    /// <summary>What is told of a cell that may hold more than its own text, or that no field could be read from.</summary>
    private static readonly ProblemKind[] Told = [ProblemKind.RunTogetherText, ProblemKind.Unreadable, ProblemKind.RowIncomplete];

    private static readonly string[] Measures = ["target", "actual"];

    private static readonly string[] Levels = ["level1", "level2"];

    private static readonly string[] Beside = ["target", "actual", "weight", "score", "reason"];

    private static readonly string[] Amounts = ["initial_budget", "full_year_budget", "executed", "execution_rate"];

    /// <summary>Characters of the longest heading of goals that is printed: 年度绩效目标实际完成情况.</summary>
    private const int LongestGoalHeading = 12;

    public static void Report(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        var told = draft.Problems.Where(problem => Told.Contains(problem.Kind)).Select(problem => problem.Place).ToHashSet();
        var spacing = LineSpacing.WidestIn(draft.Grid);
        foreach (var cell in sections.SelectMany(section => In(draft.Grid, section, spacing)).Concat(Heads(draft, spacing)).Distinct().Where(cell => !cell.IsEmpty && !cell.IsInferred && told.Add(cell.Place)))
            draft.Report(ProblemKind.RunTogetherText, cell);
        ReportGoals(draft, sections, told);
    }

    private static IEnumerable<FormCell> In(FormGrid grid, Section section, double spacing) => section.Kind switch
    {
        SectionKind.Indicators => section.Headings(grid).Where(heading => SeveralTexts.AreLevels(heading) || HoldsLevel(section, heading) || ReachesIntoBody(section, HeadingSection.Indicator, heading))
            .Concat(section.BodyRows.Where(row => !GroupRows.IsSubtotal(grid, row)).SelectMany(grid.CellsStartingIn).Where(cell => IsOfSeveral(grid, section, cell, spacing))).Concat(section.Columns.SelectMany(column => OfTwoColumns(grid, section, column)))
            .Concat(section.Headings(grid).Any(heading => ReachesIntoBody(section, HeadingSection.Indicator, heading) && ColumnsOfCell.HeadsPartOfTarget(heading)) ? ColumnsOfCell.Targets(grid, section) : []),
        SectionKind.Funds => section.Headings(grid).Where(heading => HoldsAmount(section, heading) || ReachesIntoBody(section, HeadingSection.Funds, heading))
            .Concat(section.BodyRows.SelectMany(grid.CellsStartingIn).Where(SeveralTexts.AreFundLabels)),
        _ => [],
    };

    private static bool IsOfSeveral(FormGrid grid, Section section, FormCell cell, double spacing) => section.ColumnOf(cell)?.Field switch
    {
        var field when Beside.Contains(field) && IsNamedBeside(grid, section, cell) && section.Columns.Count(column => Beside.Contains(column.Field) && ColumnsOfCell.IsOver(column, cell)) > 1 => true,
        _ when ColumnsOfCell.HoldsSeveral(section, cell) => true,
        var field when Levels.Contains(field) => SeveralTexts.AreLevels(cell) || LosesItsEnd(grid, cell) || (SeveralTexts.StandApart(cell, spacing) && !LevelWords.IsLevel(cell.Text)) || (SeveralTexts.StandBeside(cell) && SeveralTexts.HoldLevel(cell)),
        "level3" => SeveralTexts.StandApart(cell, spacing) || (cell.RowSpan > 1 && SeveralTexts.EndWithRoom(cell)) || (cell.Column < section.Find("level3")!.Start && SeveralTexts.HoldLevel(cell)),
        "operator" or "unit" => SeveralTexts.AreOfRows(cell),
        "reason" => cell.RowSpan > 1 && (SeveralTexts.StandApart(cell, spacing) || SeveralTexts.BreakOff(cell)),
        var field when Measures.Contains(field) => cell.RowSpan > 1 ? SeveralTexts.AreOfRows(cell) || SeveralTexts.AreMeasures(cell) || SeveralTexts.EndWithTarget(cell) : IsUnscored(grid, section, cell) && SeveralTexts.AreMeasures(cell),
        _ => HoldsLevel(section, cell),
    };

    /// <summary>What the cell below begins with completes the label: its last line was painted over the border.</summary>
    private static bool LosesItsEnd(FormGrid grid, FormCell cell) => !LevelWords.IsLevel(cell.Text) && cell.EndRow < grid.Rows
        && grid.At(cell.EndRow, cell.Column) is { } below && SeveralTexts.Pieces(below).FirstOrDefault() is { } first && LevelWords.IsLevel(cell.Text + first);

    /// <summary>The label at the side of the block holds those of the levels beside it.</summary>
    private static bool HoldsLevel(Section section, FormCell cell) => section.ColumnOf(cell)?.Field == Column.Block && SeveralTexts.HoldLevel(cell);

    /// <summary>A heading over the first of its values, with no line between them. In the first column stand labels.</summary>
    private static bool ReachesIntoBody(Section section, HeadingSection kind, FormCell heading) => heading.Column > 0 && heading.EndRow > section.BodyRow && !LabelText.IsBlock(heading.Text)
        && SeveralTexts.Pairs(heading).Any(pair => HeadingBook.FieldOfWhole(kind, pair.First) is not null && IsValue(kind, heading, pair.Second));

    /// <summary>No remark in brackets, nor the end of a heading of more words: 年度预算 | 申请（万元）.</summary>
    private static bool IsValue(HeadingSection kind, FormCell heading, string rest) =>
        rest[0] is not ('(' or '（') && HeadingBook.FieldOfWhole(kind, rest) is null && (rest.Any(char.IsDigit) || HeadingBook.Field(kind, heading.Text) is null);

    /// <summary>The cells of a column, and its heading, in which, or in most of which, two texts stand beside one another; what a heading of two columns stands over may be in either.</summary>
    private static IEnumerable<FormCell> OfTwoColumns(FormGrid grid, Section section, Column column)
    {
        if (column.Heading is { } both && ColumnsOfCell.IsHeadingOfTwo(both)) return ColumnsOfCell.Under(grid, section, both).Append(both);
        var cells = section.BodyRows.Select(row => column.CellIn(grid, row)).OfType<FormCell>().Distinct().Where(cell => !cell.IsEmpty).ToList();
        var apart = cells.Count(SeveralTexts.StandBeside);
        return apart > 1 && 2 * apart >= cells.Count ? cells : [];
    }

    /// <summary>An indicator has its name in a cell of its own; the name of a group goes on over the columns of the values.</summary>
    private static bool IsNamedBeside(FormGrid grid, Section section, FormCell cell) => new IndicatorRow(grid, section, cell.Row).NameCell is { IsEmpty: false } name && name != cell;

    /// <summary>No points tell that the row is one.</summary>
    private static bool IsUnscored(FormGrid grid, Section section, FormCell cell) => !new IndicatorRow(grid, section, cell.Row).IsScored;

    /// <summary>A heading and a figure; below 分值 the points of all may be a remark of the heading.</summary>
    private static bool HoldsAmount(Section section, FormCell heading) => Amounts.Contains(section.ColumnOf(heading)?.Field) && SeveralTexts.Pairs(heading)
        .Any(pair => HeadingBook.FieldOfWhole(HeadingSection.Funds, pair.First) is not null && pair.Second.Any(char.IsDigit) && pair.Second.All(c => char.IsDigit(c) || c is '.' or ',' or '%'));

    /// <summary>Goals that hold the headings of their own block, or those of the next one with what stands below them.</summary>
    private static void ReportGoals(EvaluationDraft draft, IReadOnlyList<Section> sections, HashSet<Place> told)
    {
        var holdHeadings = sections.Where(section => section.Kind == SectionKind.Goal).SelectMany(section => section.BodyRows.SelectMany(draft.Grid.CellsStartingIn)).Where(cell => !cell.IsInferred).SelectMany(SeveralTexts.Pieces)
            .Any(text => HeadingBook.FieldOfWhole(HeadingSection.Indicator, text) is "level1" or "level2" or "level3");
        var goals = new[] { draft.Goal.Planned, draft.Goal.Actual }.OfType<Field>().Where(goal => !goal.IsBlankLike && (holdHeadings || BeginsWithHeadings(goal.Printed)) && told.Add(goal.Place)).ToList();
        foreach (var goal in goals) draft.Problems.Add(new Problem(ProblemKind.RunTogetherText, goal.Printed, goal.Place));
        if (holdHeadings) draft.DoubtExtent([]);
    }

    /// <summary>预期目标 | 实际完成情况, with nothing between them.</summary>
    private static bool BeginsWithHeadings(string goal) => Enumerable.Range(1, Math.Min(LongestGoalHeading, goal.Length - 1)).Where(length => IsGoal(goal[..length]))
        .Any(length => Enumerable.Range(1, Math.Min(LongestGoalHeading, goal.Length - length)).Any(next => IsGoal(goal.Substring(length, next))));

    private static bool IsGoal(string text) => HeadingBook.FieldOfWhole(HeadingSection.Goal, text) is not null;

    /// <summary>The value of two labels of the head, in lines that do not follow one another, or one with the label behind it.</summary>
    private static IEnumerable<FormCell> Heads(EvaluationDraft draft, double spacing)
    {
        Field?[] heads = [draft.Head("project_name"), draft.Head("supervising_department"), draft.Head("implementing_unit")];
        var shared = heads.OfType<Field>().GroupBy(field => field.Place).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var places = heads.OfType<Field>().Select(field => field.Place).ToHashSet();
        return draft.Grid.Cells.Where(cell => (shared.Contains(cell.Place) && (SeveralTexts.StandApart(cell, spacing) || SeveralTexts.EndWithRoom(cell))) || (places.Contains(cell.Place) && SeveralTexts.EndWithLabel(cell)));
    }
}
