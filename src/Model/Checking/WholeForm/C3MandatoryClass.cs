using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C3MandatoryClass
{
    public static readonly Rule Rule = new(
        "C3", RuleKind.ByRule, Severity.Warning,
        new Bilingual("缺少必设的一级指标", "Mandatory class missing"),
        new Bilingual("规则集规定必设的一级指标（产出、效益、满意度等）应至少有一行", "each class that the profile makes mandatory has at least one row"),
        new Bilingual("财预〔2020〕10号；财预〔2021〕101号", "财预〔2020〕10号; 财预〔2021〕101号"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (form.Profile.MandatoryClasses.Count == 0)
        {
            return [Rule.NotApplicable(FormUnderCheck.Indicators, "the profile makes no class mandatory")];
        }

        var printed = form.Rows.Real.Select(row => ClassesOf(row).ToList()).ToList();
        // Without one known label it is our reading that is in doubt, not the form.
        if (printed.TrueForAll(classes => classes.Count == 0)) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no level-1 label of a known class")];
        return Level1Sums.Classes.Where(c => form.Profile.MandatoryClasses.Contains(c.Class)).Select(c => OfClass(form, c, printed));
    }

    private static IEnumerable<string> ClassesOf(ScoringRow row) =>
        new[] { row.Level1Class, Level1Sums.ClassOf(row.Indicator.Level2), ClassOfLevel2Alone(row.Indicator) }.OfType<string>();

    /// <summary>A form may print one level only, the second: 数量指标 is a row of output.</summary>
    private static string? ClassOfLevel2Alone(Indicator row) =>
        row is { Level1: null, Level2: { } level2 } ? LevelWords.Level2(level2.Printed)?.ToString().ToLowerInvariant() : null;

    private static Outcome OfClass(FormUnderCheck form, (string Class, string Zh) wanted, List<List<string>> printed)
    {
        var subject = FormUnderCheck.Indicators with { Name = wanted.Zh };
        if (printed.Exists(classes => classes.Contains(wanted.Class))) return Rule.Passed(subject);
        // A row with a blank or unknown label may be one of the class.
        if (printed.Exists(classes => classes.Count == 0)) return Rule.NotApplicable(subject, "a level-1 label of no known class");
        if (form.WhyNotWhole is { } reason) return Rule.NotApplicable(subject, reason);
        return Rule.Failed(subject, new Bilingual(
            $"表中没有{wanted.Zh}（{form.Profile.Title.Zh}规定应设）",
            $"the form has no row of class {wanted.Class}, mandatory under the profile '{form.Profile.Id}'"));
    }
}
