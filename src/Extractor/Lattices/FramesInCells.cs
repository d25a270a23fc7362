using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// Frames around the text of a cell: the borders that word processors give to characters, the fields of a form filled in in a browser. The borders of a cell meet other borders; the sides of
/// such a frame meet none but each other, and it stands alone in a cell of the table that the other rulings make. Where it comes near to borders it would divide the row.
/// A frame beside which the cell prints more stays: the text in it may be none of the cell's, a mark or a note.
/// </summary>
internal static class FramesInCells
{
    /// <summary>More closed rectangles, or more pieces of lines, are a drawing or the dots of borders; the largest tables have some thousands of cells.</summary>
    private const int MostRectangles = 5_000;

    private const int MostPieces = 20_000;

    /// <param name="pieces">What is painted of lines, before the pieces of one line are joined: frames below each other would be one with their sides in line.</param>
    /// <returns>The pieces without the sides of the frames.</returns>
    public static List<Ruling> LeftOutOf(List<Ruling> pieces, ReadOnlySpan<Glyph> glyphs)
    {
        var free = FreeAmong(pieces.FindAll(piece => piece.Ink is Ink.Dark or Ink.Light));
        if (free.Count == 0) return pieces;
        var grids = GridFinder.Find(CollinearRulings.Join(Without(free, pieces)));
        var texts = TextHeights.Of(glyphs);
        var alone = free.Select(frame => (Frame: frame, Cell: CellAround(frame.Box, grids))).GroupBy(frame => frame.Cell, frame => frame.Frame).Where(frames => frames.Key is { } cell && !frames.Skip(1).Any() && HoldsAllOf(cell, frames.First().Box, texts));
        return Without([.. alone.Select(frames => frames.First())], pieces);
    }

    /// <summary>Rectangles that nothing touches.</summary>
    private static List<Rectangle> FreeAmong(List<Ruling> shown)
    {
        if (shown.Count > MostPieces) return [];
        var rectangles = Rectangle.Among(shown, MostRectangles + 1);
        if (rectangles.Count is 0 or > MostRectangles) return [];
        var axes = shown.ToLookup(piece => piece.Axis);
        var (lying, upright) = (new SortedByPosition<Ruling>(axes[Axis.Horizontal], piece => piece.Position), new SortedByPosition<Ruling>(axes[Axis.Vertical], piece => piece.Position));
        return rectangles.FindAll(rectangle => !rectangle.IsTouchedByAny(lying, upright));
    }

    private static Box? CellAround(Box frame, List<CellGrid> grids)
    {
        foreach (var grid in grids)
        {
            var cell = grid.CellAt(frame.CenterX, frame.CenterY);
            if (cell >= 0 && grid.BoxOf(grid.Cells[cell]) is var box && box.Contains(frame.Left, frame.Top) && box.Contains(frame.Right, frame.Bottom)) return box;
        }

        return null;
    }

    private static bool HoldsAllOf(Box cell, Box frame, SortedByPosition<GlyphPlace> texts)
    {
        foreach (ref readonly var text in texts.Between(cell.Top, cell.Bottom))
        {
            if (cell.Contains(text.MiddleX, text.MiddleY) && !frame.Contains(text.MiddleX, text.MiddleY)) return false;
        }

        return true;
    }

    private static List<Ruling> Without(List<Rectangle> frames, List<Ruling> pieces)
    {
        if (frames.Count == 0) return pieces;
        var sides = frames.SelectMany(frame => frame.Sides).ToHashSet();
        return pieces.FindAll(piece => !sides.Contains(piece));
    }
}
