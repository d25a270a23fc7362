using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A7SubRowRates
{
    public static readonly Rule Rule = new(
        "A7", RuleKind.Arithmetic, Severity.Error,
        new Bilingual("分项执行率", "Rate of a source row"),
        new Bilingual("各资金来源行的执行率＝该行执行数÷该行预算数", "a source row's rate = its own executed / its own budget"),
        new Bilingual("表头列名“执行率(B/A)”", "the column heading 执行率(B/A)"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var total = form.Execution.Line;
        var others = form.Form.FundingLines.Index().Where(line => !ReferenceEquals(line.Item, total)).ToList();
        if (others.Count == 0) return [Rule.NotApplicable(FormUnderCheck.Header, "no source row")];
        return others.Select(line => IsRepeated(line.Item, total)
            ? Rule.NotApplicable(FormUnderCheck.Line(line.Index, line.Item), "rate cell of several lines")
            : form.OfFunds(PrintedRate.Against(Rule, FormUnderCheck.Line(line.Index, line.Item), line.Item), PrintedRate.Fields));
    }

    private static bool IsRepeated(FundingLine line, FundingLine? total) =>
        line.ExecutionRate is { } rate && total?.ExecutionRate is { } other && rate.SameCell(other);
}
