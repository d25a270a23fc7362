using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Rows;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Alignment;

/// <summary>The tables that the alignment of a page's text shows, and the runs that are in none.</summary>
/// <param name="Unread">Around text that stands in columns and can be read in more than one way, or in none.</param>
internal sealed record AlignedTables(List<Table> Tables, List<Run> Loose, List<Box> Unread);

/// <summary>
/// Reads the tables of pages that draw no lines, by the alignment of their text. What can be understood in more than one way is not
/// read: the text stays loose. Works on upright pages, in their order: a table may go on with the columns of the page before.
/// </summary>
internal sealed class AlignedReader
{
    /// <summary>More white than this many em between rows ends a table; forms have rows of up to 30 pt for text of 9 pt.</summary>
    public const double WidestWhite = 4;

    /// <summary>A table that ends above the lowest inch and the height of a row (rows of up to 1 inch) was not cut by the page's end.</summary>
    private const double LowestMargin = 144;

    /// <summary>Less than the padding of two cells (em): no row has room between.</summary>
    private const double Hangs = 0.5;

    private ColumnsBefore _before = ColumnsBefore.None;
    private bool _mayGoOn;

    /// <summary>The page draws its lines, or is not read.</summary>
    public void Skip() => (_before, _mayGoOn) = (ColumnsBefore.None, false);

    /// <summary>The page was read by its lines between rows, and the next may go on with rows that too few lines tell.</summary>
    public void Expect() => (_before, _mayGoOn) = (ColumnsBefore.None, true);

    /// <param name="end">The height (of the page turned upright) at which the room for rows ends that go on on the next page.</param>
    public AlignedTables Read(List<Run> runs, ReadOnlySpan<Glyph> glyphs, double end)
    {
        var before = new PageColumns(_before, _mayGoOn, IsAtEnd: false);
        Skip();
        var whole = Piece.Lines(runs, glyphs);
        var isTooFull = Piece.AreTooMany(whole);
        var lines = !isTooFull && MayHaveColumns(whole, before) ? SideLabels.Apart(whole, glyphs) : whole;
        if (!ReferenceEquals(lines, whole)) runs = SideLabels.Apart(runs, lines);
        if (!isTooFull) lines = Overhangs.WordsClipped(lines);
        var inColumns = lines.FindAll(line => line.Count >= ZoneFinder.FewestColumns);
        var first = before.MayGoOn ? FirstRow.Of(lines) : FirstRow.None;
        if ((inColumns.Count < (before.MayGoOn ? 1 : Zone.FewestRows) && !first.IsOfTable) || isTooFull) return new AlignedTables([], runs, first.MayBeOfTable ? [first.Box] : []);
        if (Regions(lines, before, end) is { } regions && !HaveTurnedText(regions, runs, glyphs) && (regions.Count > 0 || !(first.IsOfTable || lines.Take(2).Any(inColumns.Contains)) || !before.MayGoOn))
        {
            if (regions.Count > 0) (_before, _mayGoOn) = (regions[^1].End, true);
            return Build([.. regions.Select(region => region.Grid!)], runs, glyphs);
        }

        _mayGoOn = true;
        return new AlignedTables([], runs, [Box.Around(inColumns.SelectMany(line => line).Concat(first.IsOfTable ? first.Pieces : []).Select(piece => piece.Box))]);
    }

    /// <summary>A line that may have a column more than it has pieces, where a label touches the next column, is one of enough; running text has none, and is not looked through.</summary>
    private static bool MayHaveColumns(List<List<Piece>> lines, PageColumns before) =>
        lines.Count(line => line.Count >= ZoneFinder.FewestColumns - 1) >= (before.MayGoOn ? 1 : Zone.FewestRows);

    /// <summary>The tables of the page by the white between its rows where there is any, else by the places of the texts in their rows; null if neither shows them.</summary>
    private static List<RegionReading>? Regions(List<List<Piece>> lines, PageColumns before, double end)
    {
        var finder = new BlockFinder(lines);
        var apart = finder.Find();
        if (finder.TellsRows && Regions(apart, before, end) is { } regions) return regions;
        var ends = before with { IsAtEnd = lines[^1].Max(piece => piece.Box.Bottom) > end - LowestMargin };
        return Regions(CloseRows.Find(lines, ends), before, end) ?? (!finder.TellsRows && apart is not null && RowWhites.AreWide(apart) ? Regions(apart, before, end) : null);
    }

    /// <summary>The tables among the regions of the page; null if one of them can be read in more than one way.</summary>
    private static List<RegionReading>? Regions(List<TextBlock>? blocks, PageColumns before, double end)
    {
        if (blocks is null || RowFinder.Find(LabelBlocks.Join(blocks)) is not { } found) return null;
        var page = MergedHeadings.Join(found);
        var regions = new List<RegionReading>();
        foreach (var close in Close(page, before.Before))
        {
            var own = page.Labels.FindAll(label => label.Box.CenterY >= close[0].Top && label.Box.CenterY <= close[^1].Bottom);
            own.AddRange(Hanging(close[^1], page.Rows));
            var isAtEnd = close[^1].Bottom > end - LowestMargin && close[^1] == page.Rows.FindLast(row => row.Blocks.Count > 1);
            var region = GridReading.Read(new TextRows(close, own), (regions.Count == 0 ? before : PageColumns.None) with { IsAtEnd = isAtEnd });
            if (region.IsUnread) return null;
            if (region.Grid is not null) regions.Add(region);
        }

        return regions;
    }

    /// <summary>Text turned by a quarter within a table is a label that nothing here can place.</summary>
    private static bool HaveTurnedText(List<RegionReading> regions, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var run in runs)
        {
            var place = glyphs[run.Start].Place;
            if (run.Kind != RunKind.Turned || place.Direction == Direction.Oblique) continue;
            if (regions.Exists(region => region.Grid!.Box.Contains(place.MiddleX, place.MiddleY))) return true;
        }

        return false;
    }

    /// <summary>A text alone right below the last row, where none of the row's stands: a label at the middle of rows that the page's end cuts.</summary>
    private static IEnumerable<TextBlock> Hanging(TextRow last, List<TextRow> rows)
    {
        var below = rows.ElementAtOrDefault(rows.IndexOf(last) + 1);
        if (below is not { Blocks.Count: 1 } || below.Top - last.Bottom > Hangs * last.Size || last.Blocks.Any(below.Blocks[0].SharesColumn)) return [];
        return below.Blocks;
    }

    private static AlignedTables Build(List<AlignedGrid> grids, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var tables = new List<Table>();
        foreach (var grid in grids) tables.Add(Build(grid, glyphs));
        var within = grids.SelectMany(grid => grid.Cells).Where(cell => cell.Block is not null).SelectMany(cell => cell.Block!.Runs).ToHashSet();
        return new AlignedTables(tables, runs.FindAll(run => !within.Contains(run)), [.. grids.SelectMany(grid => grid.UnreadBoxes)]);
    }

    /// <summary>Rows that follow one another closely, or stand beside one label, without the lines of one text above and below; with the rest of a row of the page before.</summary>
    private static IEnumerable<List<TextRow>> Close(TextRows page, ColumnsBefore before)
    {
        var rows = page.Rows;
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && (rows[end].Top - rows[end - 1].Bottom <= WidestWhite * rows[end].Size || page.Labels.Exists(label => label.Box.Top < rows[end - 1].Bottom && label.Box.Bottom > rows[end].Top))) end++;
            int first = start, last = end - 1;
            while (first <= last && rows[first].Blocks.Count < 2 && !(first == 0 && RestRow.IsFirst(rows, before))) first++;
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
            cells.Add(new Cell(rows.First, columns.First, rows.Last - rows.First + 1, columns.Last - columns.First + 1, grid.BoxOf(cell), lines) { IsUnread = cell.IsUnread, IsRunTogether = cell.Block is { } text && (text.MayBeOfTwoRows || HoldsTwoFigures(text, glyphs)) });
        }

        return new Table(grid.Box, grid.RowLines.Count - 1, grid.ColumnLines.Count - 1, cells, TableOrigin.Aligned, grid.Continues);
    }

    private static bool HoldsTwoFigures(TextBlock text, ReadOnlySpan<Glyph> glyphs)
    {
        foreach (var piece in text.Pieces)
        {
            if (Opening.PartsFigures(piece, glyphs)) return true;
        }

        return false;
    }
}
