using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

internal static class B8ReasonMissing
{
    public static readonly Rule Rule = new(
        "B8", RuleKind.ByRule, Severity.Warning,
        new Bilingual("扣分未说明原因", "Reason missing"),
        new Bilingual(
            "得分<分值时应填写偏差原因（规则集可定比例）；全表均未填原因的，仅作提示",
            "score < weight needs a reason (a profile may set a share); info where the form gives no reason anywhere"),
        new Bilingual("自评表栏目“偏差原因分析及改进措施”", "the column 偏差原因分析及改进措施"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (form.Profile.Reasons.ScoreBelowPercent is not { } percent)
        {
            return [Rule.NotApplicable(FormUnderCheck.Indicators, "the profile asks for no reason")];
        }

        if (!form.Rows.HasReasonColumn) return [Rule.NotApplicable(FormUnderCheck.Indicators, "no reason column")];
        return RowChecks.OverScored(form, Rule, (row, points) => Of(form, row, points, percent));
    }

    private static Outcome Of(FormUnderCheck form, ScoringRow row, Points points, decimal percent)
    {
        if (row.Shared) return Rule.NotApplicable(row.Subject, "points of several rows");
        if (row.Indicator.Reason is not { } reason) return Rule.NotApplicable(row.Subject, "no reason column");
        var cells = Cells.Evidence((row.Score, "stated"), (row.Weight, "weight"), (reason, "reason"));
        if (points.Score >= points.Weight * percent / 100 || !BlankText.IsNoReason(reason.Printed) || IsInScore(row.Score!) || form.Rows.ChildrenOf(row).Any(child => child.Reason is { } own && !BlankText.IsNoReason(own.Printed)))
        {
            return Rule.Passed(row.Subject) with { Cells = cells };
        }

        var message = new Bilingual(
            $"“{row.Subject.Name}”分值{row.Weight!.Printed}，得分{row.Score!.Printed}，未填写偏差原因",
            $"{row.Subject.Name}: weight {row.Weight.Printed}, score {row.Score.Printed}, no reason is given");
        return form.WithoutReason(row, Rule.Failed(row.Subject, message) with { Severity = form.ReasonSeverity, Stated = reason.Printed, Cells = cells });
    }

    /// <summary>8分（问卷回收率低，扣2分）: the reason stands in brackets behind the score. 完成 is none.</summary>
    private static bool IsInScore(Field score) => RemarkedScore.Reason(score.Printed) is { } remark && !Vocabulary.Of("filler").Contains(remark);
}
