using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>By how much a scan leans; see <see cref="InkProfile"/>.</summary>
internal static class Skew
{
    /// <summary>Feeders and hand-laid pages lean by up to 2°; beyond 3° somebody would have scanned the page again.</summary>
    public const double Greatest = 3;

    /// <summary>Of pages with more ink only every n-th pixel is looked at.</summary>
    private const int MostPixels = 60_000;

    /// <summary>Degrees, positive where the page's lines fall to the right; 0 for an empty page.</summary>
    public static double Find(InkMask mask) => new InkProfile(InkProfile.InkOf(mask, MostPixels), (mask.Width, mask.Height), Greatest).Sharpest();
}
