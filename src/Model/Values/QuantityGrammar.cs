using Parlot;
using Parlot.Fluent;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>A number with everything printed around it.</summary>
internal sealed record PrintedQuantity(Comparison? Operator, decimal Number, string? Unit);

/// <summary>
/// Numbers with operator and unit, and intervals, over folded text. Everything printed must fit, or it is no quantity.
/// <code>
/// quantity = before? number unit? after? '。'?          percent = 百分之 number | numeral 成 numeral? | 百分百
/// range    = number unit? dash number unit?             around  = before? number? '±' number unit? within?
/// </code>
/// </summary>
internal static class QuantityGrammar
{
    private const string Included = "(含)";

    /// <summary>The sign before an amount.</summary>
    private const string Yuan = "¥";

    private static readonly Parser<TextSpan> End = Literals.Text("。").Then(_ => default(TextSpan)).Eof().Or(Always<TextSpan>().Eof());

    private static readonly Parser<Numeral> Percent = OneOf(
        Literals.Text("百分之百").Then(_ => new Numeral(100, "%")),
        Literals.Text("百分百").Then(_ => new Numeral(100, "%")),
        Literals.Text("百分之").SkipAnd(NumberGrammar.Any).Then(number => new Numeral(number.Value, number.Magnitude + "%")),
        NumberGrammar.Chinese.AndSkip(Literals.Char('成')).And(OneOf(NumberGrammar.Chinese.When((_, more) => more.Value is >= 1 and <= 9), Always(new Numeral(0))))
            .Then(tenths => new Numeral((tenths.Item1.Value * 10) + tenths.Item2.Value, tenths.Item1.Magnitude + "%")));

    private static readonly Parser<Numeral> Number = OneOf(
        Percent, Literals.Char('¥').SkipAnd(NumberGrammar.Unsigned).Then(n => new Numeral(n, Yuan)), NumberGrammar.Any);

    private static readonly Parser<PrintedQuantity?> Quantity =
        OneOf(Operators.Before, Always<Comparison?>())
            .And(Number)
            .And(AnyCharBefore(Operators.After.AndSkip(End).Then(_ => default(TextSpan)).Or(End), canBeEmpty: true))
            .And(OneOf(Operators.After, Always<Comparison?>()))
            .AndSkip(End)
            .Then(parts => Join(parts.Item1, parts.Item2, parts.Item3.ToString() ?? "", parts.Item4));

    private static readonly Parser<TextSpan> Dash = OneOf(Literals.Text("--"), Literals.Text("-"), Literals.Text("~"), Literals.Text("至"), Literals.Text("到"))
        .Then(_ => default(TextSpan));

    private static readonly Parser<RangeReading?> Interval =
        NumberGrammar.Unsigned
            .And(AnyCharBefore(Dash, canBeEmpty: true))
            .AndSkip(Dash)
            .And(NumberGrammar.Unsigned)
            .And(AnyCharBefore(End, canBeEmpty: true))
            .Then(parts => Span(parts.Item1, parts.Item2.ToString() ?? "", parts.Item3, parts.Item4.ToString() ?? ""));

    /// <summary>Behind a deviation, of which it says no more than ± does: ±5%以内.</summary>
    private static readonly Parser<TextSpan> Within = OneOf(Literals.Text("以内"), Literals.Text("之内"), Literals.Text("范围内"), Literals.Text("内")).Then(_ => default(TextSpan)).AndSkip(End);

    /// <summary>Before a deviation: 控制在±5%, 不超过±5%.</summary>
    private static readonly Parser<string> NotBeyond = OneOf(Literals.Text("在"), Operators.Before.When((_, before) => before == Comparison.AtMost).Then(_ => ""), Always(""));

    private static readonly Parser<RangeReading?> Around =
        NotBeyond
            .SkipAnd(OneOf(NumberGrammar.Unsigned, Always<decimal>()))
            .AndSkip(Literals.Char('±'))
            .And(NumberGrammar.Unsigned)
            .And(AnyCharBefore(Within.Or(End), canBeEmpty: true))
            .Then(parts => Span(parts.Item1 - parts.Item2, "", parts.Item1 + parts.Item2, parts.Item3.ToString() ?? ""));

    /// <summary>Between two bounds.</summary>
    private static readonly Parser<string> And = OneOf(Literals.Text("且"), Literals.Text(","), Literals.Text("并"), Literals.Text("、"));

    /// <summary>≥95%且≤100%: both bounds with their operators.</summary>
    private static readonly Parser<RangeReading?> Bounds =
        Bound(Comparison.AtLeast)
            .AndSkip(And)
            .And(Bound(Comparison.AtMost))
            .AndSkip(End)
            .Then(parts => Span(parts.Item1.Number, parts.Item1.Unit, parts.Item2.Number, parts.Item2.Unit));

    private static readonly Parser<RangeReading?> AnyRange = OneOf(Around, Interval, Bounds);

    private static Parser<(decimal Number, string Unit)> Bound(Comparison comparison) =>
        Operators.Before.When((_, before) => before == comparison)
            .SkipAnd(NumberGrammar.Unsigned)
            .And(AnyCharBefore(And.Then(_ => default(TextSpan)).Or(End), canBeEmpty: true))
            .Then(parts => (parts.Item1, parts.Item2.ToString() ?? ""));

    public static PrintedQuantity? Read(string folded)
    {
        if (ChineseNumerals.IsIdiom(folded)) return null;
        if (Quantity.TryParse(folded, out var quantity) && quantity is not null) return quantity;
        // ≥90%(含): the bound is counted in, which the operator says already; behind a bare number it says nothing.
        return folded.EndsWith(Included, StringComparison.Ordinal) && Quantity.TryParse(folded[..^Included.Length], out quantity)
            && quantity?.Operator is Comparison.AtLeast or Comparison.AtMost ? quantity : null;
    }

    public static RangeReading? ReadRange(string folded) => AnyRange.TryParse(folded, out var range) ? range : null;

    private static PrintedQuantity? Join(Comparison? before, Numeral number, string unit, Comparison? after)
    {
        if (before is not null && after is not null && before != after) return null;
        var full = number.Magnitude == Yuan ? Units.OfMoney(unit) : number.Magnitude + unit;
        // A Chinese numeral begins many words that are no quantity (一定, 一致): only a unit of the table makes it one.
        var accepted = full is not null && (number.IsChinese ? Units.IsKnown(full) : Units.Accepts(full));
        return accepted ? new PrintedQuantity(before ?? after, number.Value, Units.Canonical(full!)) : null;
    }

    private static RangeReading? Span(decimal low, string lowUnit, decimal high, string unit) =>
        (lowUnit.Length == 0 || lowUnit == unit) && low <= high && Units.Accepts(unit)
            ? new RangeReading(low, high, Units.Canonical(unit))
            : null;
}
