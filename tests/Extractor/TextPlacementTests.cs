using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor;

/// <summary>Which cell a text belongs to, and how it reads.</summary>
public class TextPlacementTests
{
    [Fact]
    public void Text_that_overflows_stays_whole_with_the_cell_that_it_begins_in() =>
        Assert.Equal(["项目支出绩效自评表填报说明", ""], Cells(page => page.Text(53, 74, 10, "项目支出绩效自评表填报说明")));

    [Fact]
    public void Text_that_overflows_to_the_left_stays_with_the_cell_that_it_is_aligned_to() =>
        Assert.Equal(["", "三百七十一万八千四百六十六元二角九分"], Cells(page => page.Text(87, 74, 10, "三百七十一万八千四百六十六元二角九分")));

    [Fact]
    public void Text_of_the_next_cell_over_what_overflows_into_it_is_that_cells() =>
        Assert.Equal(["传承人对满意度", "≥90%"], Cells(page => page.Text(95, 74, 10, "传承人对满意度").Text(161, 74, 10, "≥90%")));

    [Fact]
    public void One_operation_that_writes_into_two_cells_is_cut_at_the_border() =>
        Assert.Equal(["预算", "3,718"], Cells(page => page.Raw($"BT /F1 10 Tf 120 {page.Y(74)} Td [<{Hex("预算")}> -1500 <{Hex("3,718")}>] TJ ET")));

    [Fact]
    public void A_number_printed_with_a_blank_after_every_digit_is_one_number() =>
        Assert.Equal(["1 0 0".Replace(" ", string.Empty, StringComparison.Ordinal), "98.5"], Cells(page => page.Text(60, 74, 10, "1 0 0").Text(160, 74, 10, "9 8 . 5")));

    [Fact]
    public void Numbers_that_stand_far_apart_are_not_joined() =>
        Assert.Equal(["3 5", ""], Cells(page => page.Text(60, 74, 10, "3").Text(100, 74, 10, "5")));

    [Fact]
    public void One_blank_stays_between_latin_words() =>
        Assert.Equal(["Annual Report", "PM2.5 指标".Replace(" ", string.Empty, StringComparison.Ordinal)], Cells(page => page.Text(53, 74, 8, "Annual  Report").Text(160, 74, 8, "PM2.5 指标")));

    [Fact]
    public void Fake_bold_prints_each_glyph_twice_but_a_repeated_digit_stays()
    {
        static void Twice(PageDrawing page) => page.Text(60, 74, 10, "1100").Text(60.3, 74, 10, "1100");
        Assert.Equal(["1100", ""], Cells(Twice));
    }

    [Fact]
    public void A_label_printed_one_glyph_below_the_other_reads_downwards() =>
        Assert.Equal(["绩效", ""], Cells(page => page.Text(60, 70, 8, "绩").Text(60, 79, 8, "效")));

    [Fact]
    public void An_underline_makes_no_row() =>
        Assert.Equal(["项目支出绩效自评", ""], Cells(page => page.Text(53, 72, 11.5, "项目支出绩效自评").Line(53, 74, 145, 74)));

    [Theory]
    [InlineData("\u2F6C的", "目的")]
    [InlineData("\u2F08\u2ED4", "人门")]
    [InlineData("指标1", "指标1")]
    public void Radicals_are_folded_to_ideographs(string printed, string expected) => Assert.Equal(expected, RadicalFolding.Fold(printed));

    [Fact]
    public void A_dash_of_two_em_is_two_dashes() =>
        Assert.Equal(["——", "———"], Cells(page => page.Text(60, 74, 10, "\u2E3A").Text(160, 74, 10, "\u2E3B")));

    [Fact]
    public void Turned_text_in_a_cell_reads_along_its_baseline() =>
        Assert.Equal(["绩效", "预算执行率"], Cells(page => page.Text(160, 74, 8, "预算执行率").Raw($"BT /F1 8 Tf 0 1 -1 0 80 {page.Y(79)} Tm {PageDrawing.Show("绩效")} ET")));

    [Fact]
    public void A_watermark_across_the_table_is_a_loose_line_and_in_no_cell()
    {
        var page = Page(page => page.Text(60, 74, 10, "预算").Raw($"0.8 g BT /F1 30 Tf 0.7 0.7 -0.7 0.7 60 {page.Y(100)} Tm {PageDrawing.Show("样本")} ET 0 g"));
        Assert.Equal("预算", page.Tables[0].Cells[0].Text);
        Assert.Equal("样本", Assert.Single(page.Lines).Text);
    }

    [Fact]
    public void Text_outside_of_the_page_or_its_clip_is_not_there()
    {
        var page = Page(page => page.Text(60, 74, 10, "预算").Text(60, 860, 10, "页外").Raw($"q 0 0 20 20 re W n").Text(160, 74, 10, "剪去").Raw("Q"));
        Assert.Equal(2, page.Glyphs);
    }

    [Fact]
    public void Text_under_a_later_fill_is_not_shown()
    {
        var page = Page(page => page.Text(60, 74, 10, "预算").Text(160, 74, 10, "密").Raw("0 g").Fill(155, 62, 200, 78));
        Assert.Equal(["预算", ""], page.Tables[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Invisible_text_does_not_count()
    {
        var page = Page(page => page.Raw("3 Tr").Text(60, 74, 10, "预算").Raw("0 Tr").Text(160, 74, 10, "10"));
        Assert.Equal(["", "10"], page.Tables[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_superscript_or_subscript_stands_in_its_line_whenever_it_is_painted()
    {
        static void Units(PageDrawing page) => page.Text(87, 70, 5, "2").Text(60, 74, 9, "1,200m").Text(160, 74, 9, "CO").Text(169, 76.5, 5.2, "2").Text(171.6, 74, 9, "吨");
        Assert.Equal(["1,200m2", "CO2吨"], Cells(Units));
    }

    [Fact]
    public void A_small_line_below_a_large_one_stays_a_line_of_its_own() =>
        Assert.Equal(["得分20分", ""], Cells(page => page.Text(60, 70, 9, "得分").Text(60, 77, 6, "20分")));

    private static string[] Cells(Action<PageDrawing> draw) => [.. Page(draw).Tables[0].Cells.Select(cell => cell.Text)];

    /// <summary>A page with one row of two cells, 50 to 150 and 150 to 270, 60 to 80.</summary>
    private static Page Page(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 60, 80 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 60, x, 80);
        draw(page);
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal(read.Glyphs, read.Tables.SelectMany(table => table.Cells).Sum(cell => cell.Glyphs) + read.Lines.Sum(line => line.Glyphs));
        return read;
    }

    private static string Hex(string text) => PageDrawing.Show(text).Trim('<').Replace("> Tj", string.Empty, StringComparison.Ordinal);
}
