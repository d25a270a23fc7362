using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Where dirt on the glass of a scanner, or a fold along the page, runs down the whole picture: a thin dark or grey line from its top to its foot, or a light one that takes a piece out of
/// everything that is printed across it. Ink that lies there, or is missing, makes another figure of one (10.64 and 0.64, 0.00 and 0.50) that reads as well as any. Such lines stand upright in
/// the picture as it was taken, however the paper lay, and so lean once that is straightened.
/// </summary>
internal sealed class StreakedInk
{
    /// <summary>Paper at the top and at the foot of a page on which no table and no frame has its lines, in points: printers leave at least 12, forms more than 28.</summary>
    private const double Margin = 15;

    /// <summary>So much of a margin is ink where a streak crosses it; the edge of a sheet that was straightened may lack some.</summary>
    private const double ShareOfMargin = 0.5;

    /// <summary>So much of the whole height: the borders of a table stay below it by the margins and by what stands above and below it.</summary>
    private const double ShareOfHeight = 0.85;

    /// <summary>What is wider, in points, is the shadow of an edge or a dark bar, and covers characters instead of changing them.</summary>
    private const double Thickest = 3;

    /// <summary>On each side of the middle of a streak ink is not to be relied on, in points: where it passes for a ruling so much is taken out with it.</summary>
    private const double Band = 1.3;

    /// <summary>A light streak shows in at least so many lines across it: a gap in one or two is a weak print.</summary>
    private const int FewestCrossed = 6;

    /// <summary>A line that it breaks is whole for so many points on both sides of the gap: dashes and dots are not.</summary>
    private const double Whole = 10;

    private readonly InkMask _shown;
    private readonly double _scale;
    private readonly GrayImage _streaked;

    private StreakedInk(InkMask shown, double scale)
    {
        (_shown, _scale) = (shown, scale);
        _streaked = new GrayImage(shown.Width, shown.Height);
    }

    /// <summary>The pixels beside streaks, 1 each; null where there is none.</summary>
    /// <param name="shown">All ink, also what is faint, with the rulings.</param>
    /// <param name="rulings">Of the picture, in points.</param>
    /// <param name="scale">Pixels for a point.</param>
    /// <param name="lean">The degrees by which the picture was turned back.</param>
    public static GrayImage? In(InkMask shown, IReadOnlyList<Ruling> rulings, double scale, double lean)
    {
        var ink = new StreakedInk(shown, scale);
        var across = rulings.Where(ruling => ruling.Axis == Axis.Horizontal).ToList();
        var isFound = false;
        foreach (var slope in ((double[])[0, Math.Tan(double.DegreesToRadians(lean))]).Distinct())
        {
            for (var x = 0; x < shown.Width; x++)
            {
                var course = new Course(x, slope, shown.Height / 2);
                if (!ink.IsDark(course) && !ink.IsLight(course, across)) continue;
                ink.Mark(course);
                isFound = true;
            }
        }

        return isFound ? ink._streaked : null;
    }

    /// <summary>A line that lies on a streak is a piece of it, not a border.</summary>
    public static bool IsPiece(Ruling ruling, GrayImage streaked, double scale)
    {
        if (ruling.Axis != Axis.Vertical) return false;
        var (x, from, to) = ((int)(ruling.Position * scale), Math.Max(0, (int)(ruling.From * scale)), Math.Min(streaked.Height, (int)(ruling.To * scale)));
        return x >= 0 && x < streaked.Width && Enumerable.Range(from, Math.Max(0, to - from)).All(y => streaked.Row(y)[x] == 1);
    }

    private bool IsDark(Course course)
    {
        var (margin, height) = (Math.Min((int)(Margin * _scale), _shown.Height), _shown.Height);
        return Share(course, 0, margin) >= ShareOfMargin && Share(course, height - margin, height) >= ShareOfMargin && Share(course, 0, height) >= ShareOfHeight && IsThin(course);
    }

    /// <summary>How much of the course is ink; it may miss the pixels that it is on by one.</summary>
    private double Share(Course course, int from, int to)
    {
        var ink = 0;
        for (var y = from; y < to; y++) ink += IsInk(course.At(y), y) ? 1 : 0;
        return (double)ink / Math.Max(1, to - from);
    }

    private bool IsInk(int x, int y) => x > 0 && x < _shown.Width - 1 && (_shown[x, y] || _shown[x - 1, y] || _shown[x + 1, y]);

    /// <summary>At most places: where text and borders cross it, it is not.</summary>
    private bool IsThin(Course course)
    {
        var columns = new PixelLines(_shown, Axis.Vertical, _scale);
        var most = (int)Math.Ceiling(Thickest * _scale);
        var (thin, seen) = (0, 0);
        for (var y = 0; y < _shown.Height; y++)
        {
            var x = course.At(y);
            if (!_shown[x, y]) continue;
            var (first, last) = columns.Across(x, y, most);
            seen++;
            if (last - first < most) thin++;
        }

        return thin * 2 > seen;
    }

    private bool IsLight(Course course, List<Ruling> across)
    {
        var crossed = across.FindAll(ruling => course.At((int)(ruling.Position * _scale)) / _scale is var x && ruling.From + Whole < x && ruling.To - Whole > x);
        return crossed.Count >= FewestCrossed && crossed.TrueForAll(ruling => IsBroken(ruling, course));
    }

    /// <summary>No ink in the course, and nothing else beside it.</summary>
    private bool IsBroken(Ruling ruling, Course course)
    {
        var row = (int)(ruling.Position * _scale);
        var (x, band, reach) = (course.At(row), (int)(Band * _scale), (int)(Whole * _scale));
        if (HasInk(x, row)) return false;
        var whole = 0;
        for (var step = band; step < reach; step++) whole += (HasInk(x - step, row) ? 1 : 0) + (HasInk(x + step, row) ? 1 : 0);
        return whole == 2 * (reach - band);
    }

    /// <summary>A pixel of a ruling, which may be as thick as a border.</summary>
    private bool HasInk(int x, int row)
    {
        var reach = (int)(Band * _scale);
        for (var y = Math.Max(0, row - reach); y <= Math.Min(_shown.Height - 1, row + reach); y++)
        {
            if (_shown[x, y]) return true;
        }

        return false;
    }

    private void Mark(Course course)
    {
        var band = (int)(Band * _scale);
        for (var y = 0; y < _shown.Height; y++)
        {
            var x = course.At(y);
            var (left, right) = (Math.Clamp(x - band, 0, _shown.Width), Math.Clamp(x + band + 1, 0, _shown.Width));
            _streaked.Row(y)[left..right].Fill(1);
        }
    }

    /// <summary>A line down the picture.</summary>
    /// <param name="Middle">Where it is at half of the height, in pixels.</param>
    private readonly record struct Course(int Middle, double Slope, int HalfHeight)
    {
        public int At(int y) => Middle + (int)Math.Round(Slope * (y - HalfHeight));
    }
}
