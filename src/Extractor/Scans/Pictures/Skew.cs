using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// By how much a scan leans: the angle at which lines of text and rulings fall into the fewest rows of pixels (the profile of a picture
/// sheared by that angle is sharpest).
/// </summary>
internal static class Skew
{
    /// <summary>Feeders and hand-laid pages lean by up to 2°; beyond 3° somebody would have scanned the page again.</summary>
    private const double Greatest = 3;

    private const double CoarseStep = 0.25;

    /// <summary>A table of 500 pt that leans by this still keeps its rulings within a quarter of a point.</summary>
    private const double FineStep = 0.025;

    /// <summary>Of pages with more ink only every n-th pixel is looked at.</summary>
    private const int MostPixels = 60_000;

    /// <summary>Degrees, positive where the page's lines fall to the right; 0 for an empty page.</summary>
    public static double Find(InkMask mask)
    {
        var ink = InkOf(mask);
        if (ink.Count == 0) return 0;
        var coarse = Sharpest(ink, mask, -Greatest, Greatest, CoarseStep);
        return Sharpest(ink, mask, coarse - CoarseStep, coarse + CoarseStep, FineStep);
    }

    private static List<(int X, int Y)> InkOf(InkMask mask)
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

        var every = (ink.Count / MostPixels) + 1;
        return every == 1 ? ink : [.. ink.Where((_, i) => i % every == 0)];
    }

    private static double Sharpest(List<(int X, int Y)> ink, InkMask mask, double from, double to, double step)
    {
        var (best, sharpest) = (0.0, -1.0);
        var margin = (int)(mask.Width * Math.Tan(double.DegreesToRadians(Greatest + CoarseStep))) + 2;
        var profile = new int[mask.Height + (2 * margin)];
        for (var i = 0; i <= (int)Math.Round((to - from) / step); i++)
        {
            var angle = from + (i * step);
            var sharpness = Sharpness(ink, Math.Tan(double.DegreesToRadians(angle)), profile, margin);
            // Of equal angles the one nearest to none: an upright page must not be turned by rounding.
            if (sharpness < sharpest || (sharpness == sharpest && Math.Abs(angle) >= Math.Abs(best))) continue;
            (best, sharpest) = (angle, sharpness);
        }

        return best;
    }

    private static double Sharpness(List<(int X, int Y)> ink, double slope, int[] profile, int margin)
    {
        Array.Clear(profile);
        foreach (var (x, y) in ink) profile[(int)Math.Round(y - (x * slope)) + margin]++;
        double sum = 0;
        foreach (var count in profile) sum += (double)count * count;
        return sum;
    }
}
