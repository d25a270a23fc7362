using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Database.Rows;

/// <summary>An amount converted to 元, so that forms in different units can be added up and compared.</summary>
internal static class Yuan
{
    /// <summary>Null where the amount or its unit is unknown, or the figure is beyond what money can be.</summary>
    public static decimal? Of(Field? field) => (field?.Number, Factor(field?.Unit)) is ({ } number, { } factor) && Math.Abs(number) < 1e18m
        ? number * factor
        : null;

    private static decimal? Factor(string? unit) => unit switch
    {
        "元" => 1,
        "千元" => 1_000,
        "万元" => 10_000,
        "百万元" => 1_000_000,
        "千万元" => 10_000_000,
        "亿元" => 100_000_000,
        _ => null,
    };
}
