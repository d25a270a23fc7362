using Parlot.Fluent;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>
/// The comparisons of <c>operators.tsv</c>: written before a number (≥, 不少于) or after it (以上, 以内), or only implied, in a column of their own, by what is better
/// (正向, 反向).
/// </summary>
internal static class Operators
{
    private static readonly string[] Uncompared = [.. Rows("uncompared").Select(row => row[0]).OrderByDescending(word => word.Length)];
    private static readonly (string Word, Comparison Comparison)[] Implied = [.. Rows("implied").Select(row => (row[0], Enum.Parse<Comparison>(row[1])))];

    public static readonly Parser<Comparison?> Before = Written("before");

    public static readonly Parser<Comparison?> After = Written("after");

    private static readonly string[] Reached = [.. Rows("reached").Select(row => row[0]).OrderByDescending(word => word.Length)];

    /// <summary>An actual without the word before it that says no more than that so much was reached (达到95%); of a target it would be "at least".</summary>
    public static string WithoutReached(string folded) => Array.Find(Reached, word => folded.StartsWith(word, StringComparison.Ordinal)) is { } word ? folded[word.Length..] : folded;

    /// <summary>The text begins as a comparison does, or says that nothing is compared (定性): in a column of its own it is a part of the target. 正向指标 is none.</summary>
    public static bool Opens(string printed)
    {
        var folded = PrintedText.Fold(printed);
        return BeginsComparison(folded) || Uncompared.Any(word => folded.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>The word at the beginning that says that nothing is compared; null where there is none.</summary>
    public static string? UncomparedWord(string printed) => Array.Find(Uncompared, word => printed.StartsWith(word, StringComparison.Ordinal));

    /// <summary>The text begins as a comparison does.</summary>
    public static bool Compares(string printed) => BeginsComparison(PrintedText.Fold(printed));

    private static bool BeginsComparison(string folded) => Before.TryParse(folded, out _) || After.TryParse(folded, out _);

    /// <summary>The comparison that a word for the better direction implies: 反向指标 is to fall; null for any other text.</summary>
    public static Comparison? ImpliedBy(string printed)
    {
        var folded = PrintedText.Fold(printed);
        return Array.Find(Implied, implied => folded.StartsWith(implied.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Comparison : null;
    }

    private static IEnumerable<string[]> Rows(string place) => EmbeddedText.Rows("Values.operators.tsv").Where(row => row[2] == place);

    private static Parser<Comparison?> Written(string place)
    {
        var words = Rows(place)
            .OrderByDescending(row => row[0].Length)
            .Select(row => Literals.Text(row[0]).Then(_ => (Comparison?)Enum.Parse<Comparison>(row[1])));
        return OneOf(words.ToArray());
    }
}
