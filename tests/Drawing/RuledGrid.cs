namespace Selfeval.Tests.Drawing;

/// <summary>A page that one table fills, each cell drawn by four segments of its own, with a text of one or two glyphs in some.</summary>
public static class RuledGrid
{
    private const double Side = 14;
    private const double Margin = 20;
    private const double TextSize = 8;

    /// <summary>Cells from one with text to the next; every row and column has one.</summary>
    private const int WithText = 7;

    public static byte[] Draw(int rows, int columns)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage((2 * Margin) + (columns * Side), (2 * Margin) + (rows * Side)).Raw("0.5 w");
        for (var cell = 0; cell < rows * columns; cell++)
        {
            var (left, top) = (Margin + (cell % columns * Side), Margin + (cell / columns * Side));
            page.Line(left, top, left + Side, top).Line(left, top + Side, left + Side, top + Side).Line(left, top, left, top + Side).Line(left + Side, top, left + Side, top + Side);
            if (cell % WithText == 0) page.Text(left + 2, top + 10, TextSize, $"{cell % 97}");
        }

        return pdf.ToBytes();
    }
}
