using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>Days beside hours: by the clock a day has 24 of them, of work it has eight, and which is meant is seldom printed.</summary>
internal static class WorkingDays
{
    public const string Beside = "days beside hours";

    private const decimal HoursOfWork = 8;

    private const decimal HoursOfClock = 24;

    private static readonly Dimension Day = Dimension.Of("天");

    /// <summary>Of target and actual one is in days and the other in hours or less.</summary>
    public static bool AreMeant(ScoringRow row) => Pair(row) is { } pair && IsInDays(pair.Target) != IsInDays(pair.Actual);

    /// <summary>
    /// The target is missed by the clock and met by days of work. A limit of whole days in hours (24小时, 48小时) runs by the clock: nobody counts three days of work so.
    /// </summary>
    public static bool MayMeet(ScoringRow row)
    {
        if (!AreMeant(row) || row.Standing is not { Standing: Standing.Missed, Measure: { } measure } standing) return false;
        var (target, actual) = Pair(row)!.Value;
        if (standing.LowerIsBetter && !IsInDays(target) && measure.Target % Day.Factor == 0) return false;
        var (goal, reached) = (measure.Target * ShareOf(target), measure.Actual * ShareOf(actual));
        return standing.LowerIsBetter ? reached <= goal : reached >= goal;
    }

    private static decimal ShareOf(QuantityReading quantity) => IsInDays(quantity) ? HoursOfWork / HoursOfClock : 1;

    private static bool IsInDays(QuantityReading quantity) => Dimension.Of(quantity.Unit).Factor == Day.Factor;

    private static (QuantityReading Target, QuantityReading Actual)? Pair(ScoringRow row) =>
        (row.Indicator.Target?.Value, row.Indicator.Actual?.Value) is (QuantityReading target, QuantityReading actual) && IsTime(target) && IsTime(actual) ? (target, actual) : null;

    private static bool IsTime(QuantityReading quantity) => Dimension.Of(quantity.Unit).Name == Day.Name;
}
