using Selfeval.Extractor.Alignment;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Bands;

/// <summary>
/// Horizontal lines of one extent below one another that no vertical line meets: the rows of a table whose columns nothing but its text
/// divides. What stands between two neighbouring lines is a band.
/// </summary>
/// <param name="Lines">The lines from side to side, from the top.</param>
/// <param name="Inner">Shorter lines between them: they divide some columns of a heading and leave others whole.</param>
internal sealed record BandGroup(List<Ruling> Lines, List<Ruling> Inner)
{
    /// <summary>Lines of one table begin and end together, up to rounding and caps (pt).</summary>
    private const double SameSide = 3;

    /// <summary>A heading, two rows: fewer lines enclose a heading, a box or the text of a page between header and footer.</summary>
    public const int FewestLines = 4;

    /// <summary>A text alone in a band so many times as high as the others stands between two tables.</summary>
    private const double HighBand = 2;

    public double Left => Lines.Min(line => line.From);

    public double Right => Lines.Max(line => line.To);

    public double Top => Lines[0].Position;

    public double Bottom => Lines[^1].Position;

    /// <summary>The heights of all lines, ascending.</summary>
    public double[] Heights => [.. Lines.Concat(Inner).Select(line => line.Position).Distinct().Order()];

    /// <summary>The groups of the page, divided where something else than rows stands between two lines.</summary>
    /// <param name="rulings">Those that belong to no grid.</param>
    /// <param name="pieces">All texts of the page.</param>
    public static List<BandGroup> Find(List<Ruling> rulings, List<Piece> pieces)
    {
        var groups = new List<BandGroup>();
        foreach (var line in rulings.OrderBy(ruling => ruling.Position))
        {
            var own = groups.Find(group => Math.Abs(group.Lines[0].From - line.From) <= SameSide && Math.Abs(group.Lines[0].To - line.To) <= SameSide);
            if (own is null) groups.Add(new BandGroup([line], []));
            else own.Lines.Add(line);
        }

        return [.. groups.Where(group => group.Lines.Count >= FewestLines)
            .SelectMany(group => group.Divided(pieces))
            .Where(group => group.Lines.Count >= FewestLines)
            .Select(group => group with { Inner = rulings.FindAll(group.HasInside) })];
    }

    private IEnumerable<BandGroup> Divided(List<Piece> pieces)
    {
        var heights = Lines.Skip(1).Zip(Lines, (below, above) => below.Position - above.Position).ToList();
        var high = HighBand * heights.Order().ElementAt(heights.Count / 2);
        var start = 0;
        for (var i = 0; i < heights.Count; i++)
        {
            var inside = pieces.FindAll(piece => piece.Box.CenterY > Lines[i].Position && piece.Box.CenterY < Lines[i + 1].Position);
            if (inside.Exists(piece => inside.Exists(other => piece != other && !piece.SharesColumn(other))) || (heights[i] <= high && inside.Count > 0)) continue;
            yield return new BandGroup(Lines.GetRange(start, i + 1 - start), []);
            start = i + 1;
        }

        yield return new BandGroup(Lines.GetRange(start, Lines.Count - start), []);
    }

    private bool HasInside(Ruling ruling) => !Lines.Contains(ruling) && ruling.From >= Left - SameSide && ruling.To <= Right + SameSide && ruling.Position > Top && ruling.Position < Bottom;
}
