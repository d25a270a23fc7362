using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

internal static class B18CostAgainstFunds
{
    public static readonly Rule Rule = new(
        "B18", RuleKind.Suspicion, Severity.Info,
        new Bilingual("成本指标与资金不符", "Cost against funds"),
        new Bilingual(
            "成本指标值≤全年预算数；项目总成本的实际完成值＝全年执行数",
            "a cost target is within the full-year budget; the actual of a total cost is the executed amount"),
        new Bilingual("表内前后一致", "one form, one amount"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, row => Of(form, row));

    private static Outcome Of(FormUnderCheck form, ScoringRow row)
    {
        if (!CostRows.IsCost(row)) return Rule.NotApplicable(row.Subject, "no cost indicator");
        if (form.Execution.Line is not { } line) return Rule.NotApplicable(row.Subject, "no funding line");
        if (row.Indicator.Target?.Value is not QuantityReading target || CostRows.Money(target) is not { } goal)
        {
            return Rule.NotApplicable(row.Subject, "target is no amount of money");
        }

        if (CostRows.Yuan(line.FullYearBudget) is not { } budget || budget == 0)
        {
            return Rule.NotApplicable(row.Subject, "no budget in a known unit");
        }

        var cells = Cells.Evidence((row.Indicator.Target, "target"), (row.Indicator.Actual, "actual"), (line.FullYearBudget, "budget"), (line.Executed, "executed"));
        if (goal.Amount > budget)
        {
            return Failed(row, cells, new Bilingual(
                $"指标值{row.Indicator.Target.Printed}大于全年预算数{line.FullYearBudget!.Printed}",
                $"the target {row.Indicator.Target.Printed} exceeds the full-year budget {line.FullYearBudget.Printed}"));
        }

        return DiffersFromExecuted(row, line, target)
            ? Failed(row, cells, new Bilingual(
                $"实际完成值{row.Indicator.Actual!.Printed}与全年执行数{line.Executed!.Printed}不一致",
                $"the actual {row.Indicator.Actual.Printed} is not the executed amount {line.Executed.Printed}"))
            : Rule.Passed(row.Subject) with { Cells = cells };
    }

    /// <summary>Only for the cost of the whole project, and only if no rounding of the executed amount gives the printed one.</summary>
    private static bool DiffersFromExecuted(ScoringRow row, FundingLine line, QuantityReading target)
    {
        if (!CostRows.IsTotalCost(row) || row.Indicator.Actual?.Value is not QuantityReading actual) return false;
        if (CostRows.Money(actual, target.Unit) is not { } paid || CostRows.Yuan(line.Executed) is not { } executed) return false;
        return Rounding.Rate(actual.Number, executed / paid.Factor).Kind == OutcomeKind.Failed && !IsRoundedInTheFunds(paid.Amount, line.Executed!, executed);
    }

    /// <summary>The funds block may be the coarser of the two: 132.912万元 for 1329120.67元.</summary>
    private static bool IsRoundedInTheFunds(decimal paid, Field executed, decimal executedYuan) =>
        executed.Number is not null and not 0 && Rounding.Rate(executed.Number.Value, paid / (executedYuan / executed.Number.Value)).Kind != OutcomeKind.Failed;

    private static Outcome Failed(ScoringRow row, IReadOnlyList<Evidence> cells, Bilingual what) =>
        Rule.Failed(row.Subject, new Bilingual(
            $"成本指标“{row.Subject.Name}”{what.Zh}",
            $"cost indicator {row.Subject.Name}: {what.En}")) with
        { Cells = cells };
}
