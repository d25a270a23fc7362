using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>
/// Tells the outlines of letters from the lines of a table. Print drivers embolden text by stroking its outlines, or draw it as these altogether; straight pieces of them
/// (of 目, 工, 1) look like short borders, and a row of letters like a long one.
/// </summary>
internal static class LetterOutlines
{
    /// <summary>Titles of forms are set in up to 36 pt; what is larger is no letter.</summary>
    public const double LargestLetter = 40;

    /// <summary>A side of a frame is straight for this share at least, whatever its corners are; the strokes that end at one side of a letter (of E, 川) take less.</summary>
    private const double StraightShare = 0.5;

    /// <summary>A piece of a side may lie off it by this much: rounding of coordinates.</summary>
    private const double OnSide = 0.3;

    /// <summary>
    /// No subpath is larger than a letter, and one is closed around something that is no frame, or is a frame in or around another, as in 口 and 日. A path is drawn as one thing: where that is a
    /// letter or a word, all that it holds is part of it. Programs that draw the lines of a whole table at once have long ones among them.
    /// </summary>
    public static bool Are(PathRecorder path) => HoldsLetter(path) && AreSmall(path);

    /// <summary>The box of a frame that is no larger than a letter, in a path that is none by its shape: what it lies on tells; null for another subpath.</summary>
    public static Box? SmallFrame(Subpath subpath, ReadOnlySpan<PathPoint> points) =>
        IsClosed(subpath, points) && PathPainter.BoundsOf(points) is var bounds && HasSizeOfLetter(bounds) && IsFrame(points, bounds) ? bounds : null;

    private static bool AreSmall(PathRecorder path)
    {
        foreach (var subpath in path.Subpaths)
        {
            if (!HasSizeOfLetter(PathPainter.BoundsOf(path.PointsOf(subpath)))) return false;
        }

        return true;
    }

    private static bool HoldsLetter(PathRecorder path)
    {
        Box? before = null;
        foreach (var subpath in path.Subpaths)
        {
            var points = path.PointsOf(subpath);
            if (!IsClosed(subpath, points) || PathPainter.BoundsOf(points) is var bounds && !HasSizeOfLetter(bounds)) continue;
            if (IsFrame(points, bounds))
            {
                if (before is { } other && (IsWithin(bounds, other) || IsWithin(other, bounds))) return true;
                before = bounds;
            }
            else if (!PathPainter.IsThin(bounds))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSizeOfLetter(Box bounds) => bounds.Width <= LargestLetter && bounds.Height <= LargestLetter;

    private static bool IsClosed(Subpath subpath, ReadOnlySpan<PathPoint> points) => points.Length > 2 && (subpath.Closed || points[0].Point == points[^1].Point);

    /// <summary>Clear of all four sides.</summary>
    private static bool IsWithin(Box inner, Box outer) =>
        inner.Left > outer.Left + OnSide && inner.Right < outer.Right - OnSide && inner.Top > outer.Top + OnSide && inner.Bottom < outer.Bottom - OnSide;

    /// <summary>Straight along its four sides, with square, cut or rounded corners.</summary>
    private static bool IsFrame(ReadOnlySpan<PathPoint> points, Box bounds)
    {
        double left = 0, top = 0, right = 0, bottom = 0;
        var from = points[^1].Point;
        foreach (var (to, isCurveEnd) in points)
        {
            if (!isCurveEnd)
            {
                double dx = Math.Abs(from.X - to.X), dy = Math.Abs(from.Y - to.Y);
                if (AreOn(bounds.Left, from.X, to.X)) left += dy;
                if (AreOn(bounds.Right, from.X, to.X)) right += dy;
                if (AreOn(bounds.Top, from.Y, to.Y)) top += dx;
                if (AreOn(bounds.Bottom, from.Y, to.Y)) bottom += dx;
            }

            from = to;
        }

        return Math.Min(left, right) >= StraightShare * bounds.Height && Math.Min(top, bottom) >= StraightShare * bounds.Width;
    }

    private static bool AreOn(double side, double from, double to) => Math.Abs(from - side) <= OnSide && Math.Abs(to - side) <= OnSide;
}
