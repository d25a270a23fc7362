using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

/// <summary>What a direction that is not printed rests on.</summary>
internal enum DirectionGrounds
{
    /// <summary>The comparison is printed.</summary>
    Printed,

    /// <summary>The class of the indicator tells it, or name and class agree: 参训人数, 满意度, what a cost is at most.</summary>
    Class,

    /// <summary>The name tells it, and the class does not: 漏损率.</summary>
    Name,

    /// <summary>Nothing: more is taken for better because it mostly is.</summary>
    Nothing,
}

/// <summary>
/// Which way a row is better, as far as its words tell. They judge nobody: where they speak against the comparison that is printed or assumed, the row's direction is not certain.
/// </summary>
internal static class BetterDirection
{
    private static readonly string Money = Dimension.Of("元").Name;

    private static readonly string Ratio = Dimension.Of("%").Name;

    private static readonly string[] Times = [Dimension.Of("天").Name, Dimension.Of("工作日").Name, Dimension.Of("月").Name, Dimension.Of("小时").Name];

    /// <summary>投诉次数, 死亡率, 排名, 办结时限: the fewer the better. 投诉办结率 and 事故下降率 are better higher.</summary>
    public static bool IsFewer(Indicator row) => Named(row) == NamedDirection.Fewer;

    /// <summary>满意度, 及时率, 成本节约率: the more the better.</summary>
    public static bool IsMore(Indicator row) => Named(row) == NamedDirection.More;

    /// <summary>Whether the comparison of the target may be meant the other way round: it is not printed, or it is only "=".</summary>
    public static bool IsOpen(Indicator row, QuantityReading target) => target switch
    {
        { OperatorInferred: true, Operator: Comparison.AtLeast } => Named(row) is NamedDirection.Fewer or NamedDirection.Either || IsDeadline(row, target),
        { OperatorInferred: true, Operator: Comparison.AtMost } => Named(row) is NamedDirection.More or NamedDirection.Either || (!IsFewer(row) && IsRatio(target)),
        { OperatorInferred: false, Operator: Comparison.Equal, Number: > 0 } => Named(row) is NamedDirection.Fewer or NamedDirection.Either || IsDeadline(row, target) || IsCostOfMoney(row, target),
        _ => false,
    };

    /// <summary>How sure the direction of the target is.</summary>
    public static DirectionGrounds GroundsOf(Indicator row, QuantityReading target) => target switch
    {
        { OperatorInferred: false } => DirectionGrounds.Printed,
        { Number: 0 } => DirectionGrounds.Class,
        { Operator: Comparison.AtMost } => IsCostOfMoney(row, target) ? DirectionGrounds.Class : DirectionGrounds.Name,
        _ => IsMore(row) ? CostRows.IsCost(row) ? DirectionGrounds.Name : DirectionGrounds.Class : IsMoreByClass(row) || IsAll(target) ? DirectionGrounds.Class : DirectionGrounds.Nothing,
    };

    /// <summary>Quantities are worked for, and so are satisfaction and progress.</summary>
    private static bool IsMoreByClass(Indicator row) => Vocabulary.Matches("level2.more_is_better", row.Level2?.Printed) || Vocabulary.Matches("level1.satisfaction", row.Level1?.Printed);

    /// <summary>100%: no rate is asked to be that at most.</summary>
    private static bool IsAll(QuantityReading target) => IsRatio(target) && target.Number * Dimension.Of(target.Unit).Factor == 1;

    private static bool IsRatio(QuantityReading target) => Dimension.Of(target.Unit).Name == Ratio;

    private static NamedDirection Named(Indicator row) => DirectionWords.Of(row.Level3?.Printed);

    /// <summary>办理时间 5个工作日: how long something takes at most, not at least.</summary>
    private static bool IsDeadline(Indicator row, QuantityReading target) =>
        (Vocabulary.Matches("level2.timeliness", row.Level2?.Printed) || DirectionWords.IsTime(row.Level3?.Printed)) && Times.Contains(Dimension.Of(target.Unit).Name);

    private static bool IsCostOfMoney(Indicator row, QuantityReading target) =>
        CostRows.IsCost(row) && Dimension.Of(target.Unit).Name.Split('/')[0] == Money;
}
