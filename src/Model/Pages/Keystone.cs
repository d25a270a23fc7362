using System.Numerics;

namespace Selfeval.Model.Pages;

/// <summary>
/// A page taken from an angle, as a telephone does: its parallel lines run together. A projective map of the straightened page to the page as it was taken (Heckbert, Fundamentals
/// of Texture Mapping and Image Warping, 1989), in points.
/// </summary>
public sealed record Keystone
{
    private readonly Matrix4x4 _back;

    /// <param name="straight">A box of the straightened page.</param>
    /// <param name="taken">The corners of what it was taken as, clockwise from the top left.</param>
    public Keystone(Box straight, ((double X, double Y) TopLeft, (double X, double Y) TopRight, (double X, double Y) BottomRight, (double X, double Y) BottomLeft) taken)
    {
        var toUnit = Matrix4x4.CreateTranslation((float)-straight.Left, (float)-straight.Top, 0) * Matrix4x4.CreateScale((float)(1 / straight.Width), (float)(1 / straight.Height), 1);
        ToTaken = toUnit * FromUnit(taken);
        if (!Matrix4x4.Invert(ToTaken, out _back)) throw new ArgumentException("The corners do not span an area.", nameof(taken));
    }

    /// <summary>Of row vectors (x, y, 0, 1), to be divided by the last of the result.</summary>
    public Matrix4x4 ToTaken { get; }

    public (double X, double Y) Taken(double x, double y) => Map(ToTaken, x, y);

    public (double X, double Y) Straight(double x, double y) => Map(_back, x, y);

    private static (double X, double Y) Map(Matrix4x4 matrix, double x, double y)
    {
        var mapped = Vector4.Transform(new Vector4((float)x, (float)y, 0, 1), matrix);
        return (mapped.X / mapped.W, mapped.Y / mapped.W);
    }

    /// <summary>The unit square on four corners.</summary>
    private static Matrix4x4 FromUnit(((double X, double Y) TopLeft, (double X, double Y) TopRight, (double X, double Y) BottomRight, (double X, double Y) BottomLeft) corners)
    {
        var ((x0, y0), (x1, y1), (x2, y2), (x3, y3)) = corners;
        double dx1 = x1 - x2, dx2 = x3 - x2, sumX = x0 - x1 + x2 - x3, dy1 = y1 - y2, dy2 = y3 - y2, sumY = y0 - y1 + y2 - y3;
        var area = (dx1 * dy2) - (dx2 * dy1);
        double g = ((sumX * dy2) - (dx2 * sumY)) / area, h = ((dx1 * sumY) - (sumX * dy1)) / area;
        return new Matrix4x4(
            (float)(x1 - x0 + (g * x1)), (float)(y1 - y0 + (g * y1)), 0, (float)g,
            (float)(x3 - x0 + (h * x3)), (float)(y3 - y0 + (h * y3)), 0, (float)h,
            0, 0, 1, 0,
            (float)x0, (float)y0, 0, 1);
    }
}
