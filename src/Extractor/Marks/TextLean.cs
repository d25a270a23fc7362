using System.Runtime.InteropServices;

namespace Selfeval.Extractor.Marks;

/// <summary>By how much a drawn page leans as a whole: one printed to a file askew, or put askew onto its sheet.</summary>
internal static class TextLean
{
    /// <summary>A line of text is 500 pt long at most and borders may be 1 pt off (degrees): a page that leans by less reads as it stands.</summary>
    private const double Least = 0.1;

    /// <summary>Of nearly all text a page's own: words set askew over it are stamps and watermarks.</summary>
    private const double MostGlyphs = 0.9;

    /// <summary>Of a page of which so many glyphs stand upright none is asked further: it would lean with its first line.</summary>
    private const int Enough = 16;

    /// <summary>Rounding of matrices to four places (degrees).</summary>
    private const double SameLean = 0.05;

    /// <summary>Degrees by which nearly all glyphs leave the axis that they are nearest to, positive where lines fall to the right; 0 for a page that stands upright.</summary>
    public static double Of(List<PaintedGlyph> glyphs)
    {
        var leans = new List<double>();
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
        {
            // Most pages are upright: their first glyphs tell it.
            if (leans.Count == Enough && leans.TrueForAll(lean => Math.Abs(lean) <= SameLean)) return 0;
            if (glyph.Place is { Direction: not Direction.Oblique } place) leans.Add(LeanOf(place));
        }

        if (leans.Count == 0) return 0;
        leans.Sort();
        var median = leans[leans.Count / 2];
        return Math.Abs(median) >= Least && leans.Count(lean => Math.Abs(lean - median) <= SameLean) >= MostGlyphs * glyphs.Count ? median : 0;
    }

    private static double LeanOf(GlyphPlace place)
    {
        var degrees = double.RadiansToDegrees(Math.Atan2(place.EndY - place.Y, place.EndX - place.X));
        return degrees - (90 * Math.Round(degrees / 90));
    }
}
