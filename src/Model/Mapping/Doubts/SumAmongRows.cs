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
        if (draft.Indicators.FirstOrDefault(row => IsSum(draft, row)) is not { } sum) return;
        if (sum.Level3 is { } name) draft.Problems.Add(new Problem(ProblemKind.RowIncomplete, name.Printed, name.Place));
        draft.DoubtExtent(new[] { sum.Weight, sum.Score }.OfType<Field>());
    }

    private static bool IsSum(EvaluationDraft draft, Indicator row)
    {
        if (row.Weight is not { Number: { } weight and > 0 } own) return false;
        List<Field> others = [.. Cells.Once(draft.Indicators.Where(other => !ReferenceEquals(other, row)).Select(other => other.Weight).OfType<Field>().Where(other => !other.SameCell(own)))];
        if (others.Count < FewestOthers) return false;
        var (rows, execution) = (others.Sum(other => other.Number ?? 0), Cells.Once(draft.FundingLines.Select(line => line.Weight).OfType<Field>()).Sum(field => field.Number ?? 0));
        // A form of more points than others says so in its sum.
        if (draft.Total.Weight?.Number is { } stated && (stated == rows + weight || stated == rows + weight + execution)) return false;
        return (weight == rows && rows + weight > FormUnderCheck.FullPoints) || (weight == FormUnderCheck.FullPoints && rows + execution == weight);
    }
}
