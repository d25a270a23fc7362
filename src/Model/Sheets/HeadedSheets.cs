using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// Pages of a sheet that is printed with the headings of its columns and rows (<see cref="SheetHeadings"/>). The lines around these are drawn at the sides of its tables, too, whether or not a cell goes on there, and around what
/// stands above them.
/// </summary>
internal static class HeadedSheets
{
    /// <summary>The other page shows the same rows with later columns.</summary>
    public static bool GoOn(Sheet left, Sheet right) =>
        left.Headings is { } own && right.Headings is { } other && own.GoOnIn(other) && left.Page.Turn.UprightSize == right.Page.Turn.UprightSize;

    /// <summary>Both side by side. Where a line is drawn at the cut, the texts tell which cells go on over it.</summary>
    public static Sheet Join(Sheet left, Sheet right)
    {
        var (table, other) = (left.Tables[0], right.Tables[0]);
        var goOn = table.Cells.Where(cell => cell.Column + cell.ColumnSpan == table.Columns)
            .Select(cell => (Cell: cell, Beyond: other.Cells.FirstOrDefault(rest => rest.Column == 0 && HaveSameRows(cell, rest)))).Where(pair => pair.Beyond is not null && AreOne(pair.Cell, pair.Beyond)).ToList();
        var both = SheetSeam.Join(left, right, [new TablePair(Open(table, goOn.Select(pair => pair.Cell), CellSides.Right), Open(other, goOn.Select(pair => pair.Beyond!), CellSides.Left), AreDrawn: true)]);
        return both with { Headings = left.Headings! with { LastColumn = right.Headings!.LastColumn } };
    }

    private static bool HaveSameRows(Cell cell, Cell rest) => Math.Abs(cell.Box.Top - rest.Box.Top) <= SidePage.SameLine && Math.Abs(cell.Box.Bottom - rest.Box.Bottom) <= SidePage.SameLine;

    /// <summary>A text is cut off at the cut, or a cell of several columns stands beside an empty one.</summary>
    private static bool AreOne(Cell cell, Cell rest) => cell.Lines.Any(line => line.IsEndCutOff) || rest.Lines.Any(line => line.IsStartCutOff)
        || ((cell.Lines.Count == 0 || rest.Lines.Count == 0) && (cell.ColumnSpan > 1 || rest.ColumnSpan > 1));

    private static Table Open(Table table, IEnumerable<Cell> cells, CellSides side)
    {
        var open = cells.ToHashSet(ReferenceEqualityComparer.Instance);
        return table with { Cells = [.. table.Cells.Select(cell => open.Contains(cell) ? cell with { OpenSides = cell.OpenSides | side } : cell)] };
    }

    /// <summary>What stands above the table of a sheet, its title and the unit of its amounts, is framed with it: at the head of the sheet, or with a title, rows of one cell are none of the table's, and its lines are loose.</summary>
    public static Sheet WithoutRowsAbove(Sheet sheet)
    {
        if (sheet.Headings is not { } headings || sheet.Tables is not [{ Columns: > 1 } table]) return sheet;
        var above = new List<Cell>();
        while (table.Cells.FirstOrDefault(cell => cell.Row == above.Sum(row => row.RowSpan)) is { } first && first.ColumnSpan == table.Columns) above.Add(first);
        var rows = above.Sum(row => row.RowSpan);
        if (rows == 0 || rows == table.Rows || (headings.FirstRow > 1 && !above.Exists(cell => cell.Lines.Any(line => FormTitle.Is(line.Text))))) return sheet;
        return sheet with
        {
            Tables = [TableSlicer.Rows(table, rows, table.Rows)],
            Lines = [.. above.SelectMany(cell => cell.Lines), .. sheet.Lines],
        };
    }
}
