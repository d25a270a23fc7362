using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Totals;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Indicators;

/// <summary>Rows of the indicator table that are no indicators: headings over the whole width, and sums of some of the rows above.</summary>
internal static class GroupRows
{
    /// <summary>
    /// The one printed cell of a row, over at least two columns of values, that names a level: 一、产出指标（50分）, （一）数量指标. The points of the level may stand beside it (<see cref="KeepPoints"/>): it is the heading of
    /// rows where neither a target nor what was reached is printed, and it is no name of an indicator.
    /// </summary>
    public static FormCell? Heading(FormGrid grid, Section section, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && section.ColumnOf(cell)?.Field != Column.Block).ToList();
        if (printed.Count == 0 || !LevelWords.IsLevel(printed[0].Text)) return null;
        if (printed.Count > 1) return IsAbovePoints(grid, section, row, printed) ? printed[0] : null;
        var columns = section.Columns.Count(column => column.Field is "target" or "actual" or "weight" or "score" && column.Shared(printed[0]) > 0);
        return columns >= 2 ? printed[0] : null;
    }

    /// <summary>The points that a row prints beside the level that it heads, each under what it is of (产出指标:分值): those of all rows of the level, which print their own.</summary>
    public static void KeepPoints(EvaluationDraft draft, Section section, FormCell heading)
    {
        foreach (var cell in draft.Grid.CellsStartingIn(heading.Row).Where(cell => !cell.IsEmpty && IsOfPoints(section, cell))) draft.AddExtra(UnderHeading(heading.Core, section.ColumnOf(cell)), draft.Text(cell));
    }

    /// <summary>In a table with columns for both levels their words may name an indicator, whose target was left out.</summary>
    private static bool IsAbovePoints(FormGrid grid, Section section, int row, List<FormCell> printed) =>
        row + 1 < section.EndRow && printed[0].RowSpan == 1 && printed.Skip(1).All(cell => cell.RowSpan == 1 && IsOfPoints(section, cell))
        && (section.Find("level2") is null || section.ColumnOf(printed[0])?.Field is "level1" or "level2")
        && section.Columns.Where(column => column.Field is "level3" or "target" or "actual").All(column => column.CellIn(grid, row) is not { IsEmpty: false } cell || cell == printed[0]);

    private static bool IsOfPoints(Section section, FormCell cell) => section.ColumnOf(cell)?.Field is "weight" or "score" && ShiftedTotal.Figure(cell) is not null;

    /// <summary>The same right above the headings: each class has a table of its own.</summary>
    public static FormCell? HeadingAbove(FormGrid grid, Section section) => section.FirstRow > 0 ? Heading(grid, section, section.FirstRow - 1) : null;

    /// <summary>The row prints 小计: its weight and score are those of rows that are counted already.</summary>
    public static bool IsSubtotal(FormGrid grid, int row) => Label(grid, row) is not null;

    /// <summary>Each sum under whose it is and what it sums up: 产出指标小计:分值.</summary>
    public static void KeepSubtotal(EvaluationDraft draft, Section section, int row)
    {
        if (draft.FundingLines.Count > 0 && ExecutionPoints.Label(draft.Grid, row) is { } execution)
        {
            TotalMapper.KeepExecution(draft, section, execution);
            return;
        }

        var label = Label(draft.Grid, row)!;
        draft.Take(label);
        foreach (var cell in draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)))
        {
            // A level that begins beside its own sum is read with its rows.
            if (!LevelWords.IsLevel(cell.Text)) draft.AddExtra(Name(draft.Grid, section, label, cell), draft.Text(cell));
        }
    }

    private static string Name(FormGrid grid, Section section, FormCell label, FormCell sum)
    {
        // The sum is the last row of its class, or the first.
        var beside = section.Find("level1") is { } column && grid.At(label.Row, column.Start) is { RowSpan: > 1 } over ? over : null;
        var level = (beside ?? ClassSum.ClassAbove(grid, label))?.Core ?? "";
        var name = HeadingText.Fold(label.Text) is var own && own.StartsWith(level, StringComparison.Ordinal) ? own : level + own;
        return UnderHeading(name, section.ColumnOf(sum));
    }

    /// <summary>What a sum is kept under: its name, and what it sums up.</summary>
    public static string UnderHeading(string name, Column? column) => column?.Name is { Length: > 0 } heading ? $"{name}:{HeadingText.Fold(heading)}" : name;

    private static FormCell? Label(FormGrid grid, int row) => grid.CellsStartingIn(row)
        .FirstOrDefault(cell => !cell.IsEmpty && cell.RowSpan == 1 && (Vocabulary.Pattern("subtotal").IsMatch(HeadingText.Fold(cell.Text)) || (TotalLabel.Is(cell.Text) && ClassSum.Is(grid, cell))));
}
