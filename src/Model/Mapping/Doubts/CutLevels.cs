using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>Classes of indicators right above a page break that lack their end (可持续影 | 响指标), because nothing told what the first lines of the next page go on with.</summary>
internal static class CutLevels
{
    /// <summary>Two characters may be all that an office prints of a class (生态).</summary>
    private const int FewestOfCut = 3;

    public static void Report(EvaluationDraft draft)
    {
        var rows = draft.Indicators.Where(row => row.Level3 is not null).ToList();
        var above = rows.Zip(rows.Skip(1)).Where(pair => pair.First.Level3!.Place.Page < pair.Second.Level3!.Place.Page).Select(pair => pair.First);
        foreach (var level in above.SelectMany(row => new[] { row.Level1, row.Level2 }).OfType<Field>().Where(level => LacksEnd(level.Printed)).DistinctBy(level => level.Place).ToList())
            draft.Problems.Add(new Problem(ProblemKind.CutOffText, level.Printed, level.Place));
    }

    private static bool LacksEnd(string printed) => HeadingText.Core(printed) is { Length: >= FewestOfCut } begin && !LevelWords.IsLevel(printed)
        && LevelWords.All.Any(word => word.Length > begin.Length && word.StartsWith(begin, StringComparison.Ordinal));
}
