namespace Selfeval.Model.Checking.WholeForm;

internal static class C13CopiedReasons
{
    public static readonly Rule Rule = new(
        "C13", RuleKind.Suspicion, Severity.Info,
        new Bilingual("原因雷同", "Copied reasons"),
        new Bilingual("不同行、不同表的偏差原因不应逐字相同", "no reason is repeated word for word across rows or forms"),
        new Bilingual("跨文件比较", "comparison across documents"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => [Rule.NotApplicable(FormUnderCheck.Header, "needs the database")];
}
