using System.Globalization;
using System.Text.RegularExpressions;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping;

/// <summary>Weights that stand in the text of a title, heading or level label: 预算执行情况（20分）, 产出指标(50分).</summary>
internal static partial class StatedWeightFinder
{
    public static void Add(EvaluationDraft draft, WeightOf of, string printed, Place place)
    {
        foreach (var qualifier in HeadingText.Qualifiers(printed))
        {
            var match = Points().Match(qualifier);
            if (match.Success && !draft.StatedWeights.Exists(stated => stated.Place == place))
            {
                var value = decimal.Parse(match.Groups["points"].Value, CultureInfo.InvariantCulture);
                draft.StatedWeights.Add(new StatedWeight(of, value, printed, place));
            }
        }
    }

    [GeneratedRegex(@"^(满分|共|计)?(?<points>\d{1,3}(\.\d+)?)分", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Points();
}
