using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>A target of more, or less, than a number that is reached exactly (>100户, 100户): to the letter it is missed. Offices often mean that it is met, so that full marks are for a person to look at.</summary>
internal static class StrictBound
{
    /// <summary>What B4 (>) and B5 (&lt;) say of such a row with full marks; null for any other row.</summary>
    public static Outcome? Of(Rule rule, ScoringRow row, Points points)
    {
        if (row.Standing.Reason != TargetStanding.StrictBound || points.Score != points.Weight || points.Weight == 0) return null;
        var isUpper = row.Indicator.Target!.Value is QuantityReading { Operator: Comparison.Less };
        if (isUpper != (rule.Id == B5ExceededFullMarks.Rule.Id)) return null;
        return rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值{row.Indicator.Target.Printed}，实际完成值{row.Indicator.Actual!.Printed}，恰等于界限，按字面未达到，得分{row.Score!.Printed}为满分，请核对",
            $"{row.Subject.Name}: target {row.Indicator.Target.Printed}, actual {row.Indicator.Actual.Printed}: exactly the bound, to the letter missed, but the score {row.Score.Printed} is full: to be looked at")) with
        {
            Severity = Severity.Info,
            Stated = Figures.Stated(points.Score),
            Cells = RowChecks.Evidence(row),
        };
    }
}
