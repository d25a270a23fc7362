using System.Text;

namespace Selfeval.Loader.Database.Rows;

/// <summary>Text as PostgreSQL takes it: without NUL and without halves of surrogate pairs, which broken fonts produce. Both become U+FFFD.</summary>
internal static class StorableText
{
    public static string Of(string text) => IsStorable(text) ? text : Repaired(text);

    private static bool IsStorable(string text)
    {
        foreach (var c in text)
        {
            if (c == '\0' || char.IsSurrogate(c)) return false;
        }

        return true;
    }

    private static string Repaired(string text)
    {
        // Enumerating runes replaces a lone surrogate by itself.
        var stored = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) stored.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        return stored.ToString();
    }
}
