using System.Globalization;
using System.Text.RegularExpressions;
using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

/// <summary>An amount of money in a text; by a word in front of it the project's own: 预算资金90万元.</summary>
/// <param name="Number">In a unit of <paramref name="Factor"/> 元.</param>
internal sealed record NamedAmount(string Printed, decimal Number, decimal Factor)
{
    private static readonly Regex Written = new(
        $"({string.Join('|', Vocabulary.Of("amount_in_goal").Select(Regex.Escape))})[为共约计达是]*(?<number>[0-9][0-9,]*(\\.[0-9]+)?)(?<unit>万元|亿元|元)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    private static readonly Regex WrittenLarge = new(
        @"(?<![\d.,])(?<number>[0-9]+(,[0-9]{3})*(\.[0-9]+)?)(?<unit>万元|亿元)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    /// <summary>The amounts of 万元 and 亿元 in a text, whatever they are of.</summary>
    public static List<NamedAmount> Large(Field text) => Amounts(WrittenLarge.Matches(PrintedText.Fold(text.Printed)));

    /// <summary>The words are looked for first: few goals hold one, and the pattern is slow to find that out.</summary>
    public static List<NamedAmount> In(Field text)
    {
        var folded = PrintedText.Fold(text.Printed);
        return Vocabulary.Found("amount_in_goal", folded) is null ? [] : Amounts(Written.Matches(folded));
    }

    private static List<NamedAmount> Amounts(MatchCollection matches) =>
        matches.Where(match => ValueReader.Amount(match.Groups["number"].Value).Value is NumberReading)
            .Select(match => new NamedAmount(
                match.Value,
                decimal.Parse(match.Groups["number"].Value, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
                Dimension.Of(match.Groups["unit"].Value).Factor))
            .ToList();

    /// <summary>Equal after rounding the finer of the two to the decimals of the coarser one.</summary>
    public bool IsTheSame(Field amount)
    {
        var yuan = CostRows.Yuan(amount)!.Value;
        if (amount.Number == 0) return Number == 0;
        return Rounding.Rate(Number, yuan / Factor).Kind != OutcomeKind.Failed
            || Rounding.Rate(amount.Number!.Value, Number * Factor / (yuan / amount.Number.Value)).Kind != OutcomeKind.Failed;
    }
}
