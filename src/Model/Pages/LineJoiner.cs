using System.Text;

namespace Selfeval.Model.Pages;

/// <summary>Joins the printed lines of a cell to one text: line breaks dropped, blanks between CJK dropped, one blank between Latin words.</summary>
public static class LineJoiner
{
    public static string Join(IEnumerable<TextLine> lines) => Join(lines.Select(line => line.Text));

    public static string Join(IEnumerable<string> lines)
    {
        var joined = new StringBuilder();
        foreach (var line in lines) joined.Append(line.Trim());
        return DropBlanksBesideCjk(joined.ToString());
    }

    private static string DropBlanksBesideCjk(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) kept.Append(text[i]);
            else if (kept.Length > 0 && IsLatin(kept[^1]) && NextVisible(text, i) is { } next && IsLatin(next)) kept.Append(' ');
        }

        return kept.ToString();
    }

    private static char? NextVisible(string text, int from)
    {
        // A run of blanks counts once: only its last blank looks at a visible neighbour.
        return from + 1 < text.Length && !char.IsWhiteSpace(text[from + 1]) ? text[from + 1] : null;
    }

    /// <summary>Everything below the CJK blocks: letters, digits and signs that words are separated by blanks in.</summary>
    private static bool IsLatin(char c) => c < '\u2000';
}
