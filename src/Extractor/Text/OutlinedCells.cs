using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// A ruled table with nothing but filled shapes in its cells: its text is drawn as outlines, however little it is (the row of the total that a page break left alone has ten signs).
/// </summary>
internal static class OutlinedCells
{
    /// <param name="shapes">What the page fills that is neither bar nor rectangle.</param>
    /// <param name="rulings">The rulings of the page.</param>
    /// <param name="visible">Its glyphs: a page number may be text where the table is not.</param>
    public static bool Are(List<PaintedArea> shapes, IReadOnlyList<Ruling> rulings, IReadOnlyList<Glyph> visible) =>
        shapes.Count > 0 && GridFinder.Find(rulings).Exists(grid => grid.HasRuling && shapes.Exists(shape => IsInCell(shape, grid)) && !visible.Any(glyph => IsIn(grid, glyph)));

    /// <summary>A shape that reaches over several cells is drawn over the table, not printed in it.</summary>
    private static bool IsInCell(PaintedArea shape, CellGrid grid) =>
        grid.CellAt(shape.Box.Left, shape.Box.Top) is >= 0 and var cell && grid.CellAt(shape.Box.Right, shape.Box.Bottom) == cell;

    private static bool IsIn(CellGrid grid, Glyph glyph) => !glyph.IsBlank && grid.CellAt(glyph.Place.MiddleX, glyph.Place.MiddleY) >= 0;
}
