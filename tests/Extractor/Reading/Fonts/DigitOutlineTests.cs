using System.Text.RegularExpressions;
using Selfeval.Extractor.Reading.Fonts;
using Selfeval.Model.Pages;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Digits that are drawn otherwise than the map of their font says.</summary>
public partial class DigitOutlineTests
{
    /// <summary>By height: one hole, two on top of each other, one below or above, a small one in the middle, none.</summary>
    private static readonly Dictionary<string, (double Bottom, double Top)[]> Holes = new()
    {
        ["high"] = [(10, 90)],
        ["two"] = [(10, 45), (55, 90)],
        ["low"] = [(10, 45)],
        ["upper"] = [(55, 90)],
        ["small"] = [(40, 60)],
        ["none"] = [],
    };

    [Theory]
    [InlineData("high", "0")]
    [InlineData("two", "08")]
    [InlineData("low", "46")]
    [InlineData("upper", "49")]
    [InlineData("none", "01234567 89")]
    public void A_digit_has_the_holes_that_it_has_in_every_face(string drawn, string digits) =>
        Assert.All(digits.Where(char.IsDigit), digit => Assert.False(DigitOutlines.Contradict(digit, Outline(Holes[drawn]))));

    [Theory]
    [InlineData("high", "13578")]
    [InlineData("two", "1345679")]
    [InlineData("low", "0135789")]
    [InlineData("upper", "0135678")]
    [InlineData("small", "013578")]
    public void A_digit_with_the_holes_of_another_is_none(string drawn, string digits) =>
        Assert.All(digits, digit => Assert.True(DigitOutlines.Contradict(digit, Outline(Holes[drawn])), digit.ToString()));

    [Fact]
    public void What_is_drawn_in_the_same_sense_as_what_is_around_it_is_no_hole() =>
        Assert.False(DigitOutlines.Contradict('7', [Ring(0, 0, 60, 100), Ring(10, 40, 50, 60)]));

    [Theory]
    [InlineData("calc_inv03_small")]
    [InlineData("calc_inv04")]
    public void A_font_that_calls_its_digits_by_the_names_of_others_is_not_believed(string name)
    {
        var pdf = Corpus.Bytes($"drawn/{name}.pdf");
        Assert.All(Corpus.Read(pdf), page => Assert.Equal(PageText.Decodable, page.Text));
        Assert.Contains(Corpus.Read(RewrittenMaps.In(pdf, Swapped)), page => page.Text == PageText.Undecodable);
    }

    /// <summary>A ring around holes, drawn clockwise, these against it.</summary>
    private static List<GlyphContour> Outline((double Bottom, double Top)[] holes) =>
        [Ring(0, 0, 60, 100), .. holes.Select(hole => Ring(50, hole.Bottom, 10, hole.Top))];

    private static GlyphContour Ring(double from, double bottom, double to, double top) => GlyphContour.Of([(from, bottom), (from, top), (to, top), (to, bottom)])!.Value;

    [Theory]
    [InlineData("calc_inv03_small", "0020")]
    [InlineData("calc_inv03_small", "200B")]
    [InlineData("calc_inv04", "00A0")]
    public void A_digit_that_its_font_calls_a_blank_is_no_blank(string name, string blank)
    {
        var pdf = Corpus.Bytes($"drawn/{name}.pdf");
        var before = Texts(pdf);
        var after = Texts(RewrittenMaps.In(pdf, map => Digit().Replace(map, match => match.Groups["digit"].Value == "5" ? $"<{blank}>" : match.Value)));
        Assert.Contains(before, text => text.Contains('5', StringComparison.Ordinal));
        Assert.Equal(before.Select(text => text.Replace('5', TextLine.Undecodable)), after);
    }

    private static List<string> Texts(byte[] pdf) => [.. Corpus.Read(pdf).SelectMany(page => page.Tables).SelectMany(table => table.Cells).Select(cell => cell.Text)];

    /// <summary>In twos: 0 is 1 and 1 is 0.</summary>
    private static string Swapped(string map) => Digit().Replace(map, match => $"<003{(match.Groups["digit"].Value[0] - '0') ^ 1}>");

    [GeneratedRegex("(?<=> ?)<003(?<digit>[0-9])>")]
    private static partial Regex Digit();
}
