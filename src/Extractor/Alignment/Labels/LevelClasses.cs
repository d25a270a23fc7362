using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Model.Headings;

namespace Selfeval.Extractor.Alignment.Labels;

/// <summary>
/// What the words of labels tell about the rows of those of level 1: 产出指标 stands beside all rows of 数量指标, and beside none of 经济效益指标. Costs are a class
/// of their own or a part of the output, and satisfaction may be counted among the benefits.
/// </summary>
internal sealed class LevelClasses
{
    private readonly Dictionary<TextBlock, IndicatorClass> _own = [];
    private readonly List<(int Row, IndicatorClass Class)> _beside = [];

    /// <param name="labels">Of one column.</param>
    /// <param name="others">Of the columns right of it.</param>
    /// <param name="rows">Beside which they stand.</param>
    public LevelClasses(IReadOnlyList<TextBlock> labels, IReadOnlyList<TextBlock> others, ZoneRows rows)
    {
        foreach (var some in labels.ToLookup(label => LevelWords.Level1(label.Text)))
        {
            // A class printed twice tells nothing, nor does one that takes all sorts of rows.
            if (some.Key is { } known and not IndicatorClass.Other && some.Count() == 1) _own[some.Single()] = known;
        }

        foreach (var label in others)
        {
            if (LevelWords.Level2(label.Text) is { } known and not IndicatorClass.Other) _beside.Add((rows.RowOf(label), known));
        }
    }

    /// <summary>The rows have every label of its class, and none of another.</summary>
    public bool MayStandFor(TextBlock label, Span rows) => !_own.TryGetValue(label, out var own) || _beside.TrueForAll(other =>
        other.Row >= rows.First && other.Row <= rows.Last ? MayBeOf(own, other.Class) : other.Class != own || MayBeOfOther(own));

    private bool MayBeOfOther(IndicatorClass own) => _own.Values.Any(other => other != own && MayBeOf(other, own));

    private static bool MayBeOf(IndicatorClass level1, IndicatorClass level2) =>
        level1 == level2 || (level1, level2) is (IndicatorClass.Output, IndicatorClass.Cost) or (IndicatorClass.Benefit, IndicatorClass.Satisfaction);
}
