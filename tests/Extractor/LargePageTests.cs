using System.Diagnostics;
using System.Globalization;
using System.Text;
using Selfeval.Extractor;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor;

public class LargePageTests
{
    /// <summary>Measured: 0.3 s, most of it PdfPig's. A step that is quadratic in the segments takes minutes, on any machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public void A_hundred_thousand_segments_on_a_page_are_no_trouble()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
        {
            // Scattered by multiplication with numbers that have no common factor with the modulus.
            double x = i * 7919L % 5870 / 10.0, y = i * 104_729L % 8310 / 10.0, length = 5 + (i % 80);
            var (dx, dy) = i % 2 == 0 ? (length, 0.0) : (0.0, length);
            content.Append(CultureInfo.InvariantCulture, $"{x:0.0} {y:0.0} m {x + dx:0.0} {y + dy:0.0} l S\n");
        }

        var pdf = new PdfDrawing();
        pdf.AddPage().Raw(content.ToString()).Text(100, 100, 10, "项目");
        var watch = Stopwatch.StartNew();
        Assert.Equal(2, Assert.Single(Corpus.Read(pdf.ToBytes())).Glyphs);
        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
    }

    [Fact]
    public void A_page_with_more_marks_than_the_limit_is_refused()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(100, 100, 10, "项目支出绩效自评表");
        using var file = PdfFile.Open(pdf.ToBytes(), ExtractionLimits.Default with { MarksPerPage = 5 });
        Assert.Equal(PdfFailure.TooLarge, Assert.Throws<UnreadablePdfException>(() => file.Pages().Count()).Kind);
    }
}
