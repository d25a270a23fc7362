using Selfeval.Extractor;
using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Loader;

/// <summary>Files that are damaged, and files that are no PDF: what comes back says so.</summary>
public class DamagedFileTests
{
    [Fact]
    public void A_file_without_its_cross_reference_is_read_and_said_to_be_damaged()
    {
        var read = Read("bad_noxref_calc.pdf");
        Assert.Equal((DocumentStatus.Partly, 18), (read.Status, Assert.Single(read.Evaluations).Evaluation.Indicators.Count));
        Assert.Equal(ProblemKind.DamagedFile, Assert.Single(read.Problems).Kind);
    }

    [Theory]
    [InlineData("bad_zero.pdf", "empty_file")]
    [InlineData("bad_html.pdf", "not_a_pdf")]
    [InlineData("qpdf_encuser_calc.pdf", "needs_password")]
    public void A_file_that_cannot_be_read_fails_with_its_reason(string file, string kind)
    {
        var read = Read(file);
        Assert.Equal((DocumentStatus.Failed, kind), (read.Status, read.Error!.Kind));
    }

    [Fact]
    public void A_page_whose_font_does_not_decode_is_told_by_its_number()
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(60, 60, 10, "会议通知");
        pdf.AddPage().Text(60, 60, 10, "会议议程");
        new MappedFont([.. MappedFont.Row("\uE001\uE002\uE003", 1, 1000)]).AddPage(pdf, 1, 2, 3);
        var read = DocumentReader.Read("a.pdf", pdf.ToBytes(), ReadingOptions.Default with { Limits = ExtractionLimits.Default with { PagesByOcr = 0 } });
        Assert.Equal([(ProblemKind.UndecodableText, 3)], read.Problems.Select(problem => (problem.Kind, problem.Place.Page)));
        Assert.Equal(DocumentStatus.NeedsOcr, read.Status);
    }

    /// <summary>A page whose content holds what is no instruction, or ends within one, has lost rows, and what is left looks complete.</summary>
    [Theory]
    [InlineData("", DocumentStatus.None, null)]
    [InlineData("\u00FF\u00FE bad", DocumentStatus.Partly, "its content holds what is no instruction: \u00FF\u00FE")]
    [InlineData("(never closed", DocumentStatus.Partly, "its content ends within an instruction")]
    [InlineData("BX later EX", DocumentStatus.None, null)]
    public void Content_that_is_damaged_is_told_at_its_page(string content, DocumentStatus status, string? told)
    {
        var pdf = new PdfDrawing();
        pdf.AddPage().Text(60, 60, 10, "会议通知").Raw(content);
        var read = DocumentReader.Read("a.pdf", pdf.ToBytes(), ReadingOptions.Default);
        Assert.Equal((status, told), (read.Status, read.Problems.SingleOrDefault(problem => problem.Kind == ProblemKind.DamagedFile)?.Text));
        Assert.All(read.Problems, problem => Assert.True(problem.Place.Box.Height > 0));
    }

    private static DocumentResult Read(string file) =>
        DocumentReader.Read(file, File.ReadAllBytes(Path.Combine(Golden.CorpusFolder, "pdfs", file)), ReadingOptions.Default);
}
