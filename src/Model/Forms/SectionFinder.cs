using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>Divides the rows of a form into its sections, top to bottom, by the vocabulary of their heading rows.</summary>
internal static class SectionFinder
{
    /// <summary>Sections in order, without gaps, over all rows.</summary>
    public static IReadOnlyList<Section> Find(FormGrid grid)
    {
        var sections = new List<Section>();
        for (var row = 0; row < grid.Rows;)
        {
            var section = Start(grid, row, sections);
            sections.Add(section);
            row = section.EndRow;
        }

        return sections;
    }

    private static Section Start(FormGrid grid, int row, List<Section> before)
    {
        if (RowVocabulary.IsFundsHeading(grid, row)) return Funds(grid, row);
        if (RowVocabulary.IsIndicatorHeading(grid, row)) return Indicators(grid, row);
        if (RowVocabulary.GoalHeading(grid, row) is { } goal) return Goal(grid, row, goal);
        if (RowVocabulary.IsTotal(grid, row) && before.Exists(section => section.Kind == SectionKind.Indicators))
        {
            var columns = before.Last(section => section.Kind == SectionKind.Indicators).Columns;
            return new Section(SectionKind.Total, row, row + 1, 0, columns);
        }

        var end = row + 1;
        while (end < grid.Rows && !StartsSection(grid, end)) end++;
        return new Section(SectionKind.Pairs, row, end, 0, []);
    }

    private static bool StartsSection(FormGrid grid, int row) =>
        RowVocabulary.IsFundsHeading(grid, row) || RowVocabulary.IsIndicatorHeading(grid, row)
        || RowVocabulary.GoalHeading(grid, row) is not null || RowVocabulary.IsTotal(grid, row);

    private static Section Funds(FormGrid grid, int row)
    {
        var end = row + 1;
        while (end < grid.Rows && !EndsFunds(grid, end)) end++;
        if (FundPairs.Of(grid, row) is { Count: > 0 } pairs) return new Section(SectionKind.FundPairs, row, end, 0, pairs);
        return new Section(SectionKind.Funds, row, end, 1, SectionColumns.Of(grid, row, row + 1, HeadingSection.Funds));
    }

    private static bool EndsFunds(FormGrid grid, int row)
    {
        if (RowVocabulary.IsIndicatorHeading(grid, row) || RowVocabulary.GoalHeading(grid, row) is not null) return true;
        if (RowVocabulary.IsFundsHeading(grid, row)) return true;
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        return first is not null && HeadingBook.Field(HeadingSection.FundRow, first.Text) is null
            && (LabelText.IsLabel(first.Text) || HeadingBook.Field(HeadingSection.Block, first.Text) is "goal" or "indicators");
    }

    private static Section Goal(FormGrid grid, int row, (FormCell Planned, FormCell Actual) headings)
    {
        var end = row + 1;
        while (end < grid.Rows && !EndsGoal(grid, headings, end)) end++;
        var columns = new List<Column>
        {
            new("planned", headings.Planned, headings.Planned.Column, headings.Planned.EndColumn),
            new("actual", headings.Actual, headings.Actual.Column, headings.Actual.EndColumn),
        };
        if (headings.Planned.Column > 0) columns.Insert(0, new Column(Column.Block, null, 0, headings.Planned.Column));
        return new Section(SectionKind.Goal, row, end, 1, columns);
    }

    /// <summary>
    /// A label ends the goals, unless it stands left of two cells that lie exactly under the headings: then it is the block's own side
    /// label, printed beside the goals or once more after a page break.
    /// </summary>
    private static bool EndsGoal(FormGrid grid, (FormCell Planned, FormCell Actual) headings, int row)
    {
        if (StartsSection(grid, row)) return true;
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        if (first is null || !(LabelText.IsLabel(first.Text) || HeadingBook.Field(HeadingSection.Block, first.Text) == "indicators")) return false;
        return first.EndColumn > headings.Planned.Column || !IsUnder(grid, row, headings.Planned) || !IsUnder(grid, row, headings.Actual);
    }

    private static bool IsUnder(FormGrid grid, int row, FormCell heading) =>
        grid.At(row, heading.Column) is { } cell && cell.Column == heading.Column && cell.EndColumn == heading.EndColumn;

    private static Section Indicators(FormGrid grid, int row)
    {
        var body = row + 1;
        while (body < grid.Rows && RowVocabulary.IsLowerIndicatorHeading(grid, body)) body++;
        var columns = SectionColumns.Of(grid, row, body, HeadingSection.Indicator);
        var end = body;
        while (end < grid.Rows && !EndsIndicators(grid, columns, end)) end++;
        return new Section(SectionKind.Indicators, row, end, body - row, SectionColumns.InferLevels(grid, columns, body, end));
    }

    private static bool EndsIndicators(FormGrid grid, IReadOnlyList<Column> columns, int row)
    {
        if (StartsSection(grid, row)) return true;
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        if (first is null) return false;
        // A name such as 项目概况 deep inside the table is an indicator; only a label at the left edge ends the table.
        var levels = columns.Where(column => column.Field is "level1" or "level2" or "level3").Select(column => column.Start);
        if (first.Column > levels.DefaultIfEmpty(0).Min() || !LabelText.IsLabel(first.Text) || LevelWords.IsLevel(first.Text)) return false;
        return !LabelText.IsBlock(first.Text) || !HasCellsUnder(grid, columns, row);
    }

    /// <summary>Two of the row's cells lie exactly under headings of the table: the word at the left edge is the side label, printed once more.</summary>
    private static bool HasCellsUnder(FormGrid grid, IReadOnlyList<Column> columns, int row) => columns
        .Where(column => column.Field is "level3" or "target" or "actual" or "weight" or "score")
        .Count(column => grid.At(row, column.Start) is { } cell && cell.Column == column.Start && cell.EndColumn == column.End) >= 2;
}
