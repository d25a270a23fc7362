using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// The head of the next form in the last rows of a table: forms below one another in one sheet, or one table of a word processor, have their titles in rows of it, and a page may end below a title.
/// What follows on the next page is the form of that title; the form above has its own.
/// </summary>
internal static class HeadAtFoot
{
    /// <summary>A title may take two rows, the office in the upper one. More titles below one another are a list of the file's forms.</summary>
    private const int MostTitles = 2;

    /// <summary>The row of the title, where rows of something else stand above it and below it nothing but what stands between a title and the name of its project; null where the table has no such end.</summary>
    public static int? Row(Table table)
    {
        var rows = table.Cells.ToLookup(cell => cell.Row);
        var (first, titles) = (table.Rows, 0);
        for (var row = table.Rows - 1; row > 0 && IsWhole(table, rows[row]) && FormStart.IsAboveName(rows[row]); row--)
            if (FormStart.PrintsTitle(rows[row])) (first, titles) = (row, titles + 1);
        return titles is > 0 and <= MostTitles && Enumerable.Range(0, first).Any(row => rows[row].Any(cell => cell.Lines.Count > 0)) ? first : null;
    }

    /// <summary>No label at its side, and no cell in it, reaches over other rows: a text beside one is its value, whatever it says.</summary>
    private static bool IsWhole(Table table, IEnumerable<Cell> row) => row.Sum(cell => cell.RowSpan == 1 ? cell.ColumnSpan : 0) == table.Columns;
}
