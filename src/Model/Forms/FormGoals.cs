using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>Goals that stand apart from the rest of their form, in a table of their own.</summary>
internal static class FormGoals
{
    /// <summary>Each row of the table tells goals beside their labels: 预期目标 | …, 实际完成情况 | …, right of the block's name perhaps.</summary>
    public static bool AreAlone(Table table) => TableAlone.Of(table).Grid is var grid && (AreAlone(grid) || IsBelowLabel(grid));

    /// <summary>A row of the table does.</summary>
    public static bool AreIn(Table table) => TableAlone.Of(table).Grid is var grid && Enumerable.Range(0, grid.Rows).Any(row => AreInRow(grid, row));

    private static bool AreAlone(FormGrid grid) => Enumerable.Range(0, grid.Rows).All(row => AreInRow(grid, row) || (row > 0 && row == grid.Rows - 1 && IsCut(grid, row)));

    /// <summary>A goal alone, below its label and as wide: the other one stands in a table beside.</summary>
    private static bool IsBelowLabel(FormGrid grid) => grid.Rows > 1 && Enumerable.Range(0, grid.Rows).Select(row => grid.CellsStartingIn(row).ToList()).ToList() is [[var label], .. var goals]
        && IsGoal(label) && goals.TrueForAll(row => row is [var goal] && !HeadingBook.IsKnown(goal.Text));

    /// <summary>The end of a page may cut the last label: 实际 | 完成情况.</summary>
    private static bool IsCut(FormGrid grid, int row) =>
        grid.CellsStartingIn(row).ToList() is [.., { IsEmpty: false } label, var goal] && HeadingBook.Begins(HeadingSection.Goal, label.Text) && !HeadingBook.IsKnown(goal.Text);

    /// <summary>Labels of goals, each with a text beside it that is no label; of an odd number of cells the first names the block.</summary>
    private static bool AreInRow(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).ToList();
        var pairs = cells.Skip(cells.Count % 2).Chunk(2).ToList();
        return pairs.Count > 0 && (cells.Count % 2 == 0 || IsGoal(cells[0])) && pairs.TrueForAll(pair => IsGoal(pair[0]) && !HeadingBook.IsKnown(pair[1].Text));
    }

    private static bool IsGoal(FormCell label) =>
        HeadingBook.Field(HeadingSection.Goal, label.Text) is not null || HeadingBook.Field(HeadingSection.Block, label.Text) == "goal" || GoalLabels.Field(label) is not null;
}
