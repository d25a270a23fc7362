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
    /// <summary>The grid with such cells divided as the cells to their left are. Where a text of several stands in no row alone, or one may be that of several rows, they are in doubt.</summary>
    public static CellGrid Divided(CellGrid grid, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        for (var i = grid.Cells.Count - 1; i >= 0; i--)
        {
            var cell = grid.Cells[i];
            if (cell.RowSpan == 1 || cell.Column == 0 || !grid.OpenSides[i].HasFlag(CellSides.Right)) continue;
            var lines = grid.LinesBeside(cell);
            if (lines.Count <= 2) continue;
            var texts = Texts(grid.BoxOf(cell), runs, glyphs);
            if (texts.Count > 1 && texts.TrueForAll(text => RowsOf(grid, lines, text) == 1)) grid = grid.Divided(i, lines);
            else if (texts.Count > 1 || (texts is [var only] && MayBeOfSeveral(grid, lines, only))) grid.RunTogether.Add(i);
        }

        return grid;
    }

    /// <summary>How many rows the text stands in, by the middles of its first and its last line.</summary>
    private static int RowsOf(CellGrid grid, List<int> lines, Stretch text) => 1 + lines.Count(line => grid.RowLines[line] > text.Top && grid.RowLines[line] < text.Bottom);

    /// <summary>Rows as low as lines have texts that stand as close as the lines of one, and so have rows that their texts fill.</summary>
    private static bool MayBeOfSeveral(CellGrid grid, List<int> lines, Stretch text)
    {
        var rows = RowsOf(grid, lines, text);
        return rows == lines.Count - 1 || (rows > 1 && text.Bottom - text.Top >= (rows - 1) * LowestRow(grid, lines) && LowestRow(grid, lines) <= LineFinder.WidestLeading * text.Size);
    }

    private static double LowestRow(CellGrid grid, List<int> lines) => lines.Zip(lines.Skip(1), (top, bottom) => grid.RowLines[bottom] - grid.RowLines[top]).Min();

    /// <summary>The texts within a cell from the top; none where some of it is not written in lines.</summary>
    private static List<Stretch> Texts(Box box, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var lines = new List<GlyphPlace>();
        foreach (var run in runs)
        {
            var place = glyphs[run.Start].Place;
            if (!box.Contains(place.MiddleX, place.MiddleY)) continue;
            if (run.Kind != RunKind.Horizontal) return [];
            lines.Add(place);
        }

        var texts = new List<Stretch>();
        foreach (var line in lines.OrderBy(line => line.MiddleY))
        {
            if (texts.Count > 0 && line.MiddleY - texts[^1].Bottom <= LineFinder.WidestLeading * line.Size) texts[^1] = texts[^1] with { Bottom = line.MiddleY };
            else texts.Add(new Stretch(line.MiddleY, line.MiddleY, line.Size));
        }

        return texts;
    }

    /// <summary>A text by the middles of its first and its last line, and the size of its letters (points).</summary>
    private readonly record struct Stretch(double Top, double Bottom, double Size);
}
