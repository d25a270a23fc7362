using Selfeval.Extractor;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Scans.Pictures;

/// <summary>A page with text of its own that shows a table as a picture.</summary>
public class PicturedTableTests
{
    private const string Prose = "按照要求我单位对项目开展了绩效自评自评表见下图";

    private const int Rows = 5;

    private const int Columns = 4;

    private static readonly ReadingOptions WithoutOcr = ReadingOptions.Default with { Limits = ExtractionLimits.Default with { PagesByOcr = 0 } };

    [Fact]
    public void A_table_pasted_as_a_picture_below_prose_is_told_where_it_stands()
    {
        var read = DocumentReader.Read("report.pdf", Report(Sheet.Signs(Rows, Columns)), WithoutOcr);
        var problem = Assert.Single(read.Problems);
        Assert.Equal((DocumentStatus.NeedsOcr, ProblemKind.ScannedPage), (read.Status, problem.Kind));
        Assert.InRange(problem.Place.Box.Left, 99, 103);
        Assert.InRange(problem.Place.Box.Top, 199, 203);
        Assert.InRange(problem.Place.Box.Right, 397, 401);
        Assert.InRange(problem.Place.Box.Bottom, 347, 351);
    }

    [Fact]
    public void The_lines_of_a_form_as_a_picture_below_its_text_are_no_table_that_was_not_read() => Assert.Null(Pictured(Sheet));

    /// <summary>A page of 595 × 842 points: what is larger than half of it is the page itself.</summary>
    [Theory]
    [InlineData(Rows, true)]
    [InlineData(0, false)]
    public void A_page_that_holds_nothing_but_a_small_picture_is_told_if_that_is_a_table(int rows, bool isTold)
    {
        var pdf = new PdfDrawing();
        PicturePdf.Show(pdf, pdf.AddPage(), Sheet.Signs(rows, Columns), (100, 200));
        var page = Assert.Single(Corpus.Read(pdf.ToBytes()));
        Assert.Equal((0, isTold), (page.Lines.Count, page.PicturedTable is not null));
    }

    [Fact]
    public void A_picture_without_borders_is_no_table() => Assert.Null(Pictured(PicturePdf.Paper(300, 150).Signs(Rows, Columns)));

    [Fact]
    public void A_dark_picture_with_the_windows_of_a_house_is_no_table()
    {
        var house = Sheet.Fill(new Box(0, 0, 300, 150), gray: 60);
        for (var i = 0; i < Rows * Columns; i++) house.Fill(new Box((i % Columns * 75) + 20, (i / Columns * 30) + 8, (i % Columns * 75) + 55, (i / Columns * 30) + 24), gray: 200);
        Assert.Null(Pictured(house));
    }

    [Fact]
    public void A_picture_of_a_table_whose_texts_the_page_prints_over_it_is_read_as_text() =>
        Assert.Null(Pictured(Sheet.Signs(Rows, Columns), page =>
        {
            for (var i = 0; i < Rows * Columns; i++) page.Text(100 + (i % Columns * 75) + 33, 200 + (i / Columns * 30) + 18, 9, "分");
        }));

    [Fact]
    public void A_picture_is_looked_at_though_one_of_its_size_stood_on_the_pages_before()
    {
        var pdf = new PdfDrawing();
        GrayImage[] pictures = [Sheet, Sheet, Sheet.Signs(Rows, Columns)];
        foreach (var picture in pictures) PicturePdf.Show(pdf, pdf.AddPage().Text(60, 100, 10, Prose), picture, (100, 200));
        Assert.Equal([false, false, true], Corpus.Read(pdf.ToBytes()).Select(page => page.PicturedTable is not null));
    }

    [Fact]
    public void A_faint_table_on_dim_paper_is_told()
    {
        var faint = Sheet.Signs(Rows, Columns);
        for (var i = 0; i < faint.Pixels.Length; i++) faint.Pixels[i] = (byte)(100 + (faint.Pixels[i] * 60 / 255));
        Assert.NotNull(Pictured(faint));
    }

    /// <summary>Where a picture stands must not tell whether it is a table: it is looked at without the rest of its page.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(33.3, 71.7)]
    [InlineData(295, 692)]
    public void A_table_is_told_wherever_on_its_page_it_stands(double left, double top)
    {
        var pdf = new PdfDrawing();
        PicturePdf.Show(pdf, pdf.AddPage().Text(60, 400, 10, Prose), Sheet.Signs(Rows, Columns), (left, top));
        var table = Assert.Single(Corpus.Read(pdf.ToBytes())).PicturedTable!.Value;
        Assert.All([table.Left - left, table.Top - top, table.Right - left - 300, table.Bottom - top - 150], off => Assert.InRange(off, -3, 3));
    }

    [Fact]
    public void A_scan_below_a_typed_header_is_read_like_one_without()
    {
        NeedModels();
        var scan = Corpus.Bytes("scans/chromium_two_forms_g4.pdf");
        var forms = DocumentReader.Read("headed.pdf", HeadedScan.Of(scan, "Department of Education, final accounts of 2022, part three, page 36"), ReadingOptions.Default).Evaluations;
        Assert.Equal(["98.44", "98.58"], forms.Select(form => form.Evaluation.Total.Score!.Printed));
        Assert.All(forms, form => Assert.Contains(form.Evaluation.Problems, problem => problem.Kind == ProblemKind.ReadByOcr));
    }

    private static GrayImage Sheet => PicturePdf.Paper(300, 150).Table(Rows, Columns);

    private static byte[] Report(GrayImage picture, Action<PageDrawing>? over = null)
    {
        var pdf = new PdfDrawing();
        var page = PicturePdf.Show(pdf, pdf.AddPage().Text(60, 100, 10, Prose), picture, (100, 200));
        over?.Invoke(page);
        return pdf.ToBytes();
    }

    private static Box? Pictured(GrayImage picture, Action<PageDrawing>? over = null) => Assert.Single(Corpus.Read(Report(picture, over))).PicturedTable;

    private static void NeedModels() => Assert.SkipUnless(OcrModels.AreInstalled, "the models for OCR are missing: install npm and run dotnet build src/Extractor -t:ModelsAgain");
}
