using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Tables.Doubts;
using Selfeval.Extractor.Tables.Sorting;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables;

/// <summary>Makes a table of a grid of cells and the runs of each cell.</summary>
internal static class TableBuilder
{
    public static Table Build(CellGrid grid, RunSorting sorting, int table, ReadOnlySpan<Glyph> glyphs)
    {
        var runs = sorting.RunsOf(table);
        var (cells, isTooLow) = (new Cell[grid.Cells.Count], false);
        for (var i = 0; i < cells.Length; i++)
        {
            var span = grid.Cells[i];
            var texts = runs[i] is { } own ? WovenTexts.Apart(own, glyphs) : [];
            var isRunTogether = texts.Count > 1 || grid.RunTogether.Contains(i) || sorting.IsRunTogether(table, i) || (runs[i] is { } painted && (OverprintedTexts.AreIn(painted, glyphs) || SmallTextsAbove.AreIn(painted, glyphs)));
            var standBeside = texts.Count > 1 || (runs[i] is { Count: > 1 } several && TextsBeside.AreIn(several, glyphs));
            var lines = LinesOf(texts, glyphs);
            // At the foot of a table the page may end, and the text go on on the next.
            if (runs[i] is { } shown && span.Row + span.RowSpan < grid.Rows)
            {
                lines = LowestLine.Told(lines, shown, glyphs);
                isTooLow = isTooLow || LowestLine.IsCut(lines, shown, glyphs);
            }

            cells[i] = new Cell(span.Row, span.Column, span.RowSpan, span.ColumnSpan, grid.BoxOf(span), lines) { IsRunTogether = isRunTogether, StandBeside = standBeside, OpenSides = grid.OpenSides[i] };
        }

        if (isTooLow) cells = Array.ConvertAll(cells, cell => cell.Row + cell.RowSpan < grid.Rows ? LowestLine.ToldBesideCut(cell) : cell);
        return new Table(grid.Box, grid.Rows, grid.Columns, cells, TableOrigin.Ruled, Continues: false);
    }

    private static List<TextLine> LinesOf(List<List<Run>> texts, ReadOnlySpan<Glyph> glyphs)
    {
        var lines = new List<TextLine>();
        foreach (var text in texts) lines.AddRange(LineFinder.InCell(text, glyphs));
        return lines;
    }
}
