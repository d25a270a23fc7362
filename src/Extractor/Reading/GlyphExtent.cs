using System.Buffers;
using System.Globalization;
using System.Text;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Reading;

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

    public static double Of(double advance, string text) => Math.Abs(advance) > Hair ? advance : Usual(text);

    private static double Usual(string text)
    {
        if (Rune.DecodeFromUtf16(text, out var rune, out _) != OperationStatus.Done || PlausibleText.IsBlank(text) || TakesNoRoom(rune)) return Hair;
        return rune.Value <= LatinWidths.Last ? Half : Square;
    }

    /// <summary>Accents are set on the letter before them; joiners and marks of direction have no shape.</summary>
    private static bool TakesNoRoom(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;
}
