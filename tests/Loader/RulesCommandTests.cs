namespace Selfeval.Tests.Loader;

/// <summary>The command <c>rules</c> of the real program.</summary>
public class RulesCommandTests
{
    [Fact]
    public async Task The_pages_that_the_program_writes_are_those_of_docs_rules()
    {
        using var folder = new TemporaryFolder();
        var target = Path.Combine(folder.Path, "pages", "rules");
        Assert.Equal(0, (await SelfevalProcess.RunAsync("rules", "--out", target)).Code);
        var kept = Path.Combine(Golden.TestsFolder, "..", "docs", "rules");
        Assert.Equal(Names(kept), Names(target));
        Assert.All(Names(kept), name => Assert.Equal(File.ReadAllText(Path.Combine(kept, name)), File.ReadAllText(Path.Combine(target, name))));
    }

    [Theory]
    [InlineData("en", "formula: printed rate", "source: ", "version: 1", "  zero or blank budget")]
    [InlineData("zh", "公式：执行率＝", "依据：", "版本：1", "  预算数为0或空")]
    public async Task One_rule_is_shown_in_full_in_the_language_asked_for(string language, params string[] parts)
    {
        var end = await SelfevalProcess.RunAsync("rules", "a4", "--lang", language);
        Assert.Equal(0, end.Code);
        Assert.All(parts, part => Assert.Contains(part, end.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_and_a_folder_together_are_wrong_usage() => Assert.Equal(2, (await SelfevalProcess.RunAsync("rules", "A4", "--out", "x")).Code);

    private static List<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
