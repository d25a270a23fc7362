using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Targets;

/// <summary>
/// A development, with or without its figure, as a target or actual names it: 同比增长5%, 下降≥5%, 上升2%.
/// <code>
/// change = compared-with? (rise | fall) quantity?
/// </code>
/// </summary>
/// <param name="IsRise">Upwards; a rise of less than nothing (增长-2%) is a fall.</param>
/// <param name="Quantity">How much; null where only the direction is told.</param>
internal sealed record PrintedChange(bool IsRise, PrintedQuantity? Quantity)
{
    /// <summary>A target that wants it: one that only sets how far it may go (增长不超过5%) is kept by the contrary as well.</summary>
    public bool IsWanted => Quantity is not { Operator: Comparison.AtMost or Comparison.Less };

    /// <summary>Null for a text that tells anything else, or that nothing changed.</summary>
    public static PrintedChange? In(string folded)
    {
        var opening = Vocabulary.Of("compared_with").FirstOrDefault(word => folded.StartsWith(word, StringComparison.Ordinal)) ?? "";
        var rest = folded[opening.Length..];
        return Read(rest, Opposites.Rises, isRise: true) ?? Read(rest, Opposites.Falls, isRise: false);
    }

    private static PrintedChange? Read(string text, IReadOnlyList<string> words, bool isRise)
    {
        if (words.FirstOrDefault(word => text.StartsWith(word, StringComparison.Ordinal)) is not { } found) return null;
        var figure = text[found.Length..];
        if (figure.Length == 0) return new PrintedChange(isRise, null);
        return QuantityGrammar.Read(figure) is { Number: not 0 } quantity ? new PrintedChange(isRise == quantity.Number > 0, quantity) : null;
    }
}
