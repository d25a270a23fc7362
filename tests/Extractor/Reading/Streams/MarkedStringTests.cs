using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Streams;

/// <summary>Strings of content whose first codes look like the marks that stand before a text of UTF-16.</summary>
public class MarkedStringTests
{
    [Theory]
    [InlineData("(\\376\\377\\000\\101) Tj")]
    [InlineData("(\u00FE\u00FF\\000A) Tj")]
    [InlineData("(\\376\u00FF\\0\\101) Tj")]
    [InlineData("[(\\376\\377) -10 (\\000A)] TJ")]
    [InlineData("(\\376\\\n\\377\\000A) '")]
    [InlineData("% (\u00FE\n(\\376\\377) Tj % (\u00FE\n (\\000A) Tj")]
    public void Every_code_is_shown(string shown) => Assert.Equal("权财", Read(shown));

    [Theory]
    [InlineData("(\\377\\376\\000A) Tj", "分财")]
    [InlineData("(\\376\\377\\000\\)) Tj", "权）")]
    [InlineData("(\\376\\377\\000\\n) Tj", "权行")]
    [InlineData("(\\376\\377\\000\r\n) Tj", "权行")]
    [InlineData("(\\376\\377\\000\\051\\000A\\376\\377) Tj", "权）财权")]
    [InlineData("(\\000\\(\\000A\\376\\377) Tj", "（财权")]
    public void So_are_those_of_the_other_order_escaped_ones_and_those_behind_them(string shown, string expected) => Assert.Equal(expected, Read(shown));

    private static string Read(string shown)
    {
        var pdf = new PdfDrawing();
        MappedGlyph[] glyphs = [new(0xFEFF, '权', 1000), new(0xFFFE, '分', 1000), new(0x41, '财', 1000), new(0x29, '）', 1000), new(0x28, '（', 1000), new(0x0A, '行', 1000)];
        new MappedFont(glyphs).AddPage(pdf).Raw($"BT /F2 10 Tf 12 TL 60 780 Td {shown} ET");
        return string.Concat(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal);
    }
}
