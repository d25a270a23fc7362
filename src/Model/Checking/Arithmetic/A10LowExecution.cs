using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Checking.Gaps;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A10LowExecution
{
    public static readonly Rule Rule = new(
        "A10", RuleKind.ByRule, Severity.Warning,
        new Bilingual("执行率偏低未说明原因", "Low execution without a reason"),
        new Bilingual("执行率低于规则集规定的比例（如90%）时应说明原因", "a rate below the profile's threshold (for example 90 %) needs a reason"),
        new Bilingual("四川公开表格的表注：预算执行率未达到90%的需说明原因", "footnote of forms published in Sichuan: below 90 % give the reason"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var execution = form.Execution;
        if (form.Profile.Reasons.ExecutionBelowPercent is not { } percent)
        {
            return [Rule.NotApplicable(FormUnderCheck.Header, "the profile asks for no reason")];
        }

        if (execution.Line is null) return [Rule.NotApplicable(FormUnderCheck.Header, "no funding line")];
        var reasons = form.Form.FundingLines.Select(line => line.Reason).OfType<Field>().ToList();
        if (reasons.Count == 0) return [Rule.NotApplicable(execution.Subject, "no reason column")];
        var (figures, reason) = ExecutionFigures.Of(execution.Line);
        return [figures is null ? Rule.NotApplicable(execution.Subject, reason!) : form.OfFunds(Of(form, figures, reasons, percent), "initial_budget", "full_year_budget", "executed", "reason")];
    }

    private static Outcome Of(FormUnderCheck form, ExecutionFigures figures, List<Field> reasons, decimal percent)
    {
        var subject = form.Execution.Subject;
        IReadOnlyList<Evidence> cells = [.. figures.Cells, .. Cells.Once(reasons).Select(reason => Cells.Evidence(reason, "reason"))];
        var isLow = figures.Executed * 100 < figures.Budget * percent;
        if (!isLow || reasons.Any(reason => !BlankText.IsNoReason(reason.Printed))) return Rule.Passed(subject) with { Cells = cells };
        if (form.Form.FundingLines.Any(line => UnreadTexts.MayHold(line.Extra, HeadingSection.Funds, "reason"))) return Rule.NotApplicable(subject, UnreadTexts.MayTell);
        var rate = Figures.Percent(figures.Executed / figures.Budget);
        return Rule.Failed(subject, new Bilingual(
            $"预算执行率为{rate}，低于{Figures.Text(percent)}%，未说明原因",
            $"the execution rate is {rate}, below {Figures.Text(percent)} %, and no reason is given")) with
        {
            Severity = form.ReasonSeverity,
            Recomputed = rate,
            Cells = [.. figures.Cells, Cells.Evidence(form.Execution.Line!.Reason ?? reasons[0], "reason")],
        };
    }
}
