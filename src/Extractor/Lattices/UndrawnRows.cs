using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Lattices;

/// <summary>
/// The last column of a table whose borders were forgotten: nothing is drawn between its rows nor beside them, and its texts stand at the heights of the rows beside it, a row or more apart. Each is that of its row.
/// A merged cell has one text, whose lines follow one another.
/// </summary>
internal static class UndrawnRows
{
    /// <summary>The grid with such cells divided as the cells to their left are. Where a text of several stands in no row alone, they are in doubt.</summary>
    public static CellGrid Divided(CellGrid grid, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        for (var i = grid.Cells.Count - 1; i >= 0; i--)
        {
            var cell = grid.Cells[i];
            if (cell.RowSpan == 1 || cell.Column == 0 || !grid.OpenSides[i].HasFlag(CellSides.Right)) continue;
            var lines = grid.LinesBeside(cell);
            if (lines.Count <= 2) continue;
            var texts = Texts(grid.BoxOf(cell), runs, glyphs);
            if (texts.Count < 2) continue;
            if (texts.TrueForAll(text => RowsOf(grid, lines, text) == 1)) grid = grid.Divided(i, lines);
            else grid.RunTogether.Add(i);
        }

        return grid;
    }

    /// <summary>How many rows the text stands in, by the middles of its first and its last line.</summary>
    private static int RowsOf(CellGrid grid, List<int> lines, (double Top, double Bottom) text) =>
        1 + lines.Count(line => grid.RowLines[line] > text.Top && grid.RowLines[line] < text.Bottom);

    /// <summary>The texts within a cell from the top, each by the middles of its first and its last line; none where some of it is not written in lines.</summary>
    private static List<(double Top, double Bottom)> Texts(Box box, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var lines = new List<GlyphPlace>();
        foreach (var run in runs)
        {
            var place = glyphs[run.Start].Place;
            if (!box.Contains(place.MiddleX, place.MiddleY)) continue;
            if (run.Kind != RunKind.Horizontal) return [];
            lines.Add(place);
        }

        var texts = new List<(double Top, double Bottom)>();
        foreach (var line in lines.OrderBy(line => line.MiddleY))
        {
            if (texts.Count > 0 && line.MiddleY - texts[^1].Bottom <= LineFinder.WidestLeading * line.Size) texts[^1] = (texts[^1].Top, line.MiddleY);
            else texts.Add((line.MiddleY, line.MiddleY));
        }

        return texts;
    }
}
