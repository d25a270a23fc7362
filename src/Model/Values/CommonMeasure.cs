using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>A target and an actual in one unit, so that they can be compared.</summary>
public sealed record CommonMeasure(decimal Target, decimal Actual)
{
    /// <summary>
    /// A number without a unit beside one with a unit is taken to be in that unit, unless it is this many times larger or smaller:
    /// then it may be 元 against 万元, and is not compared.
    /// </summary>
    private const decimal AnotherUnit = 1000;

    /// <summary>A bare number up to this beside a percent may be a ratio (Excel prints 1 for 100 %): not compared.</summary>
    private const decimal MayBeRatio = 2;

    /// <summary>A quotient of units (元/年 in 元/月) is cut at the last digit that a decimal holds, and would miss its target by that; what is printed has far fewer decimals.</summary>
    private const int Decimals = 15;

    /// <summary>
    /// How far units that are no round number of each other part two figures that are meant to be the same: offices reckon a mu of 666.67 square metres at 667. A thousandth is twice of that.
    /// </summary>
    private const decimal RoundingOfUnits = 0.001m;

    /// <summary>The units stand to each other in no power of ten, and the figures are so near that the rounding of the conversion tells them apart.</summary>
    public bool MayBeEqual { get; private init; }

    /// <summary>Null where the two measure different things.</summary>
    public static CommonMeasure? Of(QuantityReading target, QuantityReading actual)
    {
        var (left, right) = (Dimension.Of(target.Unit), Dimension.Of(actual.Unit));
        if (left.Name == right.Name) return InBase(target.Number, left.Factor, actual.Number, right.Factor);
        if (left.IsNone && left.Factor == 1) return Bare(target.Number, actual.Number, actual.Unit);
        if (right.IsNone && right.Factor == 1) return Bare(target.Number, actual.Number, target.Unit);
        return null;
    }

    private static CommonMeasure InBase(decimal target, decimal targetFactor, decimal actual, decimal actualFactor)
    {
        if (targetFactor == actualFactor) return new CommonMeasure(target * targetFactor, actual * actualFactor);
        var measure = new CommonMeasure(decimal.Round(target * targetFactor, Decimals), decimal.Round(actual * actualFactor, Decimals));
        var isRound = IsPowerOfTen(decimal.Max(targetFactor, actualFactor) / decimal.Min(targetFactor, actualFactor));
        return isRound ? measure : measure with { MayBeEqual = decimal.Abs(measure.Target - measure.Actual) <= decimal.Abs(measure.Target) * RoundingOfUnits };
    }

    private static bool IsPowerOfTen(decimal ratio)
    {
        while (ratio >= 10) ratio /= 10;
        return ratio == 1;
    }

    private static CommonMeasure? Bare(decimal target, decimal actual, string? printedUnit)
    {
        if (Dimension.Of(printedUnit).Name == Dimension.Of("%").Name && (target <= MayBeRatio || actual <= MayBeRatio) && target != actual)
        {
            return null;
        }

        var (low, high) = (decimal.Min(target, actual), decimal.Max(target, actual));
        return low > 0 && high / low >= AnotherUnit ? null : new CommonMeasure(target, actual);
    }
}
