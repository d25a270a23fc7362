using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// The first row behind a page break prints a name and a target perhaps, but nothing reached and neither weight nor score, where all others of the form have points: it may be the rest of that row, whose texts the break cut
/// (带动受益农户 | ≥11.3 above 收入 | 6万元). What both print is told on either side.
/// </summary>
internal static class RestRows
{
    public static void Report(EvaluationDraft draft)
    {
        // Where several rows have no points, that is how the form is filled in.
        if (draft.Indicators.Count(LacksPoints) != 1) return;
        foreach (var (upper, lower) in draft.Indicators.Zip(draft.Indicators.Skip(1)))
        {
            if (upper.Level3?.Place is not { } above || lower.Level3?.Place is not { } below || below.Upright.Order <= above.Upright.Order || !MayBeRest(upper, lower)) continue;
            var both = new[] { (upper.Level3, lower.Level3), (upper.Target, lower.Target), (upper.Reason, lower.Reason) }.Where(pair => Cells.IsPrinted(pair.Item1) && Cells.IsPrinted(pair.Item2)).SelectMany(pair => new[] { pair.Item1!, pair.Item2! });
            // What the break itself told is not told again.
            draft.Problems.AddRange(both.Select(field => new Problem(ProblemKind.UncertainSplit, field.Printed, field.Place)).Except(draft.Problems).ToList());
        }
    }

    private static bool MayBeRest(Indicator upper, Indicator lower) => lower is { Placeholder: false, Parent: null } && Cells.IsPrinted(upper.Weight) && Cells.IsPrinted(upper.Score) && LacksPoints(lower) && !Cells.IsPrinted(lower.Actual) && Cells.IsPrinted(lower.Level3);

    private static bool LacksPoints(Indicator row) => !Cells.IsPrinted(row.Weight) && !Cells.IsPrinted(row.Score);
}
