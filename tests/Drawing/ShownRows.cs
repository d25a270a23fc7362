using Selfeval.Model.Pages;

namespace Selfeval.Tests.Drawing;

/// <summary>
/// Cut sheets as the Extractor tells of their pages: a row that nothing divides and no line ends at either side is not drawn there, so that it parts its table; one cell alone is no table, nor are cells in which nothing is printed.
/// </summary>
internal static class ShownRows
{
    public static IReadOnlyList<Page> Of(IReadOnlyList<Page> pages) => [.. pages.Select(Of)];

    private static Page Of(Page page)
    {
        var parts = page.Tables.SelectMany(Parts).ToLookup(IsTable);
        return page with { Tables = [.. parts[true]], Lines = [.. page.Lines.Concat(parts[false].SelectMany(part => part.Cells).SelectMany(cell => cell.Lines)).OrderBy(line => line.Box.CenterY).ThenBy(line => line.Box.Left)] };
    }

    private static bool IsTable(Table part) => part.Cells.Count > 1 && part.Cells.Any(cell => cell.Lines.Count > 0);

    private static IEnumerable<Table> Parts(Table table)
    {
        var from = 0;
        foreach (var row in table.Cells.Where(cell => cell.ColumnSpan == table.Columns && cell.OpenSides.HasFlag(CellSides.Left | CellSides.Right)).Select(cell => cell.Row).Order().Append(table.Rows))
        {
            if (row > from) yield return Rows(table, from, row);
            if (row < table.Rows) yield return Rows(table, row, row + 1);
            from = row + 1;
        }
    }

    private static Table Rows(Table table, int from, int to)
    {
        var cells = table.Cells.Where(cell => cell.Row >= from && cell.Row < to).Select(cell => cell with { Row = cell.Row - from }).ToList();
        return table with { Box = Box.Around(cells.Select(cell => cell.Box)), Rows = to - from, Cells = cells };
    }
}
