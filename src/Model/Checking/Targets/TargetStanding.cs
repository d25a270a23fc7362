using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

internal enum Standing
{
    Met,
    Missed,
    NotComparable,
}

/// <summary>How an actual stands to its target (rules of comparison, 6).</summary>
internal sealed record TargetStanding(Standing Standing)
{
    /// <summary>More or fewer: neither is printed, and the words of the row leave it open.</summary>
    public const string OpenDirection = "direction not certain";

    /// <summary>The actual reaches the number, and the target asks for more, or less.</summary>
    public const string StrictBound = "equal to a strict bound";

    private const string BoundOfActual = "actual is a bound";

    /// <summary>Why the two are not compared.</summary>
    public string? Reason { get; private init; }

    /// <summary>The actual says in words the contrary of the target (<see cref="PlainContrary"/>).</summary>
    public bool IsContrary { get; private init; }

    /// <summary>The numbers in one unit; null for dates, intervals and words.</summary>
    public CommonMeasure? Measure { get; private init; }

    /// <summary>Why a missed target has no measure.</summary>
    public string WhyNotMeasured => IsContrary ? "missed in words" : "missed date";

    /// <summary>The operator; null for dates and intervals. Of words, AtMost where they keep within a limit.</summary>
    public Comparison? Operator { get; private init; }

    /// <summary>What the operator rests on; one that is not printed is assumed.</summary>
    public DirectionGrounds Grounds { get; private init; }

    /// <summary>The operator is not printed but assumed.</summary>
    public bool Inferred => Grounds != DirectionGrounds.Printed;

    /// <summary>Lower is better: an upper bound, or a target of exactly none.</summary>
    public bool LowerIsBetter =>
        Operator is Comparison.AtMost or Comparison.Less || (Operator == Comparison.Equal && Measure is { Target: 0 });

    public static TargetStanding Of(Indicator row)
    {
        if (Unusable(row.Target, "target") is { } noTarget) return NotComparable(noTarget);
        if (Unusable(row.Actual, "actual") is { } noActual) return NotComparable(noActual);
        if (row.Extra.Any(extra => IsOtherTarget(extra, row.Target!))) return NotComparable("adjusted target");
        if (PlainContrary.Of(row.Target!, row.Actual!) is { } contrary) return new TargetStanding(Standing.Missed) { IsContrary = true, Operator = contrary };
        // 5年以上 beside ≥8年: how far beyond its bound it is, is not printed.
        if (row.Actual!.Value is QuantityReading { Operator: not null }) return NotComparable(BoundOfActual);
        return (row.Target!.Value, row.Actual!.Value) switch
        {
            (QuantityReading target, QuantityReading actual) => OfNumbers(row, target, actual),
            (RangeReading range, QuantityReading actual) => OfRange(range, actual),
            (DateReading target, DateReading actual) => new TargetStanding(actual.Latest <= target.Latest ? Standing.Met : Standing.Missed),
            (WordsReading, _) or (TextReading, _) => NotComparable("target is text"),
            (_, WordsReading) or (_, TextReading) => NotComparable("actual is text"),
            _ => NotComparable("different dimensions"),
        };
    }

    /// <summary>The target was changed during the year: whether the office went by the one or by the other is not printed.</summary>
    private static bool IsOtherTarget(ExtraField extra, Field target)
    {
        if (!IsAdjusted(extra.Heading) || BlankText.IsBlankLike(extra.Text.Printed) || extra.Text.Printed == target.Printed) return false;
        return (target.Value, ValueReader.Target(extra.Text.Printed, TargetDirection.HigherIsBetter).Value) is not (QuantityReading first, QuantityReading changed) || first.Number != changed.Number;
    }

    /// <summary>The row prints a target that was set in the course of the year.</summary>
    public static bool HasAdjustedTarget(Indicator row) => row.Extra.Any(extra => IsAdjusted(extra.Heading) && !BlankText.IsBlankLike(extra.Text.Printed));

    private static bool IsAdjusted(string heading) =>
        (HeadingBook.Field(HeadingSection.Indicator, heading) ?? HeadingForms.Field(HeadingSection.Indicator, heading)) == "adjusted_target";

    private static TargetStanding OfNumbers(Indicator row, QuantityReading target, QuantityReading actual)
    {
        if (CommonMeasure.Of(target, actual) is not { } measure) return NotComparable("different dimensions");
        if (target.Operator is null) return NotComparable("no operator");
        if (ClassGrammar.IsWord(target.Unit) && Vocabulary.Matches("class_name", row.Level3?.Printed)) return NotComparable("target is a class");
        if (measure.Target != measure.Actual && BetterDirection.IsOpen(row, target)) return NotComparable(OpenDirection);
        // Whether ">95%" is met by 95% is for the office to say, not for us.
        if (target.Operator is Comparison.More or Comparison.Less && measure.Target == measure.Actual)
        {
            return NotComparable(StrictBound);
        }

        var met = target.Operator switch
        {
            Comparison.AtMost or Comparison.Less => measure.Actual <= measure.Target,
            Comparison.Equal when measure.Target == 0 => measure.Actual == 0,
            _ => measure.Actual >= measure.Target,
        };
        if (!met && measure.MayBeEqual) return NotComparable("apart by the rounding of a unit");
        return new TargetStanding(met ? Standing.Met : Standing.Missed)
        {
            Measure = measure,
            Operator = target.Operator,
            Grounds = BetterDirection.GroundsOf(row, target),
        };
    }

    private static TargetStanding OfRange(RangeReading range, QuantityReading actual)
    {
        if (Ends(range, actual) is not { } ends) return NotComparable("different dimensions");
        var inside = (ends.Low is null || ends.Low.Actual >= ends.Low.Target) && (ends.High is null || ends.High.Actual <= ends.High.Target);
        return inside ? new TargetStanding(Standing.Met) : NotComparable("outside a range");
    }

    private static (CommonMeasure? Low, CommonMeasure? High)? Ends(RangeReading range, QuantityReading actual)
    {
        var low = range.Low is { } l ? CommonMeasure.Of(new QuantityReading(null, l, range.Unit, OperatorInferred: false), actual) : null;
        var high = range.High is { } h ? CommonMeasure.Of(new QuantityReading(null, h, range.Unit, OperatorInferred: false), actual) : null;
        return (low is null && range.Low is not null) || (high is null && range.High is not null) ? null : (low, high);
    }

    private static string? Unusable(Field? field, string role)
    {
        if (field is null) return $"no {role} column";
        if (field.IsBlankLike) return $"no {role} printed";
        return field.Value is null ? $"unreadable {role}" : null;
    }

    private static TargetStanding NotComparable(string reason) => new(Standing.NotComparable) { Reason = reason };
}
