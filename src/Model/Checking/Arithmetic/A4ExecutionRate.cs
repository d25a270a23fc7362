using Selfeval.Model.Checking.Funds;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A4ExecutionRate
{
    public static readonly Rule Rule = new(
        "A4", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("预算执行率", "Execution rate"),
        new Bilingual("执行率＝全年执行数÷全年预算数", "printed rate = executed / full-year budget"),
        new Bilingual("表头列名“执行率(B/A)”", "the column heading 执行率(B/A)"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var execution = form.Execution;
        return execution.Line is null
            ? [Rule.NotApplicable(FormUnderCheck.Header, "no funding line")]
            : [form.OfFunds(PrintedRate.Against(Rule, execution.Subject, execution.Line), PrintedRate.Fields)];
    }
}
