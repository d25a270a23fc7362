using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Maps to Unicode that say something else than the page shows, as programs write them that rewrite a PDF.</summary>
public class MismappedFontTests
{
    private const int Square = 1000, Half = 500;

    /// <summary>One of ideographs, and of figures in their order as fonts have them from the 19th glyph on.</summary>
    private static MappedGlyph[] Font(params MappedGlyph[] more) => [.. MappedFont.Row("0123456789", 19, Half), .. MappedFont.Row("项目公里", 2000, Square), .. more];

    [Theory]
    [InlineData('g')]
    [InlineData(']')]
    [InlineData('1')]
    [InlineData('ÿ')]
    [InlineData('»')]
    public void What_is_as_wide_as_an_ideograph_is_no_narrow_letter(char says) =>
        Assert.Equal("项目\uFFFD26公里", Read(Font(new MappedGlyph(1500, says, Square)), 2000, 2001, 1500, 21, 25, 2002, 2003));

    [Theory]
    [InlineData('M')]
    [InlineData('@')]
    [InlineData('·')]
    [InlineData('×')]
    public void A_letter_or_sign_that_some_fonts_draw_as_wide_is_one(char says) =>
        Assert.Equal($"项目{says}公里", Read([.. MappedFont.Row("项目公里", 2000, Square), new MappedGlyph(1500, says, Square)], 2000, 2001, 1500, 2002, 2003));

    [Theory]
    [InlineData('°')]
    [InlineData('×')]
    [InlineData('W')]
    public void Where_a_map_makes_a_narrow_letter_of_an_ideograph_no_wide_sign_of_the_font_is_believed(char says) =>
        Assert.Equal("项目项目\uFFFD\uFFFD公里", Read(Font(new MappedGlyph(1500, 'ÿ', Square), new MappedGlyph(1700, says, Square)), 2000, 2001, 2000, 2001, 1500, 1700, 2002, 2003));

    [Fact]
    public void A_wide_sign_of_a_font_that_says_nothing_wrong_is_one_and_so_is_a_narrow_one_of_another() =>
        Assert.Equal("2×6公里·项目", Read(Font(new MappedGlyph(1500, '×', Square), new MappedGlyph(1501, '·', Half)), 21, 1500, 25, 2002, 2003, 1501, 2000, 2001));

    [Theory]
    [InlineData("项目°公里", "项目\uFFFD公里")]
    [InlineData("°公里", "\uFFFD公里")]
    [InlineData("26°公里", "26°公里")]
    [InlineData("（°公里", "（°公里")]
    [InlineData("项目26°", "项目26°")]
    [InlineData("项目°", "项目°")]
    public void A_degree_that_begins_a_word_is_another_character(string says, string read)
    {
        var font = Font(new MappedGlyph(1500, '°', Square), new MappedGlyph(1600, '（', Square));
        Assert.Equal(read, Read(font, [.. says.Select(c => font.First(glyph => glyph.Says == c).Code)]));
    }

    /// <summary>The digits that it makes of two ideographs stand far from the others, and in no row of their own.</summary>
    [Fact]
    public void Wide_digits_that_are_ideographs_leave_the_order_of_the_narrow_ones_as_it_is() =>
        Assert.Equal("0123456789\uFFFD\uFFFD公里", Read(Font(new MappedGlyph(1089, 'g', Half), new MappedGlyph(1418, '1', Square)), [.. Enumerable.Range(19, 10), 1089, 1418, 2002, 2003]));

    [Fact]
    public void A_mark_of_byte_order_before_what_a_map_says_is_none_of_the_text() =>
        Assert.Equal("项目公里", Read(Font(new MappedGlyph(1, '公', Square) { HasMark = true }), 2000, 2001, 1, 2003));

    [Fact]
    public void A_radical_is_the_ideograph_that_it_looks_like_and_kept_as_the_map_says_it()
    {
        var line = Assert.Single(PageOf([new MappedGlyph(1, '\u2F6C', Square), new MappedGlyph(2, '的', Square)], [1, 2]).Lines);
        Assert.Equal(("目的", "\u2F6C的"), (line.Text, line.Raw));
    }

    [Fact]
    public void A_font_that_does_not_decode_leaves_the_others_of_its_page_as_they_are()
    {
        var pdf = new PdfDrawing();
        new MappedFont([.. MappedFont.Row("\uE001\uE002\uE003", 1, Square)]).AddPage(pdf, 1, 2, 3).Text(60, 120, 10, "项目名称及其全部说明文字");
        var page = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal(["\uFFFD\uFFFD\uFFFD", "项目名称及其全部说明文字"], page.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Figures_of_full_width_are_figures() =>
        Assert.Equal("项目0123456789", Read([.. MappedFont.Row("项目", 2000, Square), .. MappedFont.Row("0123456789", 3000, Square)], [2000, 2001, .. Enumerable.Range(3000, 10)]));

    [Theory]
    [InlineData(1089, "0123456789\uFFFD")]
    [InlineData(74, "0123456789g")]
    public void A_letter_far_out_of_the_order_of_the_others_is_another_character(int code, string read) =>
        Assert.Equal(read, Read(Font(new MappedGlyph(code, 'g', Half)), [.. Enumerable.Range(19, 10), code]));

    [Fact]
    public void Figures_of_another_look_are_a_set_of_their_own() =>
        Assert.Equal("012345678901234", Read(Font([.. MappedFont.Row("01234", 1000, Half)]), [.. Enumerable.Range(19, 10), .. Enumerable.Range(1000, 5)]));

    [Fact]
    public void Letters_in_the_order_of_their_use_are_what_they_say() =>
        Assert.Equal("98Sg", Read([new MappedGlyph(1, '9', Half), new MappedGlyph(2, '8', Half), new MappedGlyph(300, 'S', Half), new MappedGlyph(301, 'g', Half)], 1, 2, 300, 301));

    /// <summary>1 and 0 of a year, then items counted from 2 to 9, and much later a sign.</summary>
    [Fact]
    public void Digits_that_follow_one_another_in_the_order_of_their_use_make_no_order_of_the_font() =>
        Assert.Equal("1023456789=", Read([new MappedGlyph(2, '1', Half), new MappedGlyph(30, '0', Half), .. MappedFont.Row("23456789", 33, Half), new MappedGlyph(163, '=', Half)], [2, 30, .. Enumerable.Range(33, 8), 163]));

    [Theory]
    [InlineData(12, PageText.Undecodable)]
    [InlineData(5, PageText.Decodable)]
    public void A_font_of_many_dingbats_is_one_of_numbered_glyphs(int signs, PageText text)
    {
        var font = MappedFont.Row(new string([.. Enumerable.Range(0x2720, signs).Select(code => (char)code)]), 1, Square).ToArray();
        Assert.Equal(text, PageOf(font, [.. Enumerable.Range(1, signs)]).Text);
    }

    [Theory]
    [InlineData("颀盵收刁绰敏臱诋衯颀盵吔秷幻冣杘关跶揗贯敀逧巬稒乂箨郯闯静岡叆享逡迗辚屇宥旄卜佔幻判颋箞敷", PageText.Undecodable)]
    [InlineData("項目支出績效自評表主管部門實施單位資金總額預算執行率偏差原因分析及改進措施完成值", PageText.Decodable)]
    [InlineData("颀盵收刁绰敏臱诋衯", PageText.Decodable)]
    public void Text_of_rare_ideographs_is_no_text(string says, PageText text) =>
        Assert.Equal(text, PageOf([.. MappedFont.Row(says, 1000, Square)], [.. Enumerable.Range(1000, says.Length)]).Text);

    private static string Read(MappedGlyph[] font, params int[] codes) => Assert.Single(PageOf(font, codes).Lines).Text;

    private static Page PageOf(MappedGlyph[] font, int[] codes)
    {
        var pdf = new PdfDrawing();
        new MappedFont(font).AddPage(pdf, codes);
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
