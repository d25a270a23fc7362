using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Closing marks of full width fill the left half of their square, and browsers leave out the other half at the end of a line, whatever width the font states
/// (W3C CSS Text 4, text-spacing-trim).
/// </summary>
internal static class ClosingMarks
{
    private const string Marks = "）】》〉」』］｝、。，．；：！？";

    /// <summary>Where the ink of a glyph ends.</summary>
    public static double InkEnd(in Glyph glyph) => glyph.Text is [var mark] && Marks.Contains(mark, StringComparison.Ordinal) ? (glyph.Place.X + glyph.Place.EndX) / 2 : glyph.Place.EndX;
}
