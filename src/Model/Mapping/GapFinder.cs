using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping;

/// <summary>What a form leaves open so that its figures cannot be used as they stand: amounts without a unit, rows that say nothing.</summary>
internal static class GapFinder
{
    public static void Report(EvaluationDraft draft)
    {
        ReportUnit(draft);
        foreach (var row in draft.Indicators.Where(IsIncomplete))
            draft.Problems.Add(new Problem(ProblemKind.RowIncomplete, row.Level3!.Printed, row.Level3.Place));
    }

    /// <summary>Amounts are printed, and neither cell nor heading nor form tells their unit. Zero is zero in any unit.</summary>
    private static void ReportUnit(EvaluationDraft draft)
    {
        var without = draft.FundingLines
            .SelectMany(line => new[] { line.InitialBudget, line.FullYearBudget, line.Executed })
            .FirstOrDefault(field => field is { Number: not (null or 0), Unit: null });
        if (without is not null) draft.Problems.Add(new Problem(ProblemKind.AmountUnitUnknown, without.Printed, without.Place));
    }

    /// <summary>A named row without target, actual, weight and score that is neither a placeholder nor the head of the rows below it.</summary>
    private static bool IsIncomplete(Indicator row) => row is { Placeholder: false, Level3.IsBlankLike: false }
        && new[] { row.Target, row.Actual, row.Weight, row.Score }.All(field => field is null || field.IsBlankLike);
}
