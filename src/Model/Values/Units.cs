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

    /// <summary>Of those that stand in a text behind their number: 个工作日, 平方公里.</summary>
    private const int LongestKnown = 4;

    private const string Yuan = "元";

    /// <summary>Characters of judgements and positions, which no unit holds: 100合格, 3年内, 10左右.</summary>
    private const string NoUnit = "上下内外前后左右多余约达到完成不未已无及和与或的合格覆盖良好优差有效全是为按以每均";

    /// <summary>Between what is counted and what it is counted for.</summary>
    private static readonly char[] PartSigns = ['/', '·', '*'];

    /// <summary>Between units in brackets.</summary>
    private static readonly char[] AlternativeSigns = ['、', ',', '/', '或'];

    private static readonly FrozenDictionary<string, Dimension> Known = EmbeddedText.Rows("Values.units.tsv")
        .ToFrozenDictionary(row => row[0], row => new Dimension(row[1], Decimal(row[2])));

    private static readonly (string Text, decimal Factor)[] Magnitudes = EmbeddedText.Rows("Values.magnitudes.tsv")
        .Select(row => (row[0], Decimal(row[1])))
        .OrderByDescending(row => row.Item1.Length).ToArray();

    /// <summary>The unit can follow a number: in the table, or short and free of words that are no unit.</summary>
    public static bool Accepts(string unit) => unit.Length == 0 || Parts(unit).All(part => IsKnownPart(part) || MayBePart(part));

    public static bool IsKnown(string unit) => Parts(unit).All(IsKnownPart);

    /// <summary>The text begins with a unit of the table: 人左右.</summary>
    public static bool Opens(string text) => Enumerable.Range(1, Math.Min(LongestKnown, text.Length)).Any(length => IsKnownPart(text[..length]));

    /// <summary>The unit of an amount with ¥ before it: 元 unless it prints one of its own (¥5万, ¥5元/户); null for one that is no money.</summary>
    public static string? OfMoney(string unit)
    {
        if (unit.Length == 0) return Yuan;
        if (!IsKnown(unit)) return null;
        var counted = Dimension.Of(Parts(unit)[0]);
        return counted.IsNone ? unit + Yuan : counted.Name == Dimension.Of(Yuan).Name ? unit : null;
    }

    /// <summary>All ways of writing percent become %.</summary>
    public static string? Canonical(string unit) => unit switch
    {
        "" => null,
        "百分比" => "%",
        "人民币元" or "¥" => Yuan,
        _ => WithoutAlternatives(unit),
    };

    public static Dimension DimensionOf(string unit)
    {
        if (unit.Length == 0) return Dimension.None;
        if (Known.TryGetValue(unit, out var whole)) return whole;
        var parts = Parts(unit).Select(PartDimension).ToArray();
        if (parts.Length == 1) return parts[0];
        var below = parts[1..];
        return new Dimension(
            parts[0].Name + "/" + string.Join('·', below.Select(part => part.Name).Order(StringComparer.Ordinal)),
            below.Aggregate(parts[0].Factor, (factor, part) => factor / part.Factor));
    }

    /// <summary>元/人·月: what is counted, and what it is counted for.</summary>
    private static string[] Parts(string unit) => WithoutAlternatives(unit).Split(PartSigns);

    /// <summary>
    /// 台(套), 万头(只、羽): the unit before the brackets, where these hold units that things of its kind are counted in, too. A unit of the same dimension and another size,
    /// as in 元(万元), leaves open which of the two is meant.
    /// </summary>
    private static string WithoutAlternatives(string unit)
    {
        var bracket = unit.IndexOf('(', StringComparison.Ordinal);
        if (bracket <= 0 || unit[^1] != ')') return unit;
        var counted = unit[..bracket];
        if (!counted.Split(PartSigns).All(IsKnownPart)) return unit;
        var dimension = DimensionOf(counted);
        return unit[(bracket + 1)..^1].Split(AlternativeSigns).All(other => Known.TryGetValue(other, out var named) && (named.Name != dimension.Name || named.Factor == dimension.Factor)) ? counted : unit;
    }

    private static bool MayBePart(string part) => part.Length is > 0 and <= LongestUnknown && part.All(char.IsLetter) && !part.Any(NoUnit.Contains);

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
            var unit = Known.GetValueOrDefault(rest, new Dimension(rest, 1));
            return unit with { Factor = unit.Factor * factor };
        }

        return new Dimension(part, 1);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
