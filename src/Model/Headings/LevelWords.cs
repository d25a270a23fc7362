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

    public static IEnumerable<string> All => Words.Keys.Select(key => key.Item2);

    private static readonly char[] Conjunctions = ['、', '和', '及', '与', '或', '/'];

    private static readonly string[] Endings = ["", "指标", "效益指标"];

    /// <summary>The class of a printed level 1 label such as 产出指标（50分）, or null for a word that is not known.</summary>
    public static IndicatorClass? Level1(string printed) => Find(1, HeadingText.Core(printed));

    /// <summary>The class of a printed level 2 label, or null.</summary>
    public static IndicatorClass? Level2(string printed) => Find(2, HeadingText.Core(printed));

    public static bool IsLevel(string printed) => HeadingText.Core(printed) is var word && (Find(1, word) ?? Find(2, word)) is not null;

    private static IndicatorClass? Find(int level, string word) => Words.TryGetValue((level, word), out var found) ? found : FindEach(level, word);

    /// <summary>
    /// 时效、成本指标 and 经济和社会效益指标 are the words of both; the parts before the last may lack what the last one ends in. Classes that
    /// differ make <see cref="IndicatorClass.Other"/>.
    /// </summary>
    private static IndicatorClass? FindEach(int level, string word)
    {
        var parts = word.Split(Conjunctions, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2) return null;
        var classes = new HashSet<IndicatorClass>();
        foreach (var part in parts)
        {
            var ending = Array.Find(Endings, end => Words.ContainsKey((level, part + end)));
            if (ending is null) return null;
            classes.Add(Words[(level, part + ending)]);
        }

        return classes.Count == 1 ? classes.First() : IndicatorClass.Other;
    }
}
