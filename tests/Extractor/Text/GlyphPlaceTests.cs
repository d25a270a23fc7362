using Selfeval.Extractor;
using UglyToad.PdfPig;

namespace Selfeval.Tests.Extractor.Text;

/// <summary>Glyphs stand where PdfPig puts its letters, though their fonts are asked only once for each code.</summary>
public class GlyphPlaceTests
{
    /// <summary>PdfPig rounds nothing; what differs is the order of multiplying.</summary>
    private const int Decimals = 3;

    /// <summary>All that PdfPig can open without help.</summary>
    public static TheoryData<string> SoundFiles => [.. Corpus.Names().Where(name => !name.StartsWith("bad_", StringComparison.Ordinal) && !name.Contains("encuser", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public void Every_glyph_is_one_of_the_letters_of_PdfPig(string name)
    {
        var content = Corpus.Bytes("pdfs/" + name + ".pdf");
        using var document = PdfDocument.Open(content, new ParsingOptions { SkipMissingFonts = true });
        using var file = PdfFile.Open(content, ExtractionLimits.Default);
        for (var number = 1; number <= file.PageCount; number++)
        {
            var page = document.GetPage(number);
            var letters = page.Letters.Select(letter => Key(letter.StartBaseLine.X, page.Height - letter.StartBaseLine.Y, letter.EndBaseLine.X)).ToHashSet();
            // PdfPig puts those of vertical writing elsewhere than they are drawn (VerticalWritingTests).
            Assert.All(file.Marks(number).Glyphs.Where(glyph => !glyph.Vertical), glyph => Assert.Contains(Key(glyph.Place.X, glyph.Place.Y, glyph.Place.EndX), letters));
        }
    }

    private static (double X, double Y, double EndX) Key(double x, double y, double endX) => (Rounded(x), Rounded(y), Rounded(endX));

    private static double Rounded(double points) => Math.Round(points, Decimals) + 0.0;
}
