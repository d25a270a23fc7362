using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>The sibling of B4 and B8 for rows that no points tell of.</summary>
internal static class B20MissedWithoutReason
{
    public static readonly Rule Rule = new(
        "B20", RuleKind.ByRule, Severity.Warning,
        new Bilingual("未达指标值未说明原因", "Missed, reason missing"),
        new Bilingual(
            "未印分值、得分的指标未达到指标值时，应填写偏差原因；全表均未填原因的，仅作提示",
            "a missed target needs a reason where the row prints no points; info where the form gives no reason anywhere"),
        new Bilingual("自评表栏目“偏差原因分析及改进措施”", "the column 偏差原因分析及改进措施"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => form.Rows.HasReasonColumn
        ? RowChecks.OverAll(form, Rule, row => Of(form, row))
        : [Rule.NotApplicable(FormUnderCheck.Indicators, "no reason column")];

    private static Outcome Of(FormUnderCheck form, ScoringRow row)
    {
        if (row is { Weight.Number: not null, Score.Number: not null } && !form.Rows.WeightsAreShares) return Rule.NotApplicable(row.Subject, "points are printed");
        if (row.Indicator.Reason is not { } reason) return Rule.NotApplicable(row.Subject, "no reason column");
        var standing = row.Standing;
        if (standing.Reason is { } incomparable) return Rule.NotApplicable(row.Subject, incomparable);
        var cells = Cells.Evidence((row.Indicator.Actual, "stated"), (row.Indicator.Target, "target"), (reason, "reason"));
        if (standing.Standing == Standing.Met || !BlankText.IsNoReason(reason.Printed)) return Rule.Passed(row.Subject) with { Cells = cells };
        if (standing is { Measure: null, IsContrary: false }) return Rule.NotApplicable(row.Subject, standing.WhyNotMeasured);
        var (verdict, note) = (AssumedDirection.Verdict(standing), AssumedDirection.Note(standing));
        return form.WithoutReason(row, TargetDoubt.Told(row, Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值{row.Indicator.Target!.Printed}，实际完成值{row.Indicator.Actual!.Printed}，{verdict.Zh}，未填写偏差原因{note.Zh}",
            $"{row.Subject.Name}: target {row.Indicator.Target.Printed}, actual {row.Indicator.Actual.Printed}: {verdict.En}, and no reason is given{note.En}")) with
        {
            Severity = AssumedDirection.Of(standing, form.ReasonSeverity),
            Stated = row.Indicator.Actual.Printed,
            Cells = cells,
        }));
    }
}
