using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// A sum of the indicators of one class that is called as the sum of the form is: 合计 beside the cell of 产出指标, which reaches down over its row. The rows of another class follow, or the sum is
/// what those beside that cell add up to: a cell of the last class that was merged over the row of the form's sums makes these no sums of a class.
/// </summary>
internal static class ClassSum
{
    /// <param name="grid">The form, or a part of it: the class may be printed on the page before.</param>
    /// <param name="label">The label of the sum.</param>
    public static bool Is(FormGrid grid, FormCell label)
    {
        if (label.Column == 0 || grid.At(label.Row, label.Column - 1) is not { } level) return false;
        if (level.IsEmpty ? level.Row > 0 && !grid.IsBelowBreak(level.Row) : LevelWords.Level1(level.Text) is null) return false;
        return IsAboveOther(grid, label.Row, level) || (!level.IsEmpty && AddsUp(grid, label, level));
    }

    private static bool IsAboveOther(FormGrid grid, int row, FormCell level) => Enumerable.Range(row + 1, Math.Min(grid.Rows - row - 1, BreakJoiner.Near))
        .Any(below => grid.At(below, level.Column) is { } other && other.Row == below && other.Core != level.Core && LevelWords.Level1(other.Text) is not null);

    /// <summary>A figure of the sum is that of the figures above it, which the cell of the class stands beside.</summary>
    private static bool AddsUp(FormGrid grid, FormCell label, FormCell level) => grid.CellsStartingIn(label.Row).Any(sum => Figure(sum) is { } whole
        && Enumerable.Range(level.Row, label.Row - level.Row).Select(row => grid.At(row, sum.Column)).OfType<FormCell>().Distinct().Select(Figure).OfType<decimal>().ToList() is { Count: > 0 } parts && parts.Sum() == whole);

    private static decimal? Figure(FormCell cell) => ValueReader.Score(cell.Text).Value is NumberReading { Value: var figure } ? figure : null;
}
