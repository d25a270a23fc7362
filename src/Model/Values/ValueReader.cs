using System.Text.RegularExpressions;
using Parlot.Fluent;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>Which way a target without a printed operator is meant; told by the row's name (漏损率), else by its level (cost is better lower).</summary>
public enum TargetDirection
{
    HigherIsBetter,
    LowerIsBetter,
}

/// <summary>
/// Reads printed values. Nothing is guessed: what does not fit the grammar to its last character is a text (in a target or actual)
/// or unreadable (where a number is asked for). Never throws.
/// </summary>
public static partial class ValueReader
{
    /// <summary>A rate above this is never meant as a ratio.</summary>
    internal const decimal GreatestRatio = 2;

    /// <summary>A longer text is prose, whatever numbers it holds.</summary>
    private const int LongestValue = 80;

    private static readonly Parser<decimal> WholeNumber = NumberGrammar.Signed.Eof();

    private static readonly Parser<decimal> NegativeAmount = NumberGrammar.Bracketed.Eof();

    /// <summary>Behind a unit that they are no part of (套², not m²) they may be the mark of a footnote or a power.</summary>
    private static readonly char[] RaisedFigures = [.. "⁰¹²³⁴⁵⁶⁷⁸⁹"];

    /// <summary>Signs and digits alone, broken (7,00.0,77), with a unit, or with a raised figure behind it: it was meant as a number.</summary>
    private static readonly Parser<string> MeantAsNumber =
        ZeroOrOne(Operators.Before)
            .SkipAnd(Literals.AnyOf("0123456789,.- ()+"))
            .And(AnyCharBefore(Always<Parlot.TextSpan>().Eof(), canBeEmpty: true))
            .When((_, parts) => parts.Item1.Span.ContainsAnyInRange('0', '9') && IsNothingOrUnit(parts.Item2.ToString() ?? ""))
            .Then(parts => parts.Item1.ToString()!);

    /// <summary>An amount of money, with the unit if the cell prints one (620.82万元).</summary>
    public static Interpretation Amount(string printed)
    {
        if (BlankText.IsBlankLike(printed) || NotApplicableMark.Is(printed)) return Interpretation.Blank;
        if (printed.Length > LongestValue) return Interpretation.Unreadable;
        var folded = BracketRemark.BehindAmount(PrintedText.Fold(printed)).Replace("人民币", "", StringComparison.Ordinal);
        if (folded.EndsWith('整') || folded.EndsWith('正')) folded = folded[..^1];
        if (NegativeAmount.TryParse(folded, out var negative))
        {
            return new Interpretation(new NumberReading(negative), null, IsUnreadable: false);
        }

        if (QuantityGrammar.Read(folded) is not { Operator: null } quantity) return Interpretation.Unreadable;
        return quantity.Unit switch
        {
            null => Number(quantity, null),
            var magnitude when Dimension.Of(magnitude).IsNone => Number(quantity, magnitude + "元"),
            var unit when Dimension.Of(unit).Name == Dimension.Of("元").Name => Number(quantity, unit),
            _ => Interpretation.Unreadable,
        };
    }

    /// <summary>A weight or score in points, or a weight in percent.</summary>
    public static Interpretation Score(string printed)
    {
        if (BlankText.IsBlankLike(printed) || NotApplicableMark.Is(printed)) return Interpretation.Blank;
        if (printed.Length > LongestValue) return Interpretation.Unreadable;
        return QuantityGrammar.Read(BracketRemark.BehindValue(PrintedText.Fold(printed))) is { Operator: null, Unit: null or "分" or "%" } quantity
            ? Number(quantity, quantity.Unit)
            : Interpretation.Unreadable;
    }

    /// <summary>A score that may have a remark in brackets behind it: 9（扣1分）, 15（完成）.</summary>
    public static Interpretation ScoreOutOf(string printed, decimal? weight) =>
        Score(printed) is { IsUnreadable: true } && RemarkedScore.Points(PrintedText.Fold(printed), weight) is { } points ? Score(points) : Score(printed);

    /// <summary>
    /// An execution rate. Printed with a percent sign it is a percent. Without one it is a ratio (no unit) if it is at most 2 and
    /// lies nearer to executed / budget as a ratio than as a percent; else a percent.
    /// </summary>
    public static Interpretation Rate(string printed, decimal? executed, decimal? budget)
    {
        if (BlankText.IsBlankLike(printed) || NotApplicableMark.Is(printed)) return Interpretation.Blank;
        if (printed.Length > LongestValue) return Interpretation.Unreadable;
        var folded = BracketRemark.BehindValue(PrintedText.Fold(printed));
        if (!WholeNumber.TryParse(folded, out var bare))
        {
            return QuantityGrammar.Read(folded) is { Operator: null, Unit: "%" } percent ? Number(percent, "%") : Interpretation.Unreadable;
        }

        return new Interpretation(new NumberReading(bare), IsRatio(bare, executed, budget) ? null : "%", IsUnreadable: false);
    }

    /// <summary>A target: quantity with operator, interval, date or words.</summary>
    /// <param name="direction">Gives the operator where none is printed; it is then marked as inferred.</param>
    /// <param name="fiscalYear">The year of a date that prints none.</param>
    public static Interpretation Target(string printed, TargetDirection direction, int? fiscalYear = null)
    {
        if (BlankText.IsBlankLike(printed)) return Interpretation.Blank;
        if (printed.Length > LongestValue) return Text(printed);
        var folded = BracketRemark.BehindQuantity(PrintedText.Fold(printed));
        if (ReadOther(printed, folded, fiscalYear) is { } other) return other;
        if (QuantityGrammar.Read(folded) is not { } quantity) return Words(printed, folded);
        // Nothing falls short of none: 0起 is met by 0 alone.
        var inferred = quantity.Number == 0 ? Comparison.Equal : direction == TargetDirection.LowerIsBetter ? Comparison.AtMost : Comparison.AtLeast;
        return new Interpretation(
            new QuantityReading(quantity.Operator ?? inferred, quantity.Number, quantity.Unit, quantity.Operator is null), quantity.Unit, IsUnreadable: false);
    }

    /// <summary>An actual value. One with an operator before it (≥266米) repeats a target, and says no number: unreadable; = says no more than the number itself. One with a word for it behind (5年以上) is a bound.</summary>
    public static Interpretation Actual(string printed, int? fiscalYear = null)
    {
        if (BlankText.IsBlankLike(printed)) return Interpretation.Blank;
        if (printed.Length > LongestValue) return Text(printed);
        var folded = BracketRemark.BehindQuantity(PrintedText.Fold(printed));
        if (ReadOther(printed, folded, fiscalYear) is { } other) return other;
        var reached = Operators.WithoutReached(folded);
        if (QuantityGrammar.Read(reached) is not { } quantity) return Words(printed, folded);
        if (quantity.Operator is not (null or Comparison.Equal) && Operators.Before.TryParse(reached, out _)) return Interpretation.Unreadable;
        var bound = quantity.Operator == Comparison.Equal ? null : quantity.Operator;
        return new Interpretation(new QuantityReading(bound, quantity.Number, quantity.Unit, OperatorInferred: false), quantity.Unit, IsUnreadable: false);
    }

    /// <summary>Dates and intervals, which must be looked for before a number takes their first part, and classes, whose number is no quantity.</summary>
    private static Interpretation? ReadOther(string printed, string folded, int? fiscalYear)
    {
        if (YearAndMonth().IsMatch(folded) || ClassGrammar.Is(folded)) return Text(printed);
        if (DateGrammar.TryRead(folded, fiscalYear, out var period))
        {
            return period is null ? Text(printed) : new Interpretation(new DateReading(period.Last), null, IsUnreadable: false);
        }

        return QuantityGrammar.ReadRange(folded) is { } range ? new Interpretation(range, range.Unit, IsUnreadable: false) : null;
    }

    /// <summary>A unit alone, in a row that a line splits or beside a value that is missing, is no word.</summary>
    private static Interpretation Words(string printed, string folded) =>
        SheetError().IsMatch(folded) || Units.IsKnown(folded) || MeantAsNumber.TryParse(folded, out _) || IsLetterForOperator(printed, folded) ? Interpretation.Unreadable : Text(printed);

    /// <summary>Spreadsheets print ### for a number that is wider than its cell, and #NAME?, #DIV/0! and the like for what they could not reckon.</summary>
    [GeneratedRegex(@"^=?#+(NAME\?|DIV/0!|REF!|VALUE!|N/A|NUM!|NULL!)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SheetError();

    /// <summary>A small letter where an operator would stand: a font that decodes wrongly prints ≥ as g. Capitals name roads and sizes (G126, A4).</summary>
    private static bool IsLetterForOperator(string printed, string folded) =>
        printed.TrimStart() is [>= 'a' and <= 'z', ..] && folded is [_, >= '0' and <= '9', ..] && QuantityGrammar.Read(folded[1..]) is { Operator: null };

    private static Interpretation Text(string printed) => new(new WordsReading(printed.Trim()), null, IsUnreadable: false);

    private static bool IsNothingOrUnit(string text) => IsUnitOrNone(text) || (RaisedFigures.Contains(text[^1]) && IsUnitOrNone(text.TrimEnd(RaisedFigures)));

    private static bool IsUnitOrNone(string text) => text.Length == 0 || Units.IsKnown(text);

    /// <summary>2021.12 can be a month as well as a number.</summary>
    [GeneratedRegex(@"^(<=|[≤=])?(19|20)[0-9]{2}\.(0?[1-9]|1[0-2])。?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex YearAndMonth();

    private static bool IsRatio(decimal printed, decimal? executed, decimal? budget)
    {
        if (printed > GreatestRatio || executed is null || budget is null or 0) return false;
        var ratio = executed.Value / budget.Value;
        return decimal.Abs(printed - ratio) < decimal.Abs((printed / 100) - ratio);
    }

    private static Interpretation Number(PrintedQuantity quantity, string? unit) =>
        new(new NumberReading(quantity.Number), unit, IsUnreadable: false);
}
