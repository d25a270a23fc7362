using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Arithmetic;

internal static class A8ExecutedOverBudget
{
    public static readonly Rule Rule = new(
        "A8", RuleKind.Suspicion, Severity.Info,
        new Bilingual("执行数大于预算数", "Executed over budget"),
        new Bilingual("全年执行数≤全年预算数", "executed ≤ full-year budget"),
        new Bilingual("预算约束", "the budget is the limit"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => form.Form.FundingLines.Count == 0
        ? [Rule.NotApplicable(FormUnderCheck.Header, "no funding line")]
        : form.Form.FundingLines.Select((line, index) => Once(form.Execution.Line!, line, form.OfFunds(OfLine(FormUnderCheck.Line(index, line), line), "full_year_budget", "executed")));

    /// <summary>A source that prints the amounts of the total, as the only one with money does, says the same thing again.</summary>
    private static Outcome Once(FundingLine total, FundingLine line, Outcome outcome) =>
        outcome.Kind == OutcomeKind.Failed && !ReferenceEquals(line, total) && IsSame(line.FullYearBudget, total.FullYearBudget) && IsSame(line.Executed, total.Executed)
            ? Rule.NotApplicable(outcome.Subject, "the amounts of the total")
            : outcome;

    private static bool IsSame(Field? own, Field? total) => own?.Number is { } number && number == total?.Number && own.Unit == total.Unit;

    private static Outcome OfLine(Subject subject, FundingLine line)
    {
        var missing = Cells.Missing(line.FullYearBudget, "full-year budget") ?? Cells.Missing(line.Executed, "executed amount");
        if (missing is not null) return Rule.NotApplicable(subject, missing);
        // A budget that was taken back, below what it had been: the sign is a clerk's, and no limit.
        if (line.FullYearBudget!.Number < 0) return Rule.NotApplicable(subject, "budget below 0");
        if (ExecutionFigures.InOneUnit(line.Executed!, line.FullYearBudget) is not { } amounts)
        {
            return Rule.NotApplicable(subject, "amount units differ");
        }

        if (UnitsApart.In(line)) return Rule.NotApplicable(subject, UnitsApart.Reason);
        var message = new Bilingual(
            $"全年执行数{line.Executed!.Printed}大于全年预算数{line.FullYearBudget.Printed}",
            $"executed {line.Executed.Printed} exceeds the full-year budget {line.FullYearBudget.Printed}");
        var outcome = amounts.Left <= amounts.Right ? Rule.Passed(subject) : Rule.Failed(subject, message);
        return outcome with { Cells = Cells.Evidence((line.Executed, "executed"), (line.FullYearBudget, "budget")) };
    }
}
