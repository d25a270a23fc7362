using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

internal static class B14NotComparable
{
    public static readonly Rule Rule = new(
        "B14", RuleKind.Suspicion, Severity.Info,
        new Bilingual("指标值与实际完成值无法比较", "Not comparable"),
        new Bilingual("指标值与实际完成值应可比较：不应一方为数值、另一方为文字，或计量单位不同", "target and actual can be compared: not a number against words, or different dimensions"),
        new Bilingual("自评应写明与指标值可比的实际完成情况", "an actual says what was reached in terms of the target"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, Of);

    private static Outcome Of(ScoringRow row)
    {
        var standing = row.Standing;
        var cells = Cells.Evidence((row.Indicator.Target, "target"), (row.Indicator.Actual, "actual"));
        if (standing.Reason is null or "outside a range" or "equal to a strict bound" or "no operator")
        {
            return Rule.Passed(row.Subject) with { Cells = cells };
        }

        if (row.Indicator.Target?.Value is WordsReading && row.Indicator.Actual?.Value is WordsReading)
        {
            return Rule.Passed(row.Subject) with { Cells = cells };
        }

        if (standing.Reason is not ("target is text" or "actual is text" or "different dimensions"))
        {
            return Rule.NotApplicable(row.Subject, standing.Reason);
        }

        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值“{row.Indicator.Target!.Printed}”与实际完成值“{row.Indicator.Actual!.Printed}”无法比较",
            $"{row.Subject.Name}: target '{row.Indicator.Target.Printed}' and actual '{row.Indicator.Actual.Printed}' could not be compared")) with
        {
            Cells = cells,
        };
    }
}
