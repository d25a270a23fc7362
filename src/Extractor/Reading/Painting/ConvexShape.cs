using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// Filled shapes that no corner dents: rounded boxes, ellipses, bars that lean. What is painted before them does not show through, as under a rectangle. Letters are dented, or have holes.
/// </summary>
internal static class ConvexShape
{
    /// <summary>A digit of small print is as high (pt): what is lower hides none.</summary>
    private const double LowestText = 5;

    /// <summary>An ellipse is drawn in four curves, a circle of straight pieces in some 60.</summary>
    private const int MostPoints = 128;

    /// <summary>A ring by hand ends near where it began, within this share of its size.</summary>
    private const double MostOpen = 0.25;

    /// <summary>So many upright rectangles within it, from its whole height to an eighth, leave out the corners alone.</summary>
    private const int Rectangles = 8;

    /// <summary>Upright rectangles within the shape, none if it is another; curves by their ends, which lie inside.</summary>
    public static List<Box> Within(ReadOnlySpan<PathPoint> points)
    {
        var boxes = new List<Box>();
        if (points.Length is < 3 or > MostPoints || PathPainter.BoundsOf(points) is var bounds && Math.Min(bounds.Width, bounds.Height) < LowestText || !IsConvex(points)) return boxes;
        for (var i = 0; i < Rectangles; i++)
        {
            var inset = bounds.Height * i / (2 * Rectangles);
            var (top, bottom) = (Across(points, bounds.Top + inset), Across(points, bounds.Bottom - inset));
            var box = new Box(Math.Max(top.Left, bottom.Left), bounds.Top + inset, Math.Min(top.Right, bottom.Right), bounds.Bottom - inset);
            if (box.Width > 0) boxes.Add(box);
        }

        return boxes;
    }

    /// <summary>A ring around something, or the rounded corner of a box, and no writing.</summary>
    public static bool IsRound(ReadOnlySpan<PathPoint> points) => points is [_, { IsCurveEnd: true }] || (points.Length is > 2 and <= MostPoints && IsRing(points));

    private static bool IsRing(ReadOnlySpan<PathPoint> points)
    {
        var bounds = PathPainter.BoundsOf(points);
        var (first, last) = (points[0].Point, points[^1].Point);
        return Math.Max(Math.Abs(first.X - last.X), Math.Abs(first.Y - last.Y)) <= MostOpen * Math.Max(bounds.Width, bounds.Height) && IsConvex(points);
    }

    /// <summary>All corners turn the same way, once around: it goes to the right once, and back.</summary>
    private static bool IsConvex(ReadOnlySpan<PathPoint> points)
    {
        var steps = new List<PagePoint>();
        for (var i = 0; i < points.Length; i++)
        {
            PagePoint a = points[i].Point, b = points[(i + 1) % points.Length].Point;
            if (a != b) steps.Add(new PagePoint(b.X - a.X, b.Y - a.Y));
        }

        var turns = Around(steps).Select(pair => Math.Sign((pair.First.X * pair.Second.Y) - (pair.First.Y * pair.Second.X))).Where(turn => turn != 0).Distinct().Count();
        return turns == 1 && Around(steps.FindAll(step => step.X != 0)).Count(pair => pair.First.X * pair.Second.X < 0) <= 2;
    }

    private static IEnumerable<(PagePoint First, PagePoint Second)> Around(List<PagePoint> steps) => steps.Zip(steps.Skip(1).Concat(steps.Take(1)));

    /// <summary>From where to where the shape reaches at a height.</summary>
    private static (double Left, double Right) Across(ReadOnlySpan<PathPoint> points, double y)
    {
        double left = double.MaxValue, right = double.MinValue;
        for (var i = 0; i < points.Length; i++)
        {
            PagePoint a = points[i].Point, b = points[(i + 1) % points.Length].Point;
            // The ends of a side that lies are those of its neighbours.
            if (a.Y == b.Y || y < Math.Min(a.Y, b.Y) || y > Math.Max(a.Y, b.Y)) continue;
            var x = a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X));
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
        }

        return (left, right);
    }
}
