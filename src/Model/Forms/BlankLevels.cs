namespace Selfeval.Model.Forms;

/// <summary>
/// A form that prints the label of a group beside its first row and leaves the cells below it blank, each for itself, where others merge them. A blank cell at a
/// page break is then no part of a label on the other side: the label below it is that of the next group.
/// </summary>
internal static class BlankLevels
{
    /// <summary>A cell of the column is blank beside a named indicator, away from all page breaks, and no label of the column stands for several rows.</summary>
    /// <param name="near">Rows of the section's body that tell how it is filled in.</param>
    public static bool Are(FormGrid grid, Section section, Column column, IEnumerable<int> near)
    {
        if (section.Find("level3") is not { } name || column.Start == name.Start) return false;
        // Looked at row by row: a long form asks this at each of its breaks.
        var isBlankOnce = false;
        foreach (var row in near)
        {
            if (grid.At(row, name.Start) is not { IsEmpty: false } || grid.At(row, column.Start) is not { } cell) continue;
            if (cell is { IsEmpty: false, RowSpan: > 1 }) return false;
            isBlankOnce |= cell is { IsEmpty: true, RowSpan: 1 } && !grid.IsBelowBreak(cell.Row) && !(cell.EndRow < grid.Rows && grid.IsBelowBreak(cell.EndRow));
        }

        return isBlankOnce;
    }
}
