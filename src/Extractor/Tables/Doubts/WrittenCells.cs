using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>Cells of ruled tables in which, beside their text or over it, a pen wrote: it strikes the text out, or says something else. What the cell says then is not known.</summary>
internal static class WrittenCells
{
    /// <summary>Marks the texts of these cells.</summary>
    /// <param name="within">What is drawn in each cell, clear of its borders: a diagonal line parts the labels of a head.</param>
    public static void Mark(CellGrid grid, ILookup<int, DrawnSign> within, Span<Glyph> glyphs)
    {
        var pens = within.Select(cell => (Cell: cell.Key, Signs: cell.Where(sign => sign.IsWritten).ToList())).Where(cell => cell.Signs.Exists(sign => sign.Leans)).ToDictionary(cell => cell.Cell, cell => cell.Signs);
        if (pens.Count == 0) return;
        var written = pens.Where(cell => UnreadCells.IsText(cell.Value)).Select(cell => cell.Key).ToHashSet();
        foreach (ref readonly var glyph in glyphs)
        {
            var cell = CellOf(grid, glyph);
            if (!written.Contains(cell) && pens.TryGetValue(cell, out var signs) && Strikes(signs[0], glyph)) written.Add(cell);
        }

        foreach (ref var glyph in glyphs)
        {
            if (written.Contains(CellOf(grid, glyph))) glyph = glyph with { IsWrittenOver = true };
        }
    }

    private static int CellOf(CellGrid grid, in Glyph glyph) => grid.CellAt(glyph.Place.MiddleX, glyph.Place.MiddleY);

    /// <summary>The middle of one stroke lies on the glyph.</summary>
    private static bool Strikes(DrawnSign stroke, in Glyph glyph)
    {
        var half = glyph.Place.Size / 2;
        return !glyph.IsBlank && Math.Abs(stroke.Box.CenterX - glyph.Place.MiddleX) <= half && Math.Abs(stroke.Box.CenterY - glyph.Place.MiddleY) <= GlyphPlace.MiddleAboveBaseline * glyph.Place.Size;
    }
}
