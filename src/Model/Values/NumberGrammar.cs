using System.Globalization;
using Parlot;
using Parlot.Fluent;

namespace Selfeval.Model.Values;

/// <summary>A number as read, before its unit.</summary>
/// <param name="Magnitude">万 or 亿 that ended a Chinese numeral: it belongs to the unit, as in 8万人.</param>
internal sealed record Numeral(decimal Value, string Magnitude = "")
{
    /// <summary>Written in Chinese numerals.</summary>
    public bool IsChinese { get; init; }
}

/// <summary>
/// Numbers over folded text, as decimals with the printed scale.
/// <code>
/// digits   = digit+                        number  = sign? (grouped | digits) ('.' digit+)?
/// grouped  = digit{1,3} (',' digit{3})+    numeral = chinese-digit+
/// </code>
/// </summary>
internal static class NumberGrammar
{
    /// <summary>More digits than a decimal holds would be rounded in silence.</summary>
    private const int MostDigits = 28;

    private static readonly Parser<TextSpan> Digits = Literals.Pattern(char.IsAsciiDigit);

    private static readonly Parser<TextSpan> Grouped = Capture(
        Literals.Pattern(char.IsAsciiDigit, 1, 3).And(OneOrMany(Literals.Char(',').And(Literals.Pattern(char.IsAsciiDigit, 3, 3)))));

    private static readonly Parser<TextSpan> Fraction = Capture(Literals.Char('.').And(Digits));

    /// <summary>A number without sign: 3,718,466.29 or 99.14.</summary>
    public static readonly Parser<decimal> Unsigned = Capture(
            OneOf(Grouped.WhenNotFollowedBy(Digits), Digits).And(ZeroOrOne(Fraction)))
        .When((_, span) => span.Span.ToString().Count(char.IsAsciiDigit) <= MostDigits)
        .Then(span => decimal.Parse(span.Span, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    /// <summary>A number with an optional sign.</summary>
    public static readonly Parser<decimal> Signed = OneOf(
        Literals.Char('-').SkipAnd(Unsigned).Then(number => -number),
        Literals.Char('+').SkipAnd(Unsigned),
        Unsigned);

    /// <summary>A number in brackets, which book-keepers write for a negative amount. Elsewhere (2) is an item's number.</summary>
    public static readonly Parser<decimal> Bracketed =
        Between(Literals.Char('('), Unsigned, Literals.Char(')')).Then(number => -number);

    /// <summary>Chinese numerals.</summary>
    public static readonly Parser<Numeral> Chinese = Literals.Pattern(c => ChineseNumerals.Characters.Contains(c))
        .Then(span => ReadChinese(span.Span.ToString()))
        .When((_, numeral) => numeral is not null)
        .Then(numeral => numeral!);

    public static readonly Parser<Numeral> Any = OneOf(Signed.Then(number => new Numeral(number)), Chinese);

    private static Numeral? ReadChinese(string text)
    {
        var head = text[..^1];
        var endsWithMagnitude = text[^1] is '万' or '亿' && !head.Any(c => c is '万' or '亿' or '萬' or '億');
        var value = ChineseNumerals.Read(endsWithMagnitude ? head : text);
        return value is null ? null : new Numeral(value.Value, endsWithMagnitude ? text[^1..] : "") { IsChinese = true };
    }
}
