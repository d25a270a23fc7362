using Selfeval.Model.Checking.Targets;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>What B4 (≥) and B5 (≤) share: the target is missed, yet the row has full marks.</summary>
internal static class FullMarksDespite
{
    public static Outcome Of(Rule rule, ScoringRow row, Points points, TargetStanding standing)
    {
        var (target, actual) = (row.Indicator.Target!, row.Indicator.Actual!);
        if (standing.Standing == Standing.Met || points.Score < points.Weight || points.Weight == 0)
        {
            return rule.Passed(row.Subject) with { Cells = RowChecks.Evidence(row) };
        }

        if (FullMarksThreshold.Why(row, points) is { } own) return rule.NotApplicable(row.Subject, own) with { Cells = Cells.Evidence((row.Indicator.Method, "method")) };
        var (zhFull, enFull) = points.Score == points.Weight ? ("为满分", "full") : ("高于分值", "above the weight");
        var (verdict, note) = (AssumedDirection.Verdict(standing), AssumedDirection.Note(standing));
        return TargetDoubt.Told(row, rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值{target.Printed}，实际完成值{actual.Printed}，{verdict.Zh}，得分{row.Score!.Printed}{zhFull}{note.Zh}",
            $"{row.Subject.Name}: target {target.Printed}, actual {actual.Printed}: {verdict.En}, but the score {row.Score.Printed} is {enFull}{note.En}")) with
        {
            Severity = AssumedDirection.Of(standing, rule.Severity),
            Stated = Figures.Stated(points.Score),
            Cells = RowChecks.Evidence(row),
        });
    }
}
