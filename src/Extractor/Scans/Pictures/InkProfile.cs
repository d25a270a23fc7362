using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// How the ink of a picture falls into rows of pixels, if it is sheared by an angle: at the angle of its lines of text and of its rulings it falls into the fewest, and the profile
/// is sharpest.
/// </summary>
/// <param name="ink">The pixels that are ink.</param>
/// <param name="size">Of the picture.</param>
/// <param name="greatest">No greater angle is looked at, in degrees.</param>
internal sealed class InkProfile(List<(int X, int Y)> ink, (int Width, int Height) size, double greatest)
{
    private const double CoarseStep = 0.25;

    /// <summary>A table of 500 pt that leans by this still keeps its rulings within a quarter of a point.</summary>
    private const double FineStep = 0.025;

    private readonly int _margin = (int)(size.Width * Math.Tan(double.DegreesToRadians(greatest + CoarseStep))) + 2;
    private readonly int[] _rows = new int[size.Height + (2 * ((int)(size.Width * Math.Tan(double.DegreesToRadians(greatest + CoarseStep))) + 2))];

    /// <summary>The pixels of a picture that are ink; of more than so many only every n-th.</summary>
    public static List<(int X, int Y)> InkOf(InkMask mask, int most)
    {
        var ink = new List<(int, int)>();
        for (var y = 0; y < mask.Height; y++)
        {
            var row = mask.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x]) ink.Add((x, y));
            }
        }

        var every = (ink.Count / most) + 1;
        return every == 1 ? ink : [.. ink.Where((_, i) => i % every == 0)];
    }

    /// <summary>The angle, in degrees, positive where lines fall to the right; 0 where there is no ink.</summary>
    public double Sharpest()
    {
        if (ink.Count == 0) return 0;
        var coarse = Sharpest(-greatest, greatest, CoarseStep);
        return Sharpest(coarse - CoarseStep, coarse + CoarseStep, FineStep);
    }

    /// <summary>The sum of the squares of what the rows hold.</summary>
    public double Sharpness(double degrees)
    {
        Shear(degrees);
        double sum = 0;
        foreach (var count in _rows) sum += (double)count * count;
        return sum;
    }

    /// <summary>Of the rows sheared by an angle the one with the most ink: where it is at the left edge, and how many pixels it holds.</summary>
    public (int Row, int Count) Fullest(double degrees)
    {
        Shear(degrees);
        var row = Array.IndexOf(_rows, _rows.Max());
        return (row - _margin, _rows[row]);
    }

    private double Sharpest(double from, double to, double step)
    {
        var (best, sharpest) = (0.0, -1.0);
        for (var i = 0; i <= (int)Math.Round((to - from) / step); i++)
        {
            var angle = from + (i * step);
            var sharpness = Sharpness(angle);
            // Of equal angles the one nearest to none: an upright page must not be turned by rounding.
            if (sharpness < sharpest || (sharpness == sharpest && Math.Abs(angle) >= Math.Abs(best))) continue;
            (best, sharpest) = (angle, sharpness);
        }

        return best;
    }

    private void Shear(double degrees)
    {
        var slope = Math.Tan(double.DegreesToRadians(degrees));
        Array.Clear(_rows);
        foreach (var (x, y) in ink) _rows[(int)Math.Round(y - (x * slope)) + _margin]++;
    }
}
