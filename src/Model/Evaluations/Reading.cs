namespace Selfeval.Model.Evaluations;

/// <summary>What a printed text says, once read. Decimals keep the printed scale ("10.00" stays 10.00).</summary>
public abstract record Reading;

/// <summary>A plain number: an amount, weight, score, rate or percent, in the unit of its field.</summary>
public sealed record NumberReading(decimal Value) : Reading;

/// <summary>A text that is no target or actual (a name, a heading, a reason): the reading is the printed text itself.</summary>
public sealed record TextReading(string Text) : Reading;

/// <summary>How an actual value has to stand to a target.</summary>
public enum Comparison
{
    Equal,
    AtLeast,
    AtMost,
    More,
    Less,
}

/// <summary>A target or actual that is a number with a unit, for example <c>&gt;=8万人</c>: AtLeast, 8, 万人.</summary>
/// <param name="Operator">Null on an actual that is no bound (5年以上 is one), and on a target whose direction nothing tells.</param>
/// <param name="OperatorInferred">The operator is not printed but assumed: of none (0起) Equal, else from the row's level 2 (成本 → AtMost, else AtLeast).</param>
public sealed record QuantityReading(Comparison? Operator, decimal Number, string? Unit, bool OperatorInferred) : Reading;

/// <summary>An interval, both ends included; a missing end is open.</summary>
public sealed record RangeReading(decimal? Low, decimal? High, string? Unit) : Reading;

/// <summary>A date or period: the latest day that it allows (2023年12月 → 2023-12-31). Earlier is met.</summary>
public sealed record DateReading(DateOnly Latest) : Reading;

/// <summary>A qualitative target or actual: 及时, 完善, 达成预期指标.</summary>
public sealed record WordsReading(string Text) : Reading;
