using Selfeval.Model.Pages;

namespace Selfeval.Tests.Drawing;

/// <summary>
/// Pages written as text, for tests that need no PDF. A line <c>| a | b |</c> is a row of the table, a cell of <c>&lt;</c> goes on with the
/// cell to its left, <c>^</c> with the cell above; any other line is a loose line; <c>---</c> is a page break; a blank line ends a table.
/// Each grid position is 60 × 20 points.
/// </summary>
internal static class DrawnPages
{
    private const double ColumnWidth = 60;
    private const double RowHeight = 20;
    private const double Margin = 30;

    public static IReadOnlyList<Page> Draw(string text)
    {
        var pages = new List<Page>();
        foreach (var page in text.Split("---")) pages.Add(DrawPage(page, pages.Count + 1));
        return pages;
    }

    /// <summary>The page with a cell of its first table to which a text may belong of which that could not be told.</summary>
    public static Page Unread(Page page, int row, int column) => page with
    {
        Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(cell => cell with { IsUnread = cell.Row == row && cell.Column == column })] }, .. page.Tables.Skip(1)],
    };

    /// <summary>The page with the texts of its first table in lines, which strokes part: 完成南塔/维修. A line is 8 points high.</summary>
    public static Page InLines(Page page) => page with { Tables = [page.Tables[0] with { Cells = [.. page.Tables[0].Cells.Select(InLines)] }, .. page.Tables.Skip(1)] };

    private static Cell InLines(Cell cell) => cell.Lines.Count == 0 ? cell : cell with
    {
        Lines = [.. cell.Text.Split('/').Select((text, i) => new TextLine(text, text, cell.Box with { Top = cell.Box.Top + (8 * i), Bottom = cell.Box.Top + (8 * (i + 1)) }, text.Length))],
    };

    private static Page DrawPage(string text, int number)
    {
        var (tables, lines) = (new List<Table>(), new List<TextLine>());
        var rows = new List<string[]>();
        var top = Margin;
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Append(""))
        {
            if (TextTable.IsRow(line))
            {
                rows.AddRange(TextTable.Rows([line]));
                continue;
            }

            if (rows.Count > 0)
            {
                tables.Add(DrawTable(rows, top));
                top += rows.Count * RowHeight;
                rows = [];
            }

            if (line.Length > 0) lines.Add(Line(line, Margin, top));
            top += RowHeight;
        }

        var glyphs = tables.Sum(table => table.Cells.Sum(cell => cell.Glyphs)) + lines.Sum(line => line.Glyphs);
        return new Page(number, 595, Math.Max(842, top + Margin), tables, lines, PageText.Decodable, glyphs);
    }

    private static Table DrawTable(List<string[]> rows, double top)
    {
        var columns = rows.Max(row => row.Length);
        Assert.All(rows, row => Assert.Equal(columns, row.Length));
        var cells = TextTable.Cells(rows).Select(cell => DrawCell(cell, top)).ToList();
        return new Table(BoxOf(0, 0, rows.Count, columns, top), rows.Count, columns, cells, TableOrigin.Ruled, Continues: false);
    }

    private static Cell DrawCell(CellSketch cell, double top)
    {
        var box = BoxOf(cell.Row, cell.Column, cell.Row + cell.RowSpan, cell.Column + cell.ColumnSpan, top);
        return new Cell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, box, cell.Text.Length == 0 ? [] : [Line(cell.Text, box.Left + 2, box.CenterY - 5)]);
    }

    private static Box BoxOf(int row, int column, int bottom, int right, double top) => new(
        Margin + (column * ColumnWidth), top + (row * RowHeight), Margin + (right * ColumnWidth), top + (bottom * RowHeight));

    private static TextLine Line(string text, double left, double top) =>
        new(text, text, new Box(left, top, left + (text.Length * 5), top + 10), text.Count(c => !char.IsWhiteSpace(c)));
}
