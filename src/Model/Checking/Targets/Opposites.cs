namespace Selfeval.Model.Checking.Targets;

/// <summary>Words that say the contrary of each other, from <c>opposites.tsv</c>.</summary>
internal static class Opposites
{
    private static readonly (string Word, string Contrary)[] Whole = Rows("whole");

    private static readonly (string Rise, string Fall)[] Changes = Rows("change");

    /// <summary>Words of a development upwards, the longest first.</summary>
    public static IReadOnlyList<string> Rises { get; } = [.. Changes.Select(pair => pair.Rise).Distinct().OrderByDescending(word => word.Length)];

    /// <summary>Words of one downwards.</summary>
    public static IReadOnlyList<string> Falls { get; } = [.. Changes.Select(pair => pair.Fall).Distinct().OrderByDescending(word => word.Length)];

    /// <summary>是 and 否, in either order.</summary>
    public static bool AreWhole(string text, string other) => Array.Exists(Whole, pair => (pair.Word, pair.Contrary) == (text, other) || (pair.Contrary, pair.Word) == (text, other));

    /// <summary>投诉下降 and 投诉上升, or 上升 alone: the same text with the other word, or nothing but that.</summary>
    public static bool AreChanges(string text, string other) => Array.Exists(Changes, pair => Turns(text, other, pair.Rise, pair.Fall) || Turns(text, other, pair.Fall, pair.Rise));

    private static bool Turns(string text, string other, string word, string contrary) =>
        text.Split(word).Length == 2 && (other == contrary || other == text.Replace(word, contrary, StringComparison.Ordinal));

    private static (string, string)[] Rows(string use) => [.. EmbeddedText.Rows("Checking.Targets.opposites.tsv").Where(row => row[2] == use).Select(row => (row[0], row[1]))];
}
