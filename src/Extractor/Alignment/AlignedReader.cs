using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Alignment;

/// <summary>The tables that the alignment of a page's text shows, and the runs that are in none.</summary>
internal sealed record AlignedTables(List<Table> Tables, List<Run> Loose);

/// <summary>
/// Reads the tables of pages that draw no lines, by the alignment of their text. What can be understood in more than one way is not
/// read: the text stays loose. Works on upright pages, in their order: a table may go on with the columns of the page before.
/// </summary>
internal sealed class AlignedReader
{
    /// <summary>More white than this many em between rows ends a table; forms have rows of up to 30 pt for text of 9 pt.</summary>
    private const double WidestWhite = 4;

    /// <summary>A page with more pieces of text is a map or a drawing; pages full of small print have some thousands.</summary>
    private const int MostPieces = 5_000;

    private ColumnsBefore _before = ColumnsBefore.None;

    /// <summary>No table was found on the page, or it draws its lines.</summary>
    public void Skip() => _before = ColumnsBefore.None;

    public AlignedTables Read(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var before = _before;
        _before = ColumnsBefore.None;
        var found = new AlignedTables([], runs);
        foreach (var rows in Regions(runs, glyphs, before))
        {
            var own = rows.Labels.FindAll(label => label.Box.CenterY >= rows.Rows[0].Top && label.Box.CenterY <= rows.Rows[^1].Bottom);
            if (GridReading.Read(rows.Rows, own, found.Tables.Count == 0 ? before : ColumnsBefore.None) is not var (grid, end)) continue;
            found.Tables.Add(Build(grid, glyphs));
            var within = grid.Cells.Where(cell => cell.Block is not null).SelectMany(cell => cell.Block!.Runs).ToHashSet();
            found.Loose.RemoveAll(within.Contains);
            _before = end;
        }

        return found;
    }

    /// <summary>Rows that follow one another closely, without the lines of one text above and below.</summary>
    private static IEnumerable<TextRows> Regions(List<Run> runs, ReadOnlySpan<Glyph> glyphs, ColumnsBefore before)
    {
        var lines = Piece.Lines(runs, glyphs);
        var columned = lines.Count(line => line.Count >= ZoneFinder.FewestColumns);
        if (columned < (before.Columns.Count > 0 ? 1 : GridReading.FewestRows) || lines.Sum(line => line.Count) > MostPieces) return [];
        if (BlockFinder.Find(lines) is not { } blocks) return [];
        if (RowFinder.Find(blocks) is not { } rows) return [];
        return Close(rows.Rows).Select(close => new TextRows(close, rows.Labels));
    }

    private static IEnumerable<List<TextRow>> Close(List<TextRow> rows)
    {
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && rows[end].Top - rows[end - 1].Bottom <= WidestWhite * rows[end].Size) end++;
            int first = start, last = end - 1;
            while (first <= last && rows[first].Blocks.Count < 2) first++;
            while (last > first && rows[last].Blocks.Count < 2) last--;
            if (last >= first) yield return rows.GetRange(first, last - first + 1);
            start = end;
        }
    }

    private static Table Build(AlignedGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        var cells = new List<Cell>();
        foreach (var cell in grid.Cells)
        {
            IReadOnlyList<TextLine> lines = cell.Block is { } block ? LineFinder.InCell([.. block.Runs], glyphs) : [];
            var (rows, columns) = (cell.Rows, cell.Columns);
            cells.Add(new Cell(rows.First, columns.First, rows.Last - rows.First + 1, columns.Last - columns.First + 1, grid.BoxOf(cell), lines));
        }

        return new Table(grid.Box, grid.RowLines.Count - 1, grid.ColumnLines.Count - 1, cells, TableOrigin.Aligned, Continues: false);
    }
}
