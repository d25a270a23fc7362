using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// Reads tables that draw the lines between their rows and none between their columns: the white that runs down through the rows stands
/// for these. What shows no columns, or bands of more than one row each, is not read here.
/// </summary>
internal static class BandReader
{
    /// <summary>So many rows have a text in three columns: lines under the fields of a letter have one or two.</summary>
    private const int FewestRows = 2;

    /// <summary>Half of the bands have more than one text: the lines of a chart's scale have a figure here and there.</summary>
    private const double FilledShare = 0.5;

    /// <summary>Rows of small print are 5 pt high: some 240 on a large page, and tables stand beside each other. A page with more lines than this is a drawing.</summary>
    private const int MostLines = 2000;

    /// <summary>A text reaches over a line between columns if it does by more than this (pt): the side bearing of a glyph.</summary>
    public const double Beyond = 1;

    /// <param name="rulings">All rulings of the page.</param>
    /// <param name="grids">The grids of the page; one of a single column draws no line between columns, but the sides of a frame.</param>
    public static List<CellGrid> Find(List<Ruling> rulings, List<CellGrid> grids, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var divided = grids.FindAll(grid => grid.Columns > 1);
        var free = rulings.FindAll(ruling => ruling.Axis == Axis.Horizontal && ruling.Ink is Ink.Dark or Ink.Light && !divided.Exists(grid => IsIn(grid, ruling)));
        if (free.Count is < BandGroup.FewestLines or > MostLines) return [];
        List<Piece> pieces = [.. Piece.Lines(runs, glyphs).SelectMany(line => line)];
        var found = new List<CellGrid>();
        foreach (var group in BandGroup.Find(free, pieces))
        {
            var inside = pieces.FindAll(piece => piece.Box.CenterY > group.Top && piece.Box.CenterY < group.Bottom && piece.Box.CenterX > group.Left && piece.Box.CenterX < group.Right);
            if (Read(group, inside) is { } grid) found.Add(grid);
        }

        return found;
    }

    /// <summary>The grid draws nothing but the sides of a table whose bands were read.</summary>
    public static bool IsFrameOf(CellGrid grid, CellGrid band) => grid.Columns == 1 && band.Box.CenterY > grid.Box.Top && band.Box.CenterY < grid.Box.Bottom && band.Box.CenterX > grid.Box.Left && band.Box.CenterX < grid.Box.Right;

    private static bool IsIn(CellGrid grid, Ruling ruling) =>
        ruling.Position >= grid.Box.Top - CrossingRulings.Reach && ruling.Position <= grid.Box.Bottom + CrossingRulings.Reach && ruling.From < grid.Box.Right && ruling.To > grid.Box.Left;

    private static CellGrid? Read(BandGroup group, List<Piece> pieces)
    {
        if (!HasRows(Rows([.. group.Lines.Select(line => line.Position)], pieces), group.Lines.Count - 1)) return null;
        var heights = group.Heights;
        var rows = Rows(heights, pieces);
        if (rows.Exists(row => row.Blocks.Any(block => BrokenFigures.IsOn(block) && !BrokenFigures.IsOne(block, row.Blocks)))) return null;
        if (Columns(rows) is not { } columns) return null;
        List<double> lines = [group.Left, .. columns.Skip(1).Zip(columns, (right, left) => (left.To + right.From) / 2), group.Right];
        var firstFull = rows.Find(row => row.Blocks.Count == columns.Count)?.Top ?? heights[1];
        var bands = new List<Band>();
        for (var band = 0; band + 1 < heights.Length; band++)
        {
            var (top, bottom) = (heights[band], heights[band + 1]);
            var texts = Blocks(pieces.FindAll(piece => piece.Box.CenterY > top && piece.Box.CenterY < bottom));
            var within = top < firstFull && bottom <= firstFull ? HeadingSpans.LinesWithin(texts, lines) : [];
            var between = lines.FindAll(x => !within.Contains(x) && !texts.Exists(text => text.Box.Left < x - Beyond && text.Box.Right > x + Beyond));
            if (texts.Exists(StandsBeside) || !AreDivided(texts, between)) return null;
            bands.Add(new Band(top, bottom, texts, between));
        }

        for (var i = bands.Count - 2; i >= 0; i--) bands[i] = bands[i].Above(bands[i + 1]);
        return CellGrid.Of(new Lattice([.. group.Lines, .. group.Inner, .. bands.SelectMany(band => band.Rulings)]));
    }

    /// <param name="Lines">The lines between columns that run through it, with the outer ones, ascending.</param>
    private sealed record Band(double Top, double Bottom, List<TextBlock> Texts, List<double> Lines)
    {
        public IEnumerable<Ruling> Rulings => Lines.Select(x => new Ruling(Axis.Vertical, x, Top, Bottom, Ink.Dark));

        /// <summary>With the lines of the band below, if the texts are headings in the middle of the cells that texts over several columns make there.</summary>
        public Band Above(Band below) => !Texts.Exists(text => text.IsFigure) && HeadingSpans.AreOver(Texts, Lines, below.Lines) ? this with { Lines = below.Lines } : this;
    }

    private static bool HasRows(List<TextRow> rows, int bands) =>
        rows.Count(row => row.Blocks.Count >= ZoneFinder.FewestColumns) >= FewestRows && rows.Count(row => row.Blocks.Count > 1) >= FilledShare * bands;

    /// <summary>The texts of each band between two heights, those below one another as one.</summary>
    private static List<TextRow> Rows(double[] heights, List<Piece> pieces)
    {
        var rows = new List<TextRow>();
        for (var i = 0; i + 1 < heights.Length; i++)
        {
            var inBand = pieces.FindAll(piece => piece.Box.CenterY > heights[i] && piece.Box.CenterY < heights[i + 1]);
            if (inBand.Count > 0) rows.Add(new TextRow(Blocks(inBand)));
        }

        return rows;
    }

    private static List<TextBlock> Blocks(List<Piece> pieces)
    {
        var blocks = new List<List<Piece>>();
        var reached = double.MinValue;
        foreach (var piece in pieces.OrderBy(piece => piece.Box.Left))
        {
            if (piece.Box.Left >= reached) blocks.Add([]);
            blocks[^1].Add(piece);
            reached = Math.Max(reached, piece.Box.Right);
        }

        return blocks.ConvertAll(block => new TextBlock(block));
    }

    /// <summary>Pieces on one line of it stand apart: texts of several cells, of which another line lies below both.</summary>
    private static bool StandsBeside(TextBlock text) => text.Pieces.Any(left => text.Pieces.Any(right =>
        right.Box.Left >= left.Box.Right && right.Box.Top < left.Box.Bottom && right.Box.Bottom > left.Box.Top));

    /// <summary>A line runs between any two texts of a band: what stands in the columns of other rows otherwise may be read in more than one way.</summary>
    private static bool AreDivided(List<TextBlock> texts, List<double> lines) => Enumerable.Range(1, Math.Max(texts.Count - 1, 0))
        .All(i => lines.Exists(x => x >= texts[i - 1].Box.Right - Beyond && x <= texts[i].Box.Left + Beyond));

    /// <summary>The columns of the rows, from the richest on; a row whose texts reach over several columns has a say only in others. Null where no white runs between two.</summary>
    private static IReadOnlyList<Extent>? Columns(List<TextRow> rows)
    {
        var zone = new Zone([]);
        foreach (var row in rows.OrderByDescending(row => row.Blocks.Count)) zone.TryAdd(row);
        zone.JoinApart();
        var columns = zone.Columns;
        return columns.Count >= ZoneFinder.FewestColumns && Enumerable.Range(1, columns.Count - 1).All(i => columns[i].From > columns[i - 1].To) ? columns : null;
    }
}
