namespace Selfeval.Model.Forms;

/// <summary>
/// A form that prints the label of a group beside its first row and leaves the cells below it blank, each for itself, where others merge them. A blank cell at a
/// page break is then no part of a label on the other side: the label below it is that of the next group.
/// </summary>
internal static class BlankLevels
{
    /// <summary>A cell of the column is blank beside a named indicator, away from all page breaks, and no label of the column stands for several rows.</summary>
    /// <param name="near">Rows of the section's body that tell how it is filled in.</param>
    public static bool Are(FormGrid grid, Section section, Column column, IReadOnlyList<int> near)
    {
        if (section.Find("level3") is not { } name || column.Start == name.Start) return false;
        var cells = near.Where(row => grid.At(row, name.Start) is { IsEmpty: false }).Select(row => grid.At(row, column.Start)).OfType<FormCell>().ToList();
        return cells.Exists(cell => cell is { IsEmpty: true, RowSpan: 1 } && !grid.IsBelowBreak(cell.Row) && !(cell.EndRow < grid.Rows && grid.IsBelowBreak(cell.EndRow)))
            && !cells.Exists(cell => cell is { IsEmpty: false, RowSpan: > 1 });
    }
}
