using Selfeval.Model.Pages;

namespace Selfeval.Model.Grids;

/// <summary>Cuts rows out of a table, for tables that hold more than one form.</summary>
internal static class TableSlicer
{
    /// <summary>The rows from <paramref name="from"/> up to, not including, <paramref name="to"/>. A cell that spans over the cut belongs to the side it starts in.</summary>
    public static Table Rows(Table table, int from, int to)
    {
        if (from == 0 && to == table.Rows) return table;
        var cells = table.Cells
            .Where(cell => cell.Row >= from && cell.Row < to)
            .Select(cell => cell with { Row = cell.Row - from, RowSpan = Math.Min(cell.RowSpan, to - cell.Row) })
            .ToList();
        var box = cells.Count == 0 ? table.Box : Box.Around(cells.Select(cell => cell.Box));
        return table with { Box = box, Rows = to - from, Cells = cells, Continues = table.Continues && from == 0 };
    }

    /// <summary>The rows from <paramref name="from"/> on, with what reaches down to them of the cells that begin above: their texts are those of the rest.</summary>
    public static Table Below(Table table, int from)
    {
        var rest = Rows(table, from, table.Rows);
        var reaching = table.Cells.Where(cell => cell.Row < from && cell.Row + cell.RowSpan > from)
            .Select(cell => cell with { Row = 0, RowSpan = cell.Row + cell.RowSpan - from, Box = cell.Box with { Top = rest.Box.Top } });
        return rest with { Cells = [.. reaching.Concat(rest.Cells).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)] };
    }
}
