using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A11BudgetAdjusted
{
    public static readonly Rule Rule = new(
        "A11", RuleKind.Suspicion, Severity.Info,
        new Bilingual("预算调整未说明", "Budget adjusted"),
        new Bilingual("年初预算数≠全年预算数而未作说明", "initial ≠ full-year budget, and no note"),
        new Bilingual("四川公开表格的表注：年中发生预算调整的应单独说明理由", "footnote of forms published in Sichuan: an adjustment needs its reason"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (form.Execution.Line is not { } line) return [Rule.NotApplicable(FormUnderCheck.Header, "no funding line")];
        return [form.OfFunds(OfLine(form, form.Execution.Subject, line), "initial_budget", "full_year_budget", "reason")];
    }

    private static Outcome OfLine(FormUnderCheck form, Subject subject, FundingLine line)
    {
        var missing = Cells.Missing(line.InitialBudget, "initial budget") ?? Cells.Missing(line.FullYearBudget, "full-year budget");
        if (missing is not null) return Rule.NotApplicable(subject, missing);
        if (ExecutionFigures.InOneUnit(line.InitialBudget!, line.FullYearBudget!) is not { } amounts)
        {
            return Rule.NotApplicable(subject, "amount units differ");
        }

        var cells = Cells.Evidence((line.InitialBudget, "initial budget"), (line.FullYearBudget, "budget"), (line.Reason, "reason"));
        if (amounts.Left == amounts.Right) return Rule.Passed(subject) with { Cells = cells };
        var reasons = form.Form.FundingLines.Select(other => other.Reason).OfType<Field>().ToList();
        if (reasons.Count == 0) return Rule.NotApplicable(subject, "no reason column");
        var isNoted = reasons.Any(reason => !BlankText.IsNoReason(reason.Printed))
            || form.Form.Extra.Any(extra => Vocabulary.Found("adjustment", PrintedText.Fold(extra.Text.Printed)) is not null);
        var message = new Bilingual(
            $"年初预算数{line.InitialBudget!.Printed}，全年预算数{line.FullYearBudget!.Printed}，预算有调整而未说明",
            $"initial budget {line.InitialBudget.Printed}, full-year budget {line.FullYearBudget.Printed}: adjusted without a note");
        return (isNoted ? Rule.Passed(subject) : Rule.Failed(subject, message)) with { Cells = cells };
    }
}
