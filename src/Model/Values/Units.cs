using System.Collections.Frozen;
using System.Globalization;

namespace Selfeval.Model.Values;

/// <summary>What a unit measures: two quantities compare only under the same <paramref name="Name"/>; value × factor is in its base.</summary>
public sealed record Dimension(string Name, decimal Factor)
{
    /// <summary>A number without any unit.</summary>
    public static readonly Dimension None = new("", 1);

    public bool IsNone => Name.Length == 0;

    public static Dimension Of(string? unit) => Units.DimensionOf(unit ?? "");
}

/// <summary>The units of measure of <c>units.tsv</c>, with magnitudes (万人) and quotients (元/人·月).</summary>
internal static class Units
{
    /// <summary>A word after a number is taken for a unit that the table lacks only up to this length: 篇论文 is one, 个基层医疗机构 is a text.</summary>
    private const int LongestUnknown = 3;

    /// <summary>Characters of judgements and positions, which no unit holds: 100合格, 3年内, 10左右.</summary>
    private const string NoUnit = "上下内外前后左右多余约达到完成不未已无及和与或的合格覆盖良好优差有效全是为按以每均";

    private static readonly FrozenDictionary<string, Dimension> Known = EmbeddedText.Rows("Values.units.tsv")
        .ToFrozenDictionary(row => row[0], row => new Dimension(row[1], Decimal(row[2])));

    private static readonly (string Text, decimal Factor)[] Magnitudes = EmbeddedText.Rows("Values.magnitudes.tsv")
        .Select(row => (row[0], Decimal(row[1])))
        .OrderByDescending(row => row.Item1.Length).ToArray();

    /// <summary>The unit can follow a number: in the table, or short and free of words that are no unit.</summary>
    public static bool Accepts(string unit) =>
        unit.Length == 0 || IsKnown(unit)
        || (unit.Length <= LongestUnknown && unit.All(char.IsLetter) && !unit.Any(NoUnit.Contains));

    public static bool IsKnown(string unit) => unit.Split('/').All(part => part.Split('·', '*').All(IsKnownPart));

    /// <summary>All ways of writing percent become %.</summary>
    public static string? Canonical(string unit) => unit switch
    {
        "" => null,
        "百分比" => "%",
        "人民币元" or "¥" => "元",
        _ => unit,
    };

    public static Dimension DimensionOf(string unit)
    {
        if (unit.Length == 0) return Dimension.None;
        if (Known.TryGetValue(unit, out var whole)) return whole;
        var parts = unit.Replace('*', '·').Split('/', '·').Select(PartDimension).ToArray();
        if (parts.Length == 1) return parts[0];
        var below = parts[1..];
        return new Dimension(
            parts[0].Name + "/" + string.Join('·', below.Select(part => part.Name).Order(StringComparer.Ordinal)),
            below.Aggregate(parts[0].Factor, (factor, part) => factor / part.Factor));
    }

    private static bool IsKnownPart(string part) =>
        Known.ContainsKey(part) || Magnitudes.Any(m => part.StartsWith(m.Text, StringComparison.Ordinal)
            && (part.Length == m.Text.Length || Known.ContainsKey(part[m.Text.Length..])));

    private static Dimension PartDimension(string part)
    {
        if (Known.TryGetValue(part, out var known)) return known;
        foreach (var (text, factor) in Magnitudes)
        {
            if (!part.StartsWith(text, StringComparison.Ordinal)) continue;
            var rest = part[text.Length..];
            var unit = rest.Length == 0 ? Dimension.None : Known.GetValueOrDefault(rest, new Dimension(rest, 1));
            return unit with { Factor = unit.Factor * factor };
        }

        return new Dimension(part, 1);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
