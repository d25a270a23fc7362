using Selfeval.Loader.Inspecting;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Loader;

/// <summary>The page that <c>inspect</c> writes shows what each cell was understood as.</summary>
public class CellMeaningTests
{
    [Theory]
    [InlineData("head")]
    [InlineData("funds")]
    [InlineData("goal")]
    [InlineData("level")]
    [InlineData("indicator")]
    [InlineData("total")]
    public async Task A_cell_is_coloured_by_the_part_of_the_form_that_it_belongs_to(string meaning)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await SelfevalProcess.RunAsync("inspect", Seed.Pdf, "--out", folder.Path)).Code);
        var page = await File.ReadAllTextAsync(Path.Combine(folder.Path, "seed-form.pdf.html"), TestContext.Current.CancellationToken);
        Assert.Contains($"""<rect class="{meaning}" """, page, StringComparison.Ordinal);
    }

    /// <summary>The reading process tells 652.875 of a cell that lies a trifle above it; rounded to the contract's digits the two differ.</summary>
    [Fact]
    public void A_cell_is_found_by_a_place_that_came_in_single_precision()
    {
        var form = SmallForm.Single(SmallForm.Head + SmallForm.Indicators) with { Total = new Total(new Field("100", new NumberReading(100), null, new Place(1, new Box(395.625, 652.875, 440.625, 674.625))), null, null) };
        var meanings = new CellMeanings(new DocumentResult("a.pdf", "", 1, null, DocumentStatus.Read, null, [new CheckedEvaluation(form, "national", new Bilingual("", ""), [])], []));
        Assert.Equal("total", meanings.Of(1, new Box(395.625, 652.8749999, 440.625, 674.625)).Class);
        Assert.Equal("heading", meanings.Of(1, new Box(440.625, 652.875, 485.625, 674.625)).Class);
        Assert.Equal("none", meanings.Of(2, new Box(395.625, 652.875, 440.625, 674.625)).Class);
    }
}
