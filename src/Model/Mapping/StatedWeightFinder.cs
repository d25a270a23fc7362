using System.Globalization;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping;

/// <summary>Weights that stand in the text of a title, heading or level label: 预算执行情况（20分）, 产出指标(50分).</summary>
internal static class StatedWeightFinder
{
    public static void Add(EvaluationDraft draft, WeightOf of, string printed, Place place)
    {
        foreach (var qualifier in HeadingText.Qualifiers(printed))
        {
            var match = Vocabulary.Pattern("stated_points").Match(qualifier);
            if (match.Success && !draft.StatedWeights.Exists(stated => stated.Place == place))
            {
                var value = decimal.Parse(match.Groups["points"].Value, CultureInfo.InvariantCulture);
                draft.StatedWeights.Add(new StatedWeight(of, value, printed, place));
            }
        }
    }
}
