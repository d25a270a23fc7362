using System.Diagnostics;
using System.Runtime.CompilerServices;
using Selfeval.Extractor;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor;

public class LargePageTests
{
    /// <summary>Lengths of a file, in pages: two early ones and two late ones.</summary>
    private static readonly int[] Lengths = [10, 15, 45, 50];

    /// <summary>Bytes for a late page against an early one. Bytes need no clock.</summary>
    private const double MostGrowth = 1.1;

    /// <summary>Bytes for twice the marks: twice as many, and what grows with the logarithm; a step that is quadratic in the marks takes four times as many.</summary>
    private const double MostForTwice = 2.5;

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
    public void A_table_of_a_hundred_thousand_segments_is_read()
    {
        var table = Assert.Single(Assert.Single(Corpus.Read(RuledGrid.Draw(250, 100))).Tables);
        Assert.Equal((250, 100, 25_000), (table.Rows, table.Columns, table.Cells.Count));
        Assert.Equal("7", Assert.Single(table.Cells, cell => cell is { Row: 0, Column: 7 }).Text);
    }

    [Theory]
    [InlineData("segments")]
    [InlineData("cells")]
    [InlineData("glyphs")]
    public void Twice_the_marks_of_a_page_take_twice_the_work(string marks)
    {
        byte[] Draw(int thousands) => marks switch
        {
            "segments" => ScatteredSegments.Draw(1000 * thousands),
            "cells" => RuledGrid.Draw(10 * thousands, 100),
            _ => Glyphs(10 * thousands, 100),
        };
        var (once, twice) = (Draw(10), Draw(20));
        var (few, many) = (Least(once), Least(twice));
        Assert.True(many < few * MostForTwice, $"{(double)many / few:0.00} times as many bytes: {few}, {many}");
    }

    [Fact]
    public void A_late_page_costs_what_an_early_one_does()
    {
        var bytes = Array.ConvertAll(Lengths, pages => Least(Pages(pages)));
        var (early, late) = (bytes[1] - bytes[0], bytes[3] - bytes[2]);
        Assert.True(late < early * MostGrowth, $"{(double)late / early:0.000} times as many bytes: {string.Join(", ", bytes)}");
    }

    /// <summary>The page that is at hand, and the one before it, with which its tables are compared.</summary>
    [Fact]
    public void No_more_than_two_pages_are_kept()
    {
        using var file = PdfFile.Open(Pages(60), ExtractionLimits.Default);
        using var pages = file.Pages().GetEnumerator();
        var read = Enumerable.Range(0, 50).Select(_ => Next(pages)).ToList();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(read.Count(page => page.IsAlive), 1, 2);
    }

    /// <summary>In a method of its own: what it looks at must not stay in a place of the caller's.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Next(IEnumerator<Page> pages)
    {
        Assert.True(pages.MoveNext());
        return new WeakReference(pages.Current.Tables[0].Cells[0].Lines[0]);
    }

    private static byte[] Pages(int count)
    {
        var pdf = new PdfDrawing();
        var table = new TableSketch([100, 120, 80], [.. Enumerable.Repeat(14.0, 40)], [.. from row in Enumerable.Range(0, 40) from column in Enumerable.Range(0, 3) select new CellSketch(row, column, 1, 1, $"指标{row}")]);
        for (var page = 0; page < count; page++) TableDrawing.Draw(pdf.AddPage(), table, RulingStyle.CellStrokes);
        return pdf.ToBytes();
    }

    /// <summary>Prose without a line, each row of it one text.</summary>
    private static byte[] Glyphs(int rows, int ofRow)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage(40 + (ofRow * 8), 40 + (rows * 16));
        for (var row = 0; row < rows; row++) page.Text(20, 30 + (row * 16), 8, string.Concat(Enumerable.Repeat("项目支出绩效自评报告", ofRow / 10)));
        return pdf.ToBytes();
    }

    /// <summary>The fewest bytes of three readings: the first runs code that is compiled better meanwhile.</summary>
    private static long Least(byte[] pdf) => Enumerable.Range(0, 3).Min(_ =>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Corpus.Read(pdf);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    [Fact]
    public void A_page_with_more_marks_than_the_limit_is_refused()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(100, 100, 10, "项目支出绩效自评表");
        using var file = PdfFile.Open(pdf.ToBytes(), ExtractionLimits.Default with { MarksPerPage = 5 });
        Assert.Equal(PdfFailure.TooLarge, Assert.Throws<UnreadablePdfException>(() => file.Pages().Count()).Kind);
    }
}
