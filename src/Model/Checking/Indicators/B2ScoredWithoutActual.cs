namespace Selfeval.Model.Checking.Indicators;

internal static class B2ScoredWithoutActual
{
    public static readonly Rule Rule = new(
        "B2", RuleKind.ByRule, Severity.Warning,
        new Bilingual("无实际完成值却得分", "Scored without an actual"),
        new Bilingual("得分>0时应填写实际完成值（有下级行的除外）", "score > 0 needs an actual value (not for parent rows)"),
        new Bilingual("自评表填报要求", "the form's own columns"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) =>
        ScoredWithout.Check(form, Rule, new RequiredCell("actual", "实际完成值", row => row.Actual, _ => null));
}
