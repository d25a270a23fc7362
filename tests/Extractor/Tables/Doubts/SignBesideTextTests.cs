using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>Signs beside a printed text that are no glyphs: what the cell says with them is not known.</summary>
public class SignBesideTextTests
{
    /// <summary>The figure stands from 170 to 188 and from 776 to 785, seen from below.</summary>
    [Theory]
    [InlineData("164 779 m 168.5 779 l S", "a stroked minus", true)]
    [InlineData("164 778.7 4.5 0.6 re f", "a filled minus", true)]
    [InlineData("162 776 m 169 779 l 162 782 l 164 779 l f", "the outlines of an operator", true)]
    [InlineData("190 776 m 197 776 l 193 784 l f", "the outlines of a sign behind it", true)]
    [InlineData("164 776 m 168.5 776 l S", "a bar on the baseline", false)]
    [InlineData("200 779 m 205 779 l S", "a bar far from it", false)]
    [InlineData("170 779 m 175 779 l S", "a bar over its first digit", false)]
    [InlineData("170 776 m 174 776 l 172 783 l f", "the contour of its first digit", false)]
    [InlineData("164 779 m 165.5 780.5 l 167 779 l 165.5 777.5 l f", "a bullet", false)]
    [InlineData("155 762 m 168 762 l 160 790 l f", "a shape as high as the cell", false)]
    [InlineData("160 764 m 190 764 l 194 788 l 164 790 l f", "a shape behind all of it", false)]
    [InlineData("1 g 162 776 m 169 779 l 162 782 l 164 779 l f 0 g", "white outlines", false)]
    [InlineData("190 779 m 193 779 l S 195 779 m 198 779 l S 200 779 m 203 779 l S 205 779 m 208 779 l S", "a leader", false)]
    public void A_drawn_sign_on_the_line_of_a_text_is_told(string drawn, string what, bool isTold) =>
        Assert.True(isTold == IsTold(Beside(drawn)), what);

    /// <summary>The ink of the sign is 8 pt high and wide, in the middle of a square cut so wide; the squares begin at the left upper corner.</summary>
    [Theory]
    [InlineData(10, 159, 58, "on the line")]
    [InlineData(10, 159, 54, "raised above it")]
    [InlineData(16, 153, 55, "cut with a margin as high as the line")]
    [InlineData(20, 149, 52, "cut with margins that reach over the border")]
    [InlineData(10, 200, 62, "a blank behind the text")]
    [InlineData(10, 220, 52, "on a line of its own, and far")]
    public void The_picture_of_a_sign_is_told(int side, int left, int top, string where) =>
        Assert.True(IsTold(Beside(Paper(side).Sign(side / 2, side / 2), (left, top))), where);

    [Fact]
    public void A_picture_on_the_line_of_the_text_and_far_from_it_is_an_icon() => Assert.False(IsTold(Beside(Paper(10).Sign(5, 5), (235, 58))));

    [Fact]
    public void A_white_picture_beside_a_text_is_nothing() => Assert.False(IsTold(Beside(Paper(10), (159, 58))));

    [Fact]
    public void A_picture_that_a_text_is_printed_on_is_its_background() => Assert.False(IsTold(Beside(Paper(12).Fill(new(0, 0, 12, 12), gray: 120), (172, 57))));

    [Fact]
    public void A_picture_of_more_than_a_line_is_a_seal() => Assert.False(IsTold(Beside(Paper(16).Fill(new(1, 1, 15, 15)), (153, 55))));

    [Fact]
    public void A_picture_of_a_line_is_an_underline() => Assert.False(IsTold(Beside(Paper(24).Fill(new(1, 11, 23, 12)), (180, 55))));

    [Fact]
    public void A_sign_over_the_border_of_two_cells_is_of_neither() => Assert.False(IsTold(Beside(Paper(10).Sign(5, 5), (147, 58))));

    /// <summary>It is told once, as a text that is not read, and not as that of another cell.</summary>
    [Fact]
    public void The_text_beside_a_sign_is_not_told_to_run_together() => Assert.False(CellOf(With("164 779 m 168.5 779 l S")).IsRunTogether);

    private static GrayImage Paper(int side) => PicturePdf.Paper(side, side);

    private static bool IsTold(string text)
    {
        Assert.Equal("9.50", text.Trim('\uFFFD'));
        return text.Length > 4;
    }

    private static string Beside(GrayImage picture, (double Left, double Top) at)
    {
        var pdf = new PdfDrawing();
        Row(PicturePdf.Show(pdf, pdf.AddPage(), picture, at));
        return CellOf(pdf).Text;
    }

    private static string Beside(string drawn) => CellOf(With(drawn)).Text;

    private static PdfDrawing With(string drawn)
    {
        var pdf = new PdfDrawing();
        Row(pdf.AddPage().Raw(drawn));
        return pdf;
    }

    private static Cell CellOf(PdfDrawing pdf) => Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[1];

    private static PageDrawing Row(PageDrawing page) => page
        .Line(50, 50, 250, 50).Line(50, 80, 250, 80).Line(50, 50, 50, 80).Line(150, 50, 150, 80).Line(250, 50, 250, 80)
        .Text(60, 66, 9, "得分").Text(170, 66, 9, "9.50").Text(60, 110, 9, "填报人");
}
