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

    /// <summary>Null where the two measure different things.</summary>
    public static CommonMeasure? Of(QuantityReading target, QuantityReading actual)
    {
        var (left, right) = (Dimension.Of(target.Unit), Dimension.Of(actual.Unit));
        if (left.Name == right.Name) return new CommonMeasure(target.Number * left.Factor, actual.Number * right.Factor);
        if (left.IsNone && left.Factor == 1) return Bare(target.Number, actual.Number, actual.Unit);
        if (right.IsNone && right.Factor == 1) return Bare(target.Number, actual.Number, target.Unit);
        return null;
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
