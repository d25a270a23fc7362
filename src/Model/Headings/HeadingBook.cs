using System.Collections.Frozen;
using System.Globalization;

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
    /// <summary>The column of the rank, in both files; most headings have none.</summary>
    private const int RankColumn = 3;

    /// <summary>Characters of the longest text that is worth comparing: the longest published heading has 30 with its brackets; prose is longer.</summary>
    internal const int LongestHeading = 60;

    private static readonly FrozenDictionary<(HeadingSection, string), Meaning> Meanings = EmbeddedText.Rows("Headings.headings.tsv")
        .Select(row => (Key: (Section(row[0]), HeadingText.Fold(row[2])), Meaning: new Meaning(row[1], Rank(row))))
        .DistinctBy(row => row.Key)
        .ToFrozenDictionary(row => row.Key, row => row.Meaning);

    /// <summary>The shorter half of 项目名称, and of most labels; one character begins other words, too.</summary>
    private const int FewestOfCut = 2;

    /// <summary>Characters of the longest heading that its words alone tell: 未完成指标原因分析和拟采取的改进措施; a reason that is given below such a heading is longer.</summary>
    private const int LongestUnknown = 20;

    /// <summary>What the last characters of a heading may be besides its words: the column's letter or number, a formula of letters, or the percent sign of its figures.</summary>
    private static readonly char[] FormulaCharacters = [.. "0123456789ABCDEFGHabcdefgh/÷%"];

    private static readonly IReadOnlyList<(HeadingSection Section, string Word, Meaning Meaning)> Words =
        [.. EmbeddedText.Rows("Headings.heading_words.tsv").Select(row => (Section(row[0]), row[2], new Meaning(row[1], Rank(row))))];

    /// <summary>The sections of labels, which stand alone before their values: no row of other headings tells what they are.</summary>
    private static readonly HeadingSection[] OfLabels = [HeadingSection.Header, HeadingSection.Note];

    /// <summary>Fewer characters before 名称 are no label of their own: 项目, 单位.</summary>
    private const int FewestOfNamed = 3;

    private static readonly string[] NamingWords = ["名称", "全称", "姓名"];

    private static readonly HeadingSection[] Sections = Enum.GetValues<HeadingSection>();

    private static readonly Meaning?[] None = new Meaning?[Sections.Length];

    /// <summary>What a text stands for in each section, by the whole of it and by the words in it too.</summary>
    private static readonly RememberedTexts<(Meaning?[] ByWhole, Meaning?[] ByAny)> Remembered = new(Find);

    /// <summary>
    /// The field that a printed heading stands for in a section, or null. Tried in turn: the whole folded heading, without its
    /// brackets, both without a leading 其中 or by what the funds are divided (按资金来源：一般公共预算), without the letters of a formula at its end (执行率C/B), without its translation (分值 Weight),
    /// and without the word that says that it is a name (项目单位名称); then the words inside it, and for labels how it is put together (<see cref="HeadingForms"/>).
    /// </summary>
    public static string? Field(HeadingSection section, string printed) => MeaningIn(section, printed)?.Field;

    /// <summary>The same by the whole heading alone: where texts are put together for trial, a word inside tells nothing.</summary>
    public static string? FieldOfWhole(HeadingSection section, string printed) => printed.Length > LongestHeading ? null : Remembered.Of(printed).ByWhole[(int)section]?.Field;

    /// <summary>0 for a heading that tells its field whatever stands beside it; a higher one yields to a lower one of the same field (备注 to 偏差原因).</summary>
    public static int Rank(HeadingSection section, string printed) => MeaningIn(section, printed)?.Rank ?? 0;

    /// <summary>The text is a label of the form's head that lacks its end: 转移支付（项目）名, 项目.</summary>
    public static bool BeginsHeader(string printed) => Begins(HeadingSection.Header, printed);

    /// <summary>The text is a heading of the section that lacks its end: 实际 of 实际完成情况.</summary>
    public static bool Begins(HeadingSection section, string printed) => HeadingText.Fold(printed) is { Length: >= FewestOfCut } begin
        && Meanings.Keys.Any(key => key.Item1 == section && key.Item2.Length > begin.Length && key.Item2.StartsWith(begin, StringComparison.Ordinal));

    /// <summary>Every heading of the book, folded.</summary>
    public static IEnumerable<string> Folded => Meanings.Keys.Select(key => key.Item2);

    public static bool Is(HeadingSection section, string field, string printed) => Field(section, printed) == field;

    /// <summary>The heading as a whole is known in some section of the form.</summary>
    public static bool IsKnown(string printed) => Sections.Any(section => FieldOfWhole(section, printed) is not null);

    private static Meaning? MeaningIn(HeadingSection section, string printed) => printed.Length > LongestHeading ? null : Remembered.Of(printed).ByAny[(int)section];

    private static (Meaning?[] ByWhole, Meaning?[] ByAny) Find(string printed)
    {
        var (candidates, named) = (Candidates(printed), BeforeName(printed));
        var byWhole = Array.ConvertAll(Sections, section => ByWhole(section, candidates) ?? BehindYear(section, printed) ?? (named?[(int)section] is { } name ? name with { Rank = name.Rank + 1 } : null));
        return (Shared(byWhole), Shared(Array.ConvertAll(Sections, section => byWhole[(int)section] ?? (ByWords(section, printed) is { } word && !AreTwo(section, printed) ? word : null) ?? ByForm(section, printed))));
    }

    /// <summary>Two headings between which no border stands, 年度指标值实际完成值: what is below them is of both.</summary>
    private static bool AreTwo(HeadingSection section, string printed) => section is HeadingSection.Indicator or HeadingSection.Funds && Enumerable.Range(FewestOfNamed - 1, Math.Max(0, printed.Length - FewestOfNamed))
        .Any(end => (ByWhole(section, Candidates(printed[..end])), ByWhole(section, Candidates(printed[end..]))) is ({ } first, { } second) && first.Field != second.Field);

    /// <summary>Most texts stand for nothing, in any section.</summary>
    private static Meaning?[] Shared(Meaning?[] found) => Array.TrueForAll(found, meaning => meaning is null) ? None : found;

    private static Meaning? ByWhole(HeadingSection section, string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (Meanings.TryGetValue((section, candidate), out var meaning)) return meaning;
        }

        return null;
    }

    /// <summary>
    /// 2023年实际值, 截至12月31日执行数: the year, or its end, tells whose value it is, and no other field. Elsewhere a year may be a part of what is named (2022年结转资金).
    /// </summary>
    private static Meaning? BehindYear(HeadingSection section, string printed) =>
        section is HeadingSection.Funds or HeadingSection.Indicator && (HeadingText.BehindYear(printed)?.Heading ?? HeadingText.BehindYearEnd(printed)) is { } heading
            ? Remembered.Of(heading).ByWhole[(int)section]
            : null;

    /// <summary>项目单位名称, 填报人姓名: what the label without its last word stands for; it yields to one that does not say that its value is a name. Null where the label is none of these.</summary>
    private static Meaning?[]? BeforeName(string printed)
    {
        if (!Array.Exists(NamingWords, word => printed.Contains(word, StringComparison.Ordinal))) return null;
        var core = HeadingText.Core(printed);
        return Array.Find(NamingWords, word => core.EndsWith(word, StringComparison.Ordinal)) is { } naming && core.Length - naming.Length >= FewestOfNamed
            ? Remembered.Of(core[..^naming.Length]).ByWhole : null;
    }

    private static Meaning? ByWords(HeadingSection section, string printed) => printed.Length > LongestUnknown ? null
        : Words.FirstOrDefault(word => word.Section == section && printed.Contains(word.Word, StringComparison.Ordinal)).Meaning;

    private static Meaning? ByForm(HeadingSection section, string printed) =>
        printed.Length <= LongestUnknown && OfLabels.Contains(section) && HeadingForms.Field(section, printed) is { } field ? new Meaning(field, 1) : null;

    private static string[] Candidates(string printed)
    {
        var folded = HeadingText.Fold(printed);
        var core = HeadingText.Core(printed);
        return [.. new[] { folded, core, WithoutAmong(folded), WithoutAmong(core), BehindNature(core), core.TrimEnd(FormulaCharacters), BeforeFormula(core).TrimEnd(FormulaCharacters), HeadingText.WithoutTranslation(core) }.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>执行率=③/②: the heading, and how it is reckoned from other columns. A number alone or with a unit (年度指标值=352个) is reckoned from nothing: the value below the heading.</summary>
    private static string BeforeFormula(string core) =>
        core.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && sign < core.Length - 1 && !Vocabulary.Pattern("value_behind_sign").IsMatch(core[(sign + 1)..]) ? core[..sign] : core;

    private static string WithoutAmong(string folded) =>
        folded.StartsWith("其中", StringComparison.Ordinal) ? folded[2..].TrimStart(':', ',', '1', '.', '、') : folded;

    private static string BehindNature(string core) =>
        core.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Vocabulary.Pattern("funds_by_nature").IsMatch(core[..colon]) ? core[(colon + 1)..] : core;

    private static int Rank(string[] row) => row.Length > RankColumn ? int.Parse(row[RankColumn], CultureInfo.InvariantCulture) : 0;

    /// <summary>The section that the data files write so.</summary>
    internal static HeadingSection Section(string word) =>
        Enum.Parse<HeadingSection>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private sealed record Meaning(string Field, int Rank);
}
