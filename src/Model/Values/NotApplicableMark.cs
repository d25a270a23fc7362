using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Values;

/// <summary>What an office writes into the cell of a figure that its project does not have (N/A, 不适用): no number, and nothing that could not be read.</summary>
public static class NotApplicableMark
{
    private static readonly HashSet<string> Marks = [.. EmbeddedText.Rows("Values.not_applicable.tsv").Select(row => row[0])];

    public static bool Is(string printed) => Marks.Contains(printed.Trim()) || Marks.Contains(PrintedText.Fold(printed).ToUpperInvariant());

    /// <summary>The row was left out on purpose: both what was to be reached and what was is a stroke (/ or —).</summary>
    public static bool IsIn(Indicator row) => row is { Target: { } target, Actual: { } actual } && BlankText.IsDash(target.Printed) && BlankText.IsDash(actual.Printed);
}
