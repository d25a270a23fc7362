using System.Globalization;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// The letters of the columns and the numbers of the rows that spreadsheet programs print around a sheet on demand: they are no text of it, as the number of a page is none. Where the letters and numbers of two pages follow one another,
/// they tell how the pages stand together.
/// </summary>
/// <param name="FirstColumn">Of the columns of the page: 1 for A.</param>
/// <param name="FirstRow">The number of the first row of the page.</param>
public sealed record SheetHeadings(int FirstColumn, int LastColumn, int FirstRow, int LastRow)
{
    /// <summary>A table may have a letter or two and some numbers at its sides that count something else.</summary>
    private const int Fewest = 5;

    /// <summary>A sheet has up to 16384 columns, XFD, and 1048576 rows.</summary>
    private const int MostLetters = 3, MostDigits = 7;

    /// <summary>The tables without the headings around them, and these; null where no table has any.</summary>
    public static (IReadOnlyList<Table> Tables, SheetHeadings? Headings) SetAside(IReadOnlyList<Table> tables) =>
        tables is [var table] && Of(table) is { } headings ? ([Inside(table)], headings) : (tables, null);

    /// <summary>The same rows go on on the other page, with later columns.</summary>
    public bool GoOnIn(SheetHeadings right) => right.FirstColumn > LastColumn && (right.FirstRow, right.LastRow) == (FirstRow, LastRow);

    /// <summary>The first row prints letters and nothing else, the first column numbers, each in order, and the corner nothing. Hidden rows and columns are passed over.</summary>
    private static SheetHeadings? Of(Table table)
    {
        if (table.Cells.FirstOrDefault(cell => cell is { Row: 0, Column: 0 }) is not { RowSpan: 1, ColumnSpan: 1, Lines: [] }) return null;
        var columns = table.Cells.Where(cell => cell.Row == 0 && cell.Column > 0).OrderBy(cell => cell.Column).Select(cell => cell.RowSpan == 1 ? ColumnOf(cell.Text) : 0).ToList();
        if (columns is [] || !AreInOrder(columns)) return null;
        var rows = table.Cells.Where(cell => cell.Column == 0 && cell.Row > 0).OrderBy(cell => cell.Row).Select(cell => cell.ColumnSpan == 1 ? RowOf(cell.Text) : 0).ToList();
        return rows is not [] && AreInOrder(rows) && columns.Count + rows.Count >= Fewest ? new SheetHeadings(columns[0], columns[^1], rows[0], rows[^1]) : null;
    }

    private static bool AreInOrder(List<int> numbers) => numbers[0] > 0 && numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second);

    /// <summary>1 for A, 27 for AA; 0 for what heads no column.</summary>
    private static int ColumnOf(string text) => text.Length is > 0 and <= MostLetters && text.All(char.IsAsciiLetterUpper) ? text.Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1) : 0;

    private static int RowOf(string text) => text.Length is > 0 and <= MostDigits && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

    private static Table Inside(Table table)
    {
        var corner = table.Cells.First(cell => cell is { Row: 0, Column: 0 }).Box;
        return table with
        {
            Box = table.Box with { Left = corner.Right, Top = corner.Bottom },
            Rows = table.Rows - 1,
            Columns = table.Columns - 1,
            Cells = [.. table.Cells.Where(cell => cell is { Row: > 0, Column: > 0 }).Select(cell => cell with { Row = cell.Row - 1, Column = cell.Column - 1 })],
        };
    }
}
