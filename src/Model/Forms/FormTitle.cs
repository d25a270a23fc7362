using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>What a title of a self-evaluation form looks like: it ends in 自评表 (or names one), before or after the year.</summary>
internal static class FormTitle
{
    /// <summary>The longest printed title (project name + 支出绩效自评表) has about 60 characters; a sentence that names the form is longer or goes on after it.</summary>
    private const int LongestTitle = 80;

    public static bool Is(string printed)
    {
        if (printed.Length > LongestTitle || Vocabulary.Pattern("sentence").IsMatch(printed)) return false;
        var words = WithoutYear(Folded(printed));
        return Vocabulary.Pattern("title").IsMatch(words) || Vocabulary.Pattern("quoted_title").IsMatch(words);
    }

    /// <summary>The text names a table that speaks of evaluation: above the table of a form, which says no more of itself, it is the title.</summary>
    public static bool NamesForm(string printed) => printed.Length <= LongestTitle && Vocabulary.Pattern("form_name").IsMatch(WithoutYear(Folded(printed)));

    /// <summary>The text names a table of indicators of another kind: one that is filled in within the year, declares goals, scores by others, or lists projects.</summary>
    public static bool NamesOther(string printed) => printed.Length <= LongestTitle && !printed.Contains(Vocabulary.SelfEvaluated, StringComparison.Ordinal) && Vocabulary.Pattern("other_form").IsMatch(WithoutYear(Folded(printed)));

    /// <summary>The title says that the form goes on from the page before: 自评表（续）.</summary>
    public static bool IsContinued(string printed) => Vocabulary.Pattern("continued_title").IsMatch(HeadingText.Fold(printed));

    /// <summary>
    /// The printed fiscal year, four digits, or null: （2021年度）, 2020年度…自评表, 2019年度). Of several in a title it is the one nearest before the form's name (2023年某局2022年度…自评表); what is said in brackets
    /// behind that (2021年结转项目) is said of the project.
    /// </summary>
    public static string? Year(string printed)
    {
        var folded = Folded(printed);
        var years = Vocabulary.Pattern("year").Matches(folded).Where(match => !match.Groups["month"].Success).ToList();
        if (years.Count == 0) return null;
        var name = folded.LastIndexOf(Vocabulary.SelfEvaluated, StringComparison.Ordinal);
        var ofProject = Vocabulary.Pattern("year_of_project").Match(folded) is { Success: true } bracket ? bracket.Index : folded.Length;
        return (years.FindLast(match => match.Index < name) ?? years.Find(match => match.Index < ofProject))?.Groups["year"].Value;
    }

    /// <summary>The text names a year, the form's or not.</summary>
    public static bool HoldsYear(string printed) => Vocabulary.Pattern("year").IsMatch(Folded(printed));

    /// <summary>The text is a year and nothing else.</summary>
    public static bool IsYearAlone(string printed)
    {
        var folded = Folded(printed);
        return Year(printed) is not null && Vocabulary.Pattern("beside_year").IsMatch(WithoutYear(folded));
    }

    /// <summary>The text is the name of an office or a place and the year of its forms: 惠东县2022年度.</summary>
    public static bool IsYearOfOffice(string printed) => Vocabulary.Pattern("office_year").IsMatch(Folded(printed));

    /// <summary>The number that an office gives the form: 附件3, 公开13表.</summary>
    public static bool IsNumber(string printed) => Vocabulary.Pattern("form_number").IsMatch(HeadingText.Fold(printed));

    /// <summary>The texts of a row are a title and what may stand beside it, its number among the forms of a file or its year: 附件3 | 项目支出绩效自评表 | （2023年度）.</summary>
    public static bool IsOfRow(IReadOnlyList<string> row) =>
        row.Count > 1 && row.Count(Is) == 1 && row.All(text => Is(text) || IsNumber(text) || IsYearAlone(text) || IsSerial(text));

    /// <summary>An office has hundreds of forms, not thousands; four digits are a year.</summary>
    public static bool IsSerial(string printed) => printed.Length is > 0 and <= 3 && printed.All(char.IsAsciiDigit);

    /// <summary>A year at the head of a text and what follows it: （2023年度） 单位：元; null without one.</summary>
    public static (string Year, string After)? LeadingYear(string printed)
    {
        var match = Vocabulary.Pattern("leading_year").Match(printed);
        return match.Success ? (match.Groups["year"].Value.Normalize(System.Text.NormalizationForm.FormKC), printed[match.Length..].Trim()) : null;
    }

    /// <summary>Folded, with the digits of a year that is written out: 二〇二二年.</summary>
    private static string Folded(string printed) => Vocabulary.Pattern("year_in_words").Replace(HeadingText.Fold(printed), year => string.Concat(year.Value.Select(Digit)));

    private static char Digit(char word) => "〇一二三四五六七八九".IndexOf(word is '零' or '○' ? '〇' : word) is >= 0 and var digit ? (char)('0' + digit) : word;

    private static string WithoutYear(string folded) => Vocabulary.Pattern("year").Replace(folded, "");
}
