namespace Selfeval.Tests.Drawing;

/// <summary>Draws a form written as text with its page breaks (see <see cref="DrawnPages"/>) as a PDF: rows as high as their texts need, in a ruling style.</summary>
internal static class BrokenPdf
{
    /// <summary>Six characters of <see cref="TableDrawing.TextSize"/> and the padding.</summary>
    private const double ColumnWidth = 54;

    private const double LineHeight = 10;

    public static byte[] Draw(string text, RulingStyle style) => Drawing(text, style).ToBytes();

    public static PdfDrawing Drawing(string text, RulingStyle style)
    {
        var pdf = new PdfDrawing();
        foreach (var page in text.Split("---"))
        {
            var lines = page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            var rows = TextTable.Rows(lines);
            var sketch = Sketch(rows);
            var drawing = pdf.AddPage(Math.Max(595, sketch.Right + 50), Math.Max(842, sketch.Bottom + 50));
            foreach (var (i, line) in lines.Where(line => !TextTable.IsRow(line)).Index()) drawing.Text(TableSketch.Left + 100, 30 + (i * 14), 11, line);
            TableDrawing.Draw(drawing, sketch, style);
        }

        return pdf;
    }

    private static TableSketch Sketch(List<string[]> rows)
    {
        var cells = TextTable.Cells(rows);
        var widths = Enumerable.Repeat(ColumnWidth, rows[0].Length).ToArray();
        return new TableSketch(widths, [.. rows.Select((_, row) => Height(cells, row))], cells);
    }

    /// <summary>Every text fits into the first row of its cell: a label cut by a page break is then whole on one of its pages.</summary>
    private static double Height(CellSketch[] cells, int row) =>
        6 + (LineHeight * cells.Where(cell => cell.Row == row).Max(cell => (int?)Lines(cell)) ?? 1);

    private static int Lines(CellSketch cell)
    {
        var perLine = (int)(((cell.ColumnSpan * ColumnWidth) - 4) / TableDrawing.TextSize);
        return Math.Max(1, (cell.Text.Length + perLine - 1) / perLine);
    }
}
