using Selfeval.Extractor.Scans.Shapes;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// How the picture of a page stands: the degrees by which it leans, and, of one taken from an angle, how its parallel lines run together. That shows in its outermost rulings:
/// straightened they are the sides of a rectangle.
/// </summary>
internal static class Stance
{
    /// <summary>It shows at this resolution.</summary>
    private const double Dpi = 100;

    private const double Scale = Dpi / 72;

    /// <summary>A drawn page does not lean, nor does a scan by less than this: turning it would only blur it.</summary>
    private const double LeastLean = 0.05;

    /// <summary>Rulings that differ by less, in degrees, stay within a point over the width of a page: they are found, and the scan need not be drawn anew.</summary>
    private const double LeastSlope = 0.2;

    /// <summary>A ruling fills so much of the length of what is printed; a column of text has strokes in a tenth of it.</summary>
    private const double LeastShare = 0.25;

    /// <summary>The outermost rulings are looked for in this share of what is printed, on each side.</summary>
    private const double Band = 1.0 / 3;

    public static PageTurn Of(PagePicture picture)
    {
        var overview = Overview(picture, picture.AsShown);
        var leaning = picture.AsShown with { Lean = LeanOf(overview) };
        if (leaning.Lean != 0) overview = Overview(picture, leaning);
        var ink = InkProfile.InkOf(overview, int.MaxValue);
        var size = (overview.Width, overview.Height);
        if (KeystoneOf(ink, size) is not { } keystone) return leaning;
        var straight = leaning with { Keystone = keystone };
        return Sharpness(InkProfile.InkOf(Overview(picture, straight), int.MaxValue), size) > Sharpness(ink, size) ? straight : leaning;
    }

    /// <summary>The degrees by which a page leans.</summary>
    public static double LeanOf(PagePicture picture) => LeanOf(Overview(picture, picture.AsShown));

    private static double LeanOf(InkMask overview)
    {
        var lean = Skew.Find(overview);
        return Math.Abs(lean) < LeastLean ? 0 : lean;
    }

    /// <summary>Of the rows and of the columns as they stand, whatever there is of ink.</summary>
    private static double Sharpness(List<(int X, int Y)> ink, (int Width, int Height) size) =>
        ink.Count == 0 ? 0 : (new InkProfile(ink, size, 0).Sharpness(0) + new InkProfile(Transposed(ink), (size.Height, size.Width), 0).Sharpness(0)) / ((double)ink.Count * ink.Count);

    private static InkMask Overview(PagePicture picture, PageTurn turn)
    {
        var overview = picture.Overview(Scale, turn);
        DarkEdges.Whiten(overview);
        return InkMask.Of(overview, Scale);
    }

    /// <summary>Null where the four rulings are not found, or stand square.</summary>
    private static Keystone? KeystoneOf(List<(int X, int Y)> ink, (int Width, int Height) size)
    {
        var transposed = Transposed(ink);
        if (Sides(ink, size) is not var (top, bottom) || Sides(transposed, (size.Height, size.Width)) is not var (left, right)) return null;
        if (!new[] { top, bottom, left, right }.Any(line => Math.Abs(line.Degrees) >= LeastSlope)) return null;
        double middleX = size.Width / 2.0, middleY = size.Height / 2.0;
        var straight = new Box(left.At(middleY), top.At(middleX), right.At(middleY), bottom.At(middleX));
        return new Keystone(Points(straight), (Meet(top, left), Meet(top, right), Meet(bottom, right), Meet(bottom, left)));
    }

    /// <summary>The fullest rows at the top and at the bottom; null where one is no ruling.</summary>
    private static (SlopingLine First, SlopingLine Last)? Sides(List<(int X, int Y)> ink, (int Width, int Height) size)
    {
        if (ink.Count == 0) return null;
        int first = ink.Min(pixel => pixel.Y), last = ink.Max(pixel => pixel.Y), length = ink.Max(pixel => pixel.X) - ink.Min(pixel => pixel.X);
        var depth = (last - first) * Band;
        return Side(ink.FindAll(pixel => pixel.Y < first + depth)) is { } upper && Side(ink.FindAll(pixel => pixel.Y > last - depth)) is { } lower ? (upper, lower) : null;

        SlopingLine? Side(List<(int X, int Y)> band)
        {
            var profile = new InkProfile(band, size, Skew.Greatest);
            var degrees = profile.Sharpest();
            var (row, count) = profile.Fullest(degrees);
            return count >= LeastShare * length ? new SlopingLine(degrees, row) : null;
        }
    }

    private static List<(int X, int Y)> Transposed(List<(int X, int Y)> ink) => ink.ConvertAll(pixel => (pixel.Y, pixel.X));

    /// <summary>Where a flat line and a steep one meet, in points.</summary>
    private static (double X, double Y) Meet(SlopingLine flat, SlopingLine steep)
    {
        var y = (flat.Start + (flat.Slope * steep.Start)) / (1 - (flat.Slope * steep.Slope));
        return (steep.At(y) / Scale, y / Scale);
    }

    private static Box Points(Box pixels) => new(pixels.Left / Scale, pixels.Top / Scale, pixels.Right / Scale, pixels.Bottom / Scale);

    /// <summary>A line in pixels that goes off its axis.</summary>
    /// <param name="Start">Where it is at the beginning of the axis.</param>
    private readonly record struct SlopingLine(double Degrees, double Start)
    {
        public double Slope => Math.Tan(double.DegreesToRadians(Degrees));

        public double At(double along) => Start + (Slope * along);
    }
}
