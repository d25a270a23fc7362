using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>Rows about cost, and their amounts of money.</summary>
internal static class CostRows
{
    public static bool IsCost(ScoringRow row) => IsCost(row.Indicator);

    public static bool IsCost(Indicator row) =>
        Vocabulary.Matches("level2.cost", row.Level2?.Printed) || Vocabulary.Matches("level1.cost", row.Level1?.Printed);

    /// <summary>The row is about the whole project's cost, not that of one item.</summary>
    public static bool IsTotalCost(ScoringRow row) => Vocabulary.Matches("total_cost", row.Indicator.Level3?.Printed);

    /// <summary>The quantity as money in 元 with the value of one 元 in its unit; null where it is no money.</summary>
    public static (decimal Amount, decimal Factor)? Money(QuantityReading quantity, string? unitIfNone = null)
    {
        var unit = Dimension.Of(quantity.Unit ?? unitIfNone);
        return unit.Name == Dimension.Of("元").Name ? (quantity.Number * unit.Factor, unit.Factor) : null;
    }

    /// <summary>The funds print their unit elsewhere: 65 in a block of 万元.</summary>
    public static string WithUnit(Field amount) =>
        amount.Unit is { } unit && !amount.Printed.EndsWith(unit, StringComparison.Ordinal) ? amount.Printed + unit : amount.Printed;

    /// <summary>An amount of the funds block in 元; null where its unit is not known.</summary>
    public static decimal? Yuan(Field? amount)
    {
        if (amount?.Number is not { } number) return null;
        var unit = Dimension.Of(amount.Unit);
        return unit.Name == Dimension.Of("元").Name ? number * unit.Factor : null;
    }
}
