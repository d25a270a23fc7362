using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Text;

/// <summary>Fonts for vertical writing: text is placed at the middle of its top.</summary>
public class VerticalWritingTests
{
    [Theory]
    [InlineData(12, 60, 85, 72, 109)]
    [InlineData(24, 54, 85, 78, 133)]
    public void Text_stands_below_and_on_both_sides_of_where_it_is_placed(int size, double left, double top, double right, double bottom)
    {
        var pdf = new PdfDrawing();
        var font = pdf.AddObject("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-V /Encoding /UniGB-UCS2-V /DescendantFonts [4 0 R] >>");
        var page = pdf.AddPage().With($"/Resources << /Font << /F2 {font} 0 R >> >>");
        page.Raw($"BT /F2 {size} Tf 66 {page.Y(85)} Td {PageDrawing.Show("产出")} ET");
        var line = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines);
        Assert.Equal(("产出", left, top, right, bottom), (line.Text, Math.Round(line.Box.Left, 3), Math.Round(line.Box.Top, 3), Math.Round(line.Box.Right, 3), Math.Round(line.Box.Bottom, 3)));
    }
}
