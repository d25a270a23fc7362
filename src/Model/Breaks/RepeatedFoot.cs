using Selfeval.Model.Grids;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Browsers print the foot of a table at the end of each of its pages, as they print its head at the top of each: the form's sums, below some of its rows. Only the last of them end the table.
/// </summary>
internal static class RepeatedFoot
{
    /// <summary>Both tables end with the same sums.</summary>
    public static bool Is(Table above, Table table) => LastRow(above) is { Count: > 1 } foot && TotalLabel.Is(foot[0]) && HaveFigure(foot) && foot.SequenceEqual(LastRow(table));

    /// <summary>Takes the row above the break before <paramref name="row"/> out of the grid if the rows from there to the next break are headed once more and end with the same sums.</summary>
    /// <returns>The row below the break now.</returns>
    public static int Drop(FormGrid grid, int row, List<FormCell> repeated)
    {
        if (!RowVocabulary.IsTotal(grid, row - 1) || !RowVocabulary.IsIndicatorHeading(grid, row)) return row;
        var foot = Printed(grid, row - 1);
        if (!HaveFigure(foot) || !foot.SequenceEqual(Printed(grid, LastOfPart(grid, row)))) return row;
        repeated.AddRange(grid.CellsStartingIn(row - 1).Where(cell => cell.RowSpan == 1));
        GridEditor.DropRow(grid, row - 1);
        return row - 1;
    }

    private static int LastOfPart(FormGrid grid, int row)
    {
        while (row + 1 < grid.Rows && !grid.IsBelowBreak(row + 1)) row++;
        return row;
    }

    private static List<string> LastRow(Table table) =>
        [.. table.Cells.Where(cell => cell.Row == table.Rows - 1 && cell.Lines.Count > 0).OrderBy(cell => cell.Column).Select(cell => cell.Text)];

    private static List<string> Printed(FormGrid grid, int row) => [.. grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).Select(cell => cell.Text)];

    private static bool HaveFigure(List<string> texts) => texts.Exists(text => text.Any(char.IsDigit));
}
