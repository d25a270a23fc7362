using Selfeval.Model.Checking.Funds;
using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Checking.WholeForm;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Reading;

internal static class D1AmountUnit
{
    public static readonly Rule Rule = new(
        "D1", RuleKind.Quality, Severity.Info,
        new Bilingual("金额单位不明", "Amount unit unknown"),
        new Bilingual(
            "资金表应印有元或万元，且与金额大小相称，与总体目标、项目总成本指标中写明的金额单位一致；同一行的执行数与预算数不相差约千倍、万倍或亿倍",
            "元 or 万元 is printed, plausible for the amounts, and the unit in which the goals and the indicators of total cost name them; executed amount and budget of a line are not about a thousand, ten thousand or a hundred million times apart"),
        new Bilingual("读数质量", "quality of the reading"), 1);

    /// <summary>A project below 1000 元 was more likely printed in 万元 under a heading of 元. Of the largest amount: little of a budget may be spent.</summary>
    private const decimal LeastYuan = 1000;

    /// <summary>A fen: what is printed finer than that is no 元.</summary>
    private const decimal SmallestYuan = 0.01m;

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        if (form.Execution.Line is not { } line) return [Rule.NotApplicable(FormUnderCheck.Header, "no funding line")];
        var amounts = line.Amounts.Where(field => field.Number is not null).ToList();
        return amounts.Count == 0 ? [Rule.NotApplicable(form.Execution.Subject, "no amount printed")] : [Of(form, amounts)];
    }

    private static Outcome Of(FormUnderCheck form, List<Field> amounts)
    {
        // Zero is zero in any unit.
        if (amounts.TrueForAll(field => field.Number == 0)) return Passed(form, amounts);
        if (amounts.FirstOrDefault(field => field.Number != 0 && CostRows.Yuan(field) is null) is { } unknown)
        {
            return Failed(form, amounts, unknown, new Bilingual(
                $"金额{unknown.Printed}的单位未印明",
                $"no unit is printed for the amount {unknown.Printed}"));
        }

        if (form.Form.FundingLines.FirstOrDefault(UnitsApart.In) is { } apart) return Apart(form, amounts, apart.Executed!, (apart.FullYearBudget ?? apart.InitialBudget)!);
        var largest = amounts.MaxBy(field => CostRows.Yuan(field))!;
        var isOdd = CostRows.Yuan(largest) is { } yuan && (yuan > LargestProject.Of(form) || yuan is > 0 and < LeastYuan);
        var named = isOdd ? [] : NamedInGoals(form.Form);
        var large = isOdd ? [] : LargeInGoals(form.Form);
        var costs = isOdd ? [] : form.Rows.Real.Where(CostRows.IsTotalCost).SelectMany(row => new[] { row.Indicator.Target, row.Indicator.Actual }).Select(MoneyIn).OfType<decimal>().ToList();
        var odd = isOdd ? largest : amounts.FirstOrDefault(field => (CostRows.Yuan(field) ?? 0) % SmallestYuan != 0 || named.Exists(name => IsAnotherUnit(name, field)) || costs.Exists(cost => UnitSlip.Is(cost, field)) || IsInYuan(field, large));
        if (odd is null) return Passed(form, amounts);
        return Failed(form, amounts, odd, new Bilingual(
            $"金额{CostRows.WithUnit(odd)}的单位与金额大小不相称",
            $"the unit {odd.Unit} is implausible for the amount {odd.Printed}"));
    }

    private static Outcome Apart(FormUnderCheck form, List<Field> amounts, Field executed, Field budget) => Failed(form, amounts, executed, new Bilingual(
        $"执行数{CostRows.WithUnit(executed)}与预算数{CostRows.WithUnit(budget)}相差悬殊，疑为金额单位不一",
        $"executed {CostRows.WithUnit(executed)} and budget {CostRows.WithUnit(budget)} are far apart: perhaps in different units"));

    private static Outcome Passed(FormUnderCheck form, List<Field> amounts) =>
        Rule.Passed(form.Execution.Subject) with { Cells = amounts.ConvertAll(field => Cells.Evidence(field, "amount")) };

    /// <summary>With the amount in question as what is stated.</summary>
    private static Outcome Failed(FormUnderCheck form, List<Field> amounts, Field stated, Bilingual message) => Rule.Failed(form.Execution.Subject, message) with
    {
        Stated = CostRows.WithUnit(stated),
        Cells = [Cells.Evidence(stated, "stated"), .. amounts.Where(field => field != stated).Select(field => Cells.Evidence(field, "amount"))],
    };

    private static decimal? MoneyIn(Field? cell) => cell?.Value is QuantityReading quantity ? CostRows.Money(quantity)?.Amount : null;

    private static List<NamedAmount> NamedInGoals(SelfEvaluation form) =>
        [.. Goals(form).SelectMany(NamedAmount.In)];

    private static bool IsInYuan(Field amount, HashSet<decimal> large) => Dimension.Of(amount.Unit).Factor > 1 && large.Contains(amount.Number!.Value);

    private static IEnumerable<Field> Goals(SelfEvaluation form) => new[] { form.Goal.Planned, form.Goal.Actual }.OfType<Field>();

    /// <summary>
    /// What the goals count in 万元 or 亿元, in 元: whatever it is spent on, nobody prints the very figure under 万元 (发放奖补资金82.2万元 beside 822,000.00). Amounts in 元 are prices and shares of
    /// single people, and may well be met again.
    /// </summary>
    private static HashSet<decimal> LargeInGoals(SelfEvaluation form) =>
        [.. Goals(form).SelectMany(NamedAmount.Large).Select(amount => amount.Number * amount.Factor)];

    /// <summary>The project's money, named with the same figure and another unit: 预算资金90万元 beside 90 元.</summary>
    private static bool IsAnotherUnit(NamedAmount named, Field amount) =>
        amount.Number > 0 && ((named.Number == amount.Number && named.Factor != Dimension.Of(amount.Unit).Factor) || UnitSlip.Is(named.Number * named.Factor, amount));
}
