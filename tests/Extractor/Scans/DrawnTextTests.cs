using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>The text of a page that is read by OCR where it does not decode.</summary>
public class DrawnTextTests
{
    /// <summary>Ten points wide each, on one baseline from x = 0 on.</summary>
    private static List<Glyph> Text(string text, double size = 10, double y = 50) =>
        [.. text.Select((c, i) => new Glyph(c.ToString(), c.ToString(), new GlyphPlace(10 * i, y, (10 * i) + 10, y, size), Vertical: false, i, default))];

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_page_whose_font_maps_a_few_letters_wrongly_is_read_by_OCR(int mismapped, bool isDamaged)
    {
        var glyphs = Text(new string('\uFFFD', mismapped)).ConvertAll(glyph => glyph with { IsMismapped = true });
        glyphs.AddRange(Text(new string('年', 500)));
        Assert.Equal(isDamaged, DrawnText.IsDamaged(new PageMarks(1, 595, 842, glyphs, [], PageText.Decodable)));
    }

    [Fact]
    public void A_few_bullets_that_do_not_decode_are_not_worth_OCR() =>
        Assert.False(DrawnText.IsDamaged(new PageMarks(1, 595, 842, Text("\uFFFD\uFFFD\uFFFD" + new string('年', 500)), [], PageText.Decodable)));

    [Fact]
    public void The_full_stop_that_ends_a_line_read_by_OCR_is_not_read_again()
    {
        // The ink of the full stop ends at a third of its square.
        Assert.Empty(Rest(Text("效\uFFFD明显。"), new Box(1, 41, 43, 51)));
        Assert.Single(Rest([.. Text("效\uFFFD明显"), .. Text("。", y: 90)], new Box(1, 41, 43, 51)));
    }

    [Fact]
    public void Glyphs_of_a_font_without_a_size_are_those_of_the_line_that_OCR_read() =>
        Assert.Empty(Rest(Text("\uFFFD\uFFFD\uFFFD", size: 0.1, y: 51), new Box(1, 42, 29, 50)));

    [Fact]
    public void A_glyph_far_from_what_OCR_read_stays_told() =>
        Assert.Single(Rest([.. Text("\uFFFD"), .. Text("\uFFFD", y: 90)], new Box(1, 42, 9, 50)));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Text_beside_which_a_picture_goes_on_in_its_line_is_read_by_OCR_with_it(bool hasInk, bool isAdded)
    {
        var target = new List<Glyph>();
        Assert.Equal(isAdded, new DrawnText(Text("得分"), em: 10).TryAdd(new Box(0, 41, 60, 51), part => hasInk && part.Left >= 20, target));
        Assert.Equal(isAdded ? 2 : 0, target.Count);
    }

    [Fact]
    public void A_watermark_over_a_line_is_not_its_text()
    {
        List<Glyph> watermark = [.. Text("公").Select(glyph => glyph with { Place = new GlyphPlace(0, 60, 20, 40, 28) })];
        Assert.False(new DrawnText(watermark, em: 10).TryAdd(new Box(0, 41, 20, 59), _ => false, []));
    }

    [Fact]
    public void A_dash_is_the_text_of_its_thin_ink_and_stands_there_once()
    {
        var (target, drawn) = (new List<Glyph>(), new DrawnText(Text("—"), em: 10));
        Assert.True(drawn.TryAdd(new Box(0, 48, 10, 49), _ => false, target));
        drawn.AddRest(target);
        Assert.Single(target);
    }

    /// <summary>What is left when OCR has read the one line.</summary>
    private static List<Glyph> Rest(List<Glyph> glyphs, Box line)
    {
        var drawn = new DrawnText(glyphs, em: 10);
        var rest = new List<Glyph>();
        Assert.False(drawn.TryAdd(line, _ => false, rest));
        drawn.AddRest(rest);
        return rest;
    }
}
