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

    /// <summary>So much of a margin shows a streak that crosses it; the edge of a sheet that was straightened may lack some, and the dark bed of the scanner beside the sheet hide some.</summary>
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
                if (!ink.IsDark(course, across) && !ink.IsLight(course, across)) continue;
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

    private bool IsDark(Course course, List<Ruling> across)
    {
        var (margin, height) = (Math.Min((int)(Margin * _scale), _shown.Height), _shown.Height);
        return ShareThin(course, 0, margin) >= ShareOfMargin && ShareThin(course, height - margin, height) >= ShareOfMargin
            && Share(course, height) >= ShareOfHeight && ShareThin(course, 0, height) * 2 > ShareOfHeight && !EndsAtBorder(course, across);
    }

    /// <summary>A table fills the picture: what runs from its first line to its last is a border.</summary>
    private bool EndsAtBorder(Course course, List<Ruling> across)
    {
        var height = _shown.Height / _scale;
        return across.Exists(ruling => (ruling.Position <= Margin || ruling.Position >= height - Margin) && course.At((int)(ruling.Position * _scale)) / _scale is var x && ruling.From <= x && ruling.To >= x);
    }

    /// <summary>How much of the course is ink; it may miss the pixels that it is on by one.</summary>
    private double Share(Course course, int height) => Enumerable.Range(0, height).Count(y => InkAt(course, y) is not null) / (double)height;

    /// <summary>How much of a part of it is ink that is no wider than a streak: where text and borders cross one it is.</summary>
    private double ShareThin(Course course, int from, int to) => Enumerable.Range(from, to - from).Count(y => InkAt(course, y) is { } x && IsThin(x, y)) / Math.Max(1.0, to - from);

    private int? InkAt(Course course, int y)
    {
        var x = course.At(y);
        if (x <= 0 || x >= _shown.Width - 1) return null;
        return _shown[x, y] ? x : _shown[x - 1, y] ? x - 1 : _shown[x + 1, y] ? x + 1 : null;
    }

    private bool IsThin(int x, int y)
    {
        var most = (int)Math.Ceiling(Thickest * _scale);
        var (first, last) = new PixelLines(_shown, Axis.Vertical, _scale).Across(x, y, most);
        return last - first < most;
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
