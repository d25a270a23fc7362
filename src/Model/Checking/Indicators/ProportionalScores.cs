using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>A formula for the score of a missed target, by its name in outcomes.</summary>
internal sealed record ProportionalScore(string Name, decimal Exact);

/// <summary>The scores that a profile allows for a missed target (R6-R9), each within 0 and the weight.</summary>
internal static class ProportionalScores
{
    /// <summary>Empty where no formula gives a score: a target of 0 or below that is no bound.</summary>
    public static IReadOnlyList<ProportionalScore> Of(decimal weight, TargetStanding standing, ReverseFormula? reverse)
    {
        var (target, actual) = (standing.Measure!.Target, standing.Measure.Actual);
        if (standing.Operator == Comparison.Equal && target == 0) return [new("zero_target", 0)];
        if (target <= 0) return [];
        if (!standing.LowerIsBetter) return [new("ratio", Math.Clamp(weight * actual / target, 0, weight))];
        var ratio = new ProportionalScore("reverse_ratio", Math.Clamp(weight * target / actual, 0, weight));
        var linear = new ProportionalScore("reverse_linear", Math.Clamp(weight * ((2 * target) - actual) / target, 0, weight));
        return reverse switch
        {
            ReverseFormula.Ratio => [ratio],
            ReverseFormula.Linear => [linear],
            _ => [ratio, linear],
        };
    }
}
