using System.Globalization;
using Selfeval.Extractor.Reading.Fonts;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Text;

/// <summary>Pages whose text reads upwards, downwards or upside down.</summary>
public class TurnedPageTests
{
    /// <summary>cairo states widths of 0 for what poppler draws, and moves on by itself.</summary>
    [Theory]
    [InlineData(0, "1 0 0 1 60 780", "1 0 0 1 200 780")]
    [InlineData(1, "0 -1 1 0 60 780", "0 -1 1 0 60 640")]
    [InlineData(2, "-1 0 0 -1 200 780", "-1 0 0 -1 60 780")]
    [InlineData(3, "0 1 -1 0 60 640", "0 1 -1 0 60 780")]
    public void Glyphs_without_widths_read_to_where_their_text_is_turned(int quarters, string first, string second)
    {
        var pdf = new PdfDrawing();
        MappedGlyph[] glyphs = [.. MappedFont.Row("项目名称90%", 1, width: 0)];
        new MappedFont(glyphs).AddPage(pdf).Raw($"BT /F2 10 Tf {first} Tm [<0001> -1000 <0002> -1000 <0003> -1000 <0004>] TJ {second} Tm [<0005> -500 <0006> -500 <0007>] TJ ET");
        var page = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal(quarters, page.Turn.Quarters);
        Assert.Equal(["项目名称", "90%"], page.Lines.Select(line => line.Text));
    }

    /// <summary>Printed askew, its text and lines together: read as if it were upright, and told where it stands.</summary>
    [Theory]
    [InlineData(0.8)]
    [InlineData(-1.5)]
    [InlineData(4)]
    public void A_page_that_leans_is_read_leaned_back(double degrees)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
        var pdf = new PdfDrawing();
        // Around the middle of the page; PDF turns to the left.
        var page = pdf.AddPage().Raw(string.Create(CultureInfo.InvariantCulture, $"1 0 0 1 297.5 421 cm {cos:0.######} {-sin:0.######} {sin:0.######} {cos:0.######} 0 0 cm 1 0 0 1 -297.5 -421 cm"));
        foreach (var y in new[] { 100, 120, 140 }) page.Line(50, y, 550, y);
        foreach (var x in new[] { 50, 150, 450, 550 }) page.Line(x, 100, x, 140);
        page.Text(60, 114, 10, "项目名称").Text(160, 114, 10, "防火隔离带").Text(460, 114, 10, "得分").Text(60, 134, 10, "主管部门").Text(460, 134, 10, "95");
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal(degrees, read.Turn.Lean, 0.01);
        var table = Assert.Single(read.Tables);
        Assert.Equal((2, 3), (table.Rows, table.Columns));
        Assert.Equal(["项目名称", "防火隔离带", "得分", "主管部门", "", "95"], table.Cells.Select(cell => cell.Text));
        // 202.5 pt right of the middle and 311 above it, turned around the middle.
        Assert.Equal(297.5 + (202.5 * cos) + (311 * sin), table.Cells[2].Box.CenterX, 1.0);
        Assert.Equal(421 + (202.5 * sin) - (311 * cos), table.Cells[2].Box.CenterY, 1.0);
    }

    /// <summary>A watermark, a stamp: what leans is not the page.</summary>
    [Fact]
    public void A_page_of_which_a_part_leans_stands_as_it_stands()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(60, 114, 10, "项目名称").Raw("q .9998 .02 -.02 .9998 0 0 cm").Text(60, 134, 10, "主管部门").Raw("Q");
        Assert.Equal(0, Assert.Single(Corpus.Read(pdf.ToBytes())).Turn.Lean);
    }

    /// <summary>LibreOffice states 0 for glyphs of upright lines, and prints those of others over each other: the text is whole all the same.</summary>
    [Fact]
    public void A_glyph_without_a_width_ends_where_the_next_of_its_text_stands()
    {
        var pdf = new PdfDrawing();
        MappedGlyph[] glyphs = [.. MappedFont.Row("强化监管", 1, width: 1000), .. MappedFont.Row("资金", 5, width: 0)];
        var page = new MappedFont(glyphs).AddPage(pdf, 1, 2, 5, 6, 3, 4);
        foreach (var y in new[] { 50, 70, 90 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 50, x, 90);
        var cell = Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[0];
        Assert.Equal(("强化资金监管", false), (cell.Text, cell.IsRunTogether));
    }

    [Theory]
    [InlineData(0.6, "项", 0.6)]
    [InlineData(-0.6, "项", -0.6)]
    [InlineData(0, "项", 1)]
    [InlineData(0, "9", 0.5)]
    [InlineData(0, "≥", 1)]
    public void A_glyph_reaches_as_far_as_its_font_says_or_as_its_like_does(double advance, string text, double extent) => Assert.Equal(extent, GlyphExtent.Of(advance, text));

    [Theory]
    [InlineData(" ")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("")]
    public void What_takes_no_room_has_a_direction_all_the_same(string text) => Assert.InRange(GlyphExtent.Of(0, text), double.Epsilon, 0.01);
}
