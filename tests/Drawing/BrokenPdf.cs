namespace Selfeval.Tests.Drawing;

/// <summary>Draws a form written as text with its page breaks (see <see cref="DrawnPages"/>) as a PDF: rows as high as their texts need, in a ruling style.</summary>
internal static class BrokenPdf
{
    /// <summary>Above and below the lines of a cell together.</summary>
    private const double Margin = 6;

    /// <summary>Of both sides.</summary>
    private const double Padding = 4;

    private const int OfLine = 6;

    /// <summary>Characters on a line of a narrow column: a figure with decimals has several lines.</summary>
    private const int OfNarrowLine = 2;

    private static readonly IReadOnlySet<int> NoColumns = new HashSet<int>();

    public static byte[] Draw(string text, RulingStyle style) => Drawing(text, style).ToBytes();

    /// <param name="narrow">Columns that have no room for a figure on one line.</param>
    public static byte[] Draw(string text, RulingStyle style, IReadOnlySet<int> narrow) => Drawing(text, style, new Lettering(new UnicodeFont(), TableDrawing.TextSize), shifted: null, narrow).ToBytes();

    public static byte[] Draw(string text, RulingStyle style, Lettering lettering, ShiftedRows? shifted = null) => Drawing(text, style, lettering, shifted, NoColumns).ToBytes();

    public static PdfDrawing Drawing(string text, RulingStyle style) => Drawing(text, style, new Lettering(new UnicodeFont(), TableDrawing.TextSize), shifted: null, NoColumns);

    private static PdfDrawing Drawing(string text, RulingStyle style, Lettering lettering, ShiftedRows? shifted, IReadOnlySet<int> narrow)
    {
        var pdf = new PdfDrawing(lettering.Font);
        foreach (var page in text.Split("---"))
        {
            var lines = page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            var rows = TextTable.Rows(lines);
            var sketch = Sketch(rows, lettering.Size, narrow) with { Shifted = shifted };
            var drawing = pdf.AddPage(Math.Max(595, sketch.Right + 50), Math.Max(842, sketch.Bottom + 50));
            var above = lines.TakeWhile(line => !TextTable.IsRow(line)).ToList();
            foreach (var (i, line) in above.Index()) drawing.Text(TableSketch.Left + 100, 30 + (i * 14), 11, line);
            foreach (var (i, line) in lines.Skip(above.Count).Where(line => !TextTable.IsRow(line)).Index()) drawing.Text(TableSketch.Left, sketch.Bottom + 16 + (i * 14), 8, line);
            TableDrawing.Draw(drawing, sketch, style, lettering.Size);
        }

        return pdf;
    }

    private static TableSketch Sketch(List<string[]> rows, double size, IReadOnlySet<int> narrow)
    {
        var cells = TextTable.Cells(rows);
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => ColumnWidth(column, size, narrow)).ToArray();
        return new TableSketch(widths, [.. rows.Select((_, row) => Height(cells, row, size, narrow))], cells);
    }

    /// <summary>Every text fits into the first row of its cell: a label cut by a page break is then whole on one of its pages.</summary>
    private static double Height(CellSketch[] cells, int row, double size, IReadOnlySet<int> narrow) =>
        Margin + (TableDrawing.Leading * size * cells.Where(cell => cell.Row == row).Max(cell => (int?)Lines(cell, narrow)) ?? 1);

    private static int Lines(CellSketch cell, IReadOnlySet<int> narrow)
    {
        var perLine = CharactersOfLine(cell.Column, cell.ColumnSpan, narrow);
        return Math.Max(1, (cell.Text.Length + perLine - 1) / perLine);
    }

    /// <summary>How many characters stand on one line of a cell over so many columns from one on.</summary>
    public static int CharactersOfLine(int column, int columns) => CharactersOfLine(column, columns, NoColumns);

    public static int CharactersOfLine(int column, int columns, IReadOnlySet<int> narrow) =>
        (int)((Enumerable.Range(column, columns).Sum(one => ColumnWidth(one, TableDrawing.TextSize, narrow)) - Padding) / TableDrawing.TextSize);

    /// <summary>Six characters or two, a part of one, and the padding: lines wrap alike in every size.</summary>
    private static double ColumnWidth(int column, double size, IReadOnlySet<int> narrow) => Padding + (((narrow.Contains(column) ? OfNarrowLine : OfLine) + 0.25) * size);
}

/// <summary>The font and the size of a table's texts.</summary>
internal sealed record Lettering(TextFont Font, double Size)
{
    public override string ToString() => $"{Font.GetType().Name} {Size}";
}
