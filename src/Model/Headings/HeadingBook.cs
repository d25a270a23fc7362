using System.Collections.Frozen;

namespace Selfeval.Model.Headings;

/// <summary>Which part of the form a heading belongs to; the same word (得分) heads different things in different parts.</summary>
public enum HeadingSection
{
    Header,
    Funds,
    FundRow,
    Goal,
    Block,
    Indicator,
    Total,
    Note,
}

/// <summary>The dictionary of printed headings (<c>headings.tsv</c>).</summary>
public static class HeadingBook
{
    /// <summary>Characters of the longest text that is worth comparing: the longest published heading has 30 with its brackets; prose is longer.</summary>
    private const int LongestHeading = 60;

    private static readonly FrozenDictionary<(HeadingSection, string), string> Fields = EmbeddedText.Rows("Headings.headings.tsv")
        .Select(row => (Key: (Section(row[0]), HeadingText.Fold(row[2])), Field: row[1]))
        .DistinctBy(row => row.Key)
        .ToFrozenDictionary(row => row.Key, row => row.Field);

    /// <summary>
    /// The field that a printed heading stands for in a section, or null. Tried in turn: the whole folded heading, without its
    /// brackets, and both without a leading 其中.
    /// </summary>
    public static string? Field(HeadingSection section, string printed) => printed.Length > LongestHeading
        ? null
        : Candidates(printed).Select(candidate => Fields.GetValueOrDefault((section, candidate))).FirstOrDefault(field => field is not null);

    /// <summary>Every heading of the book, folded.</summary>
    public static IEnumerable<string> Folded => Fields.Keys.Select(key => key.Item2);

    public static bool Is(HeadingSection section, string field, string printed) => Field(section, printed) == field;

    /// <summary>The heading is known in some section of the form.</summary>
    public static bool IsKnown(string printed) => Enum.GetValues<HeadingSection>().Any(section => Field(section, printed) is not null);

    private static IEnumerable<string> Candidates(string printed)
    {
        var folded = HeadingText.Fold(printed);
        var core = HeadingText.Core(printed);
        yield return folded;
        yield return core;
        yield return WithoutAmong(folded);
        yield return WithoutAmong(core);
        yield return core.TrimEnd("0123456789".ToCharArray());
    }

    private static string WithoutAmong(string folded) =>
        folded.StartsWith("其中", StringComparison.Ordinal) ? folded[2..].TrimStart(':', ',', '1', '.', '、') : folded;

    private static HeadingSection Section(string word) =>
        Enum.Parse<HeadingSection>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
