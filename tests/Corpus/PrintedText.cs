using System.Text;
using System.Text.RegularExpressions;

namespace Selfeval.Tests.Corpus;

/// <summary>Printed texts as truth and reading are compared: NFKC, no blanks, one kind of dash, middle dot and ellipsis; what stands for nothing is null.</summary>
internal static partial class PrintedText
{
    private const string Dashes = "‐‑‒–—―−─－﹣";
    private const string MiddleDots = "・•‧∙･";

    public static string? Comparable(string? printed)
    {
        if (printed is null) return null;
        var folded = new StringBuilder(printed.Length);
        foreach (var c in Folded(Folded(printed).Normalize(NormalizationForm.FormKC)))
        {
            if (!char.IsWhiteSpace(c) && c is not ('\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad')) folded.Append(c);
        }

        var text = folded.ToString();
        return text is "" or "-" or "--" or "/" or "\\" ? null : text;
    }

    /// <summary>The year of a title counts as fiscal year, the points of a level as stated weight, the colon of a label as none.</summary>
    public static string? Comparable(string field, string? printed) => (field, Comparable(printed)) switch
    {
        (_, null) => null,
        ("title", var text) => Null(TitleYear().Replace(LeadingYear().Replace(text, ""), "")),
        ("level1" or "level2", var text) => Null(Points().Replace(text, "")),
        ("label", var text) => Null(text.TrimEnd(':')),
        (_, var text) => text,
    };

    private static string Folded(string text) => string.Concat(text.Select(c =>
        Dashes.Contains(c) ? '-' : MiddleDots.Contains(c) ? '·' : c == '⋯' ? '…' : c));

    private static string? Null(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^\d{4}年度?(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingYear();

    [GeneratedRegex(@"\(?\d{4}年度?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleYear();

    [GeneratedRegex(@"\(?\d+(?:\.\d+)?分?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
