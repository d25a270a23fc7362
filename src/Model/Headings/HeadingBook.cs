using System.Collections.Concurrent;
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

    /// <summary>Characters of the longest heading that its words alone tell: 未完成指标原因分析和拟采取的改进措施; a reason that is given below such a heading is longer.</summary>
    private const int LongestUnknown = 20;

    /// <summary>What the last characters of a heading may be besides its words: the column's letter or number, a formula of letters, or the percent sign of its figures.</summary>
    private static readonly char[] FormulaCharacters = [.. "0123456789ABCDEFGHabcdefgh/÷%"];

    private static readonly IReadOnlyList<(HeadingSection Section, string Field, string Word)> Words =
        [.. EmbeddedText.Rows("Headings.heading_words.tsv").Select(row => (Section(row[0]), row[1], row[2]))];

    /// <summary>Texts whose candidates are kept: some hundred documents print fewer that differ, and this many take two megabytes.</summary>
    private const int MostRemembered = 4096;

    /// <summary>A row is looked at many times (does a section start here, does it end, what stands under this column), and documents share their headings.</summary>
    private static readonly ConcurrentDictionary<string, string[]> Remembered = new(StringComparer.Ordinal);

    /// <summary>
    /// The field that a printed heading stands for in a section, or null. Tried in turn: the whole folded heading, without its
    /// brackets, both without a leading 其中, without the letters of a formula at its end (执行率C/B), and without its translation (分值 Weight);
    /// then the words inside it.
    /// </summary>
    public static string? Field(HeadingSection section, string printed) => FieldOfWhole(section, printed) ?? ByWords(section, printed);

    /// <summary>The same by the whole heading alone: where texts are put together for trial, a word inside tells nothing.</summary>
    public static string? FieldOfWhole(HeadingSection section, string printed)
    {
        if (printed.Length > LongestHeading) return null;
        foreach (var candidate in CandidatesOf(printed))
        {
            if (Fields.TryGetValue((section, candidate), out var field)) return field;
        }

        // 2023年实际值: the year tells whose value it is, and no other field. Elsewhere a year may be a part of what is named (2022年结转资金).
        return section is HeadingSection.Funds or HeadingSection.Indicator && HeadingText.BehindYear(printed) is { } dated ? FieldOfWhole(section, dated.Heading) : null;
    }

    private static string? ByWords(HeadingSection section, string printed) => printed.Length > LongestUnknown ? null
        : Words.FirstOrDefault(word => word.Section == section && printed.Contains(word.Word, StringComparison.Ordinal)).Field;

    /// <summary>Every heading of the book, folded.</summary>
    public static IEnumerable<string> Folded => Fields.Keys.Select(key => key.Item2);

    public static bool Is(HeadingSection section, string field, string printed) => Field(section, printed) == field;

    /// <summary>The heading as a whole is known in some section of the form.</summary>
    public static bool IsKnown(string printed) => Enum.GetValues<HeadingSection>().Any(section => FieldOfWhole(section, printed) is not null);

    private static string[] CandidatesOf(string printed)
    {
        if (Remembered.TryGetValue(printed, out var known)) return known;
        if (Remembered.Count >= MostRemembered) Remembered.Clear();
        return Remembered[printed] = Candidates(printed);
    }

    private static string[] Candidates(string printed)
    {
        var folded = HeadingText.Fold(printed);
        var core = HeadingText.Core(printed);
        return [.. new[] { folded, core, WithoutAmong(folded), WithoutAmong(core), core.TrimEnd(FormulaCharacters), BeforeFormula(core).TrimEnd(FormulaCharacters), HeadingText.WithoutTranslation(core) }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>执行率=③/②: the heading, and how it is reckoned from other columns.</summary>
    private static string BeforeFormula(string core) => core.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && sign < core.Length - 1 ? core[..sign] : core;

    private static string WithoutAmong(string folded) =>
        folded.StartsWith("其中", StringComparison.Ordinal) ? folded[2..].TrimStart(':', ',', '1', '.', '、') : folded;

    private static HeadingSection Section(string word) =>
        Enum.Parse<HeadingSection>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
}
