using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>Amounts of the funds that stand under 万元 and were meant in 元, or the other way round: another figure of the form is exactly ten thousand times as much, or as little.</summary>
internal static class UnitSlip
{
    /// <summary>万元 in 元.</summary>
    private const decimal TenThousand = 10_000;

    /// <param name="yuan">What the form says elsewhere, in 元.</param>
    /// <param name="amount">The amount of the funds.</param>
    public static bool Is(decimal yuan, Field amount) =>
        yuan > 0 && CostRows.Yuan(amount) is { } printed && (printed == yuan * TenThousand || printed * TenThousand == yuan);

    /// <summary>What a message ends with where that is so.</summary>
    public static Bilingual Note(decimal yuan, Field amount) => Is(yuan, amount)
        ? new Bilingual("，恰相差一万倍，疑为资金表金额单位有误", ", exactly 10,000 times apart: perhaps the unit of the funds is wrong")
        : new Bilingual("", "");
}
