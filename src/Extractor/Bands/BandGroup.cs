using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// Horizontal lines below one another that no vertical line meets: the rows of a table whose columns nothing but its text divides. What
/// stands between two neighbouring lines is a band; a cell over several bands interrupts the lines between them.
/// </summary>
/// <param name="Lines">From the top; points, y downwards.</param>
internal sealed record BandGroup(List<Ruling> Lines)
{
    /// <summary>Lines of one table begin and end together, up to rounding and caps (pt).</summary>
    public const double SameSide = 3;

    /// <summary>A heading, two rows: fewer lines enclose a heading, a box or the text of a page between header and footer.</summary>
    public const int FewestLines = 4;

    /// <summary>Lines at one height, up to rounding (pt); no row is so low.</summary>
    private const double SameHeight = 1;

    /// <summary>No page holds so many tables; the widest lines come first, and what is left are underlines.</summary>
    private const int MostGroups = 64;

    /// <summary>Lines of one row stand closer (em): a title, or the row of another table, stands a line or more apart.</summary>
    private const double WhiteInRow = 1;

    /// <summary>A text larger than the others by this factor is a title.</summary>
    private const double TitleSize = 1.2;

    /// <summary>So many signatures and dates stand beside one another below a form; a row of indicators has more texts.</summary>
    private const int MostSignatures = 4;

    /// <summary>A text alone in a band so many times as high as the others stands between two tables.</summary>
    private const double HighBand = 2;

    public double Left { get; } = Lines.Min(line => line.From);

    public double Right { get; } = Lines.Max(line => line.To);

    /// <summary>The heights of its lines, ascending: band i reaches from height i to height i + 1.</summary>
    public IReadOnlyList<double> Heights { get; } = HeightsOf(Lines);

    public double Top => Heights[0];

    public double Bottom => Heights[^1];

    public int Bands => Heights.Count - 1;

    public Box Box => new(Left, Top, Right, Bottom);

    /// <summary>Lines from side to side above and below: where a page ends, cells over several bands leave them out.</summary>
    public IEnumerable<Ruling> Outer => [new Ruling(Axis.Horizontal, Top, Left, Right, Ink.Dark), new Ruling(Axis.Horizontal, Bottom, Left, Right, Ink.Dark)];

    /// <summary>The groups of the page: each as wide as its widest line, and divided where something else than rows stands between two lines.</summary>
    /// <param name="rulings">Those that belong to no grid.</param>
    /// <param name="pieces">All texts of the page.</param>
    public static IEnumerable<BandGroup> Find(List<Ruling> rulings, List<Piece> pieces)
    {
        var left = rulings.OrderBy(ruling => ruling.Position).ToList();
        for (var round = 0; round < MostGroups && left.Count > 0; round++)
        {
            var widest = left.MaxBy(line => line.Length);
            var within = left.FindAll(line => line.From >= widest.From - SameSide && line.To <= widest.To + SameSide);
            left.RemoveAll(within.Contains);
            var parts = new BandGroup(within).Divided(pieces);
            foreach (var part in parts)
            {
                if (parts.Count == 1 || part.Lines.Contains(widest)) yield return part;
                else left.AddRange(part.Lines);
            }

            left.Sort((a, b) => a.Position.CompareTo(b.Position));
        }
    }

    /// <summary>With the row above its first line: a page that begins within a table may leave out the line over it.</summary>
    public BandGroup WithRowAbove(List<Piece> pieces)
    {
        var row = Above(pieces);
        return Beside(row) >= ZoneFinder.FewestColumns ? With(row.Min(piece => piece.Box.Top) - SameHeight) : this;
    }

    /// <summary>With what stands above its first line, if that is all of the page there: the rest of a row that the page before began.</summary>
    public BandGroup WithRestAbove(List<Piece> pieces)
    {
        var rest = Above(pieces);
        return rest.Count > 0 && rest.Count == pieces.Count(piece => piece.Box.CenterY < Top) ? With(rest.Min(piece => piece.Box.Top) - SameHeight) : this;
    }

    /// <summary>With the row below its last line, if nothing stands below it: a page that ends within a row has no line under it.</summary>
    public BandGroup WithRowBelow(List<Piece> pieces)
    {
        var row = Chained(pieces.Where(piece => piece.Box.CenterY > Bottom).OrderBy(piece => piece.Box.Top), (piece, reached) => piece.Box.Top - reached, piece => piece.Box.Bottom);
        return Beside(row) > MostSignatures ? With(row.Max(piece => piece.Box.Bottom) + SameHeight) : this;
    }

    /// <summary>The pieces from the outer line outwards that stand as close as those of one row.</summary>
    private List<Piece> Chained(IEnumerable<Piece> outwards, Func<Piece, double, double> white, Func<Piece, double> end)
    {
        var row = new List<Piece>();
        double? reached = null;
        foreach (var piece in outwards.Where(piece => piece.Box.CenterX > Left && piece.Box.CenterX < Right))
        {
            var isAbove = piece.Box.CenterY < Top;
            if (white(piece, reached ?? (isAbove ? Top : Bottom)) > WhiteInRow * piece.Size) break;
            row.Add(piece);
            reached = isAbove ? Math.Min(reached ?? Top, end(piece)) : Math.Max(reached ?? Bottom, end(piece));
        }

        return row;
    }

    private List<Piece> Above(List<Piece> pieces) =>
        Chained(pieces.Where(piece => piece.Box.CenterY < Top).OrderByDescending(piece => piece.Box.Bottom), (piece, reached) => reached - piece.Box.Bottom, piece => piece.Box.Top);

    private BandGroup With(double height) => new([.. Lines.Append(new Ruling(Axis.Horizontal, height, Left, Right, Ink.Dark)).OrderBy(line => line.Position)]);

    /// <summary>The most texts beside one another.</summary>
    private static int Beside(List<Piece> row) => row.Count == 0 ? 0 : row.Max(piece => row.Count(other => other.Box.Top < piece.Box.CenterY && other.Box.Bottom > piece.Box.CenterY));

    /// <summary>The line between two columns of some bands: where a line between these ends, where another does, or the middle of the white.</summary>
    /// <param name="from">The right side of the left column's texts.</param>
    /// <param name="to">The left side of the right column's.</param>
    public double LineBetween(double from, double to, Span bands) =>
        EndsIn(bands).Concat(Lines.SelectMany(EndsInside)).Where(end => end > from && end < to).Append((from + to) / 2).First();

    /// <summary>Where the lines above, between and below some bands end within the table.</summary>
    public IEnumerable<double> EndsIn(Span bands) =>
        Lines.Where(line => line.Position >= Heights[bands.First] - SameHeight && line.Position <= Heights[bands.Last + 1] + SameHeight).SelectMany(EndsInside);

    private IEnumerable<double> EndsInside(Ruling line)
    {
        if (line.From > Left + SameSide) yield return line.From;
        if (line.To < Right - SameSide) yield return line.To;
    }

    /// <summary>The bands between the nearest lines above and below a piece of text.</summary>
    public Span BandsAround(Piece piece)
    {
        double above = Top, below = Bottom;
        foreach (var line in Lines)
        {
            if (line.From > piece.Box.CenterX || line.To < piece.Box.CenterX) continue;
            if (line.Position <= piece.Box.CenterY) above = Math.Max(above, line.Position);
            else below = Math.Min(below, line.Position);
        }

        return new Span(HeightOf(above), HeightOf(below) - 1);
    }

    private int HeightOf(double position) => Heights.Count(height => height <= position) - 1;

    private List<BandGroup> Divided(List<Piece> pieces)
    {
        if (Bands == 0) return [this];
        var heights = Heights.Skip(1).Zip(Heights, (below, above) => below - above).ToList();
        var high = HighBand * heights.Order().ElementAt(heights.Count / 2);
        var texts = BandText.In(this, pieces);
        var parts = new List<BandGroup>();
        var top = Top;
        var size = texts.Count == 0 ? 0 : texts.Select(text => text.Block.Size).Order().ElementAt(texts.Count / 2);
        for (var band = 0; band < Bands; band++)
        {
            var inside = texts.FindAll(text => text.StandsIn(band));
            if (heights[band] <= high && !inside.Exists(text => text.Block.Size > TitleSize * size)) continue;
            if (inside.Exists(text => !text.Bands.IsOne || inside.Exists(text.StandsBeside)) || IsInterrupted(Heights[band]) || IsInterrupted(Heights[band + 1])) continue;
            Part(Heights[band]);
            top = Heights[band + 1];
        }

        Part(Bottom);
        return parts;

        void Part(double bottom)
        {
            if (Lines.FindAll(line => line.Position >= top - SameHeight && line.Position <= bottom + SameHeight) is { Count: > 0 } lines) parts.Add(new BandGroup(lines));
        }
    }

    /// <summary>A line at this height begins or ends at a side of the table and does not reach the other: a cell goes on below it.</summary>
    private bool IsInterrupted(double height)
    {
        var lines = Lines.FindAll(line => Math.Abs(line.Position - height) <= SameHeight);
        var (from, to) = (lines.Min(line => line.From), lines.Max(line => line.To));
        return (from <= Left + SameSide) != (to >= Right - SameSide);
    }

    private static List<double> HeightsOf(List<Ruling> lines)
    {
        var heights = new List<double>();
        foreach (var line in lines)
        {
            if (heights.Count == 0 || line.Position - heights[^1] > SameHeight) heights.Add(line.Position);
        }

        return heights;
    }
}
