using UglyToad.PdfPig.PdfFonts;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// The em of a font that the file itself draws (Type 3, ISO 32000-1, 9.6.5), for a text size of 1. Its matrix may map any space of its glyphs to that of the text: where PostScript made bitmaps of a face,
/// a glyph is 80 high and the text set in 0.1 pt. What is printed tells how large the text is.
/// </summary>
internal static class DrawnEm
{
    /// <summary>Glyphs as high or as wide as this are those of a face drawn in its own em, be they digits and stops alone, or letters with wide ornaments.</summary>
    private const double Least = 0.25;

    private const double Most = 4;

    /// <summary>Codes of a simple font.</summary>
    private const int Codes = 256;

    /// <summary>1 where the glyphs are drawn in the em of the text, or cannot be looked at; else as high or as wide as the largest of them is.</summary>
    public static double Of(IType3Font font)
    {
        var largest = Enumerable.Range(0, Codes).Max(code => ExtentOf(font, code));
        return largest is 0 or (>= Least and <= Most) || !double.IsFinite(largest) ? 1 : largest;
    }

    private static double ExtentOf(IType3Font font, int code)
    {
        try
        {
            if (font is not IFont known || !font.TryGetCharProc(code, out _)) return 0;
            var box = known.GetBoundingBox(code);
            return Math.Max(Math.Abs(box.GlyphBounds.Height), Math.Abs(box.Width));
        }
        catch (Exception error) when (error is not (OutOfMemoryException or UnreadablePdfException))
        {
            return 0;
        }
    }
}
