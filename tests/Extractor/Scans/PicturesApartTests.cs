using Selfeval.Extractor;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Loader.Reading;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>A page that prints a table, from 100, 40 to 400, 110, and shows another of 300 × 150 points as a picture.</summary>
public class PicturesApartTests
{
    private const int Rows = 5;

    private const int Columns = 4;

    [Theory]
    [InlineData(100, 140)]
    [InlineData(140, 111)]
    public void A_picture_of_a_table_is_read_for_itself_and_what_the_page_prints_as_text(int left, int top)
    {
        NeedModels();
        var page = Assert.Single(Corpus.Read(Pdf(left, top), ExtractionLimits.Default));
        Assert.Equal((PageText.Decodable, null, 2), (page.Text, page.PicturedTable, page.Tables.Count));
        Assert.Equal((false, "年度目标|完成情况|川区清扫|门内清扫"), (page.Tables[0].IsPictured, Texts(page.Tables[0])));
        Assert.All(LinesOf(page.Tables[0]), line => Assert.Null(line.Ocr));
        Assert.True(page.Tables[1].IsPictured);
        Assert.All(LinesOf(page.Tables[1]), line => Assert.NotNull(line.Ocr));
        Assert.All([page.Tables[1].Box.Left - left, page.Tables[1].Box.Top - top], off => Assert.InRange(off, -3, 3));
        Assert.Equal(page.Glyphs, page.Tables.Sum(table => table.Cells.Sum(cell => cell.Glyphs)) + page.Lines.Sum(line => line.Glyphs));
    }

    /// <summary>It begins where the table ends, and is as wide; it lies on the table.</summary>
    [Theory]
    [InlineData(100, 110)]
    [InlineData(200, 90)]
    public void A_picture_that_may_show_more_rows_of_the_table_or_lies_on_it_is_read_with_the_page(int left, int top)
    {
        NeedModels();
        Assert.Equal(PageText.ReadByOcr, Assert.Single(Corpus.Read(Pdf(left, top), ExtractionLimits.Default)).Text);
    }

    [Fact]
    public void What_the_page_prints_in_a_cell_of_the_picture_is_read_as_text()
    {
        NeedModels();
        var picture = Sheet.Fill(new Box(2, 2, 72, 28), gray: byte.MaxValue);
        var page = Assert.Single(Corpus.Read(Pdf(100, 140, picture, drawn => drawn.Text(110, 158, 9, "九分")), ExtractionLimits.Default));
        var typed = Assert.Single(page.Tables[1].Cells, cell => cell.Text == "九分");
        Assert.Equal((0, 0), (typed.Row, typed.Column));
        Assert.Null(Assert.Single(typed.Lines).Ocr);
    }

    [Fact]
    public void That_a_picture_was_read_is_told_at_its_place_where_its_page_holds_no_form()
    {
        NeedModels();
        var problem = Assert.Single(DocumentReader.Read("report.pdf", Pdf(100, 140), ReadingOptions.Default).Problems);
        Assert.Equal(ProblemKind.ReadByOcr, problem.Kind);
        Assert.InRange(problem.Place.Box.Top, 137, 143);
    }

    [Fact]
    public void A_form_below_which_a_picture_is_pasted_is_not_read_by_OCR()
    {
        NeedModels();
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        var text = DrawnPdf.DrawOn(page, DrawnForms.National);
        PicturePdf.Show(pdf, page, Sheet, (100, text.Bottom + 60));
        var form = Assert.Single(DocumentReader.Read("form.pdf", pdf.ToBytes(), ReadingOptions.Default).Evaluations).Evaluation;
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.ReadByOcr);
        Assert.All(FormFields.Of(form), pair => Assert.Null(pair.Field.Ocr));
    }

    private static GrayImage Sheet => PicturePdf.Paper(300, 150).Table(Rows, Columns).Signs(Rows, Columns);

    private static byte[] Pdf(int left, int top) => Pdf(left, top, Sheet, _ => { });

    private static byte[] Pdf(int left, int top, GrayImage picture, Action<PageDrawing> over)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 40, 70, 110 }) page.Line(100, y, 400, y);
        foreach (var x in new[] { 100, 250, 400 }) page.Line(x, 40, x, 110);
        page.Text(105, 56, 9, "年度目标").Text(255, 56, 9, "完成情况").Text(105, 86, 9, "川区清扫").Text(255, 86, 9, "门内清扫");
        over(PicturePdf.Show(pdf, page, picture, (left, top)));
        return pdf.ToBytes();
    }

    private static string Texts(Table table) => string.Join('|', table.Cells.Select(cell => cell.Text));

    private static IEnumerable<TextLine> LinesOf(Table table) => table.Cells.SelectMany(cell => cell.Lines);

    private static void NeedModels() => Assert.SkipUnless(OcrModels.AreInstalled, "the models for OCR are missing: install npm and run dotnet build src/Extractor -t:ModelsAgain");
}
