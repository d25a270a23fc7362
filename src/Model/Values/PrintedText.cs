using System.Text;

namespace Selfeval.Model.Values;

/// <summary>
/// Folds the ways of writing one sign to one: full width to half width, compatibility characters (NFKC), the comparison signs
/// and dashes that NFKC leaves alone. Blanks go, except one between two digits: "1 200" is no number. So does the mark of a footnote behind a value (97%①, 100%[1]).
/// </summary>
public static class PrintedText
{
    private static readonly char[] ColonSigns = [':', '：', '∶', '︰'];

    private const string Dashes = "‐‑‒–—―−─﹣";
    private const string Tildes = "〜∼﹏";
    private const string Dots = "·•‧∙⋅・･";
    private const string FootnoteMarks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳※";

    /// <summary>Where the first colon of a text stands, of whatever width, from an index on; -1 without one.</summary>
    public static int Colon(string printed, int from = 0) => printed.IndexOfAny(ColonSigns, from);

    /// <summary>Where the last one stands; -1 without one.</summary>
    public static int LastColon(string printed) => printed.LastIndexOfAny(ColonSigns);

    public static string Fold(string printed)
    {
        var plain = 0;
        while (plain < printed.Length && IsPlain(printed[plain])) plain++;
        if (plain == printed.Length) return WithoutNumberedMark(printed);
        var folded = new StringBuilder(printed, 0, plain, printed.Length);
        for (var i = plain; i < printed.Length; i++)
        {
            if (IsPlain(printed[i])) folded.Append(printed[i]);
            else if (!char.IsWhiteSpace(printed[i])) AppendFolded(folded, printed[i]);
            else if (StandsBetweenDigits(printed, i)) folded.Append(' ');
        }

        return WithoutFootnoteMark(folded);
    }

    /// <summary>A Chinese character of the block that forms are written in.</summary>
    public static bool IsIdeograph(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>The last bracket of the text opens, and does not close: 预算执行情况（单位.</summary>
    public static bool LeavesBracketOpen(string text) => text.LastIndexOfAny(['(', '（']) > text.LastIndexOfAny([')', '）']);

    private static string WithoutFootnoteMark(StringBuilder folded)
    {
        if (folded.Length > 1 && FootnoteMarks.Contains(folded[^1])) folded.Length--;
        return WithoutNumberedMark(folded.ToString());
    }

    /// <summary>One digit alone in square brackets behind a text is the number of a note (GB/T 7714); more of them may be a value.</summary>
    private static string WithoutNumberedMark(string folded) => folded is [_, .., '[', >= '1' and <= '9', ']'] ? folded[..^3] : folded;

    /// <summary>The first blank of a run counts; it stands for the whole run.</summary>
    private static bool StandsBetweenDigits(string text, int blank)
    {
        if (blank == 0 || !char.IsDigit(text[blank - 1])) return false;
        var next = blank;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next < text.Length && char.IsDigit(text[next]);
    }

    private static void AppendFolded(StringBuilder folded, char c)
    {
        switch (c)
        {
            case >= '\uFF01' and <= '\uFF5E': folded.Append((char)(c - 0xFEE0)); break;
            case '≧' or '⩾' or '≥': folded.Append('≥'); break;
            case '≦' or '⩽' or '≤': folded.Append('≤'); break;
            case '═' or '〓': folded.Append('='); break;
            case '℃' or '…': folded.Append(c); break;
            case '×' or '∗': folded.Append('*'); break;
            case var _ when Dashes.Contains(c): folded.Append('-'); break;
            case var _ when Tildes.Contains(c): folded.Append('~'); break;
            case var _ when Dots.Contains(c): folded.Append('·'); break;
            default: AppendCompatible(folded, c); break;
        }
    }

    /// <summary>Nearly every character of a form (printed ASCII, the common Han, their comma and full stop): folded no further, and kept away from the slow tests below.</summary>
    private static bool IsPlain(char c) => c is (> ' ' and <= '~') or '、' or '。' || IsIdeograph(c);

    /// <summary>NFKC, except where it would make a number of a sign that is none: ① ² ½.</summary>
    private static void AppendCompatible(StringBuilder folded, char c)
    {
        if (char.IsAscii(c) || char.IsSurrogate(c))
        {
            folded.Append(c);
            return;
        }

        var compatible = c.ToString().Normalize(NormalizationForm.FormKC);
        folded.Append(compatible.Any(char.IsAsciiDigit) ? c.ToString() : compatible);
    }
}
