using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>Tables below one another that are parts of one, between which rows are not drawn: one table with the columns of all, and a row for what is between two.</summary>
internal static class TableStack
{
    /// <summary>Null for none.</summary>
    /// <param name="parts">From the top.</param>
    public static Table? Of(IReadOnlyList<Table> parts)
    {
        if (parts.Count < 2) return parts.Count == 0 ? null : parts[0];
        var cells = parts.SelectMany(part => part.Cells).ToList();
        RowLines rows = new(cells), columns = new(cells.ConvertAll(cell => cell with { Box = Turned(cell.Box) }));
        return parts[0] with
        {
            Box = parts.Select(part => part.Box).Aggregate((box, other) => box.Union(other)),
            Rows = rows.Rows,
            Columns = columns.Rows,
            Cells = cells.ConvertAll(cell => Placed(cell, rows, columns)),
            CutSides = parts.Aggregate(CellSides.None, (sides, part) => sides | part.CutSides),
        };
    }

    private static Cell Placed(Cell cell, RowLines rows, RowLines columns)
    {
        var ((row, rowSpan), (column, columnSpan)) = (rows.Span(cell.Box.Top, cell.Box.Bottom), columns.Span(cell.Box.Left, cell.Box.Right));
        return cell with { Row = row, RowSpan = rowSpan, Column = column, ColumnSpan = columnSpan };
    }

    private static Box Turned(Box box) => new(box.Top, box.Left, box.Bottom, box.Right);
}
