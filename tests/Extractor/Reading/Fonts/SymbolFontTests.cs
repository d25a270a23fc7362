using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Signs of private use in the fonts of signs that word processors insert: ≥ of Symbol, boxes and ticks of Wingdings.</summary>
public class SymbolFontTests
{
    [Theory]
    [InlineData("Symbol", "\uF0B3\uF0A3\uF0B1\uF0B0", "≥≤±°")]
    [InlineData("ABCDEE+SymbolMT", "\uF0B3\uF0B7", "≥•")]
    [InlineData("SymbolMT,Bold", "\uF0B9", "≠")]
    [InlineData("ABCDEE+Wingdings-Regular", "\uF0FE\uF0A8\uF06F\uF0FC", "☑□□✓")]
    [InlineData("Wingdings", "\uF081\uF08A\uF08C\uF0E0", "①⑩❶→")]
    [InlineData("ABCDEE+Wingdings2", "\uF052\uF0A3\uF050\uF06A", "☑□✓①")]
    [InlineData("Wingdings#202", "\uF052", "☑")]
    [InlineData("StandardSymbolsPS", "\uF0A3", "≤")]
    public void A_sign_of_private_use_is_what_its_font_shows(string font, string says, string read) => Assert.Equal(read, Read(font, says));

    [Theory]
    [InlineData("AAAAAA+SimSun", "\uF0B3")]
    [InlineData("AAAAAA+OpenSymbol", "\uF0B3")]
    [InlineData("Wingdings3", "\uF06C")]
    [InlineData("Symbol", "\uE0B3")]
    [InlineData("Wingdings", "\uF036")]
    public void A_sign_that_its_font_does_not_tell_is_not_read(string font, string says) => Assert.Equal("\uFFFD", Read(font, says));

    [Theory]
    [InlineData(794, "≥")]
    [InlineData(795, "≥")]
    [InlineData(898, "\uFFFD")]
    public void A_sign_of_open_symbol_is_one_of_symbol_if_it_is_as_wide_and_may_be_one_of_wingdings_otherwise(int width, string read) =>
        Assert.Equal(read, Read("BAAAAA+OpenSymbol", "\uF0B3", width));

    private static string Read(string font, string says, int width = 600)
    {
        var pdf = new PdfDrawing();
        new MappedFont([.. MappedFont.Row(says, 1, width)]) { Name = font }.AddPage(pdf, [.. Enumerable.Range(1, says.Length)]);
        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines).Text;
    }
}
