using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
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

    /// <summary>Lines at one height, up to rounding (pt); no row is so low.</summary>
    public const double SameHeight = 1;

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

    /// <summary>With a line from side to side more.</summary>
    public BandGroup With(double height) => new([.. Lines.Append(new Ruling(Axis.Horizontal, height, Left, Right, Ink.Dark)).OrderBy(line => line.Position)]);

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

    /// <summary>A line at this height begins or ends at a side of the table and does not reach the other: a cell goes on below it.</summary>
    public bool IsInterruptedAt(double height)
    {
        var lines = Lines.FindAll(line => Math.Abs(line.Position - height) <= SameHeight);
        var (from, to) = (lines.Min(line => line.From), lines.Max(line => line.To));
        return (from <= Left + SameSide) != (to >= Right - SameSide);
    }

    /// <summary>It stands between the sides.</summary>
    public bool Spans(Piece piece) => piece.Box.CenterX > Left && piece.Box.CenterX < Right;

    /// <summary>It stands between the sides, below the first line and above the last.</summary>
    public bool Holds(Piece piece) => Spans(piece) && piece.Box.CenterY > Top && piece.Box.CenterY < Bottom;

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

    /// <summary>
    /// A piece as far as its cell reaches: a word that is too long for it (（元） in a column one sign wide) hangs over the place where the lines between the rows beside
    /// it begin, and no line would begin within a cell.
    /// </summary>
    public Piece WithoutOverhang(Piece piece)
    {
        if (!piece.IsWord) return piece;
        var bands = BandsAround(piece);
        var end = Lines.Where(line => line.Position > Heights[bands.First] + SameHeight && line.Position < Heights[bands.Last + 1] - SameHeight && line.From > piece.Box.CenterX)
            .Select(line => line.From).Append(piece.Box.Right).Min();
        return end < piece.Box.Right ? piece with { Box = piece.Box with { Right = end } } : piece;
    }

    private int HeightOf(double position) => Heights.Count(height => height <= position) - 1;

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
