using System.Globalization;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Text;

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
    public void Texts_that_fill_their_cells_to_the_border_are_those_of_their_cells() =>
        Assert.Equal(["项目支出绩效自评情况", "偏差原因"], Cells(page => page.Text(50, 74, 10, "项目支出绩效自评情况").Text(151, 74, 10, "偏差原因")));

    [Fact]
    public void A_colon_steps_back_by_half_an_em_behind_a_bracket_that_is_set_at_half_width() =>
        Assert.Equal([("（盖章）：", false), ("", false)], Page(page => page.Text(53, 74, 10, "（盖章）").Text(88, 74, 10, "：")).Tables[0].Cells.Select(cell => (cell.Text, cell.IsRunTogether)));

    [Fact]
    public void A_bracket_that_closes_a_text_at_its_border_fills_half_of_its_square() =>
        Assert.Equal([("三级指标（指标内容）", false), ("年度目标", false)], Page(page => page.Text(52, 74, 10, "三级指标（指标内容）").Text(154.8, 74, 10, "年度目标")).Tables[0].Cells.Select(cell => (cell.Text, cell.IsRunTogether)));

    /// <summary>A word processor keeps too little of a row at the head of a page, and paints its last line over the row below.</summary>
    [Theory]
    [InlineData(75, "分）", "总分")]
    [InlineData(60, "", "分）总分")]
    public void A_line_that_the_border_below_runs_through_is_the_upper_cells_if_it_is_centred_there(double x, string upper, string lower)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 60, 80, 100 }) page.Line(50, y, 270, y);
        foreach (var edge in new[] { 50, 270 }) page.Line(edge, 60, edge, 100);
        page.Line(120, 60, 120, 80);
        page.Text(x, 83.8, 10, "分）").Text(150, 95, 10, "总分");
        Assert.Equal([upper, "", lower], Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells.Select(cell => cell.Text));
    }

    /// <summary>The lower row is high enough for its own lines.</summary>
    [Theory]
    [InlineData(75, 83.8, "分）", "98", false)]
    [InlineData(55, 83.8, "", "分）98", true)]
    [InlineData(75, 78, "分）", "98", false)]
    public void A_line_that_the_border_above_runs_through_is_the_upper_cells_where_it_is_centred_and_else_told_beside_others(double x, double y, string upper, string lower, bool isTold)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var line in new[] { 60, 80, 120 }) page.Line(50, line, 270, line);
        foreach (var edge in new[] { 50, 120, 270 }) page.Line(edge, 60, edge, 120);
        page.Text(x, y, 10, "分）").Text(80, 104, 10, "98").Text(150, 104, 10, "总分");
        var cells = Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells;
        Assert.Equal([upper, lower], cells.Where(cell => cell.Column == 0).Select(cell => cell.Text));
        Assert.Equal(isTold, cells.Any(cell => cell.IsRunTogether));
    }

    /// <summary>A spreadsheet paints a text that is cut by the page break on both pages, clipped to the cell's part on each; the clip is rounded otherwise than the border.</summary>
    [Theory]
    [InlineData(83.8, 80, 120, "", "指标")]
    [InlineData(83.2, 79.5, 120, "", "指标")]
    [InlineData(83.2, 60, 80, "指标", "")]
    [InlineData(83.8, 60, 80.5, "指标", "")]
    public void A_text_that_is_clipped_at_a_border_is_that_of_the_cell_it_shows_in(double y, double top, double bottom, string upper, string lower)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var line in new[] { 60, 80, 120 }) page.Line(50, line, 270, line);
        foreach (var edge in new[] { 50, 120, 270 }) page.Line(edge, 60, edge, 120);
        page.Raw($"q 50 {page.Y(bottom)} 220 {PageDrawing.N(bottom - top)} re W n").Text(75, y, 10, "指标").Raw("Q");
        Assert.Equal([upper, lower], Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells.Where(cell => cell.Column == 0).Select(cell => cell.Text));
    }

    /// <summary>The first line of a label that a page break cuts through is painted over the upper edge of its cell, and clipped there.</summary>
    [Theory]
    [InlineData(80, false)]
    [InlineData(60, true)]
    public void A_line_that_the_upper_border_runs_through_is_sure_to_be_the_cells_where_it_is_clipped_there(double top, bool isTold)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var line in new[] { 60, 80, 120 }) page.Line(50, line, 270, line);
        foreach (var edge in new[] { 50, 120, 270 }) page.Line(edge, 60, edge, 120);
        page.Raw($"q 50 {page.Y(120)} 220 {PageDrawing.N(120 - top)} re W n").Text(55, 83.8, 10, "产出指标").Text(60, 95, 10, "50分").Raw("Q");
        var cell = Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells.Single(cell => cell is { Column: 0, Row: 1 });
        Assert.Equal(("产出指标50分", isTold), (cell.Text, cell.IsRunTogether));
    }

    [Fact]
    public void A_text_that_begins_where_another_overflows_to_is_its_cells_if_it_is_padded_alike() =>
        Assert.Equal(["服务对象满意度指标值", "传承人满意度"], Cells(page => page.Text(53, 74, 10, "服务对象满意度指标值").Text(153, 74, 10, "传承人满意度")));

    [Fact]
    public void A_text_that_begins_where_another_overflows_to_is_its_cells_if_it_is_centred() =>
        Assert.Equal(["服务对象满意度指标的计算口径", "是否达到预期"], Cells(page => page.Text(43, 74, 10, "服务对象满意度指标的计算口径").Text(183, 74, 9, "是否达到预期")));

    [Fact]
    public void A_text_that_may_begin_anywhere_in_the_next_cell_is_told_at_both()
    {
        var cells = Page(page => page.Text(53, 74, 10, "服务对象满意度指标的计算口").Text(183, 74, 10, "达到了")).Tables[0].Cells;
        Assert.Equal([("服务对象满意度指标的计算口达到了", true), ("", true)], cells.Select(cell => (cell.Text, cell.IsRunTogether)));
    }

    /// <summary>Programs begin a text object anew where a font lacks a character: what comes to stand in the middle of the next cell may go on or be its text.</summary>
    [Theory]
    [InlineData("", "", "", "服务对象满意度指标的计算口1234567890", "", true)]
    [InlineData("/P << /MCID 0 >> BDC", "EMC /P << /MCID 1 >> BDC", "EMC", "服务对象满意度指标的计算口", "1234567890", false)]
    [InlineData("/P << /MCID 0 >> BDC", "EMC /P << /MCID 0 >> BDC", "EMC", "服务对象满意度指标的计算口1234567890", "", false)]
    public void Another_font_begins_another_text_only_where_the_file_marks_two(string before, string between, string after, string first, string second, bool isDoubted)
    {
        var cells = Page(page => page.With("/Resources << /Font << /F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")
            .Raw(before).Text(53, 74, 10, "服务对象满意度指标的计算口").Raw(between).Raw($"BT /F2 10 Tf 183 {page.Y(74)} Td (1234567890) Tj ET").Raw(after)).Tables[0].Cells;
        Assert.Equal([(first, isDoubted), (second, isDoubted)], cells.Select(cell => (cell.Text, cell.IsRunTogether)));
    }

    [Fact]
    public void A_program_that_changes_the_font_within_a_text_object_begins_another_for_another_text() =>
        Assert.Equal(["服务对象满意度指标的计算12", "是否达到预期"], Cells(page => page.With("/Resources << /Font << /F1 3 0 R /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>")
            .Raw($"BT /F1 10 Tf 53 {page.Y(74)} Td {PageDrawing.Show("服务对象满意度指标的计算")} /F2 10 Tf 120 0 Td (12) Tj ET").Text(184.12, 74, 8.63, "是否达到预期")));

    [Fact]
    public void A_text_in_one_operation_overflows_without_doubt() =>
        Assert.DoesNotContain(Page(page => page.Text(53, 74, 10, "服务对象满意度指标的计算口径和来源")).Tables[0].Cells, cell => cell.IsRunTogether);

    [Fact]
    public void An_overflowing_text_that_ends_on_an_equal_glyph_of_the_next_cell_leaves_it_there() =>
        Assert.Equal(["年初设定的绩效目标实际值", "分值"], Cells(page => page.Text(53, 74, 10, "年初设定的绩效目标实际值").Text(153, 74, 10, "分值")));

    [Fact]
    public void A_single_figure_under_the_end_of_an_overflowing_one_stays() =>
        Assert.Equal(["一二三四五六七八九十〇", "〇"], Cells(page => page.Text(53, 74, 10, "一二三四五六七八九十〇").Text(153, 74, 10, "〇")));

    [Fact]
    public void One_operation_that_writes_into_two_cells_is_cut_at_the_border() =>
        Assert.Equal(["预算", "3,718"], Cells(page => page.Raw($"BT /F1 10 Tf 120 {page.Y(74)} Td [<{Hex("预算")}> -1500 <{Hex("3,718")}>] TJ ET")));

    /// <summary>The texts of two cells in one operation, as Ghostscript writes them: gaps in thousandths of an em, the border in that behind the third glyph.</summary>
    [Theory]
    [InlineData(119, 0, -200, 0, "保有量", "不减少", false)]
    [InlineData(103.5, -800, -140, -700, "保有量", "不减少", false)]
    [InlineData(115, -200, -200, 0, "保有量不减少", "", true)]
    [InlineData(119.9, 0, 0, 0, "保有量不减少", "", false)]
    [InlineData(114, 0, -200, 0, "保有量不减少", "", false)]
    public void A_border_in_a_gap_that_the_text_has_nowhere_else_divides_one_operation(double x, int before, int at, int after, string first, string second, bool isTold)
    {
        string Spaced(string text, int gap) => string.Join($" {gap} ", text.Select(sign => $"<{Hex(sign.ToString())}>"));
        var cells = Page(page => page.Raw($"BT /F1 10 Tf {PageDrawing.N(x)} {page.Y(74)} Td [{Spaced("保有量", before)} {at} {Spaced("不减少", after)}] TJ ET")).Tables[0].Cells;
        Assert.Equal([(first, isTold), (second, isTold)], cells.Select(cell => (cell.Text, cell.IsRunTogether)));
    }

    [Fact]
    public void Letter_spaced_figures_behind_a_sign_are_closed_and_a_row_of_figures_is_not()
    {
        Assert.Equal([">98%", ">9 85"], Cells(page => page.Text(60, 74, 10, ">9 8 %").Text(160, 74, 10, ">9 85")));
    }

    [Fact]
    public void A_number_printed_with_a_blank_after_every_digit_is_one_number() =>
        Assert.Equal(["100", "98.5"], Cells(page => page.Text(60, 74, 10, "1 0 0").Text(160, 74, 10, "9 8 . 5")));

    [Theory]
    [InlineData(68, "35")]
    [InlineData(70, "3 5")]
    [InlineData(75, "3 5")]
    public void Two_digits_with_room_for_another_between_them_may_be_the_values_of_two_cells(double second, string read) =>
        Assert.Equal([read, ""], Cells(page => page.Text(60, 74, 10, "3").Text(second, 74, 10, "5")));

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

    [Theory]
    [InlineData(100.5, "产（40分")]
    [InlineData(120, "产（分40")]
    public void Digits_that_lie_on_their_side_in_a_column_of_upright_signs_stand_between_them(double x, string text) =>
        Assert.Equal([text, ""], Cells(page => page.Text(100, 64.5, 4, "产").Text(100, 68.5, 4, "（").Text(100, 77.5, 4, "分").Raw($"BT /F1 4 Tf 0 -1 1 0 {PageDrawing.N(x)} {page.Y(69.5)} Tm {PageDrawing.Show("40")} ET")));

    [Theory]
    [InlineData("满意度指标", "110 62 110 67 110 72 104 64 104 69")]
    [InlineData("产出指标", "110 62 110 67 104 62 104 67")]
    [InlineData("满意度", "110 62 110 67 104 62")]
    public void Upright_signs_in_columns_are_read_column_by_column_from_the_right(string text, string places) =>
        Assert.Equal([text, ""], Cells(page => ShowEach(page, text, places)));

    [Fact]
    public void Columns_of_upright_signs_keep_the_digits_that_lie_on_their_side_between_them() =>
        Assert.Equal(["产出（40分", ""], Cells(page => ShowEach(page, "产出（", "110 61.5 110 66.5 104 61.5")
            .Raw($"BT /F1 4 Tf 0 -1 1 0 104.5 {page.Y(62.5)} Tm {PageDrawing.Show("40")} ET").Text(104, 71, 4, "分")));

    [Theory]
    [InlineData("产出指标", "100 62 105 62 100 68 105 68")]
    [InlineData("产指出标", "100 62 100 68 105 62 105 68")]
    public void Signs_placed_one_by_one_are_lines_where_no_column_begins_left_of_the_one_before(string text, string places) =>
        Assert.Equal(["产出指标", ""], Cells(page => ShowEach(page, text, places)));

    private static PageDrawing ShowEach(PageDrawing page, string text, string places)
    {
        var numbers = places.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToList();
        for (var i = 0; i < text.Length; i++) page.Text(numbers[2 * i], numbers[(2 * i) + 1], 4, text[i..(i + 1)]);
        return page;
    }

    [Fact]
    public void A_watermark_across_the_table_is_a_loose_line_and_in_no_cell()
    {
        var page = Page(page => page.Text(60, 74, 10, "预算").Raw($"0.8 g BT /F1 30 Tf 0.7 0.7 -0.7 0.7 60 {page.Y(100)} Tm {PageDrawing.Show("样本")} ET 0 g"));
        Assert.Equal("预算", page.Tables[0].Cells[0].Text);
        Assert.Equal("样本", Assert.Single(page.Lines).Text);
    }

    /// <summary>Large words, or a small one again and again, across the lines of the table.</summary>
    [Theory]
    [InlineData(30, 75, "公开")]
    [InlineData(11, 78, "内部 内部 内部")]
    public void A_watermark_along_the_lines_of_the_table_is_in_no_cell(double size, double y, string words)
    {
        var page = Page(page =>
        {
            page.Raw("0.8 g");
            foreach (var (word, i) in words.Split(' ').Select((word, i) => (word, i))) page.Text(90 + (60 * i), y, size, word);
            page.Raw("0 g").Text(60, 74, 10, "年初预算数").Text(160, 74, 10, "75,095,100.00元");
        });
        Assert.Equal(["年初预算数", "75,095,100.00元"], page.Tables[0].Cells.Select(cell => cell.Text));
        Assert.DoesNotContain(page.Tables[0].Cells, cell => cell.IsRunTogether);
    }

    [Fact]
    public void A_watermark_that_reads_straight_up_is_in_no_cell()
    {
        var page = Page(page => page.Raw($"0.8 g BT /F1 30 Tf 0 1 -1 0 100 {page.Y(100)} Tm {PageDrawing.Show("公开")} ET 0 g").Text(60, 74, 10, "年初预算数").Text(160, 74, 10, "75,095,100.00元"));
        Assert.Equal(["年初预算数", "75,095,100.00元"], page.Tables[0].Cells.Select(cell => cell.Text));
        Assert.All(page.Lines, line => Assert.True(line.IsOverprint));
    }

    /// <summary>At its top the ring's text is level, and so is the star within it.</summary>
    [Theory]
    [InlineData("1 0 0 rg", "★")]
    [InlineData("0 g", "")]
    public void What_a_round_stamp_prints_level_is_in_no_cell(string color, string star)
    {
        var page = Page(page =>
        {
            page.Text(60, 74, 10, "年初预算数").Text(160, 74, 10, "75,095,100.00元").Raw(color);
            foreach (var (glyph, x, y, turn) in new[] { ("某", 112, 110, 60), ("市", 118, 85, 30), ("财", 132, 74, 0), ("政", 148, 80, -30), ("局", 160, 108, -60) })
            {
                var (sin, cos) = Math.SinCos(turn * Math.PI / 180);
                page.Raw($"BT /F1 8 Tf {PageDrawing.N(cos)} {PageDrawing.N(sin)} {PageDrawing.N(-sin)} {PageDrawing.N(cos)} {x} {page.Y(y)} Tm {PageDrawing.Show(glyph)} ET");
            }

            if (star.Length > 0) page.Text(132, 84, 12, star);
        });
        Assert.Equal(["年初预算数", "75,095,100.00元"], page.Tables[0].Cells.Select(cell => cell.Text));
        Assert.Equal(5 + star.Length, page.Lines.Count(line => line.IsOverprint));
    }

    [Theory]
    [InlineData(10, 74, "未完成")]
    [InlineData(16, 76, "未完成")]
    public void A_coloured_text_that_lies_across_nothing_is_its_cells(double size, double y, string text) =>
        Assert.Equal(["年初预算数", text], Cells(page => page.Text(60, 74, 10, "年初预算数").Raw("1 0 0 rg").Text(160, y, size, text).Raw("0 g")));

    /// <summary>A line from 60 to 110 strikes out 750,951.00, a short one its first digit; lower it underlines it, from border to border it is one, beside it it strikes nothing.</summary>
    [Theory]
    [InlineData(70.5, 60, 110, true)]
    [InlineData(76, 60, 110, false)]
    [InlineData(70.5, 50, 150, false)]
    [InlineData(70.5, 55, 145, true)]
    [InlineData(70.5, 60, 64.5, true)]
    [InlineData(70.5, 114, 145, false)]
    public void A_text_that_is_struck_out_is_told(double y, double from, double to, bool isTold)
    {
        var cells = Page(page => page.Text(60, 74, 10, "750,951.00").Line(from, y, to, y)).Tables[0].Cells;
        Assert.Equal(isTold, cells[0].IsRunTogether);
        Assert.False(cells[1].IsRunTogether);
    }

    /// <summary>The first digit of 38 in 6 pt, from 60 to 63, its middle at 71.9: a stroke through it strikes it out, one below it underlines it, half a stroke is none, and neither is one over a printed minus.</summary>
    [Theory]
    [InlineData("38", 72, 60, 63, true)]
    [InlineData("38", 72.4, 62.9, 66.2, true)]
    [InlineData("9.5", 72, 63, 66, true)]
    [InlineData("38", 74.6, 60, 63, false)]
    [InlineData("38", 70, 60, 63, false)]
    [InlineData("38", 72, 60, 61.5, false)]
    [InlineData("38", 72, 70, 73, false)]
    [InlineData("-8", 72, 60, 63, false)]
    public void A_digit_that_a_stroke_of_its_own_strikes_out_is_told(string text, double y, double from, double to, bool isTold)
    {
        var cells = Page(page => page.Text(60, 74, 6, text).Text(160, 74, 6, "38").Line(from, y, to, y)).Tables[0].Cells;
        Assert.Equal([(text, isTold), ("38", false)], cells.Select(cell => (cell.Text, cell.IsRunTogether)));
    }

    /// <summary>Its bar is a fill, as browsers draw it, on a page that is printed sideways.</summary>
    [Fact]
    public void A_digit_of_a_page_printed_sideways_is_struck_out_as_well()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 60, 80 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 60, x, 80);
        page.Text(60, 74, 6, "38").Text(160, 74, 6, "38").Fill(60, 71.6, 63, 72.3).Turned(new PageTurning(1, 0));
        Assert.Equal([true, false], Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Select(cell => cell.IsRunTogether));
    }

    /// <summary>Programs go around by the upper side and then the lower, or all around; marks may be as wide as the cell.</summary>
    [Theory]
    [InlineData("60 776 110 776 60 766 110 766")]
    [InlineData("60 766 110 766 110 776 60 776")]
    [InlineData("50.5 778 149.5 778 50.5 764 149.5 764")]
    public void A_text_that_an_annotation_strikes_out_is_told(string quad)
    {
        var cells = Page(page => page.Text(60, 74, 10, "750,951.00").Text(160, 74, 10, "48公里").With($"/Annots [<< /Type /Annot /Subtype /StrikeOut /Rect [50 760 150 780] /QuadPoints [{quad}] >>]")).Tables[0].Cells;
        Assert.Equal([true, false], cells.Select(cell => cell.IsRunTogether));
    }

    /// <summary>The line divides the cells that it runs through like a border.</summary>
    [Theory]
    [InlineData(70.5, true)]
    [InlineData(77, false)]
    public void Texts_of_a_row_that_one_line_strikes_out_are_told(double y, bool isTold)
    {
        var cells = Page(page => page.Text(60, 74, 10, "防火隔离带").Text(160, 74, 10, "48公里").Line(50, y, 270, y)).Tables[0].Cells;
        Assert.Equal(isTold ? 2 : 0, cells.Count(cell => cell.IsRunTogether && cell.Lines.Count > 0));
    }

    [Fact]
    public void Texts_printed_over_each_other_are_told()
    {
        var cells = Page(page => page.Text(60, 72, 10, "750,951.00").Text(75, 76, 10, "作废")).Tables[0].Cells;
        Assert.Equal([true, false], cells.Select(cell => cell.IsRunTogether));
    }

    [Fact]
    public void Text_outside_of_the_page_or_its_clip_is_not_there()
    {
        var page = Page(page => page.Text(60, 74, 10, "预算").Text(60, 860, 10, "页外").Raw($"q 0 0 20 20 re W n").Text(160, 74, 10, "剪去").Raw("Q"));
        Assert.Equal(2, page.Glyphs);
    }

    [Fact]
    public void Text_on_the_sheet_and_outside_of_what_is_cropped_from_it_is_not_there()
    {
        var page = Page(page => page.With("/CropBox [40 740 300 800]").Text(60, 74, 10, "预算").Text(310, 74, 10, "页外").Text(60, 130, 10, "页外").Line(10, 50, 30, 50));
        Assert.Equal((2, 260, 60), (page.Glyphs, page.Width, page.Height));
        Assert.Equal(["预算", ""], page.Tables[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Text_outside_of_the_box_of_the_form_that_paints_it_is_not_there()
    {
        var pdf = new PdfDrawing();
        var content = $"BT /F1 10 Tf 60 700 Td {PageDrawing.Show("预算")} ET BT /F1 10 Tf 160 700 Td {PageDrawing.Show("框外")} ET";
        var form = pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [50 650 120 750] /Resources << /Font << /F1 3 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream");
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /XObject << /X {form} 0 R >> >>").Raw("/X Do");
        Assert.Equal("预算", Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines).Text);
    }

    [Fact]
    public void Text_under_a_later_image_is_not_read_and_its_cell_is_not_empty()
    {
        var page = Page(page => page.Text(60, 74, 10, "预算").Text(160, 74, 10, "密").Raw($"q 45 0 0 16 155 {page.Y(78)} cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u007f EI Q"));
        Assert.Equal(["预算", "\uFFFD"], page.Tables[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Text_under_a_later_fill_is_not_read_and_its_cell_is_not_empty()
    {
        var page = Page(page => page.Text(60, 74, 10, "预算").Text(160, 74, 10, "密").Raw("0 g").Fill(155, 62, 200, 78));
        Assert.Equal(["预算", "\uFFFD"], page.Tables[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void Text_that_goes_on_under_a_later_fill_is_cut_off()
    {
        var page = Page(page => page.Text(60, 74, 10, "一二三四五").Raw("1 g").Fill(90, 62, 140, 78).Raw("0 g").Text(160, 74, 10, "一"));
        Assert.Equal([("一二三", true), ("一", false)], page.Tables[0].Cells.Select(cell => (cell.Text, cell.Lines[0].IsCutOff)));
    }

    /// <summary>Browsers paint no glyph that begins beyond the print area, and no clip tells that one is missing.</summary>
    [Theory]
    [InlineData(153, "因上游水库除险加固推迟了", true)]
    [InlineData(153, "因上游水库除险加固推", false)]
    [InlineData(153, "因上游水库除险加固工程的工期推迟", false)]
    [InlineData(148, "因上游水库除险加固推迟了验", false)]
    [InlineData(153, "因上游水库除险加固推迟。", false)]
    [InlineData(153, "因上游水库除险加固推迟，", true)]
    public void A_text_that_ends_right_behind_its_tables_side_is_cut_off(double left, string text, bool isCutOff)
    {
        var cell = Page(page => page.Text(left, 74, 10, text)).Tables[0].Cells.Single(cell => cell.Text.Length > 0);
        Assert.Equal((text, isCutOff), (cell.Text, cell.Lines[0].IsCutOff));
    }

    [Fact]
    public void A_text_that_ends_at_the_pages_edge_is_cut_off_where_no_ruling_closes_its_cell()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage(300, 200);
        foreach (var y in new[] { 60, 80, 100 }) page.Line(50, y, 300, y);
        foreach (var x in new[] { 50, 150 }) page.Line(x, 60, x, 100);
        page.Text(153, 74, 10, "因上游水库除险加固工程推迟了").Text(153, 94, 10, "因上游水库除险加固");
        Assert.Equal([true, false], Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Lines[0].IsCutOff));
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
        Assert.Equal(["1,200m²", "CO2吨"], Cells(Units));
    }

    [Theory]
    [InlineData(69.5, 7, "93.6²")] // a browser's superscript
    [InlineData(71, 5.2, "93.6²")] // an office program's
    [InlineData(74, 7, "93.62")]
    [InlineData(71, 8.5, "93.62")]
    public void A_raised_figure_behind_a_number_is_none_of_its_digits(double y, double size, string text) =>
        Assert.Equal([text, ""], Cells(page => page.Text(60, 74, 9, "93.6").Text(78, y, size, "2")));

    [Fact]
    public void What_another_font_paints_afterwards_into_a_gap_of_a_line_stands_in_the_gap() =>
        Assert.Equal(["优☑良□中□", ""], Cells(page => page.Raw($"BT /F1 10 Tf 60 {page.Y(74)} Td [<{Hex("优")}> -600 <{Hex("良□中□")}>] TJ ET").Text(70, 74, 6, "☑")));

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
