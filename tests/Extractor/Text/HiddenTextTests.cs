using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Text;

/// <summary>What is in the file and not on the page that people see.</summary>
public class HiddenTextTests
{
    [Fact]
    public void White_text_on_white_paper_is_not_read() => Assert.Equal("甲", Read(page => page.Text(60, 60, 10, "甲").Raw("1 g").Text(90, 60, 10, "乙")));

    [Fact]
    public void White_text_on_a_dark_heading_is_read() =>
        Assert.Equal("乙", Read(page => page.Raw("0.2 g").Fill(50, 40, 200, 70).Raw("1 g").Text(90, 60, 10, "乙")));

    [Fact]
    public void White_text_on_a_rounded_heading_is_read() =>
        Assert.Equal("乙", Read(page => page.Raw("0.2 g 50 772 m 200 772 l 210 772 210 802 200 802 c 50 802 l h f 1 g").Text(90, 60, 10, "乙")));

    [Fact]
    public void White_text_beside_a_rounded_heading_is_not_read() =>
        Assert.Equal("甲", Read(page => page.Text(60, 160, 10, "甲").Raw("0.2 g 50 772 m 200 772 l 210 772 210 802 200 802 c 50 802 l h f 1 g").Text(90, 160, 10, "乙")));

    [Fact]
    public void White_text_on_an_image_is_read() =>
        Assert.Equal("乙", Read(page => page.Raw("q 150 0 0 30 50 772 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0010 EI Q 1 g").Text(90, 60, 10, "乙")));

    /// <summary>The second text stands from 90 to 100 and from 774 to 784, seen from below.</summary>
    [Theory]
    [InlineData("甲", "60 770 m 140 770 l 150 770 150 790 140 790 c 60 790 l 80 790 80 770 60 770 c h f", "a rounded box")]
    [InlineData("甲", "82 768 m 110 770 l 108 790 l 80 788 l h f", "a box that leans")]
    [InlineData("甲", "80 780 m 80 786 87 791 95 791 c 103 791 110 786 110 780 c 110 774 103 769 95 769 c 87 769 80 774 80 780 c h f", "an ellipse")]
    [InlineData("甲", "/Less gs 80 770 30 20 re f", "a box that lets a twentieth through")]
    [InlineData("甲乙", "/Half gs 80 770 30 20 re f", "a box that lets half through")]
    [InlineData("甲乙", "80 770 m 110 770 l 110 790 l 95 772 l 80 790 l h f", "a shape with a dent where the text stands")]
    [InlineData("甲", "q 80 770 30 20 re W n /Sh sh Q", "a gradient in a box")]
    [InlineData("甲乙", "/Sh sh", "a gradient somewhere on the page")]
    [InlineData("甲", "80 770 2 20 re f 82 770 2.05 20 re f 84 770 2 20 re f 86 770 30 20 re f", "strips and a box")]
    [InlineData("甲", "80 770 30 2 re f 80 772 30 2 re f 80 774 30 2 re f 80 776 30 2 re f 80 778 30 2 re f 80 780 30 2 re f 80 782 30 2 re f 80 784 30 2 re f 80 786 30 2 re f 80 788 30 2 re f", "strips that lie")]
    [InlineData("甲乙", "80 770 2 20 re f 84 770 2 20 re f 88 770 2 20 re f 92 770 2 20 re f 96 770 2 20 re f", "strips with gaps between")]
    public void Text_under_a_shape_that_hides_it_is_not_read(string expected, string shape, string what)
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().With("/Resources << /Font << /F1 3 0 R >> /ExtGState << /Less << /ca 0.95 >> /Half << /ca 0.5 >> >> /Shading << /Sh << /ShadingType 2 /ColorSpace /DeviceGray /Coords [80 0 110 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [0.2] /N 1 >> >> >> >>")
            .Text(30, 60, 10, "甲").Text(90, 60, 10, "乙").Raw(shape);
        Assert.True(expected == TextOf(pdf), what);
    }

    [Theory]
    [InlineData("甲", "0.9")]
    [InlineData("甲乙", "2")]
    public void Text_that_is_too_small_to_be_seen_is_not_read(string expected, string size) =>
        Assert.Equal(expected, Read(page => page.Text(60, 60, 10, "甲").Raw($"BT /F1 {size} Tf 70 782 Td {PageDrawing.Show("乙")} ET")));

    [Theory]
    [InlineData("甲", "1")]
    [InlineData("甲乙", "50")]
    public void Text_that_is_squeezed_to_a_stroke_is_not_read(string expected, string percent) =>
        Assert.Equal(expected, Read(page => page.Text(60, 60, 10, "甲").Raw($"BT /F1 10 Tf {percent} Tz 70 782 Td {PageDrawing.Show("乙")} ET")));

    [Fact]
    public void White_letters_with_a_black_outline_are_read() => Assert.Equal("乙", Read(page => page.Raw("2 Tr 1 g").Text(90, 60, 10, "乙")));

    [Fact]
    public void Black_text_over_black_paint_behind_a_round_clip_is_read() =>
        Assert.Equal("乙", Read(page => page.Raw("q 50 772 m 200 772 l 210 772 210 802 200 802 c 50 802 l h W n").Fill(40, 30, 300, 80).Raw("Q").Text(90, 60, 10, "乙")));

    [Theory]
    [InlineData("q 50 770 26 30 re W n", "Q", true)]
    [InlineData("q 50 770 200 30 re W n", "Q", false)]
    [InlineData("", "", false)]
    public void Text_that_a_clip_cuts_off_says_so(string before, string after, bool expected)
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Raw(before).Text(56, 60, 10, "是否完成").Raw(after);
        var line = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines);
        Assert.Equal((expected, expected ? "是否" : "是否完成"), (line.IsCutOff, line.Text));
    }

    [Theory]
    [InlineData(50, 27, false, true)]
    [InlineData(74, 100, true, false)]
    [InlineData(74, 13, true, true)]
    public void A_line_says_which_of_its_ends_is_cut_off(double from, double width, bool isStart, bool isEnd)
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Raw($"q {from} 770 {width} 30 re W n").Text(56, 60, 10, "是否完成").Raw("Q");
        var line = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines);
        Assert.Equal((isStart, isEnd), (line.IsStartCutOff, line.IsEndCutOff));
    }

    /// <summary>Spreadsheets paint nothing of what lies behind the clip: the last glyph alone tells that there is more.</summary>
    [Theory]
    [InlineData(24, true)]
    [InlineData(26, false)]
    public void A_glyph_that_a_clip_cuts_through_says_so(double width, bool expected)
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Raw($"q 50 770 {width} 30 re W n").Text(56, 60, 10, "是否").Raw("Q");
        Assert.Equal(expected, Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines).IsCutOff);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(0, false)]
    public void A_line_of_a_cell_that_its_clip_hides_is_told_at_the_next(double left, bool isCell)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Raw($"q {left} {page.Y(90)} {(isCell ? 100 : page.Width)} 30 re W n").Text(56, 58, 10, "第一行").Text(56, 70, 10, "第二行").Text(56, 84, 10, "第三行").Text(56, 99, 10, "第四行").Raw("Q");
        var lines = Assert.Single(Corpus.Read(pdf.ToBytes())).Lines;
        Assert.Equal([("第二行", isCell), ("第三行", isCell)], lines.Select(line => (line.Text, line.IsCutOff)));
    }

    /// <summary>LibreOffice paints the lines that fit into a row of exact height without its clip, and only those that do not with it.</summary>
    [Theory]
    [InlineData(50, 72, true, "the next line of the cell")]
    [InlineData(50, 96, false, "a line of the cell far below")]
    [InlineData(150, 72, false, "another cell")]
    public void A_line_that_alone_is_clipped_to_its_cell_is_told_at_the_line_above(double left, double y, bool isTold, string what)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Text(56, 60, 10, "职业技能").Raw($"q {PageDrawing.N(left)} {page.Y(64)} 100 14 re W n").Text(left + 6, y, 10, "培训人数").Raw("Q");
        var line = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines);
        Assert.True(("职业技能", isTold) == (line.Text, line.IsCutOff), what);
    }

    /// <summary>What is hidden left or right of a clip, at the height of what shows there, is on the page beside: of a sheet wider than a page, whose cells are clipped to the page's columns.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(260)]
    public void A_text_that_is_clipped_beside_does_not_cut_the_one_above(double left)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Text(150, 60, 10, "—").Raw($"q 50 {page.Y(140)} 200 100 re W n").Text(left, 76, 10, "完成情况").Raw("Q");
        var line = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines);
        Assert.Equal(("—", false), (line.Text, line.IsCutOff));
    }

    [Fact]
    public void The_line_below_one_that_goes_on_beside_the_clip_is_whole()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Raw($"q 50 {page.Y(90)} 36 50 re W n").Text(56, 58, 10, "按计划完成").Text(56, 70, 10, "任务").Raw("Q");
        Assert.Equal([("按计划", true), ("任务", false)], Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => (line.Text, line.IsCutOff)));
    }

    [Theory]
    [InlineData("第四行", 56, true)]
    [InlineData("第四行", 30, false)]
    [InlineData("标", 66, true)]
    public void A_line_below_the_foot_of_the_page_is_told_at_the_one_right_above_it(string below, double x, bool isTold)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Text(56, 58, 10, "第一行").Text(56, page.Height - 5, 10, "第三行").Text(x, page.Height + 7, 10, below);
        var lines = Assert.Single(Corpus.Read(pdf.ToBytes())).Lines;
        Assert.Equal([("第一行", false), ("第三行", isTold)], lines.Select(line => (line.Text, line.IsCutOff)));
    }

    [Theory]
    [InlineData("0 1 -1 0", 60, 40)]
    [InlineData("0 -1 1 0", 60, 55)]
    [InlineData("1 0 0 1", 60, 55)]
    public void A_turned_line_or_a_column_that_the_clip_of_its_cell_hides_is_told_at_the_one_before(string turned, double x, double clipLeft)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        var step = turned == "0 1 -1 0" ? 18 : -18;
        page.Raw($"q {PageDrawing.N(clipLeft)} {page.Y(120)} {(step > 0 ? 30 : 60)} 90 re W n");
        foreach (var (index, text) in new[] { "社会公众", "满意度" }.Index())
        {
            // Upright signs stand one below the other; turned ones follow along their line.
            if (turned == "1 0 0 1") foreach (var (row, sign) in text.Index()) page.Text(x + (index * step), 60 + (11 * row), 10, $"{sign}");
            else page.Raw($"BT /F1 10 Tf {turned} {PageDrawing.N(x + (index * step))} {page.Y(75)} Tm {PageDrawing.Show(text)} ET");
        }

        page.Raw("Q");
        var lines = Assert.Single(Corpus.Read(pdf.ToBytes())).Lines;
        Assert.Equal("社会公众", string.Concat(lines.Select(line => line.Text)));
        Assert.True(lines[^1].IsCutOff);
    }

    [Fact]
    public void Text_that_begins_off_the_page_says_so()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(-16, 60, 10, "是否完成");
        var line = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines);
        Assert.Equal((true, "完成"), (line.IsCutOff, line.Text));
    }

    [Theory]
    [InlineData("", "甲乙")]
    [InlineData("/OFF [6 0 R]", "甲")]
    [InlineData("/BaseState /OFF", "甲")]
    [InlineData("/BaseState /OFF /ON [6 0 R]", "甲乙")]
    public void A_layer_that_is_switched_off_is_not_read(string configuration, string expected)
    {
        var pdf = new PdfDrawing();
        var layer = pdf.AddObject("<< /Type /OCG /Name (Layer) >>");
        pdf.AddToCatalog($"/OCProperties << /OCGs [{layer} 0 R] /D << {configuration} >> >>");
        var page = pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /Properties << /L {layer} 0 R >> >>");
        page.Text(60, 60, 10, "甲").Raw("/OC /L BDC").Text(60, 90, 10, "乙").Raw("EMC");
        Assert.Equal(expected, TextOf(pdf));
    }

    [Theory]
    [InlineData("AnyOn", "甲乙")]
    [InlineData("AllOn", "甲")]
    [InlineData("AllOff", "甲")]
    [InlineData("AnyOff", "甲乙")]
    public void Membership_in_two_layers_follows_its_policy(string policy, string expected)
    {
        var pdf = new PdfDrawing();
        int on = pdf.AddObject("<< /Type /OCG /Name (Layer) >>"), off = pdf.AddObject("<< /Type /OCG /Name (Layer) >>");
        var both = pdf.AddObject($"<< /Type /OCMD /OCGs [{on} 0 R {off} 0 R] /P /{policy} >>");
        pdf.AddToCatalog($"/OCProperties << /OCGs [{on} 0 R {off} 0 R] /D << /OFF [{off} 0 R] >> >>");
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /Properties << /L {both} 0 R >> >>")
            .Text(60, 60, 10, "甲").Raw("/OC /L BDC").Text(60, 90, 10, "乙").Raw("EMC");
        Assert.Equal(expected, TextOf(pdf));
    }

    [Theory]
    [InlineData("/F 4", "甲乙")]
    [InlineData("/F 2", "甲")]
    [InlineData("/F 32", "甲")]
    public void A_filled_in_field_is_read_where_it_shows(string flags, string expected)
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(60, 60, 10, "甲").With($"/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /Rect [60 700 160 720] {flags} /V (x) /AP << /N {Appearance(pdf)} 0 R >> >>]");
        Assert.Equal(expected, TextOf(pdf));
    }

    [Fact]
    public void An_annotation_is_placed_and_scaled_into_its_rectangle()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Raw("q 3 0 0 3 50 50 cm").With($"/Annots [<< /Type /Annot /Subtype /Stamp /Rect [60 700 260 740] /AP << /N {Appearance(pdf)} 0 R >> >>]");
        var line = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines);
        // The appearance is 100 × 20 and shows its text at (10, 5), 10 pt high; the rectangle is twice as large.
        Assert.Equal(60 + 20, line.Box.Left, 0.01);
        Assert.Equal(842 - (700 + 10) - (0.88 * 20), line.Box.Top, 0.01);
    }

    [Fact]
    public void The_state_of_a_check_box_is_what_it_shows()
    {
        var pdf = new PdfDrawing();
        var (on, off) = (Appearance(pdf), pdf.AddObject("<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Length 0 >>\nstream\n\nendstream"));
        pdf.AddPage().Text(60, 60, 10, "甲").With($"/Annots [<< /Type /Annot /Subtype /Widget /FT /Btn /Rect [60 700 160 720] /AS /Yes /AP << /N << /Yes {on} 0 R /Off {off} 0 R >> >> >>]");
        Assert.Equal("甲乙", TextOf(pdf));
    }

    private static int Appearance(PdfDrawing pdf)
    {
        var content = $"BT /F1 10 Tf 10 5 Td {PageDrawing.Show("乙")} ET";
        return pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream");
    }

    private static string Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return TextOf(pdf);
    }

    private static string TextOf(PdfDrawing pdf) => string.Concat(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text));
}
