using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>The titles that a table prints in its own rows. A list of forms (the contents of a file: 序号 | 附表名称 | 页码) names them and is headed by none.</summary>
internal static class TitlesInTable
{
    /// <summary>A form prints its title once; two names right below one another are entries of a list.</summary>
    private const int FewestEntries = 2;

    public static IEnumerable<Cell> Of(Table table)
    {
        if (!table.Cells.Any(cell => FormTitle.Is(cell.Text))) return [];
        var rows = table.PrintedRows.ToList();
        return IsList(rows) || IsEntry(rows) ? [] : rows.Where(IsHeading).SelectMany(row => row.Where(IsTitle));
    }

    /// <summary>Alone in its row; or at the top of the table, with its number or year beside it.</summary>
    private static bool IsHeading(List<Cell> row, int index) => row.Count == 1 || (index == 0 && FormTitle.IsOfRow(row.ConvertAll(cell => cell.Text)));

    /// <summary>All rows below the first name a form.</summary>
    private static bool IsList(List<List<Cell>> rows) => rows.Count(row => row.Exists(IsTitle)) >= FewestEntries && rows.Skip(1).All(row => row.Exists(IsTitle));

    /// <summary>One row alone, with a serial number or the number of a page: what is left of a list where each of its names begins a table.</summary>
    private static bool IsEntry(List<List<Cell>> rows) => rows.Count == 1 && rows[0].Exists(cell => FormTitle.IsSerial(cell.Text));

    private static bool IsTitle(Cell cell) => FormTitle.Is(cell.Text);
}
