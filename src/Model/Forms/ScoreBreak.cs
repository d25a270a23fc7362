namespace Selfeval.Model.Forms;

/// <summary>
/// A row below a page break that prints neither weight nor score in a form whose other rows all do: the points above the break may be its own too, printed
/// in the part of a merged cell that stayed there, or the row was given none. Either is told.
/// </summary>
internal static class ScoreBreak
{
    private static readonly string[] Fields = ["weight", "score"];

    private static readonly string[] MeasureFields = ["target", "actual"];

    /// <summary>Joins the points at the break before <paramref name="row"/> where other points of the form stand for several rows, and adds them to the doubts; else adds those above it.</summary>
    /// <param name="near">Rows of the section's body that tell how it is filled in.</param>
    public static void Join(FormGrid grid, Section section, int row, IReadOnlyList<int> near, List<FormCell> doubts)
    {
        var columns = ColumnsLeftAbove(grid, section, row, near);
        var haveSpans = near.Any(other => columns.Any(column => grid.At(other, column.Start) is { RowSpan: > 1 }));
        foreach (var column in columns)
        {
            if (haveSpans) GridEditor.JoinCells(grid, grid.At(row - 1, column.Start)!, grid.At(row, column.Start)!);
            doubts.Add(grid.At(row - 1, column.Start)!);
        }
    }

    /// <summary>Adds the points above the break to the doubts, where another group begins below it.</summary>
    /// <param name="near">Rows of the section's body that tell how it is filled in.</param>
    public static void Tell(FormGrid grid, Section section, int row, IReadOnlyList<int> near, List<FormCell> doubts) =>
        doubts.AddRange(ColumnsLeftAbove(grid, section, row, near).Select(column => grid.At(row - 1, column.Start)!));

    /// <summary>The columns of points, if the row prints none of them, the one above all, and every other row too that no break could have parted from its own.</summary>
    private static IReadOnlyList<Column> ColumnsLeftAbove(FormGrid grid, Section section, int row, IReadOnlyList<int> near)
    {
        var columns = section.Columns.Where(column => Fields.Contains(column.Field)).ToList();
        if (row <= section.BodyRow || columns.Count == 0 || !IsNamed(grid, section, row) || !columns.TrueForAll(column => StaysAbove(grid, column, row))) return [];
        var end = columns.Max(column => grid.At(row, column.Start)!.EndRow);
        var others = near.Where(other => (other < row || other >= end) && !grid.IsBelowBreak(other) && IsNamed(grid, section, other));
        return others.All(other => columns.TrueForAll(column => grid.At(other, column.Start) is { } cell && (!cell.IsEmpty || grid.IsBelowBreak(cell.Row)))) ? columns : [];
    }

    private static bool StaysAbove(FormGrid grid, Column column, int row) =>
        LabelBreak.PartsAt(grid, column, row) is ({ IsEmpty: false }, { IsEmpty: true, IsUnread: false });

    /// <summary>The row names an indicator and says what was to be done, or was done, for it.</summary>
    private static bool IsNamed(FormGrid grid, Section section, int row) => Prints(grid, section, row, "level3") && MeasureFields.Any(field => Prints(grid, section, row, field));

    private static bool Prints(FormGrid grid, Section section, int row, string field) => section.Find(field) is { } column && grid.At(row, column.Start) is { IsEmpty: false };
}
