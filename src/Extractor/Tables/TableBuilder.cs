using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables;

/// <summary>Makes a table of a grid of cells and the runs of each cell.</summary>
internal static class TableBuilder
{
    public static Table Build(CellGrid grid, RunSorting sorting, int table, ReadOnlySpan<Glyph> glyphs)
    {
        var runs = sorting.RunsOf(table);
        var cells = new Cell[grid.Cells.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var span = grid.Cells[i];
            IReadOnlyList<TextLine> lines = runs[i] is { } own ? LineFinder.InCell(own, glyphs) : [];
            var isRunTogether = grid.RunTogether.Contains(i) || sorting.IsRunTogether(table, i) || (runs[i] is { } texts && OverprintedTexts.AreIn(texts, glyphs));
            cells[i] = new Cell(span.Row, span.Column, span.RowSpan, span.ColumnSpan, grid.BoxOf(span), lines) { IsRunTogether = isRunTogether, StandBeside = runs[i] is { Count: > 1 } several && TextsBeside.AreIn(several, glyphs), OpenSides = grid.OpenSides[i] };
        }

        return new Table(grid.Box, grid.Rows, grid.Columns, cells, TableOrigin.Ruled, Continues: false);
    }
}
