using System.Diagnostics;
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
        var pdf = ScatteredSegments.Draw(100_000);
        var watch = Stopwatch.StartNew();
        Assert.Equal(2, Assert.Single(Corpus.Read(pdf)).Glyphs);
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
