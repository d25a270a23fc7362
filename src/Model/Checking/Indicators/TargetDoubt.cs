using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>Why a target that seems missed may have been met: what stands there is perhaps not what was meant. In brackets, for the end of a message.</summary>
internal static class TargetDoubt
{
    private static readonly Bilingual Direction = new("（成本指标设为下限，方向可能填反；如为上限则已达到）", " (a lower bound for a cost: perhaps the wrong way round; as an upper bound it is kept)");

    private static readonly Bilingual Fewer = new("（该指标一般以低为好，方向可能填反；如为上限则已达到）", " (usually the fewer the better: perhaps the wrong way round; as an upper bound it is kept)");

    private static readonly Bilingual More = new("（该指标一般以高为好，方向可能填反；如为下限则已达到）", " (usually the more the better: perhaps the wrong way round; as a lower bound it is met)");

    private static readonly Bilingual Hours = new("（一天按24小时计；如按8小时工作计则已达到）", " (a day taken for 24 hours; if it is one of eight hours' work, it is met)");

    private static readonly Bilingual Unit = new("（两者相差约一万倍，疑为单位笔误）", " (about 10,000 times apart: perhaps a slip of the unit)");

    /// <summary>A finding on a doubtful target is only info and says why.</summary>
    public static Outcome Told(ScoringRow row, Outcome finding) => Of(row) is { } doubt && finding.Message is { } message
        ? finding with { Severity = Severity.Info, Message = new Bilingual(message.Zh + doubt.Zh, message.En + doubt.En) }
        : finding;

    public static Bilingual? Of(ScoringRow row) =>
        B17CostWithLowerBound.IsDoubtful(row) ? Direction : WrongWayRound(row.Indicator) ?? (B15UnitSlip.IsDoubtful(row) ? Unit : WorkingDays.MayMeet(row) ? Hours : null);

    /// <summary>≥ for the complaints, ≤ for the satisfaction.</summary>
    private static Bilingual? WrongWayRound(Indicator row) => (row.Target?.Value as QuantityReading)?.Operator switch
    {
        Comparison.AtLeast or Comparison.More when BetterDirection.IsFewer(row) => Fewer,
        Comparison.AtMost or Comparison.Less when BetterDirection.IsMore(row) => More,
        _ => null,
    };
}
