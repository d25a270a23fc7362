using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// A row of indicators that carries all the points which the others make up: the row of sums, whose label was not read as one. The sums of such a form count everything twice: none is held against anything, and the row is told.
/// </summary>
internal static class SumAmongRows
{
    /// <summary>What two rows make up, the one may be worth as the other is.</summary>
    private const int FewestOthers = 2;

    public static void Report(EvaluationDraft draft)
    {
        List<Field> weights = [.. Cells.Once(draft.Indicators.Select(row => row.Weight).OfType<Field>())];
        if (weights.Count <= FewestOthers) return;
        var (rows, execution) = (Sum(weights), Sum(Cells.Once(draft.FundingLines.Select(line => line.Weight).OfType<Field>())));
        if (draft.Indicators.Find(row => row.Weight?.Number is { } weight and > 0 && IsSum(draft, weight, rows - weight, execution)) is not { } sum) return;
        if (sum.Level3 is { } name) draft.Problems.Add(new Problem(ProblemKind.RowIncomplete, name.Printed, name.Place));
        draft.DoubtExtent(new[] { sum.Weight, sum.Score }.OfType<Field>());
    }

    private static decimal Sum(IEnumerable<Field> weights) => weights.Sum(weight => weight.Number ?? 0);

    /// <param name="others">What all other rows make up.</param>
    /// <param name="execution">The points of the funds.</param>
    private static bool IsSum(EvaluationDraft draft, decimal weight, decimal others, decimal execution)
    {
        // A form of more points than others says so in its sum.
        if (draft.Total.Weight?.Number is { } stated && (stated == others + weight || stated == others + weight + execution)) return false;
        return (weight == others && others + weight > FormUnderCheck.FullPoints) || (weight == FormUnderCheck.FullPoints && others + execution == weight);
    }
}
