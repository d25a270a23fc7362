using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Indicators;

/// <summary>How a row says that it is scored, where it says so: its own method stands before the proportion of the profile.</summary>
internal static class ScoringMethod
{
    /// <summary>1% of a count, or a percentage point: a target in percent may be missed by either.</summary>
    private const string Percent = "%";

    /// <summary>The row prints a method, and it is not proportion.</summary>
    public static bool IsOwn(Indicator row) =>
        Cells.IsPrinted(row.Method) && Vocabulary.Found("method.in_proportion", PrintedText.Fold(row.Method!.Printed)) is null;

    /// <summary>The score by a deduction for each step; null where the method states none, or leaves anything open.</summary>
    public static decimal? Score(Indicator row, decimal weight, TargetStanding standing)
    {
        if (StepDeduction.Only(PrintedText.Fold(row.Method!.Printed)) is not { } deduction || deduction.Unit == Percent) return null;
        var gap = decimal.Abs(standing.Measure!.Target - standing.Measure.Actual);
        return deduction.StepsIn(gap, (row.Target!.Value as QuantityReading)?.Unit) is { } steps ? Math.Max(0, weight - (steps * deduction.Points)) : null;
    }
}
