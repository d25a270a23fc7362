using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// The goal that a block of indicators is of, in a row of its own right above their headings, behind the name of the block: 年度绩效目标1（40分）：师资与教材建设.
/// </summary>
internal static class BlockGoal
{
    /// <summary>The only cell printed in the row, if it is such a one.</summary>
    public static FormCell? In(FormGrid grid, int row) =>
        row >= 0 && row + 1 < grid.Rows && RowVocabulary.IsIndicatorHeading(grid, row + 1) && grid.CellsOf(row).Where(cell => !cell.IsEmpty).ToList() is [var only] && Split(only) is not null ? only : null;

    public static (string Label, string Goal)? Split(FormCell cell) =>
        cell.IsDecodable && LabelText.SplitAtColon(cell.Text) is { Value.Length: > 0 } labelled && HeadingBook.Field(HeadingSection.Block, labelled.Label) == "indicators" ? labelled : null;
}
