using System.Collections.Frozen;

namespace Selfeval.Model.Headings;

/// <summary>Classes of indicators that the standard weights speak of.</summary>
public enum IndicatorClass
{
    Output,
    Benefit,
    Satisfaction,
    Cost,
    Other,
}

/// <summary>The words of the level columns (<c>levels.tsv</c>): 产出指标, 数量指标, 社会效益….</summary>
public static class LevelWords
{
    private static readonly FrozenDictionary<(int, string), IndicatorClass> Words = EmbeddedText.Rows("Headings.levels.tsv")
        .Select(row => (Key: (row[0] == "1" ? 1 : 2, row[2]), Class: Enum.Parse<IndicatorClass>(row[1], ignoreCase: true)))
        .ToFrozenDictionary(row => row.Key, row => row.Class);

    /// <summary>The class of a printed level 1 label such as 产出指标（50分）, or null for a word that is not known.</summary>
    public static IndicatorClass? Level1(string printed) => Find(1, printed);

    /// <summary>The class of a printed level 2 label, or null.</summary>
    public static IndicatorClass? Level2(string printed) => Find(2, printed);

    public static bool IsLevel(string printed) => Find(1, printed) is not null || Find(2, printed) is not null;

    private static IndicatorClass? Find(int level, string printed) =>
        Words.TryGetValue((level, HeadingText.Core(printed)), out var found) ? found : null;
}
