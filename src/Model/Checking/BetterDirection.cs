using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking;

/// <summary>
/// What the words of a row tell of which way it is better. They judge nobody: where they speak against the comparison that is printed or assumed, the row's direction is not certain.
/// </summary>
internal static class BetterDirection
{
    private static readonly string Money = Dimension.Of("元").Name;

    private static readonly string Ratio = Dimension.Of("%").Name;

    private static readonly string[] Times = [Dimension.Of("天").Name, Dimension.Of("工作日").Name, Dimension.Of("月").Name, Dimension.Of("小时").Name];

    /// <summary>投诉次数, 死亡率, 排名, 办结时限: the fewer the better. 投诉办结率 and 事故下降率 are better higher.</summary>
    public static bool IsFewer(Indicator row) => IsNegated(row)
        || (Vocabulary.Matches("fewer_is_better", row.Level3?.Printed) && !Vocabulary.Matches("turned_round", row.Level3?.Printed));

    /// <summary>满意度, 及时率, 成本节约率: the more the better.</summary>
    public static bool IsMore(Indicator row) => !IsNegated(row) && NamesMore(row);

    private static bool NamesMore(Indicator row) =>
        Vocabulary.Matches("more_is_better", row.Level3?.Printed) || Vocabulary.Matches("cost_saving", row.Level3?.Printed);

    /// <summary>Whether the comparison of the target may be meant the other way round: it is not printed, or it is only "=".</summary>
    public static bool IsOpen(Indicator row, QuantityReading target) => target switch
    {
        { OperatorInferred: true, Operator: Comparison.AtLeast } => IsFewer(row) || IsDeadline(row, target),
        { OperatorInferred: true, Operator: Comparison.AtMost } => IsMore(row) || Dimension.Of(target.Unit).Name == Ratio,
        { OperatorInferred: false, Operator: Comparison.Equal, Number: > 0 } => IsFewer(row) || IsDeadline(row, target) || IsCostOfMoney(row, target),
        _ => false,
    };

    /// <summary>不满意率 holds 满意率.</summary>
    private static bool IsNegated(Indicator row) => Vocabulary.Matches("negated", row.Level3?.Printed);

    /// <summary>办理时间 5个工作日: how long something takes at most, not at least.</summary>
    private static bool IsDeadline(Indicator row, QuantityReading target) =>
        (Vocabulary.Matches("level2.timeliness", row.Level2?.Printed) || Vocabulary.Matches("time_taken", row.Level3?.Printed)) && Times.Contains(Dimension.Of(target.Unit).Name);

    private static bool IsCostOfMoney(Indicator row, QuantityReading target) =>
        CostRows.IsCost(row) && Dimension.Of(target.Unit).Name.Split('/')[0] == Money;
}
