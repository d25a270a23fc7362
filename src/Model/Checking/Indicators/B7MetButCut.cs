using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

internal static class B7MetButCut
{
    public static readonly Rule Rule = new(
        "B7", RuleKind.Suspicion, Severity.Info,
        new Bilingual("达到指标值却扣分", "Met, but score cut"),
        new Bilingual("实际完成值达到指标值而得分<分值", "the actual meets the target, yet score < weight"),
        new Bilingual("公开表格的表注：完成值达到指标值，记满分", "footnote of published forms: full marks if the target is reached"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverScored(form, Rule, (row, points) =>
    {
        if (RowChecks.NotItsOwn(row) is { } shared) return Rule.NotApplicable(row.Subject, shared);
        var standing = row.Standing;
        if (standing.Reason is { } reason) return Rule.NotApplicable(row.Subject, reason);
        if (standing.Standing != Standing.Met) return Rule.NotApplicable(row.Subject, "target missed");
        // An assumed direction may be the wrong one; equal to the target it is met in either.
        if (standing.Inferred && standing.Measure!.Target != standing.Measure.Actual)
        {
            return Rule.NotApplicable(row.Subject, "inferred direction");
        }

        if (points.Score < 0) return Rule.NotApplicable(row.Subject, "score below 0");
        return points.Score >= points.Weight ? Rule.Passed(row.Subject) with { Cells = RowChecks.Evidence(row) } : Cut(row, points);
    });

    private static Outcome Cut(ScoringRow row, Points points)
    {
        var hasReason = row.Indicator.Reason is { } reason && !BlankText.IsNoReason(reason.Printed);
        var (zhNote, enNote) = hasReason ? ($"，原因栏写明“{row.Indicator.Reason!.Printed}”", $"; the reason given is '{row.Indicator.Reason!.Printed}'") : ("", "");
        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值{row.Indicator.Target!.Printed}，实际完成值{row.Indicator.Actual!.Printed}，已达到，得分{row.Score!.Printed}低于分值{row.Weight!.Printed}{zhNote}",
            $"{row.Subject.Name}: target {row.Indicator.Target.Printed}, actual {row.Indicator.Actual.Printed}: met, but the score {row.Score.Printed} is below the weight {row.Weight.Printed}{enNote}")) with
        {
            Stated = Figures.Stated(points.Score),
            Recomputed = Figures.Text(points.Weight),
            Cells = RowChecks.Evidence(row),
        };
    }
}
