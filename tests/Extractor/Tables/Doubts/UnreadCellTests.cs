using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>Cells in which something shows, or is hidden, and no text is printed: they are not empty.</summary>
public class UnreadCellTests
{
    private const string Unknown = "\uFFFD";

    [Fact]
    public void The_picture_of_a_figure_in_a_cell_is_a_text_that_nobody_knows() => Assert.Equal(Unknown, Beside(Paper.Sign(20, 10)));

    [Fact]
    public void A_white_picture_in_a_cell_is_nothing() => Assert.Equal("", Beside(Paper));

    [Fact]
    public void A_light_picture_in_a_cell_is_a_watermark() => Assert.Equal("", Beside(Paper.Sign(20, 10, gray: 200)));

    [Theory]
    [InlineData(0, 255, "of black and white")]
    [InlineData(90, 190, "of dark greys")]
    [InlineData(175, 240, "of light greys")]
    public void A_mosaic_over_the_text_of_a_cell_is_told(byte dark, byte light, string what) => Assert.True(Beside(Mosaic(dark, light)) == Unknown, what);

    [Theory]
    [InlineData(40, Unknown)]
    [InlineData(217, "")]
    public void A_picture_of_one_tone_is_a_bar_where_it_is_dark_and_a_shade_where_it_is_light(byte gray, string expected) => Assert.Equal(expected, Beside(Mosaic(gray, gray)));

    [Fact]
    public void A_picture_in_a_cell_that_prints_its_text_is_nothing_more() => Assert.Equal("9", Beside(Paper.Sign(20, 10), page => page.Text(160, 66, 9, "9")));

    [Theory]
    [InlineData("170 772 m 176 772 178 774 178 780 c 170 780 l 172 776 l f", Unknown)]
    [InlineData("1 g 170 772 m 176 772 178 774 178 780 c 170 780 l 172 776 l f 0 g", "")]
    public void Text_drawn_as_outlines_shows_where_it_has_another_colour_than_the_paper(string outline, string expected) => Assert.Equal(expected, Beside(outline));

    [Fact]
    public void A_tick_of_two_strokes_is_a_sign() => Assert.Equal(Unknown, Beside("180 776 m 184 770 l S 184 770 m 194 784 l S"));

    [Theory]
    [InlineData("150 762 m 250 792 l S")]
    [InlineData("160 770 m 190 784 l S")]
    public void A_stroke_through_an_empty_cell_says_that_it_is_empty(string stroke) => Assert.Equal("", Beside(stroke));

    [Fact]
    public void Figures_of_straight_strokes_are_signs() => Assert.Equal(Unknown, Beside("180 780 m 184 780 l S 184 780 m 184 776 l S 184 776 m 180 776 l S 180 776 m 180 772 l S 180 772 m 184 772 l S"));

    [Theory]
    [InlineData("180 770 8 8 re S")]
    [InlineData("160 770 m 240 770 l S")]
    [InlineData("170 775 m 175 775 l S 180 775 m 185 775 l S 190 775 m 195 775 l S")]
    public void A_box_to_tick_and_a_blank_to_fill_in_are_no_signs(string drawn) => Assert.Equal("", Beside(drawn));

    [Theory]
    [InlineData("160 770 80 10 re S", "a square frame")]
    [InlineData("160 773 m 160 777 l 160 779 161 780 163 780 c 237 780 l 239 780 240 779 240 777 c 240 773 l 240 771 239 770 237 770 c 163 770 l 161 770 160 771 160 773 c h S", "a frame with round corners")]
    public void The_frame_of_a_field_that_is_empty_is_no_sign_and_a_figure_drawn_in_it_is(string frame, string what)
    {
        const string Figure = " 225 772 m 231 772 l 233 774 l 233 778 l 225 777 l 227 774 l f";
        Assert.True(("", Unknown) == (Beside(frame), Beside(frame + Figure)), what);
    }

    [Theory]
    [InlineData("160 770 80 10 re S")]
    [InlineData("160 780 m 160 770 l 240 770 l 240 780 l h S")]
    public void A_field_that_is_struck_out_is_empty_whichever_side_of_its_frame_is_drawn_first(string frame) => Assert.Equal("", Beside(frame + " 165 771 m 235 779 l S"));

    /// <summary>Of four rows the first draws its border in dashes a point off: the line of the column lies where most draw it.</summary>
    [Fact]
    public void The_dashes_of_a_border_that_is_a_little_out_of_line_are_no_signs()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        for (var row = 0; row < 4; row++) page.Text(60, 66 + (30 * row), 9, "数量指标");
        for (var line = 0; line < 5; line++) page.Line(50, 50 + (30 * line), 250, 50 + (30 * line));
        page.Line(50, 50, 50, 170).Line(150, 50, 150, 170).Line(250, 80, 250, 170);
        for (var dash = 0; dash < 4; dash++) page.Line(249, 50 + (8 * dash), 249, 55 + (8 * dash));
        Assert.Equal("", TextOf(pdf));
    }

    [Fact]
    public void A_rounded_background_is_no_sign() => Assert.Equal("", Beside("0.9 g 152 764 m 246 764 l 248 764 248 766 248 766 c 248 790 l 152 790 l f 0 g"));

    [Fact]
    public void The_letters_of_a_seal_over_several_cells_are_its_own() =>
        Assert.Equal("", Beside("140 740 m 140 770 150 790 180 790 c 220 790 230 760 230 740 c 230 710 180 700 180 700 c 140 700 140 740 140 740 c S 180 770 m 184 770 186 774 186 780 c 180 780 l f"));

    [Fact]
    public void A_text_below_a_black_bar_is_told_and_not_read() => Assert.Equal(Unknown, Beside("", page => page.Text(160, 66, 9, "9").Fill(152, 52, 248, 78)));

    /// <summary>The cell reaches from 150 to 250 and from 50 to 80; its text was taken out with what the bar hid.</summary>
    [Theory]
    [InlineData("0 g", 170, 60, 230, 70, true, "a black bar")]
    [InlineData("0.3 g", 195, 60, 205, 70, true, "a dark bar over one character")]
    [InlineData("0 g", 152, 51, 249, 79, true, "a black bar as large as the cell")]
    [InlineData("0 g", 110, 60, 230, 70, true, "a black bar that begins in the next cell")]
    [InlineData("0.85 g", 190, 60, 210, 70, true, "a light bar")]
    [InlineData("1 1 0.4 rg", 160, 55, 200, 65, true, "a yellow bar over the first of two lines")]
    [InlineData("1 g", 190, 60, 210, 70, false, "a bar in the colour of the paper")]
    [InlineData("0.85 g", 155.4, 60, 244.6, 70, false, "the shade of a paragraph")]
    [InlineData("0.85 g", 152, 51, 200, 79, false, "the bar of a chart")]
    [InlineData("0.85 g", 170, 54, 230, 76, false, "a light area higher than a line")]
    [InlineData("0.3 g", 150, 50, 250, 80, false, "a dark shade of the cell")]
    [InlineData("0.3 g", 150, 50, 250, 60, false, "the rest of a shade")]
    [InlineData("0 g", 170, 60, 230, 63, false, "a dash")]
    [InlineData("0 g", 120, 60, 160, 70, false, "a bar that reaches over from the next cell")]
    public void A_bar_in_a_cell_without_text_is_told(string color, double left, double top, double right, double bottom, bool isTold, string what) =>
        Assert.True((isTold ? Unknown : "") == Beside("", page => page.Raw(color).Fill(left, top, right, bottom).Raw("0 g")), what);

    [Fact]
    public void A_light_area_in_two_pieces_side_by_side_is_a_shade() =>
        Assert.Equal("", Beside("", page => page.Raw("0.85 g").Fill(170, 60, 190, 70).Fill(190, 60, 210, 70).Raw("0 g")));

    [Fact]
    public void A_light_area_in_a_frame_is_a_field_to_fill_in() =>
        Assert.Equal("", Beside("", page => page.Raw("0.85 g").Fill(180, 60, 220, 72).Raw("0 g 0.6 G").Raw("180.5 770.5 39 11 re S").Raw("0 G")));

    [Fact]
    public void A_light_bar_on_which_blanks_are_printed_is_a_highlight() =>
        Assert.Equal("", Beside("", page => page.Raw("0.85 g").Fill(190, 60, 210, 70).Raw("0 g").Text(192, 68, 9, " ")));

    [Fact]
    public void A_light_bar_is_seen_on_a_shaded_cell() =>
        Assert.Equal(Unknown, Beside("", page => page.Raw("0.85 g").Fill(150, 50, 250, 80).Raw("0.95 g").Fill(190, 60, 210, 70).Raw("0 g")));

    [Fact]
    public void A_dark_bar_that_is_painted_over_is_gone() =>
        Assert.Equal("", Beside("", page => page.Fill(170, 60, 230, 70).Raw("1 g").Fill(160, 52, 248, 78).Raw("0 g")));

    /// <summary>The heading of the cell beside is printed in white on the same black.</summary>
    [Fact]
    public void A_black_cell_beside_headings_on_black_is_shaded()
    {
        var pdf = new PdfDrawing();
        Row(pdf.AddPage()).Fill(50, 50, 150, 80).Raw("1 g").Text(60, 66, 9, "得分").Raw("0 g").Fill(150, 50, 250, 80);
        Assert.Equal("", TextOf(pdf));
    }

    [Fact]
    public void A_black_row_of_one_cell_parts_the_rows_above_and_below()
    {
        var pdf = new PdfDrawing();
        Row(pdf.AddPage()).Line(50, 80, 50, 90).Line(250, 80, 250, 90).Line(50, 90, 250, 90).Fill(50, 80, 250, 90);
        Assert.DoesNotContain(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells, cell => cell.Text == Unknown);
    }

    [Fact]
    public void A_dark_bar_beside_the_text_of_its_cell_is_a_part_of_it() =>
        Assert.Equal("张" + Unknown, Beside("", page => page.Text(160, 66, 9, "张").Fill(170, 57, 188, 67)));

    [Theory]
    [InlineData(121, 20, 30, true, "right behind the colon")]
    [InlineData(121, 34, 44, false, "on another line")]
    [InlineData(200, 20, 30, false, "further on")]
    public void A_dark_bar_behind_the_colon_of_a_label_above_the_table_is_its_value(double left, double top, double bottom, bool isTold, string what)
    {
        var pdf = new PdfDrawing();
        Row(pdf.AddPage()).Text(70, 29, 10, "填报单位：").Fill(left, top, left + 60, bottom);
        var lines = Assert.Single(Corpus.Read(pdf.ToBytes())).Lines;
        Assert.True(isTold == lines.Any(line => line.Text == "填报单位：" + Unknown), what);
    }

    [Fact]
    public void A_table_in_which_four_cells_are_blacked_out_is_no_picture()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        for (var row = 0; row < 5; row++) page.Text(60, 66 + (30 * row), 9, "数量指标");
        for (var row = 0; row < 4; row++) page.Fill(170, 60 + (30 * row), 230, 70 + (30 * row));
        for (var line = 0; line < 6; line++) page.Line(50, 50 + (30 * line), 250, 50 + (30 * line));
        page.Line(50, 50, 50, 200).Line(150, 50, 150, 200).Line(250, 50, 250, 200);
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal(4, read.Tables[0].Cells.Count(cell => cell.Text == Unknown));
    }

    [Fact]
    public void A_text_that_is_covered_and_printed_anew_is_the_new_one() =>
        Assert.Equal("8", Beside("", page => page.Text(160, 66, 9, "9").Raw("1 g").Fill(152, 52, 248, 78).Raw("0 g").Text(160, 66, 9, "8")));

    [Theory]
    [InlineData("是□否□", "188 776 m 191 772 l S 191 772 m 199 784 l S", true)]
    [InlineData("是□否□", "226 776 m 229 772 l S 229 772 m 237 784 l S", false)]
    [InlineData("是□否□", "", false)]
    [InlineData("已完成验收", "188 776 m 191 772 l S 191 772 m 199 784 l S", false)]
    [InlineData("10", "158 772 m 192 772 l 193 772 194 773 194 774 c 194 786 l 194 787 193 788 192 788 c 158 788 l 157 788 156 787 156 786 c 156 774 l 156 773 157 772 158 772 c h S 184 776 m 187 774 l 192 782 l S", true)]
    [InlineData("10", "158 772 m 192 772 l 193 772 194 773 194 774 c 194 786 l 194 787 193 788 192 788 c 158 788 l 157 788 156 787 156 786 c 156 774 l 156 773 157 772 158 772 c h S 184 781 m 188 777 l 192 781 l S", false)]
    public void A_box_to_tick_with_something_drawn_in_it_is_told(string printed, string drawn, bool isTold) =>
        Assert.Equal(isTold, Beside(drawn, page => page.Text(160, 66, 9, printed)).Contains(Unknown, StringComparison.Ordinal));

    [Fact]
    public void A_frame_with_round_corners_around_a_value_has_nothing_ticked_in_it() =>
        Assert.Equal("10", Beside("158 772 m 171 772 l 172 772 173 773 173 774 c 173 786 l 173 787 172 788 171 788 c 158 788 l 157 788 156 787 156 786 c 156 774 l 156 773 157 772 158 772 c h S", page => page.Text(160, 66, 9, "10")));

    [Theory]
    [InlineData("", Unknown)]
    [InlineData("10", "10")]
    public void Text_too_small_to_be_read_is_told_where_nothing_else_stands_in_its_cell(string printed, string read) =>
        Assert.Equal(read, Beside("", page => page.Text(160, 66, 9, printed).Text(190, 66, 0.8, "进度滞后")));

    [Fact]
    public void A_box_to_tick_in_a_gap_between_words_is_one() =>
        Assert.Contains(Unknown, Beside("192 771 9 9 re S 194 774 m 196 772 l S 196 772 m 200 779 l S", page => page.Text(160, 66, 9, "是　　　　否")), StringComparison.Ordinal);

    /// <summary>The figure stands from 160 to 178 and from 776 to 785, seen from below.</summary>
    [Theory]
    [InlineData("156 775 m 182 778 l 156 781 l 182 784 l S", "a zigzag", true)]
    [InlineData("158 774 m 162 788 166 774 170 788 c 174 774 178 788 182 778 c S", "a scrawl", true)]
    [InlineData("158 773 m 182 788 l S", "a stroke", true)]
    [InlineData("158 774 m 164 788 l S 164 774 m 170 788 l S 170 774 m 176 788 l S", "hatching", true)]
    [InlineData("200 776 m 202 778 l S 202 778 m 202 771 l S 206 778 m 206 771 l S 206 778 m 209 778 l S 209 778 m 209 771 l S 206 771 m 209 771 l S", "a figure of strokes beside it", true)]
    [InlineData("154 780 m 154 790 184 790 184 780 c 184 770 154 770 154 780 c S", "a ring", false)]
    [InlineData("158 772 m 192 772 l 193 772 194 773 194 774 c 194 786 l 194 787 193 788 192 788 c 158 788 l 157 788 156 787 156 786 c 156 774 l 156 773 157 772 158 772 c h S 184 781 m 188 777 l 192 781 l S", "the arrow of its field", false)]
    [InlineData("210 770 m 220 775 l S", "a stroke beside it", false)]
    [InlineData("150 792 m 250 762 l S", "a line from corner to corner", false)]
    [InlineData("200 770 9 9 re S", "a box", false)]
    [InlineData("160 774 m 178 774 l S", "a line below it", false)]
    public void A_pen_in_the_cell_of_a_text_is_told(string drawn, string what, bool isTold)
    {
        var pdf = new PdfDrawing();
        Row(pdf.AddPage()).Text(160, 65, 9, "9.50").Raw(drawn);
        var cell = Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[1];
        Assert.True(("9.50", isTold) == (cell.Text, cell.IsRunTogether), what);
    }

    private static GrayImage Paper => PicturePdf.Paper(40, 20);

    /// <summary>Squares of 2 pt that fill the picture like a chessboard.</summary>
    private static GrayImage Mosaic(byte dark, byte light)
    {
        var mosaic = Paper.Fill(new Box(0, 0, 40, 20), light);
        for (var i = 0; i < 200; i++)
        {
            int column = i % 20, row = i / 20;
            if ((column + row) % 2 == 0) mosaic.Fill(new Box(2 * column, 2 * row, (2 * column) + 2, (2 * row) + 2), dark);
        }

        return mosaic;
    }

    /// <summary>What the right one of two cells prints; the left one prints 得分.</summary>
    private static string Beside(string drawn, Action<PageDrawing>? text = null)
    {
        var pdf = new PdfDrawing();
        var page = Row(pdf.AddPage()).Raw(drawn);
        text?.Invoke(page);
        return TextOf(pdf);
    }

    private static string Beside(GrayImage picture, Action<PageDrawing>? text = null)
    {
        var pdf = new PdfDrawing();
        var page = PicturePdf.Show(pdf, Row(pdf.AddPage()), picture, (180, 55));
        text?.Invoke(page);
        return TextOf(pdf);
    }

    private static string TextOf(PdfDrawing pdf) => Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[1].Text;

    private static PageDrawing Row(PageDrawing page) =>
        page.Line(50, 50, 250, 50).Line(50, 80, 250, 80).Line(50, 50, 50, 80).Line(150, 50, 150, 80).Line(250, 50, 250, 80).Text(60, 66, 9, "得分");
}
