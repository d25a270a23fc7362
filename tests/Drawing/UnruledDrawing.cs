using CsCheck;

namespace Selfeval.Tests.Drawing;

/// <summary>How a program sets text between borders that it does not draw.</summary>
/// <param name="IsTop">Texts begin at the top of their cells; else they stand in the middle.</param>
/// <param name="AreLabelsTop">Texts of several rows begin at the top of these, whatever others do.</param>
/// <param name="IsLeft">Texts of one column begin at its left side; else they stand in the middle.</param>
/// <param name="Leading">From line to line, in points; text is 8 pt.</param>
/// <param name="Padding">Above and below the text of a cell, in points.</param>
public sealed record UnruledStyle(bool IsTop, bool AreLabelsTop, bool IsLeft, double Leading, double Padding)
{
    /// <summary>Cells have lines above and below them, and none at their sides.</summary>
    public bool AreRowsRuled { get; init; }

    /// <summary>Of each column, in points; in narrow ones figures of eight signs take two lines.</summary>
    public double ColumnWidth { get; init; } = 62;

    /// <summary>All cells have lines around them, but for this one; null where none has.</summary>
    internal ForgottenBorder? RuledBut { get; init; }

    /// <summary>As spreadsheets and browsers set a table by default.</summary>
    public static readonly UnruledStyle Middle = new(IsTop: false, AreLabelsTop: false, IsLeft: true, Leading: 10, Padding: 5);

    /// <summary>As word processors set a table by default: next to nothing above and below the text of a cell, so that rows stand as close as lines.</summary>
    public static readonly Gen<UnruledStyle> Close =
        from top in Gen.Int[0, 3]
        from left in Gen.Bool
        from leading in Gen.Double[9.5, 12]
        from padding in Gen.Int[0, 4]
        select new UnruledStyle(top == 0, top == 0, left, Math.Round(leading, 2), padding / 4.0);

    public static readonly Gen<UnruledStyle> Any =
        from top in Gen.Int[0, 3]
        from labelsTop in Gen.Int[0, 3]
        from left in Gen.Bool
        from leading in Gen.Double[8.5, 12]
        from padding in Gen.Double[1.5, 6]
        select new UnruledStyle(top == 0, top == 0 || labelsTop == 0, left, Math.Round(leading, 2), Math.Round(padding, 2));
}

/// <summary>Draws forms written as text (see <see cref="DrawnPages"/>) without a single ruling, or with those between rows alone.</summary>
internal static class UnruledDrawing
{
    private const double Size = 8;
    private const double Side = 3;

    public static byte[] Draw(string text, UnruledStyle style) => Drawing(text, style).ToBytes();

    public static PdfDrawing Drawing(string text, UnruledStyle style)
    {
        var pdf = new PdfDrawing();
        foreach (var page in text.Split("---"))
        {
            var lines = page.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            var rows = TextTable.Rows(lines);
            var cells = TextTable.Cells(rows);
            var heights = rows.Select((_, row) => (2 * style.Padding) + (style.Leading * cells.Where(cell => cell.Row == row && cell.RowSpan == 1).Max(cell => (int?)Lines(cell, style).Count) ?? 1));
            var sketch = new TableSketch([.. Enumerable.Repeat(style.ColumnWidth, rows[0].Length)], [.. heights], cells);
            // The page ends with the table, as it does where a break cuts one.
            var drawing = pdf.AddPage(Math.Max(595, sketch.Right + 50), sketch.Bottom + 50);
            foreach (var (i, line) in lines.Where(line => !TextTable.IsRow(line)).Index()) drawing.Text((drawing.Width / 2) - (line.Length * 11 / 2), 20 + (i * 14), 11, line);
            foreach (var box in cells.Where(_ => style.AreRowsRuled).Select(sketch.BoxOf)) drawing.Line(box.Left, box.Top, box.Right, box.Top).Line(box.Left, box.Bottom, box.Right, box.Bottom);
            style.RuledBut?.DrawOthers(drawing, sketch);
            foreach (var cell in cells) Draw(drawing, sketch.BoxOf(cell), Lines(cell, style), cell.RowSpan > 1 ? style with { IsTop = style.AreLabelsTop } : style);
        }

        return pdf;
    }

    private static void Draw(PageDrawing page, (double Left, double Top, double Right, double Bottom) box, List<string> lines, UnruledStyle style)
    {
        var top = style.IsTop ? box.Top + style.Padding : ((box.Top + box.Bottom) / 2) - (lines.Count * style.Leading / 2);
        foreach (var (i, line) in lines.Index())
        {
            var left = style.IsLeft ? box.Left + Side : ((box.Left + box.Right) / 2) - (Width(line) / 2);
            page.Text(left, top + (i * style.Leading) + ((style.Leading - Size) / 2) + (0.88 * Size), Size, line);
        }
    }

    private static List<string> Lines(CellSketch cell, UnruledStyle style)
    {
        var lines = new List<string>();
        foreach (var glyph in cell.Text)
        {
            if (lines.Count == 0 || Width(lines[^1] + glyph) > (cell.ColumnSpan * style.ColumnWidth) - (2 * Side)) lines.Add(string.Empty);
            lines[^1] += glyph;
        }

        return lines;
    }

    /// <summary>The font of <see cref="PdfDrawing"/>: ASCII is half an em wide, everything else a full em.</summary>
    private static double Width(string text) => text.Sum(glyph => glyph < 0x80 ? Size / 2 : Size);
}
