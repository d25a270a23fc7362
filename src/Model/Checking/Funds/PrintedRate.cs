using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Funds;

/// <summary>The comparison that A4 makes for the total and A7 for the other lines: a printed execution rate against its own amounts.</summary>
internal static class PrintedRate
{
    /// <summary>The columns that the comparison takes figures from.</summary>
    public static ReadOnlySpan<string> Fields => new[] { "initial_budget", "full_year_budget", "executed", "execution_rate" };

    public static Outcome Against(Rule rule, Subject subject, FundingLine line)
    {
        if (Cells.Missing(line.ExecutionRate, "rate") is { } noRate) return rule.NotApplicable(subject, noRate);
        var (figures, reason) = ExecutionFigures.Of(line);
        if (figures is null) return rule.NotApplicable(subject, reason!);
        var isPercent = line.ExecutionRate!.Unit == "%";
        var exact = (isPercent ? figures.Executed * 100 : figures.Executed) / figures.Budget;
        var printed = line.ExecutionRate.Number!.Value;
        var agreement = Rounding.Rate(printed, exact);
        // The initial budget is not what the rate is defined on: it can confirm a rate, not refute one.
        if (agreement.Kind == OutcomeKind.Failed && figures.OfInitialBudget)
        {
            return rule.NotApplicable(subject, "no full-year budget column");
        }

        var recomputed = Figures.Text(exact) + (isPercent ? "%" : "");
        var message = new Bilingual(
            $"表中执行率为{line.ExecutionRate.Printed}，按执行数除以预算数应为{recomputed}",
            $"the form says {line.ExecutionRate.Printed}, executed / budget is {recomputed}");
        return rule.Compared(subject, agreement, message) with
        {
            Stated = Figures.Stated(printed),
            Recomputed = Figures.Text(exact),
            Cells = [Cells.Evidence(line.ExecutionRate, "stated"), .. figures.Cells],
        };
    }
}
