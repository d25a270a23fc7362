using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// Texts on one baseline right below a table whose last cells go on on the next page, or through which its lower edge runs: where each stands below such a cell, within its sides, they hang out of
/// their cells and are lines of their own, however near they stand. Works on upright pages.
/// </summary>
internal static class HangingTexts
{
    /// <summary>Rulings and text positions (pt) are rounded by less than this.</summary>
    private const double Rounding = 1;

    /// <summary>The lines of the texts outside of the tables.</summary>
    public static List<TextLine> Lines(List<Run> loose, IReadOnlyList<Table> tables, ReadOnlySpan<Glyph> glyphs)
    {
        var lines = new List<TextLine>();
        var rest = loose;
        foreach (var table in tables)
        {
            var last = table.Cells.Where(cell => cell.Row + cell.RowSpan == table.Rows).ToList();
            var open = last.FindAll(cell => cell.OpenSides.HasFlag(CellSides.Bottom) && cell.Lines.Count > 0);
            foreach (var texts in Below(table, rest, glyphs))
            {
                if (CellsOf(texts, IsStruck(table, texts, glyphs) ? last : open, glyphs) is not { } cells) continue;
                foreach (var ofCell in cells) lines.AddRange(LineFinder.Loose([.. ofCell], glyphs));
                rest = rest.FindAll(run => !texts.Contains(run));
            }
        }

        lines.AddRange(LineFinder.Loose(rest, glyphs));
        return lines;
    }

    /// <summary>The runs less than a line below the table, by their baselines.</summary>
    private static List<List<Run>> Below(Table table, List<Run> loose, ReadOnlySpan<Glyph> glyphs)
    {
        var baselines = new List<(double Y, List<Run> Runs)>();
        foreach (var run in loose)
        {
            var place = glyphs[run.Start].Place;
            if (run.Kind != RunKind.Horizontal || place.MiddleY < table.Box.Bottom - Rounding || place.MiddleY > table.Box.Bottom + place.Size || place.X > table.Box.Right) continue;
            var line = baselines.Find(line => Math.Abs(line.Y - place.Y) < Rounding).Runs;
            if (line is null) baselines.Add((place.Y, line = []));
            line.Add(run);
        }

        return baselines.ConvertAll(line => line.Runs);
    }

    /// <summary>The table's edge runs through the texts: those of cells in the middle of which a page ends.</summary>
    private static bool IsStruck(Table table, List<Run> texts, ReadOnlySpan<Glyph> glyphs) => glyphs[texts[0].Start].Place is var place && place.MiddleY < table.Box.Bottom + (place.Size / 2);

    /// <summary>The runs by the cells that they stand below; null where one stands below none, or all below the same.</summary>
    private static List<IGrouping<Cell, Run>>? CellsOf(List<Run> runs, List<Cell> open, ReadOnlySpan<Glyph> glyphs)
    {
        var below = new List<(Run Run, Cell Cell)>();
        foreach (var run in runs)
        {
            var (left, right) = (glyphs[run.Start].Place.X, glyphs[run.Start + run.Count - 1].Place.EndX);
            if (open.Find(cell => left >= cell.Box.Left - Rounding && right <= cell.Box.Right + Rounding) is not { } cell) return null;
            below.Add((run, cell));
        }

        var cells = below.GroupBy(text => text.Cell, text => text.Run).ToList();
        return cells.Count > 1 ? cells : null;
    }
}
