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
            return CostRows.Yuan(line.InitialBudget) == goal.Amount ? BeforeTheCut(row, line) : AboveBudget(row, line, goal.Amount);
        }

        return DiffersFromExecuted(row, line, target) is { } paid ? NotTheExecuted(row, line, paid) : Rule.Passed(row.Subject) with { Cells = cells };
    }

    private static Outcome AboveBudget(ScoringRow row, FundingLine line, decimal goal)
    {
        var slip = UnitSlip.Note(goal, line.FullYearBudget!);
        return Failed(row, Cells.Evidence((row.Indicator.Target, "target"), (line.FullYearBudget, "budget")), new Bilingual(
            $"指标值{row.Indicator.Target!.Printed}大于全年预算数{CostRows.WithUnit(line.FullYearBudget!)}{slip.Zh}",
            $"the target {row.Indicator.Target.Printed} exceeds the full-year budget {CostRows.WithUnit(line.FullYearBudget!)}{slip.En}"));
    }

    /// <summary>The target was set with the initial budget, and stayed when that was cut.</summary>
    private static Outcome BeforeTheCut(ScoringRow row, FundingLine line) =>
        Failed(row, Cells.Evidence((row.Indicator.Target, "target"), (line.InitialBudget, "initial budget"), (line.FullYearBudget, "budget")), new Bilingual(
            $"指标值{row.Indicator.Target!.Printed}等于年初预算数{CostRows.WithUnit(line.InitialBudget!)}，全年预算数调减为{CostRows.WithUnit(line.FullYearBudget!)}后未作调整",
            $"the target {row.Indicator.Target.Printed} is the initial budget {CostRows.WithUnit(line.InitialBudget!)}; it was not changed when the full-year budget was cut to {CostRows.WithUnit(line.FullYearBudget!)}"));

    private static Outcome NotTheExecuted(ScoringRow row, FundingLine line, decimal paid)
    {
        var slip = UnitSlip.Note(paid, line.Executed!);
        return Failed(row, Cells.Evidence((row.Indicator.Actual, "actual"), (line.Executed, "executed")), new Bilingual(
            $"实际完成值{row.Indicator.Actual!.Printed}与全年执行数{CostRows.WithUnit(line.Executed!)}不一致{slip.Zh}",
            $"the actual {row.Indicator.Actual.Printed} is not the executed amount {CostRows.WithUnit(line.Executed!)}{slip.En}"));
    }

    /// <summary>What was paid, in 元. Only for the cost of the whole project, and only if no rounding of the executed amount gives the printed one.</summary>
    private static decimal? DiffersFromExecuted(ScoringRow row, FundingLine line, QuantityReading target)
    {
        if (!CostRows.IsTotalCost(row) || row.Indicator.Actual?.Value is not QuantityReading { Operator: null } actual) return null;
        if (CostRows.Money(actual, target.Unit) is not { } paid || CostRows.Yuan(line.Executed) is not { } executed) return null;
        var differs = Rounding.Rate(actual.Number, executed / paid.Factor).Kind == OutcomeKind.Failed && !IsRoundedInTheFunds(paid.Amount, line.Executed!, executed);
        return differs ? paid.Amount : null;
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
