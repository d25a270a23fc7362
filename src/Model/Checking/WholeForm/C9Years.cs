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
            "标题、项目名称、总体目标中的年度与表中年度一致；填报日期不早于该年度、不晚于其后两年；文字指标值中的年份不应全部早于该年度（与往年比较的除外；日期指标值见B19）；文件名中的“年度”与表中年度一致，文件名中的其他年份不早于该年度、不晚于其后两年",
            "the year of the title, the project's name and the goals is the form's; the form is filled in that year or within two years after; the years in a target's words are not all past (comparisons with them excepted; dates are B19's); a 年度 in the file's name is the form's year, another year in it is that year or up to two later"),
        new Bilingual("表内前后一致", "one form, one year"), 1);

    /// <summary>Self-evaluations are filled in the year after; corrections come up to a year later.</summary>
    private const int LatestYearsAfter = 2;

    private static readonly Subject Goal = new("goal", null);

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

        outcomes.AddRange(new[] { OfProjectName(form, year), OfGoals(form, year) }.OfType<Outcome>());
        outcomes.AddRange(form.Rows.Real.Select(row => OfTarget(form, row, year)).OfType<Outcome>());
        if (OfFileName(form, year) is { } named) outcomes.Add(named);
        return outcomes.Count > 0 ? outcomes : [Rule.NotApplicable(FormUnderCheck.Header, "no second year printed")];
    }

    /// <summary>A project called after another year (2022年度河道保洁), unless its name looks back on that year.</summary>
    private static Outcome? OfProjectName(FormUnderCheck form, int year)
    {
        if (form.Form.ProjectName is not { } name || Vocabulary.Matches("comparison_with_past", name.Printed)) return null;
        return NamesYear(name.Printed) ? Of(form, name, Cover(Years(name.Printed), year), $"项目名称为“{name.Printed}”") : null;
    }

    /// <summary>Goals that are set for another year and nowhere name the form's own. Years inside their sentences are those of plans and contracts.</summary>
    private static Outcome? OfGoals(FormUnderCheck form, int year)
    {
        var goals = new[] { form.Form.Goal.Planned, form.Form.Goal.Actual }.OfType<Field>().ToList();
        if (goals.Find(goal => GoalYears(goal).Count > 0) is not { } stated) return null;
        var agrees = Cover(goals.SelectMany(goal => Years(goal.Printed)).ToList(), year);
        return Of(form, stated, agrees, $"总体目标中为{string.Join('、', goals.SelectMany(GoalYears).Distinct())}") with { Subject = Goal };
    }

    private static List<int> GoalYears(Field goal) => Vocabulary.Matches("comparison_with_past", goal.Printed) ? FiscalYears(goal.Printed)
        : [.. FiscalYears(goal.Printed).Union(Numbers(LeadingYear(), goal.Printed))];

    /// <summary>One of them is the form's, or they are the first and the last of a time that holds it.</summary>
    private static bool Cover(List<int> years, int year) => years.Contains(year) || (years.Min() < year && years.Max() > year);

    /// <summary>A target in words that was copied from an earlier year's form: 完成2019年建设任务. "More than in 2019" is none.</summary>
    private static Outcome? OfTarget(FormUnderCheck form, ScoringRow row, int year)
    {
        if (row.Indicator.Target is not { Value: WordsReading or TextReading } target || Vocabulary.Matches("comparison_with_past", target.Printed)) return null;
        return NamesYear(target.Printed)
            ? Of(form, target, Years(target.Printed).Max() >= year, $"“{row.Subject.Name}”的指标值为“{target.Printed}”") with { Subject = row.Subject }
            : null;
    }

    /// <summary>A file's name may print the year of publication beside or instead of the form's: one year that fits is enough.</summary>
    private static Outcome? OfFileName(FormUnderCheck form, int year)
    {
        if (form.FileName is not { } name || Years(name) is not { Count: > 0 } named) return null;
        var fiscal = FiscalYears(name);
        var agrees = fiscal.Count > 0 ? fiscal.Contains(year) : named.Exists(number => number >= year && number <= year + LatestYearsAfter);
        var cells = Cells.Evidence((form.Form.FiscalYear, "fiscal year"));
        if (agrees) return Rule.Passed(FormUnderCheck.Header) with { Cells = cells };
        return Rule.Failed(FormUnderCheck.Header, new Bilingual(
            $"表中年度为{year}，文件名“{name}”中为{string.Join('、', fiscal.Count > 0 ? fiscal : named)}",
            $"the form is of {year}, but the name of its file, '{name}', says {string.Join(", ", fiscal.Count > 0 ? fiscal : named)}")) with
        {
            Stated = name,
            Cells = cells,
        };
    }

    private static Outcome Of(FormUnderCheck form, Field stated, bool agrees, string where)
    {
        var cells = Cells.Evidence((stated, "stated"), (form.Form.FiscalYear, "fiscal year"));
        if (agrees) return Rule.Passed(FormUnderCheck.Header) with { Cells = cells };
        return Rule.Failed(FormUnderCheck.Header, new Bilingual(
            $"表中年度为{form.FiscalYear}，{where}",
            $"the form is of {form.FiscalYear}, but '{stated.Printed}' names another year")) with
        {
            Stated = stated.Printed,
            Cells = cells,
        };
    }

    /// <summary>One of the numbers is a year for certain: 2000人左右 and 2000吨冷库 count something.</summary>
    private static bool NamesYear(string printed) =>
        PrintedText.Fold(printed) is var folded && YearNumber().Matches(folded).Any(match => folded[(match.Index + match.Length)..] is var rest && (rest.StartsWith('年') || !Units.Opens(rest)));

    private static List<int> Years(string printed) => Numbers(YearNumber(), printed);

    private static List<int> FiscalYears(string printed) => Numbers(FiscalYearNumber(), printed);

    private static List<int> Numbers(Regex year, string printed) =>
        year.Matches(PrintedText.Fold(printed)).Select(match => int.Parse(match.Value[..4], CultureInfo.InvariantCulture)).Distinct().ToList();

    /// <summary>Four digits of this century that are not part of a longer number, unless that is a day (20220310); and not those of a document's number (〔2020〕10号).</summary>
    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?=(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])|(?![0-9]|[\\])〕][0-9]+号))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex YearNumber();

    /// <summary>A year that a clause begins with: 2022年对镇域河道开展保洁.</summary>
    [GeneratedRegex("(?<=(^|[。;,:!])[在于至]?)20[0-9]{2}(?=年)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex LeadingYear();

    /// <summary>The same where it is called a fiscal year.</summary>
    [GeneratedRegex("(?<![0-9])20[0-9]{2}年度", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FiscalYearNumber();
}
