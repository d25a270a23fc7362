using System.Globalization;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Head;

/// <summary>Weights that stand in the text of a title, heading or level label: 预算执行情况（20分）, 产出指标(50分).</summary>
internal static class StatedWeightFinder
{
    public static void Add(EvaluationDraft draft, WeightOf of, string printed, Place place)
    {
        foreach (var points in Points(printed))
        {
            var weight = new StatedWeight(of, decimal.Parse(points, CultureInfo.InvariantCulture), printed, place);
            if (!draft.StatedWeights.Exists(stated => stated.Place == place || IsExecutionAgain(stated, weight))) draft.StatedWeights.Add(weight);
        }
    }

    /// <summary>The points that stand in the brackets of a text.</summary>
    public static IEnumerable<string> Points(string printed) =>
        HeadingText.Qualifiers(printed).Select(qualifier => Vocabulary.Pattern("stated_points").Match(qualifier)).Where(match => match.Success).Select(match => match.Groups["points"].Value);

    /// <summary>The budget is executed once: 得分（20分*执行率） below 预算执行情况（20分） says the same. Two blocks of indicators may have the same weight.</summary>
    private static bool IsExecutionAgain(StatedWeight stated, StatedWeight weight) => (stated.Of, stated.Value) == (WeightOf.Execution, weight.Value) && weight.Of == WeightOf.Execution;
}
