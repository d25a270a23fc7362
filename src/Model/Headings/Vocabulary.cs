using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Selfeval.Model.Headings;

/// <summary>Patterns of printed words that are no headings (<c>patterns.tsv</c>): titles, years, footnotes, numbered names, grades.</summary>
internal static class Vocabulary
{
    private const string Linear = "linear";

    private static readonly FrozenDictionary<string, Regex> Patterns = EmbeddedText.Rows("Headings.patterns.tsv").ToFrozenDictionary(
        row => row[0],
        row => new Regex(row[1], RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | (row is [_, _, Linear] ? RegexOptions.NonBacktracking : RegexOptions.None)));

    /// <summary>The word that introduces the parts of a sum.</summary>
    public static string Among { get; } = "其中";

    /// <summary>What the name of a source may leave out where nothing but sources stands beside it: 中央, 县级.</summary>
    public static string Funds { get; } = "资金";

    /// <summary>What the names of all these forms have in common.</summary>
    public static string SelfEvaluated { get; } = "自评";

    public static Regex Pattern(string name) => Patterns[name];
}
