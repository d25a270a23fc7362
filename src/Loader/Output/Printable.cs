using System.Globalization;
using System.Text;

namespace Selfeval.Loader.Output;

/// <summary>Text of documents and file names made safe to print: a terminal obeys control characters, and files are hostile input.</summary>
internal static class Printable
{
    /// <summary>Control and text-direction characters become U+FFFD; line breaks stay.</summary>
    public static string Text(string text) => Replace(text, keepBreaks: c => c is '\n');

    /// <summary>As <see cref="Text"/>, on one line: line breaks and tabs become blanks.</summary>
    public static string Line(string? text) =>
        Replace((text ?? "").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), keepBreaks: _ => false);

    /// <summary>Columns the text takes in a terminal: ideographs and full-width signs take two.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The text cut to a width, with an ellipsis where something was cut off.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width) return text;
        var kept = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Width(rune);
            if (used > width) break;
            kept.Append(rune);
        }

        return kept.Append('…').ToString();
    }

    private static int Width(Rune rune) => rune.Value switch
    {
        < 0x1100 => 1,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF => 2,
        >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };

    private static string Replace(string text, Func<char, bool> keepBreaks)
    {
        if (!text.Any(c => IsUnsafe(c))) return text;
        var safe = new StringBuilder(text.Length);
        foreach (var c in text) safe.Append(IsUnsafe(c) && !keepBreaks(c) ? '\uFFFD' : c);
        return safe.ToString();
    }

    private static bool IsUnsafe(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';
}
