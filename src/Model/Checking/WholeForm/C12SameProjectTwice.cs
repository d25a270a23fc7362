namespace Selfeval.Model.Checking.WholeForm;

internal static class C12SameProjectTwice
{
    public static readonly Rule Rule = new(
        "C12", RuleKind.Suspicion, Severity.Info,
        new Bilingual("同一项目金额不一", "Same project twice"),
        new Bilingual("不同文件中同名同年项目的金额应一致", "forms of one project and year print the same money"),
        new Bilingual("跨文件一致", "agreement across documents"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => [Rule.NotApplicable(FormUnderCheck.Header, "needs the database")];
}
