using Selfeval.Model.Grids;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>
/// A row at a page break that prints neither weight nor score in a form whose other rows all do: the points beyond the break may be its own too, printed
/// in the part of a merged cell that is there, or the row was given none. Either is told.
/// </summary>
internal static class ScoreBreak
{
    private static readonly string[] Fields = ["weight", "score"];

    private static readonly string[] MeasureFields = ["target", "actual"];

    /// <summary>Joins the points at the break before <paramref name="row"/> where other points of the form stand for several rows, and adds them to the doubts; else adds those beyond it, and the other texts of two rows that may be one.</summary>
    /// <param name="near">Rows of the section's body that tell how it is filled in.</param>
    public static void Join(FormGrid grid, Section section, int row, IReadOnlyList<int> near, BreakDoubts doubts)
    {
        var columns = ColumnsOnOneSide(grid, section, row, near);
        var haveSpans = near.Any(other => columns.Any(column => grid.At(other, column.Start) is { RowSpan: > 1, IsEmpty: false }));
        if (columns.Count > 0 && !haveSpans && MayBeOne(new IndicatorRow(grid, section, row - 1), new IndicatorRow(grid, section, row))) doubts.LeftApart(CutTexts.PrintedByBoth(grid, section, row));
        foreach (var column in columns)
        {
            if (haveSpans)
            {
                GridEditor.JoinCells(grid, grid.At(row - 1, column.Start)!, grid.At(row, column.Start)!);
                doubts.Joined(grid.At(row, column.Start)!);
            }
            else
            {
                doubts.LeftApart(PrintedAt(grid, column, row));
            }
        }
    }

    /// <summary>Adds the points on one side of the break to the doubts, where another group begins below it.</summary>
    /// <param name="near">Rows of the section's body that tell how it is filled in.</param>
    public static void Tell(FormGrid grid, Section section, int row, IReadOnlyList<int> near, BreakDoubts doubts) =>
        doubts.LeftApart(ColumnsOnOneSide(grid, section, row, near).Select(column => PrintedAt(grid, column, row)));

    /// <summary>The rows themselves, of which each prints a part: the name above leaves no room, or a target or an actual stands on one side alone.</summary>
    private static bool MayBeOne(IndicatorRow upper, IndicatorRow lower) =>
        !RowCut.StartsName(lower.Name) && (upper.NameFillsItsLine || MeasureFields.Any(field => upper.Prints(field) != lower.Prints(field)));

    private static FormCell PrintedAt(FormGrid grid, Column column, int row) => grid.At(row, column.Start) is { IsEmpty: false } lower ? lower : grid.At(row - 1, column.Start)!;

    /// <summary>The columns of points, if a row at the break prints none of them, the one beyond it all, and every other row too that no break could have parted from its own.</summary>
    private static IReadOnlyList<Column> ColumnsOnOneSide(FormGrid grid, Section section, int row, IReadOnlyList<int> near)
    {
        var columns = section.Columns.Where(column => Fields.Contains(column.Field)).ToList();
        if (row <= section.BodyRow || columns.Count == 0) return [];
        var blank = columns.TrueForAll(column => IsOnOneSide(grid, column, row, row - 1)) ? row : columns.TrueForAll(column => IsOnOneSide(grid, column, row - 1, row)) ? row - 1 : -1;
        if (blank < 0 || !IsNamed(grid, section, blank)) return [];
        var others = near.Where(other => IsNamed(grid, section, other));
        return others.All(other => columns.TrueForAll(column => grid.At(other, column.Start) is { } cell && (!cell.IsEmpty || grid.IsAtBreak(cell)))) ? columns : [];
    }

    private static bool IsOnOneSide(FormGrid grid, Column column, int blank, int printed) =>
        LabelBreak.PartsAt(grid, column, Math.Max(blank, printed)) is not null
        && (grid.At(blank, column.Start), grid.At(printed, column.Start)) is ({ IsEmpty: true, IsUnread: false }, { IsEmpty: false });

    /// <summary>The row names an indicator and says what was to be done, or was done, for it.</summary>
    private static bool IsNamed(FormGrid grid, Section section, int row) => Prints(grid, section, row, "level3") && MeasureFields.Any(field => Prints(grid, section, row, field));

    private static bool Prints(FormGrid grid, Section section, int row, string field) => section.Find(field) is { } column && grid.At(row, column.Start) is { IsEmpty: false };
}
