using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// Letters drawn as paths: programs fill them where a font may not be embedded, and stroke their outlines, too, to make bold of a font that has none. A frame, its corners round or not, has its
/// straight sides on its bounds; the outline of a letter has some within.
/// </summary>
internal static class LetterOutlines
{
    /// <summary>Points of a rectangle, its first one repeated.</summary>
    private const int PointsOfRectangle = 5;

    /// <summary>A side no longer than this, in points, is a piece of a curve.</summary>
    private const double ShortestSide = 1;

    /// <summary>Sides leave their axis, or the bounds, by less than this: coordinates are rounded.</summary>
    private const double Rounding = 0.3;

    /// <summary>One letter of a text may be twice as long as another, of which a path may show no more than a dot.</summary>
    private const double Sizes = 2;

    /// <summary>No straight side of a letter in the path is longer than this, in points; 0 where the path draws no letters.</summary>
    public static double LongestSide(PathRecorder path)
    {
        var longest = 0.0;
        foreach (var subpath in path.Subpaths)
        {
            if (subpath.Length <= PointsOfRectangle) continue;
            var points = path.PointsOf(subpath);
            if (!subpath.Closed && !IsOne(points[0].Point, points[^1].Point)) continue;
            var bounds = PathPainter.BoundsOf(points);
            if (HasSideWithin(points, bounds)) longest = Math.Max(longest, Sizes * Math.Max(bounds.Width, bounds.Height));
        }

        return longest;
    }

    private static bool HasSideWithin(ReadOnlySpan<PathPoint> points, Box bounds)
    {
        for (var i = 0; i < points.Length; i++)
        {
            var (from, to) = (points[i == 0 ? points.Length - 1 : i - 1].Point, points[i]);
            if (to.IsCurveEnd) continue;
            double dx = Math.Abs(from.X - to.Point.X), dy = Math.Abs(from.Y - to.Point.Y);
            if (dy <= Rounding && dx > ShortestSide && !IsAt(to.Point.Y, bounds.Top, bounds.Bottom)) return true;
            if (dx <= Rounding && dy > ShortestSide && !IsAt(to.Point.X, bounds.Left, bounds.Right)) return true;
        }

        return false;
    }

    private static bool IsAt(double position, double low, double high) => position - low <= Rounding || high - position <= Rounding;

    private static bool IsOne(PagePoint a, PagePoint b) => Math.Abs(a.X - b.X) <= Rounding && Math.Abs(a.Y - b.Y) <= Rounding;
}
