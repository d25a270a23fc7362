using System.Globalization;
using System.Text;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Text;

/// <summary>Whether a page can be read without OCR.</summary>
public class PageTextTests
{
    /// <summary>One grey pixel stretched over a place of the page.</summary>
    private static string Image(double width, double height) => $"q {width} 0 0 {height} 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0080 EI Q";

    [Fact]
    public void An_empty_page_is_blank() => Assert.Equal(PageText.Blank, Read(_ => { }).Text);

    [Fact]
    public void A_page_with_text_is_decodable() => Assert.Equal(PageText.Decodable, Read(page => page.Text(60, 60, 10, "项目")).Text);

    [Fact]
    public void An_image_over_the_page_with_an_invisible_text_layer_is_a_scan()
    {
        var page = Read(page => page.Raw(Image(595, 842)).Raw("3 Tr").Text(60, 60, 10, "项目支出绩效自评表"));
        Assert.Equal((PageText.Scanned, 0), (page.Text, page.Glyphs));
    }

    [Fact]
    public void Text_under_the_image_of_a_scan_is_a_layer_too()
    {
        var page = Read(page => page.Text(60, 60, 10, "项目支出绩效自评表").Raw(Image(595, 842)));
        Assert.Equal((PageText.Scanned, 0), (page.Text, page.Glyphs));
    }

    [Fact]
    public void A_background_image_under_much_text_is_no_scan() =>
        Assert.Equal(PageText.Decodable, Read(page => page.Raw(Image(595, 842)).Text(60, 60, 10, "项目支出绩效自评表填报单位主管部门实施单位项目资金")).Text);

    [Fact]
    public void A_logo_beside_nothing_is_no_scan() => Assert.Equal(PageText.Blank, Read(page => page.Raw(Image(100, 50))).Text);

    [Fact]
    public void Text_drawn_as_outlines_is_undecodable()
    {
        var outlines = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            double x = 50 + (i % 30 * 12), y = 700 - (i / 30 * 20);
            outlines.Append(CultureInfo.InvariantCulture, $"{x} {y} m {x + 6} {y} {x + 8} {y + 2} {x + 8} {y + 8} c {x} {y + 8} l {x + 2} {y + 4} l f\n");
        }

        Assert.Equal(PageText.Undecodable, Read(page => page.Raw(outlines.ToString())).Text);
    }

    [Fact]
    public void A_few_outlines_in_the_cells_of_a_ruled_table_are_undecodable() =>
        Assert.Equal(PageText.Undecodable, Read(page => Outline(Row(page), x: 70, y: 776).Text(290, 820, 9, "2")).Text);

    [Fact]
    public void A_few_outlines_beside_a_table_or_over_its_lines_are_not_its_text()
    {
        Assert.Equal(PageText.Blank, Read(page => Outline(Row(page), x: 70, y: 600)).Text);
        Assert.Equal(PageText.Blank, Read(page => Outline(Row(page), x: 146, y: 776)).Text);
    }

    [Fact]
    public void A_sign_drawn_beside_the_text_of_a_table_is_no_outlined_text() =>
        Assert.Equal(PageText.Decodable, Read(page => Outline(Row(page), x: 70, y: 776).Text(160, 66, 9, "100")).Text);

    /// <summary>A row of two cells.</summary>
    private static PageDrawing Row(PageDrawing page) =>
        page.Line(50, 50, 250, 50).Line(50, 80, 250, 80).Line(50, 50, 50, 80).Line(150, 50, 150, 80).Line(250, 50, 250, 80);

    /// <summary>A filled shape of a character's size, in PDF coordinates.</summary>
    private static PageDrawing Outline(PageDrawing page, double x, double y) =>
        page.Raw($"{x} {y} m {x + 6} {y} {x + 8} {y + 2} {x + 8} {y + 8} c {x} {y + 8} l {x + 2} {y + 4} l f");

    [Theory]
    [InlineData("食品Ü全监管项目支出绩效", "食品\uFFFD全监管项目支出绩效")]
    [InlineData("今^将食品监管项目支出", "今\uFFFD将食品监管项目支出")]
    [InlineData("专家Müller食品监管项目支出绩效自评", "专家Müller食品监管项目支出绩效自评")]
    [InlineData("造林10^4亩", "造林10^4亩")]
    public void A_letter_of_a_far_script_that_stands_in_no_word_of_letters_is_undecodable(string painted, string read) =>
        Assert.Equal(read, Assert.Single(Read(page => page.Text(60, 60, 10, painted)).Lines).Text);

    private static Page Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
