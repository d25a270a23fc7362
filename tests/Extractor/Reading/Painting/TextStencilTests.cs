using Selfeval.Extractor;
using Selfeval.Extractor.Marks;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Painting;

/// <summary>Text that other paint goes through: clips made of text (rendering modes 4 to 7), and text in the group of a soft mask.</summary>
public class TextStencilTests
{
    private const string Text = "60 782";

    [Theory]
    [InlineData("甲", "7 Tr", "0.8 0 0 rg 50 770 100 30 re f", "a coloured fill")]
    [InlineData("甲", "7 Tr", "/Sh sh", "a gradient")]
    [InlineData("甲", "7 Tr", "/Pattern cs /P scn 50 770 100 30 re f", "a pattern")]
    [InlineData("甲", "7 Tr", "q 100 0 0 30 50 770 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0010 EI Q", "an image")]
    [InlineData("甲", "7 Tr", "10 w 50 786 m 150 786 l S", "a thick stroke")]
    [InlineData("甲", "7 Tr", "q 50 770 100 30 re W n /Sh sh Q", "a gradient in a box")]
    [InlineData("甲", "7 Tr", "1 g 50 770 100 30 re f 0.8 0 0 rg 50 770 100 30 re f", "white, and then red")]
    [InlineData("甲", "7 Tr", "0 g 50 770 5 30 re f 55 770 5 30 re f 60 770 10 30 re f", "strips")]
    [InlineData("甲", "4 Tr 1 g", "0.8 0 0 rg 50 770 100 30 re f", "red over white letters")]
    [InlineData("甲", "6 Tr 1 g", "/Sh sh", "a gradient over white letters")]
    [InlineData("甲", "4 Tr 0 g", "", "nothing, through black letters")]
    [InlineData("", "7 Tr", "", "nothing")]
    [InlineData("", "7 Tr", "1 g 50 770 100 30 re f", "white")]
    [InlineData("", "7 Tr", "0 g 50 600 100 30 re f", "a fill elsewhere")]
    [InlineData("", "7 Tr", "/None gs 0 g 50 770 100 30 re f", "what lets all through")]
    [InlineData("", "3 Tr", "0 g 50 700 100 30 re f", "invisible text that is no clip")]
    public void Text_that_is_a_clip_shows_what_is_painted_through_it(string expected, string mode, string paint, string what) =>
        Assert.True(expected == Read(page => page.Raw($"q BT {mode} /F1 10 Tf {Text} Td {PageDrawing.Show("甲")} ET {paint} Q")), what);

    [Fact]
    public void What_is_painted_behind_the_end_of_the_clip_is_not_painted_through_it() =>
        Assert.Equal("乙", Read(page => page.Raw($"q BT 7 Tr /F1 10 Tf {Text} Td {PageDrawing.Show("甲")} ET Q").Text(90, 60, 10, "乙").Raw("50 770 100 2 re f")));

    [Fact]
    public void A_clip_of_blanks_clips_nothing() => Assert.Equal(1, Bars($"q BT 7 Tr /F1 10 Tf {Text} Td {PageDrawing.Show(" ")} ET 50 770 m 150 770 l S Q"));

    [Fact]
    public void A_line_that_is_painted_through_text_is_no_border() => Assert.Equal(0, Bars($"q BT 7 Tr /F1 10 Tf {Text} Td {PageDrawing.Show("甲")} ET 50 770 m 150 770 l S Q"));

    [Fact]
    public void What_two_texts_have_in_common_shows_nothing() =>
        Assert.Equal("", Read(page => page.Raw($"q BT 7 Tr /F1 10 Tf {Text} Td {PageDrawing.Show("甲")} ET BT 7 Tr /F1 10 Tf 90 782 Td {PageDrawing.Show("乙")} ET 50 770 100 30 re f Q")));

    [Fact]
    public void Text_under_a_picture_that_was_clipped_to_text_still_shows() =>
        Assert.Equal("甲 乙", Read(page => page.Text(60, 60, 10, "甲").Raw($"q BT 7 Tr /F1 10 Tf 90 782 Td {PageDrawing.Show("乙")} ET 0.5 g 50 770 100 30 re f Q")));

    [Fact]
    public void Text_that_nothing_is_painted_through_before_the_page_ends_does_not_show()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(60, 60, 10, "甲").Raw($"BT 7 Tr /F1 10 Tf 90 782 Td {PageDrawing.Show("乙")} ET");
        Assert.Equal("甲", TextOf(pdf));
    }

    [Theory]
    [InlineData("Alpha", "", "0 g", "0.8 0 0 rg 50 770 100 30 re f", "甲", "black letters")]
    [InlineData("Alpha", "", "1 g", "0.8 0 0 rg 50 770 100 30 re f", "甲", "white letters")]
    [InlineData("Alpha", "", "0 g", "/Sh sh", "甲", "a gradient")]
    [InlineData("Alpha", "", "0 g", "/X Do", "甲", "a form with a fill")]
    [InlineData("Alpha", "", "0 g", "", "", "nothing painted")]
    [InlineData("Alpha", "", "0 g", "1 g 50 770 100 30 re f", "", "white paint")]
    [InlineData("Alpha", "", "0 g", "/Off gs 0 g 50 600 100 30 re f", "", "paint without the mask")]
    [InlineData("Luminosity", "0 g 0 0 595 842 re f", "1 g", "0 g 50 770 100 30 re f", "甲", "white letters on black")]
    [InlineData("Luminosity", "1 g 0 0 595 842 re f", "0 g", "0 g 50 770 100 30 re f", "�", "black letters on white")]
    [InlineData("Alpha", "50 770 100 30 re f", "0 g", "0 g 50 770 100 30 re f", "�", "letters on a box")]
    public void Text_in_a_soft_mask_shows_what_is_painted_through_it(string kind, string below, string color, string paint, string expected, string what)
    {
        var pdf = new PdfDrawing();
        var mask = Form(pdf, $"{below} {color} BT /F1 10 Tf {Text} Td {PageDrawing.Show("甲")} ET");
        var form = Form(pdf, "q 0.8 0 0 rg 50 770 100 30 re f Q");
        pdf.AddPage().With(Resources($"/M << /SMask << /S /{kind} /G {mask} 0 R >> >> /Off << /SMask /None >>", $"/X {form} 0 R")).Raw($"q /M gs {paint} Q");
        Assert.True(expected == TextOf(pdf), what);
    }

    [Fact]
    public void A_mask_that_refers_to_itself_is_read_once()
    {
        var pdf = new PdfDrawing();
        var mask = Form(pdf, $"/M gs BT /F1 10 Tf {Text} Td {PageDrawing.Show("甲")} ET", "/ExtGState << /M << /SMask << /S /Alpha /G 6 0 R >> >> >>");
        pdf.AddPage().With(Resources($"/M << /SMask << /S /Alpha /G {mask} 0 R >> >>", string.Empty)).Raw("q /M gs 50 770 100 30 re f Q");
        Assert.Equal("甲", TextOf(pdf));
    }

    /// <summary>Within its time: each paint is held against each glyph up to a limit, and what shows behind it is told.</summary>
    [Fact]
    public void A_flood_of_paint_through_a_flood_of_text_is_told()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Raw($"q BT 7 Tr /F1 1.5 Tf 10 782 Td {PageDrawing.Show(new string('甲', 5_000))} ET").Raw(string.Concat(Enumerable.Repeat("0 0 1 1 re f ", 5_000))).Raw("Q");
        Assert.Contains("�", TextOf(pdf), StringComparison.Ordinal);
    }

    /// <summary>A browser blurs the shadow of a dash: a fill over the dash, in the shape of a mask.</summary>
    [Theory]
    [InlineData("/M gs", "2", 0)]
    [InlineData("/M gs", "5", 0)]
    [InlineData("", "2", 1)]
    [InlineData("", "5", 4)]
    public void What_is_painted_through_a_picture_has_no_edges_of_its_own(string state, string height, int lines)
    {
        var pdf = new PdfDrawing();
        var mask = Form(pdf, "q 9 0 0 2 60 785 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0010 EI Q");
        pdf.AddPage().With(Resources($"/M << /SMask << /S /Luminosity /G {mask} 0 R >> >>", string.Empty)).Raw($"q {state} 0.6 g 60 785 9 {height} re f Q");
        Assert.Equal(lines, Marks(pdf).Rulings.Count);
    }

    private static int Form(PdfDrawing pdf, string content, string resources = "") =>
        pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> /Resources << /Font << /F1 3 0 R >> {resources} >> /Length {content.Length} >>\nstream\n{content}\nendstream");

    private static string Resources(string states, string objects) =>
        "/Resources << /Font << /F1 3 0 R >> /ExtGState << /None << /ca 0 >> " + states + " >> /XObject << " + objects + " >>"
        + " /Pattern << /P << /PatternType 2 /Shading " + Gradient + " >> >> /Shading << /Sh " + Gradient + " >> >>";

    private const string Gradient = "<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [50 0 150 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0.8 0 0] /C1 [0.2 0 0] /N 1 >> >>";

    private static int Bars(string content)
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Raw(content);
        return Marks(pdf).Rulings.Count;
    }

    private static PageMarks Marks(PdfDrawing pdf)
    {
        using var file = PdfFile.Open(pdf.ToBytes(), ExtractionLimits.Default);
        return file.Marks(1);
    }

    private static string Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage().With(Resources(string.Empty, string.Empty)));
        return TextOf(pdf);
    }

    private static string TextOf(PdfDrawing pdf) => string.Concat(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text));
}
