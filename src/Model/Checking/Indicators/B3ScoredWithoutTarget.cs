using Selfeval.Model.Checking.Targets;

namespace Selfeval.Model.Checking.Indicators;

internal static class B3ScoredWithoutTarget
{
    public static readonly Rule Rule = new(
        "B3", RuleKind.ByRule, Severity.Warning,
        new Bilingual("无指标值却得分", "Scored without a target"),
        new Bilingual("得分>0时应有年度指标值（有下级行的除外）", "score > 0 needs a target (not for parent rows)"),
        new Bilingual("自评表填报要求", "the form's own columns"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) =>
        ScoredWithout.Check(form, Rule, new RequiredCell("target", "年度指标值", row => row.Target, row => TargetStanding.HasAdjustedTarget(row) ? "adjusted target" : null));
}
