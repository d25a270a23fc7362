using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>What stands above a table as a heading does, and is no text. The table reaches from 50 to 250 and begins at 150.</summary>
public class DrawnHeadingTests
{
    private const string Unknown = "\uFFFD";

    /// <summary>Outlines as a page has them that was converted to curves, seen from below: from 110 to 190, and 16 high.</summary>
    private const string Letters = "110 732 m 120 732 l 122 740 l 120 748 l 110 748 l f 140 732 m 150 732 l 152 740 l 150 748 l 140 748 l f 178 732 m 188 732 l 190 740 l 188 748 l 178 748 l f";

    [Fact]
    public void A_line_of_outlines_over_the_middle_of_a_table_is_a_text_that_nobody_knows() => Assert.Equal([Unknown], Above(page => page.Raw(Letters)));

    [Theory]
    [InlineData("1 0 0 1 -50 0", "at the side, as a logo stands")]
    [InlineData("0.3 0 0 1 105 0", "as high as it is wide, as a seal is")]
    [InlineData("1 0 0 0.3 0 510", "lower than print")]
    [InlineData("1 0 0 1 0 80", "far above")]
    public void What_stands_otherwise_than_a_heading_is_none(string matrix, string what) => Assert.True(Above(page => page.Raw($"q {matrix} cm {Letters} Q")).Count == 0, what);

    [Fact]
    public void Outlines_behind_a_printed_heading_are_its_shadow() => Assert.Equal(["项目自评表"], Above(page => page.Raw($"0.7 g {Letters} 0 g").Text(115, 107, 14, "项目自评表")));

    [Fact]
    public void A_picture_of_a_heading_is_a_text_that_nobody_knows() => Assert.Equal([Unknown], Above(page => page, PicturePdf.Paper(120, 20).Sign(10, 8).Sign(60, 8).Sign(105, 8)));

    [Fact]
    public void A_picture_without_ink_is_none() => Assert.Empty(Above(page => page, PicturePdf.Paper(120, 20)));

    private static List<string> Above(Func<PageDrawing, PageDrawing> draw, GrayImage? picture = null)
    {
        var pdf = new PdfDrawing();
        var page = draw(pdf.AddPage().Line(50, 150, 250, 150).Line(50, 180, 250, 180).Line(50, 150, 50, 180).Line(150, 150, 150, 180).Line(250, 150, 250, 180).Text(60, 166, 9, "得分").Text(160, 166, 9, "9"));
        if (picture is not null) PicturePdf.Show(pdf, page, picture, (90, 95));
        return [.. Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text)];
    }
}
