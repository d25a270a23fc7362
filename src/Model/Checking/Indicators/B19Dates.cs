using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B19Dates
{
    public static readonly Rule Rule = new(
        "B19", RuleKind.ByRule, Severity.Warning,
        new Bilingual("时限指标", "Dates"),
        new Bilingual(
            "实际完成日期不晚于目标日期；目标日期在年度之内（后者仅提示）",
            "the actual is not later than the target; the target lies within the fiscal year (the latter is info only)"),
        new Bilingual("时效指标的含义", "what a deadline is"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, row => Of(form, row));

    private static Outcome Of(FormUnderCheck form, ScoringRow row)
    {
        if (row.Indicator.Target?.Value is not DateReading target) return Rule.NotApplicable(row.Subject, "target is no date");
        var cells = Cells.Evidence((row.Indicator.Actual, "stated"), (row.Indicator.Target, "target"));
        if (IsLate(form, row, target))
        {
            return Rule.Failed(row.Subject, new Bilingual(
                $"“{row.Subject.Name}”目标日期{row.Indicator.Target.Printed}，实际完成{row.Indicator.Actual!.Printed}，晚于目标",
                $"{row.Subject.Name}: due {row.Indicator.Target.Printed}, done {row.Indicator.Actual.Printed}: later than the target")) with
            {
                Cells = cells,
            };
        }

        if (form.FiscalYear is { } year && target.Latest.Year != year)
        {
            return Rule.Failed(row.Subject, new Bilingual(
                $"“{row.Subject.Name}”目标日期{row.Indicator.Target.Printed}不在{year}年度之内",
                $"{row.Subject.Name}: the target {row.Indicator.Target.Printed} is outside the fiscal year {year}")) with
            {
                Severity = Severity.Info,
                Cells = cells,
            };
        }

        return Rule.Passed(row.Subject) with { Cells = cells };
    }

    /// <summary>Late only if the whole printed period lies after the target: "December" is not later than the 15th of it.</summary>
    private static bool IsLate(FormUnderCheck form, ScoringRow row, DateReading target) =>
        row.Indicator.Actual is { Value: DateReading } actual
        && DateGrammar.TryRead(PrintedText.Fold(actual.Printed), form.FiscalYear, out var period)
        && period is not null && period.First > target.Latest;
}
