using System.Globalization;
using System.Text.RegularExpressions;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static partial class C9Years
{
    public static readonly Rule Rule = new(
        "C9", RuleKind.Suspicion, Severity.Info,
        new Bilingual("年度不一致", "Years"),
        new Bilingual(
            "标题中的年度与表中年度一致；填报日期不早于该年度、不晚于其后两年",
            "the title's year is the form's; the form is filled in that year or within two years after"),
        new Bilingual("表内前后一致", "one form, one year"), 1);

    /// <summary>Self-evaluations are filled in the year after; corrections come up to a year later.</summary>
    private const int LatestYearsAfter = 2;

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (form.FiscalYear is not { } year) return [Rule.NotApplicable(FormUnderCheck.Header, "no fiscal year printed")];
        var outcomes = new List<Outcome>();
        if (form.Form.Title is { } title && Years(title.Printed) is { Count: > 0 } titled)
        {
            outcomes.Add(Of(form, title, titled.Contains(year), $"标题中为{string.Join('、', titled)}"));
        }

        foreach (var extra in form.Form.Extra.Where(extra => Vocabulary.Matches("fill_date", extra.Heading)))
        {
            if (Years(extra.Text.Printed) is not [var filled, ..]) continue;
            outcomes.Add(Of(form, extra.Text, filled >= year && filled <= year + LatestYearsAfter, $"填报日期为{extra.Text.Printed}"));
        }

        return outcomes.Count > 0 ? outcomes : [Rule.NotApplicable(FormUnderCheck.Header, "no second year printed")];
    }

    private static Outcome Of(FormUnderCheck form, Field stated, bool agrees, string where)
    {
        var cells = Cells.Evidence((stated, "stated"), (form.Form.FiscalYear, "fiscal year"));
        if (agrees) return Rule.Passed(FormUnderCheck.Header) with { Cells = cells };
        return Rule.Failed(FormUnderCheck.Header, new Bilingual(
            $"表中年度为{form.FiscalYear}，{where}",
            $"the form is of {form.FiscalYear}, but '{stated.Printed}' names another year")) with
        {
            Stated = stated.Printed, Cells = cells,
        };
    }

    private static List<int> Years(string printed) =>
        YearNumber().Matches(PrintedText.Fold(printed)).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct().ToList();

    /// <summary>Four digits of this century that are not part of a longer number.</summary>
    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex YearNumber();
}
