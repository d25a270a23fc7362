using Selfeval.Extractor.Reading;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor;

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
