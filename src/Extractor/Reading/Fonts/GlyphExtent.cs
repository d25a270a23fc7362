using System.Buffers;
using System.Globalization;
using System.Text;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// How far a glyph reaches along its baseline, in em: as far as its font says that it advances. Some programs state widths of 0 and move on by themselves (cairo of what poppler draws);
/// a glyph without any width would read nowhere, and its page could not be turned upright.
/// </summary>
internal static class GlyphExtent
{
    /// <summary>The square of an ideograph and of what stands in the square of one.</summary>
    private const double Square = 1;

    /// <summary>Digits, letters and signs are about half an em wide.</summary>
    private const double Half = 0.5;

    /// <summary>What takes no room of its own: enough to tell where it reads to, too little to stand between two glyphs.</summary>
    private const double Hair = 0.001;

    private const char SoftHyphen = '\u00AD';

    public static double Of(double advance, string text) => IsStated(advance) ? advance : Usual(text);

    /// <summary>A text of blanks, joiners and marks of direction, or none at all; a soft hyphen is drawn where a line ends with it.</summary>
    public static bool ShowsNothing(string text)
    {
        // Asked of every glyph, nearly all of which show something.
        foreach (var c in text)
        {
            if (c == SoftHyphen || !(char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format)) return false;
        }

        return true;
    }

    public static bool IsStated(double advance) => Math.Abs(advance) > Hair;

    /// <summary>A glyph whose width is not stated reaches no further than to the next one of its text (office programs state 0 for glyphs that stand in upright lines, too, and print others over them).</summary>
    public static GlyphPlace UpTo(in GlyphPlace glyph, in GlyphPlace next)
    {
        double dx = glyph.EndX - glyph.X, dy = glyph.EndY - glyph.Y, length = (dx * dx) + (dy * dy);
        if (length == 0) return glyph;
        var share = Math.Clamp((((next.X - glyph.X) * dx) + ((next.Y - glyph.Y) * dy)) / length, Hair, 1);
        return glyph with { EndX = glyph.X + (share * dx), EndY = glyph.Y + (share * dy) };
    }

    private static double Usual(string text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out _) != OperationStatus.Done || PlausibleText.IsBlank(text) || TakesNoRoom(rune)) return Hair;
        return rune.Value <= LatinWidths.Last ? Half : Square;
    }

    /// <summary>Accents are set on the letter before them; joiners and marks of direction have no shape.</summary>
    private static bool TakesNoRoom(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;
}
