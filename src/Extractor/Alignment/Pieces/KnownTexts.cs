using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>The headings and labels that forms print: where one is whole its text ends, however full its line is.</summary>
internal static class KnownTexts
{
    public static bool Is(string text) => HeadingBook.IsKnown(text) || LevelWords.IsLevel(text);

    /// <summary>The text heads the names of the indicators: 三级指标.</summary>
    public static bool HeadsNames(string text) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, text) is "level3";

    /// <summary>The text heads amounts of funds: 年初预算数.</summary>
    public static bool HeadsAmounts(string text) => HeadingBook.FieldOfWhole(HeadingSection.Funds, text) is "initial_budget" or "full_year_budget" or "executed";

    /// <summary>The name of the block of indicators: 绩效指标.</summary>
    public static bool NamesIndicators(string text) => HeadingBook.FieldOfWhole(HeadingSection.Block, text) is "indicators";

    /// <summary>Together they are one, and the first alone is none.</summary>
    public static bool AreOne(string above, string below) => !Is(above) && Is(above + below);

    /// <summary>Each is one, and together they are none.</summary>
    public static bool AreTwo(string above, string below) => Is(above) && Is(below) && !Is(above + below);

    /// <summary>In brackets from the first sign: what a heading adds to itself, its unit or the letter that formulas call it by.</summary>
    public static bool IsRemark(string text) => text is ['(' or '（', ..];

    /// <summary>The lines begin with two labels of levels, one below the other, and are none together.</summary>
    public static bool BeginWithLevels(IReadOnlyList<string> lines) => !LevelWords.IsLevel(string.Concat(lines)) && BeginWithTwo(lines, LevelWords.IsLevel);

    /// <summary>The lines begin with two headings or labels, one below the other.</summary>
    public static bool BeginWithTwo(IReadOnlyList<string> lines) => BeginWithTwo(lines, Is);

    private static bool BeginWithTwo(IReadOnlyList<string> lines, Func<string, bool> isOne) => Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Any(end => isOne(Join(lines, 0, end))
        && Enumerable.Range(1, lines.Count - end).Any(next => isOne(Join(lines, end, next)) && !isOne(Join(lines, 0, end + next))));

    private static string Join(IReadOnlyList<string> lines, int from, int count) => string.Concat(lines.Skip(from).Take(count));
}
