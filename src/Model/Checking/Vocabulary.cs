using System.Collections.Frozen;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking;

/// <summary>Words that checks look for in printed texts, from <c>vocabulary.tsv</c>: reviewed by people who read no C#.</summary>
internal static class Vocabulary
{
    private static readonly FrozenDictionary<string, string[]> Words = EmbeddedText.Rows("Checking.vocabulary.tsv")
        .GroupBy(row => row[0])
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row[1]).ToArray());

    public static IReadOnlyList<string> Of(string topic) => Words[topic];

    /// <summary>The text holds one of the topic's words.</summary>
    public static bool Matches(string topic, string? printed) => printed is not null && Found(topic, PrintedText.Fold(printed)) is not null;

    /// <summary>The first of the topic's words in a folded text.</summary>
    public static string? Found(string topic, string folded)
    {
        foreach (var word in Words[topic])
        {
            if (folded.Contains(word, StringComparison.Ordinal)) return word;
        }

        return null;
    }
}
