using System.Text.RegularExpressions;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>What a title of a self-evaluation form looks like: it ends in 自评表 (or names one), before or after the year.</summary>
internal static partial class FormTitle
{
    /// <summary>The longest printed title (project name + 支出绩效自评表) has about 60 characters; a sentence that names the form is longer or goes on after it.</summary>
    private const int LongestTitle = 80;

    public static bool Is(string printed)
    {
        if (printed.Length > LongestTitle) return false;
        return Title().IsMatch(WithoutYear(HeadingText.Fold(printed)));
    }

    /// <summary>The printed fiscal year, four digits, or null: （2021年度）, 2020年度…自评表, 2019年度).</summary>
    public static string? Year(string printed)
    {
        var match = YearText().Match(HeadingText.Fold(printed));
        return match.Success ? match.Groups["year"].Value : null;
    }

    /// <summary>The text is a year and nothing else.</summary>
    public static bool IsYearAlone(string printed)
    {
        var folded = HeadingText.Fold(printed);
        return Year(printed) is not null && WithoutYear(folded).Trim('(', ')').Length == 0;
    }

    private static string WithoutYear(string folded) => YearText().Replace(folded, "");

    [GeneratedRegex(@"(自评表|自评价表|自我评价表|绩效自评|目标自评)(\([^()]*\)?|\d)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Title();

    [GeneratedRegex(@"\(?(?<!\d)(?<year>20\d\d)年度?\)?(?!\d{1,2}月)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex YearText();
}
