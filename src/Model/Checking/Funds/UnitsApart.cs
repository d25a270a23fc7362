using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Funds;

/// <summary>
/// Executed amount and budget of one line that seem to stand in two units: one of them is about a thousand, ten thousand (万元) or a hundred million times (亿元) the other. That is a
/// doubt of the unit (D1): no rate, score or excess is told of such figures.
/// </summary>
internal static class UnitsApart
{
    public const string Reason = "perhaps amounts in different units";

    /// <summary>元, 千元, 万元 and 亿元 in each other.</summary>
    private static readonly decimal[] Scales = [1_000, 10_000, 100_000_000];

    /// <summary>About as much: half to twice, as B15 takes it, for little of a budget may be spent, or a little more than all of it.</summary>
    private const decimal Spread = 2;

    /// <summary>Two amounts nearer to each other than this are no slip of a unit, whatever the printed rate says: of amounts in 元 and 千元, a tenth was spent then.</summary>
    private const decimal LeastRatio = 100;

    /// <summary>A thousandth of a budget, or half of that, is spent now and then; less is so seldom that a slip is likelier.</summary>
    private const decimal LeastSpent = 0.0005m;

    /// <summary>The line's own rate decides: if it is that of the amounts as they stand, they are right.</summary>
    public static bool In(FundingLine line) =>
        (line.FullYearBudget ?? line.InitialBudget) is { Number: > 0 } budget && line.Executed is { Number: > 0 } executed
        && ExecutionFigures.InOneUnit(executed, budget) is { } amounts && !Confirms(line.ExecutionRate, amounts.Left / amounts.Right)
        && ((IsUnusual(amounts.Left / amounts.Right) && Are(amounts.Left, amounts.Right)) || ConfirmsOther(line.ExecutionRate, amounts.Left / amounts.Right));

    /// <summary>Two amounts above 0 in one unit.</summary>
    public static bool Are(decimal amount, decimal other)
    {
        var (low, high) = (decimal.Min(amount, other), decimal.Max(amount, other));
        return low > 0 && Scales.Any(scale => high / low >= scale / Spread && high / low <= scale * Spread);
    }

    private static bool IsUnusual(decimal ratio) => ratio is > 1 or < LeastSpent;

    /// <summary>98.5% is printed beside 1832100元 of 186元: it is the rate if these are 万元.</summary>
    private static bool ConfirmsOther(Field? rate, decimal ratio) => decimal.Max(ratio, 1 / ratio) >= LeastRatio && Scales.Any(scale => Confirms(rate, ratio / scale) || Confirms(rate, ratio * scale));

    private static bool Confirms(Field? rate, decimal ratio) =>
        rate?.Number is { } printed and not 0 && Rounding.Rate(printed, rate.Unit == "%" ? ratio * 100 : ratio).Kind != OutcomeKind.Failed;
}
