using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Breaks;

/// <summary>
/// Texts of which a page shows a slice alone: the page, or the cell, ends in them. Whether another page shows the rest is not for one page to tell, so they are kept beside the cell's text; and beside
/// the tables where their lines are not drawn, for the row that the page's end cuts is then in none. Works on upright pages.
/// </summary>
internal static class PageSlices
{
    /// <summary>The tables with the sliced texts of their cells, and those of rows at the end of a table whose lines are not drawn.</summary>
    public static (List<Table> Tables, List<TextLine> OfRows) Of(List<Table> tables, IReadOnlyList<Glyph> sliced)
    {
        var glyphs = CollectionsMarshal.AsSpan((List<Glyph>)sliced);
        var runs = RunFinder.Find(glyphs);
        var ofRows = tables.Exists(table => table.Origin == TableOrigin.Aligned) ? OfRows(tables, runs, glyphs) : [];
        runs.RemoveAll(ofRows.Contains);
        for (var i = 0; i < tables.Count; i++) tables[i] = In(tables[i], runs, glyphs);
        return (tables, [.. LineFinder.Loose(ofRows, glyphs).Select(line => line with { Glyphs = 0, IsCutOff = true })]);
    }

    private static List<Run> OfRows(List<Table> tables, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var found = new List<Run>();
        foreach (var run in runs)
        {
            var first = glyphs[run.Start];
            if (run.Kind == RunKind.Horizontal && (first.IsCutAbove || first.IsCutBelow) && !tables.Exists(table => Holds(table, first.Place))) found.Add(run);
        }

        return found;
    }

    /// <summary>A cell of the table ends where its lines are drawn, or where another row begins.</summary>
    private static bool Holds(Table table, GlyphPlace place) => table.Cells.Any(cell => cell.Box.Contains(place.MiddleX, place.MiddleY)
        && (table.Origin == TableOrigin.Ruled || (cell.Row > 0 && cell.Row + cell.RowSpan < table.Rows)));

    private static Table In(Table table, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var cells = table.Cells.ToList();
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].IsUnread || RunsIn(cells[i], runs, glyphs) is not { Count: > 0 } all) continue;
            var beside = RunsBeside(cells[i], all, glyphs);
            all.RemoveAll(beside.Contains);
            cells[i] = cells[i] with { Sliced = LinesOf(all, glyphs), SlicedBeside = LinesOf(beside, glyphs) };
        }

        return table with { Cells = cells };
    }

    private static IReadOnlyList<TextLine> LinesOf(List<Run> runs, ReadOnlySpan<Glyph> glyphs) => runs.Count == 0 ? [] : [.. LineFinder.InCell(runs, glyphs).Select(line => line with { Glyphs = 0 })];

    private static List<Run> RunsIn(Cell cell, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var own = new List<Run>();
        foreach (var run in runs)
        {
            ref readonly var first = ref glyphs[run.Start];
            if (run.Kind == RunKind.Horizontal && cell.Box.Contains(first.Place.MiddleX, first.Place.MiddleY)) own.Add(run);
        }

        return own;
    }

    /// <summary>In a cell with other text what is sliced at the end of a line belongs to that line, which says so itself.</summary>
    private static List<Run> RunsBeside(Cell cell, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var beside = new List<Run>();
        if (cell.Lines.Count == 0) return beside;
        foreach (var run in runs)
        {
            if (glyphs[run.Start] is { IsCutAbove: false, IsCutBelow: false }) beside.Add(run);
        }

        return beside;
    }
}
