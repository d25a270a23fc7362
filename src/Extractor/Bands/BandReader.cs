using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// Reads tables that draw the lines between their rows and none between their columns: the white that runs down through the rows stands
/// for these. What shows no columns, or bands of more than one row each, is not read here. Works on pages in their order: a table may go on
/// with the columns of the page before.
/// </summary>
internal sealed class BandReader
{
    /// <summary>A heading, two rows: fewer lines enclose a heading, a box or the text of a page between header and footer.</summary>
    private const int FewestLines = 4;

    /// <summary>Rows of small print are 5 pt high: some 240 on a large page, and tables stand beside each other. A page with more lines than this is a drawing.</summary>
    private const int MostLines = 2000;

    private BandColumns? _before;

    /// <param name="rulings">All rulings of the page.</param>
    /// <param name="grids">The grids of the page; one of a single column draws no line between columns, but the sides of a frame, and the edges of shades are no lines.</param>
    public FoundBands Find(List<Ruling> rulings, List<CellGrid> grids, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var before = _before;
        _before = null;
        var divided = grids.FindAll(grid => grid.Columns > 1 && !grid.HasShade);
        var shaded = grids.FindAll(grid => grid.Columns > 1 && grid.HasShade);
        var free = rulings.FindAll(ruling => ruling.Axis == Axis.Horizontal && ruling.Ink is Ink.Dark or Ink.Light && !divided.Exists(grid => IsIn(grid, ruling)));
        if (free.Count is 0 or > MostLines) return FoundBands.None;
        var lines = Piece.Lines(runs, glyphs);
        // Running text with a line below its head has hardly any with two texts, and is not looked through.
        List<Piece> pieces = [.. (lines.Count(line => line.Count > 1) < FewestLines || Piece.AreTooMany(lines) ? lines : SideLabels.Apart(lines, glyphs)).SelectMany(line => line)];
        var columns = Piece.Columns(runs, glyphs);
        var found = new FoundBands([], []);
        foreach (var group in BandFinder.Find(free, pieces).Select(group => Whole(group, before, pieces)).OrderBy(group => group.Top))
        {
            var goesOn = before is not null && before.HasSidesOf(group) && !pieces.Exists(piece => piece.Box.CenterY < group.Top && pieces.Exists(piece.StandsBeside)) ? before : null;
            var apart = group.Heights.Count < FewestLines && goesOn is null ? pieces : CloseTexts.Apart(group, pieces, glyphs);
            var table = new BandTable(group, BandText.In(group, [.. apart, .. columns]));
            if (ShadedCells.Divide(shaded, table)) continue;
            var holdsTable = divided.Exists(grid => group.Box.Contains(grid.Box.CenterX, grid.Box.CenterY));
            var isHead = goesOn is null && !holdsTable && !table.HasRows && FormHead.Is(group, table, pieces);
            if (group.Heights.Count < FewestLines && goesOn is null && !isHead) continue;
            if ((table.HasRows || goesOn is not null || isHead) && table.Read(goesOn) is { } read)
            {
                found.Grids.Add(read.Grid);
                found.Starts.UnionWith(apart.Select(piece => piece.Runs[0].Start));
                if (read.GoesOn) found = found with { GoesOn = read.Grid };
                _before = read.End with { IsHead = isHead };
            }
            else if (table.HasPairs && !shaded.Exists(grid => grid.Box.Overlaps(group.Box)) && !holdsTable)
            {
                found.Unread.Add(group.Box);
            }
        }

        return found;
    }

    private static BandGroup Whole(BandGroup group, BandColumns? before, List<Piece> pieces)
    {
        var above = group.WithRowAbove(pieces);
        if (above == group) above = group.WithPairAbove(pieces);
        var whole = above.WithRowBelow(pieces);
        if (whole == above) whole = above.WithSumsBelow(pieces);
        return before is not null && before.HasSidesOf(whole) ? whole.WithRestAbove(pieces) : whole;
    }

    /// <summary>The grid draws nothing but the sides of a table whose bands were read, or the shades of some of its cells.</summary>
    public static bool IsFrameOf(CellGrid grid, CellGrid band) => grid.HasShade ? grid.Box.Overlaps(band.Box) : grid.Columns == 1 && band.Box.CenterY > grid.Box.Top && band.Box.CenterY < grid.Box.Bottom && band.Box.CenterX > grid.Box.Left && band.Box.CenterX < grid.Box.Right;

    private static bool IsIn(CellGrid grid, Ruling ruling) =>
        ruling.Position >= grid.Box.Top - CrossingRulings.Reach && ruling.Position <= grid.Box.Bottom + CrossingRulings.Reach && ruling.From < grid.Box.Right && ruling.To > grid.Box.Left;
}

/// <summary>What the lines between rows show.</summary>
/// <param name="Grids">The tables.</param>
/// <param name="Unread">Around rows whose columns cannot be told in one way only.</param>
/// <param name="GoesOn">The one that goes on from the page before, if one does.</param>
internal sealed record FoundBands(List<CellGrid> Grids, List<Box> Unread, CellGrid? GoesOn = null)
{
    /// <summary>The glyphs with which the texts of their cells begin.</summary>
    public HashSet<int> Starts { get; } = [];

    public static readonly FoundBands None = new([], []);

    /// <summary>The runs of the page, none of which goes on with the text of another cell.</summary>
    public List<Run> Apart(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        if (Starts.Count == 0) return runs;
        var apart = new List<Run>(runs.Count);
        foreach (var run in runs)
        {
            var start = run.Start;
            for (var i = run.Start + 1; i < run.Start + run.Count; i++)
            {
                if (!Starts.Contains(i)) continue;
                RunFinder.AddTrimmed(glyphs, start, i, apart);
                start = i;
            }

            RunFinder.AddTrimmed(glyphs, start, run.Start + run.Count, apart);
        }

        return apart;
    }
}
