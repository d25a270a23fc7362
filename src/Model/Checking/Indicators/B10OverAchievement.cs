using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B10OverAchievement
{
    public static readonly Rule Rule = new(
        "B10", RuleKind.Suspicion, Severity.Info,
        new Bilingual("超额完成未说明原因", "Over-achievement"),
        new Bilingual(
            "实际完成值≥指标值×阈值（一般120%）且未填原因；百分比指标除外",
            "actual ≥ threshold × target (usually 120 %) and no reason; percentages excluded"),
        new Bilingual(
            "公开表格的表注：超过指标值较多的应说明原因（指标值可能偏低）",
            "footnote of published forms: a target far exceeded needs a reason, it may have been set too low"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => form.Rows.HasReasonColumn
        ? RowChecks.OverAll(form, Rule, row => Of(form, row))
        : [Rule.NotApplicable(FormUnderCheck.Indicators, "no reason column")];

    private static Outcome Of(FormUnderCheck form, ScoringRow row)
    {
        var terms = form.Profile.OverAchievement;
        if (row.Indicator.Reason is not { } reason) return Rule.NotApplicable(row.Subject, "no reason column");
        if (row.Indicator.Target?.Value is not QuantityReading { OperatorInferred: false, Operator: Comparison.AtLeast or Comparison.Equal } target)
        {
            return Rule.NotApplicable(row.Subject, "no number target with ≥ or =");
        }

        var standing = row.Standing;
        if (standing.Reason is { } incomparable) return Rule.NotApplicable(row.Subject, incomparable);
        if (!terms.Percentages && Dimension.Of(target.Unit).Name == Dimension.Of("%").Name)
        {
            return Rule.NotApplicable(row.Subject, "percentage");
        }

        if (WorkingDays.AreMeant(row)) return Rule.NotApplicable(row.Subject, WorkingDays.Beside);
        return standing.Measure is { Target: > 0 } measure
            ? Compare(form, row, measure, reason)
            : Rule.NotApplicable(row.Subject, "target not above 0");
    }

    private static Outcome Compare(FormUnderCheck form, ScoringRow row, CommonMeasure measure, Field reason)
    {
        var cells = Cells.Evidence((row.Indicator.Target, "target"), (row.Indicator.Actual, "actual"), (reason, "reason"));
        if (measure.Actual < measure.Target * form.Profile.OverAchievement.Threshold || !BlankText.IsNoReason(reason.Printed))
        {
            return Rule.Passed(row.Subject) with { Cells = cells };
        }

        var percent = Figures.Percent(measure.Actual / measure.Target);
        return form.WithoutReason(row, Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值{row.Indicator.Target!.Printed}，实际完成值{row.Indicator.Actual!.Printed}，为指标值的{percent}，未说明原因",
            $"{row.Subject.Name}: target {row.Indicator.Target.Printed}, actual {row.Indicator.Actual.Printed}, {percent} of it, no reason is given")) with
        {
            Stated = row.Indicator.Actual.Printed,
            Recomputed = percent,
            Cells = cells,
        });
    }
}
