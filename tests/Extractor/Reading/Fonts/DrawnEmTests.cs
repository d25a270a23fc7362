using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Fonts that the file draws (Type 3) in a space of their own, as PostScript makes bitmaps of a face: a digit is 50 wide and 70 high, and the text is set in 0.1 pt.</summary>
public class DrawnEmTests
{
    [Theory]
    [InlineData("1 0 0 1", 0.1, 50)]
    [InlineData("0.01 0 0 0.01", 10, 50)]
    [InlineData("0.001 0 0 0.001", 10, 500)]
    [InlineData("0.0005 0 0 0.0005", 0.02, 500_000)]
    public void A_digit_is_as_large_as_it_is_drawn(string matrix, double size, int width)
    {
        var line = Assert.Single(Assert.Single(Corpus.Read(Drawn(matrix, size, width))).Lines);
        Assert.Equal("甲5", line.Text);
        Assert.Equal(75, line.Box.Right, tolerance: 0.1);
        Assert.InRange(line.Box.Height, 7, 14);
    }

    [Fact]
    public void A_speck_in_such_a_font_is_no_text() =>
        Assert.Equal("甲", Assert.Single(Assert.Single(Corpus.Read(Drawn("1 0 0 1", 0.005, 50))).Lines).Text);

    /// <summary>An ideograph of 10 pt and behind it a digit drawn as a box.</summary>
    private static byte[] Drawn(string matrix, double size, int width)
    {
        var pdf = new PdfDrawing();
        var glyph = Stream(pdf, $"{width} 0 0 0 {width} {width * 7 / 5} d1 0 0 {width * 4 / 5} {width * 7 / 5} re f");
        var map = Stream(pdf, "/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <0035> endbfchar endcmap end");
        var font = pdf.AddObject($"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 {width} {width * 7 / 5}] /FontMatrix [{matrix} 0 0] /CharProcs << /g {glyph} 0 R >> /Encoding << /Type /Encoding /Differences [65 /g] >> /FirstChar 65 /LastChar 65 /Widths [{width}] /ToUnicode {map} 0 R >>");
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R /F2 {font} 0 R >> >>").Text(60, 60, 10, "甲").Raw(FormattableString.Invariant($"BT /F2 {size} Tf 70 782 Td (A) Tj ET"));
        return pdf.ToBytes();
    }

    private static int Stream(PdfDrawing pdf, string content) => pdf.AddObject($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
}
