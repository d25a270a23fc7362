using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Fonts whose glyphs the file draws itself (Type 3), as browsers write some faces: what a glyph draws is held against what it is said to be.</summary>
public class GlyphProcedureTests
{
    private const string Nothing = "500 0 d0";

    private const string Box = "500 0 0 0 500 700 d1 100 0 300 700 re f";

    [Theory]
    [InlineData(Box, "0035", "甲5")]
    [InlineData(Box, "0020", "甲\uFFFD")]
    [InlineData(Nothing, "0035", "甲")]
    [InlineData(Nothing, "0020", "甲")]
    [InlineData("500 0 0 0 500 700 d1 f", "0020", "甲")]
    public void A_glyph_is_what_it_is_said_to_be_only_if_it_draws_as_much(string procedure, string says, string expected)
    {
        var pdf = new PdfDrawing();
        var glyph = Stream(pdf, procedure);
        var map = Stream(pdf, $"/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <{says}> endbfchar endcmap end");
        var font = pdf.AddObject($"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g {glyph} 0 R >> /Encoding << /Type /Encoding /Differences [65 /g] >> /FirstChar 65 /LastChar 65 /Widths [500] /ToUnicode {map} 0 R >>");
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R /F2 {font} 0 R >> >>").Text(60, 60, 10, "甲").Raw("BT /F2 10 Tf 70 782 Td (A) Tj ET");
        Assert.Equal(expected, Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines).Text);
    }

    private static int Stream(PdfDrawing pdf, string content) => pdf.AddObject($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
}
