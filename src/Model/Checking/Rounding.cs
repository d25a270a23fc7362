namespace Selfeval.Model.Checking;

/// <summary>Whether a printed figure agrees with the recomputed one, and under which rounding if not the ordinary one.</summary>
internal readonly record struct Agreement(OutcomeKind Kind, string? ExplainedBy)
{
    public static readonly Agreement Passed = new(OutcomeKind.Passed, null);

    public static readonly Agreement Failed = new(OutcomeKind.Failed, null);

    public static Agreement Explained(string by) => new(OutcomeKind.Explained, by);
}

/// <summary>
/// The only comparisons of figures in the rule book: exact, then under a rounding that has a name. No tolerance: 0.1 would hide 10 against 9.91.
/// A printed decimal carries its printed decimals in its scale.
/// </summary>
internal static class Rounding
{
    public const string Ceiling = "ceiling";
    public const string Truncation = "truncation";
    public const string WholePoints = "whole_points";
    public const string RoundedParts = "rounded_parts";

    public static decimal HalfUp(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Scores: half-up passes only at one or more printed decimals; whole points, ceiling and truncation explain.</summary>
    public static Agreement Points(decimal printed, decimal exact)
    {
        if (printed == exact) return Agreement.Passed;
        if (printed.Scale == 0) return WholePoint(printed, exact);
        return printed == HalfUp(exact, printed.Scale) ? Agreement.Passed : Directed(printed, exact);
    }

    /// <summary>Rates: half-up at the printed decimals passes, ceiling or truncation at them explains.</summary>
    public static Agreement Rate(decimal printed, decimal exact) =>
        printed == HalfUp(exact, printed.Scale) ? Agreement.Passed : Directed(printed, exact);

    /// <summary>Sums of printed numbers: half-up at the total's printed decimals passes if there are any; whole points explain.</summary>
    public static Agreement Sum(decimal printed, decimal sum)
    {
        if (printed == sum || (printed.Scale > 0 && printed == HalfUp(sum, printed.Scale))) return Agreement.Passed;
        return printed == HalfUp(sum, 0) ? Agreement.Explained(WholePoints) : Agreement.Failed;
    }

    /// <summary>Amounts that were rounded one by one: explained if the difference is at most half a unit of each last printed place, summed.</summary>
    public static Agreement Amounts(decimal total, IReadOnlyList<decimal> parts)
    {
        var sum = parts.Sum();
        if (total == sum || (total.Scale > 0 && total == HalfUp(sum, total.Scale))) return Agreement.Passed;
        var half = HalfUnit(total) + parts.Sum(HalfUnit);
        return decimal.Abs(total - sum) <= half ? Agreement.Explained(RoundedParts) : Agreement.Failed;
    }

    private static Agreement WholePoint(decimal printed, decimal exact) =>
        printed == HalfUp(exact, 0) ? Agreement.Explained(WholePoints) : Directed(printed, exact);

    private static Agreement Directed(decimal printed, decimal exact)
    {
        if (printed == Math.Round(exact, printed.Scale, MidpointRounding.ToPositiveInfinity)) return Agreement.Explained(Ceiling);
        return printed == Math.Round(exact, printed.Scale, MidpointRounding.ToZero) ? Agreement.Explained(Truncation) : Agreement.Failed;
    }

    private static decimal HalfUnit(decimal printed) => new decimal(5, 0, 0, isNegative: false, (byte)Math.Min(28, printed.Scale + 1));
}
