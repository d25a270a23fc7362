using Selfeval.Model.Breaks;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// A sum of the indicators of one class that is called as the sum of the form is: 合计 beside the cell of 产出指标, which reaches down over its row. The rows of another class follow, or the sum is
/// what those beside that cell add up to: a cell of the last class that was merged over the row of the form's sums makes these no sums of a class. Or 合计 stands right below that cell, and right
/// above the one of another class, or above the sums of the form, as the last of several.
/// </summary>
internal static class ClassSum
{
    /// <param name="grid">The form, or a part of it: the class may be printed on the page before.</param>
    /// <param name="label">The label of the sum.</param>
    public static bool Is(FormGrid grid, FormCell label)
    {
        if (ClassAbove(grid, label) is { } above && (IsRightAboveOther(grid, label, above) || AddsUp(grid, label, above))) return true;
        if (label.Column == 0 || grid.At(label.Row, label.Column - 1) is not { } level) return false;
        if (level.IsEmpty ? level.Row > 0 && !grid.IsBelowBreak(level.Row) : LevelWords.Level1(level.Text) is null) return false;
        return IsAboveOther(grid, label.Row, level) || (!level.IsEmpty && AddsUp(grid, label, level));
    }

    /// <summary>The cell of the class that ends above a row of sums, where its label begins, if another class follows, or the sums of the form and the class before has a sum of that name, too; else null.</summary>
    public static FormCell? ClassAbove(FormGrid grid, FormCell label) =>
        label.Row > 0 && Vocabulary.Pattern("class_sum").IsMatch(label.Core) && grid.At(label.Row - 1, label.Column) is { } above && above.EndRow == label.Row && LevelWords.Level1(above.Text) is not null
        && (IsRightAboveOther(grid, label, above) || (IsAboveSums(grid, label) && IsBelowSum(grid, label, above))) ? above : null;

    private static bool IsRightAboveOther(FormGrid grid, FormCell label, FormCell above) =>
        label.EndRow < grid.Rows && grid.At(label.EndRow, above.Column) is { } other && other.Row == label.EndRow && other.Core != above.Core && LevelWords.Level1(other.Text) is not null;

    private static bool IsBelowSum(FormGrid grid, FormCell label, FormCell level) => level.Row > 0 && grid.At(level.Row - 1, level.Column)?.Core == label.Core;

    private static bool IsAboveSums(FormGrid grid, FormCell label) =>
        label.EndRow < grid.Rows && grid.CellsStartingIn(label.EndRow).FirstOrDefault(cell => !cell.IsEmpty) is { } next && TotalLabel.Is(next.Text);

    private static bool IsAboveOther(FormGrid grid, int row, FormCell level) => Enumerable.Range(row + 1, Math.Min(grid.Rows - row - 1, BreakJoiner.Near))
        .Any(below => grid.At(below, level.Column) is { } other && other.Row == below && other.Core != level.Core && LevelWords.Level1(other.Text) is not null);

    /// <summary>A figure of the sum is that of the figures above it, which the cell of the class stands beside.</summary>
    private static bool AddsUp(FormGrid grid, FormCell label, FormCell level) => grid.CellsStartingIn(label.Row).Any(sum => Figure(sum) is { } whole
        && Enumerable.Range(level.Row, label.Row - level.Row).Select(row => grid.At(row, sum.Column)).OfType<FormCell>().Distinct().Select(Figure).OfType<decimal>().ToList() is { Count: > 0 } parts && parts.Sum() == whole);

    private static decimal? Figure(FormCell cell) => ValueReader.Score(cell.Text).Value is NumberReading { Value: var figure } ? figure : null;
}
