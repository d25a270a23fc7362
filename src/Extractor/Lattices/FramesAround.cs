using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// Frames around a table that lie on its border, or so near to it that their lines are those of one lattice: the border of a page, an outline around a title, a table and a signature. What lies between the frame and
/// the table is no cell, for no border divides it from the sides of the table to the rows above or below: the title and the signature stand in the page.
/// </summary>
internal static class FramesAround
{
    /// <summary>A border that was forgotten leaves a corner open to a neighbour; a frame lies around the table on this many of its sides.</summary>
    private const int FewestSides = 3;

    /// <summary>The grid without the frame, or as it is.</summary>
    public static CellGrid LeftOutOf(CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        if (grid.RunTogether.Count < 2) return grid;
        var between = Enumerable.Range(0, grid.Cells.Count).Where(i => IsAtEdge(grid, grid.Cells[i]) && (grid.RunTogether.Contains(i) || IsNoCell(grid.BoxOf(grid.Cells[i])))).ToHashSet();
        var own = grid.Cells.Where((_, i) => !between.Contains(i)).ToList();
        if (own.Count == 0) return grid;
        var (left, top) = (own.Min(cell => cell.Column), own.Min(cell => cell.Row));
        var table = new CellSpan(top, left, own.Max(cell => cell.Row + cell.RowSpan) - top, own.Max(cell => cell.Column + cell.ColumnSpan) - left);
        var isWhole = table is { RowSpan: > 1, ColumnSpan: > 1 } && own.Sum(cell => cell.RowSpan * cell.ColumnSpan) == table.RowSpan * table.ColumnSpan;
        return isWhole && SidesWithin(grid, table) >= FewestSides && !HasTextBeside(grid, grid.BoxOf(table), glyphs) ? grid.Within(table) : grid;
    }

    private static bool IsAtEdge(CellGrid grid, CellSpan cell) =>
        cell.Row == 0 || cell.Column == 0 || cell.Row + cell.RowSpan == grid.Rows || cell.Column + cell.ColumnSpan == grid.Columns;

    /// <summary>The two lines of a double frame, or a frame and the border of the table, which the lines between the rows run up to.</summary>
    private static bool IsNoCell(Box cell) => Math.Min(cell.Width, cell.Height) < LatticeLines.NarrowestCell;

    private static int SidesWithin(CellGrid grid, CellSpan table) =>
        new[] { table.Row > 0, table.Column > 0, table.Row + table.RowSpan < grid.Rows, table.Column + table.ColumnSpan < grid.Columns }.Count(isWithin => isWithin);

    /// <summary>A text stands at the height of the table's rows: a column of it may have no border.</summary>
    private static bool HasTextBeside(CellGrid grid, Box table, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (ref readonly var glyph in glyphs)
        {
            var place = glyph.Place;
            if (!glyph.IsBlank && place.MiddleY > table.Top && place.MiddleY < table.Bottom && grid.CellAt(place.MiddleX, place.MiddleY) >= 0 && (place.MiddleX < table.Left || place.MiddleX > table.Right)) return true;
        }

        return false;
    }
}
