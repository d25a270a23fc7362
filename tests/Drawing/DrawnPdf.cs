namespace Selfeval.Tests.Drawing;

/// <summary>
/// A form written as text, drawn as a PDF: <c>| a | b |</c> is a row, <c>&lt;</c> goes on with the cell to its left, <c>^</c> with the cell above;
/// lines before the table stand above it, lines after it below.
/// </summary>
internal static class DrawnPdf
{
    private const double LineHeight = 10;
    private const double Padding = 4;

    private static readonly double[] Widths = [44, 50, 50, 76, 62, 62, 40, 44, 72];

    public static byte[] Draw(string text)
    {
        var drawing = new PdfDrawing();
        DrawOn(drawing.AddPage(), text);
        return drawing.ToBytes();
    }

    /// <summary>The table that was drawn.</summary>
    public static TableSketch DrawOn(PageDrawing page, string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var rows = TextTable.Rows(lines);
        var cells = TextTable.Cells(rows);
        var table = new TableSketch(Widths, [.. rows.Select((_, row) => HeightOf(cells, row))], cells);
        TableDrawing.Draw(page, table, RulingStyle.CellStrokes);
        var above = lines.TakeWhile(line => !TextTable.IsRow(line)).ToList();
        foreach (var (index, line) in above.Index()) page.Text(297 - (line.Length * (index == 0 ? 14 : 9) / 2), 32 + (16 * index), index == 0 ? 14 : 9, line);
        foreach (var (index, line) in lines.Where(line => !TextTable.IsRow(line)).Skip(above.Count).Index()) page.Text(TableSketch.Left, table.Bottom + 16 + (14 * index), 8, line);
        return table;
    }

    /// <summary>As high as its highest cell that stands in this row alone.</summary>
    private static double HeightOf(IEnumerable<CellSketch> cells, int row) =>
        cells.Where(cell => cell.Row == row && cell.RowSpan == 1).Max(cell => Padding + (LineHeight * Math.Max(1, Lines(cell))));

    private static int Lines(CellSketch cell)
    {
        var perLine = (int)((Widths.Skip(cell.Column).Take(cell.ColumnSpan).Sum() - Padding) / TableDrawing.TextSize);
        return (cell.Text.Length + perLine - 1) / perLine;
    }
}
