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
}
