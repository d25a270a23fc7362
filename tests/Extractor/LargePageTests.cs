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

    /// <summary>Measured: 0.8 s, on a machine that does forty other things 20 s. The ways to divide lines that stand as close as those of one text grow with the square of the lines, and looking at all of them took more than five minutes.</summary>
    [Fact]
    public void Four_hundred_rows_without_a_line_or_white_between_them_are_no_trouble()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage(595, 3700);
        for (var row = 0; row < 400; row++)
        {
            for (var column = 0; column < 6; column++) page.Text(30 + (column * 90), 20 + (row * 9), 8, column == 0 ? "培训" : $"{row % 97}.5");
        }

        var bytes = pdf.ToBytes();
        var watch = Stopwatch.StartNew();
        Assert.Equal(400, Assert.Single(Assert.Single(Corpus.Read(bytes)).Tables).Rows);
        Assert.True(watch.Elapsed < 6 * Patience, $"took {watch.Elapsed}");
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
