using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B9ReasonWithoutDeviation
{
    public static readonly Rule Rule = new(
        "B9", RuleKind.Suspicion, Severity.Info,
        new Bilingual("无偏差却填写原因", "Reason without a deviation"),
        new Bilingual("已达指标值且得满分，却填有偏差原因", "a reason is given although the target is met with full marks"),
        new Bilingual("自评表栏目“偏差原因分析及改进措施”", "the column 偏差原因分析及改进措施"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => form.Rows.HasReasonColumn
        ? RowChecks.OverScored(form, Rule, (row, points) => Of(form, row, points))
        : [Rule.NotApplicable(FormUnderCheck.Indicators, "no reason column")];

    private static Outcome Of(FormUnderCheck form, ScoringRow row, Points points)
    {
        if (RowChecks.NotItsOwn(row) is { } shared) return Rule.NotApplicable(row.Subject, shared);
        if (row.Indicator.Reason is not { } reason) return Rule.NotApplicable(row.Subject, "no reason column");
        // Zero of zero is no full mark: the row was given up, and its reason may say why.
        if (points.Weight == 0) return Rule.NotApplicable(row.Subject, "score is 0");
        if (BlankText.IsNoReason(reason.Printed) || SaysDone(reason) || points.Score != points.Weight)
        {
            return Rule.Passed(row.Subject) with { Cells = RowChecks.Evidence(row) };
        }

        var standing = row.Standing;
        if (standing.Reason is { } incomparable) return Rule.NotApplicable(row.Subject, incomparable);
        if (standing.Standing == Standing.Missed) return Rule.NotApplicable(row.Subject, "target missed");
        // Far above the target a reason is what the form asks for.
        if (Differs(row)) return Rule.NotApplicable(row.Subject, "actual differs from the target");

        if (IsOfOtherRow(form, reason)) return Rule.NotApplicable(row.Subject, "reason of several rows");
        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”已达指标值且得满分，原因栏填有“{reason.Printed}”",
            $"{row.Subject.Name}: target met, full marks, yet the reason column says '{reason.Printed}'")) with
        { Cells = RowChecks.Evidence(row) };
    }

    /// <summary>完成 in a column of notes tells of no deviation.</summary>
    private static bool SaysDone(Field reason) => Vocabulary.Of("filler").Contains(PrintedText.Fold(reason.Printed));

    private static bool Differs(ScoringRow row) => row.Standing.Measure is { } measure && measure.Actual != measure.Target;

    /// <summary>The cell spans further rows, one of which lost points, missed its target or went beyond it: the reason is given for that one.</summary>
    private static bool IsOfOtherRow(FormUnderCheck form, Field reason) =>
        form.Rows.All.Any(row => row.Indicator.Reason?.SameCell(reason) == true && (!row.HasFullMarks || row.Standing.Standing == Standing.Missed || Differs(row)));
}
