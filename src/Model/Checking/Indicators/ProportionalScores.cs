using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>A formula for the score of a missed target, by its name in outcomes.</summary>
/// <param name="Written">The formula itself: A is the target, B the actual.</param>
internal sealed record ProportionalScore(string Name, Bilingual Written, decimal Exact);

/// <summary>The scores that a profile allows for a missed target (R6-R9), each within 0 and the weight.</summary>
internal static class ProportionalScores
{
    private static readonly Bilingual Ratio = new("分值×B/A", "weight × B/A");

    private static readonly Bilingual ReverseRatio = new("分值×A/B", "weight × A/B");

    private static readonly Bilingual ReverseLinear = new("分值×(1－(B－A)/A)", "weight × (1 − (B−A)/A)");

    /// <summary>Empty where no formula gives a score: a target of 0 or below that is no bound.</summary>
    public static IReadOnlyList<ProportionalScore> Of(decimal weight, TargetStanding standing, ReverseFormula? reverse)
    {
        var (target, actual) = (standing.Measure!.Target, standing.Measure.Actual);
        if (standing.Operator == Comparison.Equal && target == 0) return [new("zero_target", new Bilingual("不得分", "nothing"), 0)];
        if (target <= 0) return [];
        if (!standing.LowerIsBetter) return [new("ratio", Ratio, Math.Clamp(weight * actual / target, 0, weight))];
        var ratio = new ProportionalScore("reverse_ratio", ReverseRatio, Math.Clamp(weight * target / actual, 0, weight));
        var linear = new ProportionalScore("reverse_linear", ReverseLinear, Math.Clamp(weight * ((2 * target) - actual) / target, 0, weight));
        return reverse switch
        {
            ReverseFormula.Ratio => [ratio],
            ReverseFormula.Linear => [linear],
            _ => [ratio, linear],
        };
    }
}
