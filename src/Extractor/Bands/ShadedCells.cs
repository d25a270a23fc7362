using Selfeval.Extractor.Lattices;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// Shades behind the cells of a table that draws lines between its rows alone. Where all cells are shaded, the edges of the shades divide them; where labels and
/// headings alone are, what stands beside them lies in one cell, and the texts tell its columns.
/// </summary>
internal static class ShadedCells
{
    /// <summary>So few texts stand together where shades divide the others: boxes to tick in one cell. A row without a shade in every other one leaves half of the texts together.</summary>
    private const double FewTogether = 0.1;

    /// <summary>The grids that shades make have a cell for each of nearly all texts.</summary>
    public static bool Divide(List<CellGrid> shaded, BandTable table)
    {
        if (shaded.Count == 0 || table.Texts.Count == 0) return false;
        var cells = table.Texts.GroupBy(text => CellOf(shaded, text));
        return cells.Where(cell => cell.Key.Cell < 0 || cell.Count() > 1).Sum(cell => cell.Count()) <= FewTogether * table.Texts.Count;
    }

    /// <summary>The cell that its first line stands in; -1 outside of all.</summary>
    private static (int Grid, int Cell) CellOf(List<CellGrid> shaded, BandText text)
    {
        var first = text.Block.Pieces[0].Box;
        var grid = shaded.FindIndex(grid => grid.CellAt(first.CenterX, first.CenterY) >= 0);
        return (grid, grid < 0 ? -1 : shaded[grid].CellAt(first.CenterX, first.CenterY));
    }
}
