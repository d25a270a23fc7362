using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

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

    private static DocumentResult Read(string file) =>
        DocumentReader.Read(file, File.ReadAllBytes(Path.Combine(Golden.CorpusFolder, "pdfs", file)), ReadingOptions.Default);
}
