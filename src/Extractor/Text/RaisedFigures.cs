using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Figures set smaller and higher than the text before them: the mark of a footnote, or an exponent. They are written as the superscripts that they are (93.6², m²);
/// as plain digits they would go on the number before them.
/// </summary>
internal static class RaisedFigures
{
    /// <summary>⁰ to ⁹, by digit.</summary>
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Browsers and office programs set superscripts at 0.58 to 0.83 of their text.</summary>
    private const double Smaller = 0.85;

    /// <summary>They raise them by about a third of an em of the text; the rounding of baselines stays within a tenth.</summary>
    private const double Raised = 0.2;

    /// <summary>The next line of a tight cell stands further off.</summary>
    private const double RaisedAtMost = 0.6;

    /// <param name="text">The place of the last glyph before it that is none.</param>
    public static bool IsRaised(in Glyph glyph, in GlyphPlace text)
    {
        if (glyph.Text is not [>= '0' and <= '9'] || glyph.Ocr is not null || glyph.Vertical || glyph.Place.Direction != Direction.Right) return false;
        var raised = text.Y - glyph.Place.Y;
        return glyph.Place.Size <= Smaller * text.Size && raised >= Raised * text.Size && raised <= RaisedAtMost * text.Size;
    }

    public static string Superscript(string digit) => Superscripts[digit[0] - '0'].ToString();
}
