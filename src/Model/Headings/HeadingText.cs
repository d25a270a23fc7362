using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Selfeval.Model.Headings;

/// <summary>
/// The folded form of a printed heading, in which headings are compared: NFKC, no blanks, one kind of bracket and colon,
/// no leading number or star, no colon at the end. <c>1.其中：当年财政拨款（万元）</c> → <c>其中:当年财政拨款(万元)</c>.
/// </summary>
public static partial class HeadingText
{
    /// <summary>① to ⑳, which number columns; NFKC makes plain digits of them.</summary>
    private static readonly char[] CircledNumbers = [.. Enumerable.Range('\u2460', 20).Select(code => (char)code)];

    private static readonly RememberedTexts<(string Whole, string Core)> Remembered = new(Find);

    public static string Fold(string printed) => printed.Length > HeadingBook.LongestHeading ? Whole(printed) : Remembered.Of(printed).Whole;

    private static (string Whole, string Core) Find(string printed)
    {
        var whole = Whole(printed);
        return (whole, Brackets().Replace(whole, "").TrimEnd(':'));
    }

    private static string Whole(string printed)
    {
        var folded = new StringBuilder(printed.Length);
        foreach (var c in printed.TrimStart(CircledNumbers).Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && !IsInvisible(c)) folded.Append(FoldBracket(c));
        }

        return LeadingNumber().Replace(folded.ToString(), "").TrimStart('★', '*', '☆', '△').TrimEnd(':', ';', ',', '、', '。');
    }

    /// <summary>The heading begins with its number: 五、存在问题, （三）绩效目标.</summary>
    public static bool IsNumbered(string printed) => LeadingNumber().IsMatch(printed.Normalize(NormalizationForm.FormKC).TrimStart());

    /// <summary>The folded heading without what stands in brackets: units, letters, weights, seals.</summary>
    public static string Core(string printed) => Remembered.Of(printed).Core;

    /// <summary>
    /// The folded heading without the words of another language beside it (分值 Weight, Total 总分); as it is where it has none of them or nothing else.
    /// The letters of columns and formulas (执行数B, B/A) are no words.
    /// </summary>
    public static string WithoutTranslation(string folded)
    {
        var own = LatinWords().Replace(folded, "").Trim('/', '.', '-');
        return own.Length > 0 ? own : folded;
    }

    /// <summary>The year that a heading begins with, and the rest of it (2023年实际值, 2023年度实际值); null where none does, or fewer characters follow than a heading of values has.</summary>
    public static (int Year, string Heading)? BehindYear(string printed)
    {
        if (!printed.AsSpan().TrimStart().StartsWith("20")) return null;
        var match = Vocabulary.Pattern("dated_heading").Match(Fold(printed));
        return match.Success ? (int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), match.Groups["heading"].Value) : null;
    }

    /// <summary>A heading without the day that says "by the end of the year" before it (截至12月31日执行数); null where none does.</summary>
    public static string? BehindYearEnd(string printed)
    {
        if (!printed.AsSpan().TrimStart().StartsWith("截")) return null;
        var match = Vocabulary.Pattern("year_end_heading").Match(Fold(printed));
        return match.Success ? match.Groups["heading"].Value : null;
    }

    /// <summary>What stands in brackets in a folded heading: <c>万元</c>, <c>B/A</c>, <c>10分</c>.</summary>
    public static IEnumerable<string> Qualifiers(string printed) =>
        Brackets().Matches(Fold(printed)).Select(match => match.Value.Trim('(', ')'));

    private static char FoldBracket(char c) => c switch
    {
        '〔' or '【' or '[' or '{' or '﹙' => '(',
        '〕' or '】' or ']' or '}' or '﹚' => ')',
        '∶' or '︰' or '﹕' => ':',
        // Fonts of the Adobe-GB1 collection that are not embedded name the ellipsis of GBK so.
        '⋯' => '…',
        _ => c,
    };

    private static bool IsInvisible(char c) => c is '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u00ad';

    [GeneratedRegex(@"^(\d{1,2}[.、](?!\d)|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"[A-Za-z][A-Za-z&'.,/-]*[A-Za-z][A-Za-z&'.,/-]*[A-Za-z]\d?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LatinWords();

    [GeneratedRegex(@"\([^()]*\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Brackets();

    /// <summary>What stands before the first digit, and what begins with it: 得分10, 得分：10. Null where nothing stands before it, or there is none.</summary>
    public static (string Label, string Figure)? AtFigure(string printed) =>
        printed.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var digit ? (printed[..digit].TrimEnd(':', '：', ' '), printed[digit..]) : null;
}
