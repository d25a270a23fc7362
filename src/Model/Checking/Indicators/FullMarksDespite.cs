namespace Selfeval.Model.Checking.Indicators;

/// <summary>What B4 (≥) and B5 (≤) share: the target is missed, yet the row has full marks.</summary>
internal static class FullMarksDespite
{
    public static readonly Bilingual Inferred = new("（指标值未标明方向，系按指标类型推定）", " (the direction is not printed, it is inferred)");

    public static Outcome Of(Rule rule, ScoringRow row, Points points, TargetStanding standing)
    {
        var (target, actual) = (row.Indicator.Target!, row.Indicator.Actual!);
        if (standing.Standing == Standing.Met || points.Score < points.Weight || points.Weight == 0)
        {
            return rule.Passed(row.Subject) with { Cells = RowChecks.Evidence(row) };
        }

        var (zhFull, enFull) = points.Score == points.Weight ? ("为满分", "full") : ("高于分值", "above the weight");
        var note = standing.Inferred ? Inferred : new Bilingual("", "");
        return TargetDoubt.Told(row, rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值{target.Printed}，实际完成值{actual.Printed}，未达到指标值，得分{row.Score!.Printed}{zhFull}{note.Zh}",
            $"{row.Subject.Name}: target {target.Printed}, actual {actual.Printed}: missed, but the score {row.Score.Printed} is {enFull}{note.En}")) with
        {
            Stated = Figures.Stated(points.Score),
            Cells = RowChecks.Evidence(row),
        });
    }
}
