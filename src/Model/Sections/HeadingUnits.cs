using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>The row below the headings of the funds that prints the units of their columns: 万元 | 万元 | 分 | %.</summary>
internal static class HeadingUnits
{
    /// <summary>The row behind the headings and their units, if <paramref name="row"/> holds these; else that row.</summary>
    public static int End(FormGrid grid, int row) => row < grid.Rows && Are(grid, row) ? row + 1 : row;

    /// <summary>Two units at least, behind a word for them at most (单位).</summary>
    private static bool Are(FormGrid grid, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        var units = printed.SkipWhile((cell, i) => i == 0 && HeadingBook.Is(HeadingSection.Header, "amount_unit", cell.Text)).ToList();
        return units.Count > 1 && units.TrueForAll(cell => Vocabulary.Pattern("heading_unit").IsMatch(HeadingText.Fold(cell.Text)));
    }
}
