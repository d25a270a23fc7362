using System.Globalization;
using System.Text;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Tells what a Chinese form can print from what only a font without a usable mapping yields. Such a font gives silent garbage
/// (项目名称 comes out as ƅęsĤ): letters of far scripts, control characters, private use.
/// </summary>
internal static class PlausibleText
{
    /// <summary>Never printed, whatever the font: the font's own code where a character should be.</summary>
    public static bool IsUnreadable(string text)
    {
        if (IsCommonIdeograph(text)) return false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\uFFFD') return true;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate) return true;
            if (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)) return true;
        }

        return false;
    }

    /// <summary>Nothing that shows.</summary>
    public static bool IsBlank(string text) => !IsCommonIdeograph(text) && string.IsNullOrWhiteSpace(text);

    /// <summary>One ideograph of Unicode's first block, as most glyphs are: asked before anything for which the runtime looks into its tables.</summary>
    public static bool IsCommonIdeograph(string text) => text is [>= '\u4E00' and <= '\u9FA5'];

    public static bool IsPlausible(string text)
    {
        if (IsCommonIdeograph(text)) return true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsPlausible(rune.Value)) return false;
        }

        return true;
    }

    /// <summary>The first of its runes is an ideograph, a compatibility one or one of the extensions too.</summary>
    public static bool IsIdeograph(string text) => IsCommonIdeograph(text) ||
        (Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF));

    /// <summary>One of Zapf Dingbats; numbers in circles, ticks and crosses a Chinese font has, too.</summary>
    public static bool IsDingbat(char character) => character is (>= '\u2701' and <= '\u2712') or (>= '\u2719' and <= '\u2775') or (>= '\u2794' and <= '\u27BE');

    private static bool IsPlausible(int code) => code switch
    {
        < 0x20 => false,
        < 0x7F => true,
        < 0xA0 => false,
        // Latin-1: signs such as ° · × § are printed, accented letters are what a Chinese byte pair looks like undecoded.
        <= 0xBF or 0xD7 or 0xF7 => true,
        >= 0x391 and <= 0x3C9 => true,
        // General punctuation, currency, letterlike, number forms, arrows, mathematics, technical, enclosed, boxes, shapes, dingbats.
        >= 0x2000 and <= 0x27BF => true,
        // CJK: radicals, punctuation, kana, bopomofo, enclosed, compatibility, ideographs.
        >= 0x2E80 and <= 0x4DBF => true,
        >= 0x4E00 and <= 0x9FFF => true,
        >= 0xF900 and <= 0xFAFF => true,
        // Compatibility, small and full-width forms.
        >= 0xFE30 and <= 0xFE6F => true,
        >= 0xFF00 and <= 0xFFEF => true,
        >= 0x20000 and <= 0x323AF => true,
        _ => LongDashes.Contains(code),
    };
}
