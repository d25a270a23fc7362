using System.Text.Json;

namespace Selfeval.Tests.Loader;

/// <summary>The program as a whole: exit codes, languages, names of outputs, messages.</summary>
public class CommandTests
{
    [Fact]
    public async Task Help_shows_examples_in_the_language_asked_for()
    {
        var zh = await SelfevalProcess.RunAsync("import", "--help", "--lang", "zh");
        Assert.Equal(0, zh.Code);
        Assert.Contains("示例：", zh.Output, StringComparison.Ordinal);
        var en = await SelfevalProcess.RunAsync(new Dictionary<string, string?> { ["LC_ALL"] = "en_US.UTF-8" }, "import", "--help");
        Assert.Contains("Examples:", en.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("import")]
    [InlineData("check", "x.pdf", "--fail-on", "never")]
    [InlineData("rules", "Z99")]
    [InlineData("query", "no_such_question")]
    public async Task Wrong_usage_ends_with_2(params string[] arguments)
    {
        var end = await SelfevalProcess.RunAsync(arguments);
        Assert.Equal(2, end.Code);
        Assert.Empty(end.Output);
        Assert.NotEmpty(end.Error);
    }

    [Fact]
    public async Task Tables_are_those_of_each_page_and_say_which_go_on()
    {
        var end = await SelfevalProcess.RunAsync("tables", Path.Combine(Golden.CorpusFolder, "pdfs", "raw_split3.pdf"), "--json");
        Assert.Equal(0, end.Code);
        var pages = JsonDocument.Parse(end.Output).RootElement.GetProperty("pages").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], pages.Select(page => page.GetProperty("page").GetInt32()));
        Assert.Equal([false, true, true], pages.Select(page => Assert.Single(page.GetProperty("tables").EnumerateArray()).GetProperty("continues").GetBoolean()));
    }

    [Fact]
    public async Task A_wrong_connection_string_ends_with_4_and_never_shows_the_password()
    {
        var end = await SelfevalProcess.RunAsync("findings", "--database", "postgresql://u:geheim@localhost:1/none");
        Assert.Equal(4, end.Code);
        Assert.Contains("localhost:1/none", end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", end.Error + end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_files_end_with_3_each_named_with_its_reason_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Add("empty.pdf", "");
        var page = folder.Add("page.pdf", "<!doctype html><html></html>");
        var missing = Path.Combine(folder.Path, "missing.pdf");

        var end = await SelfevalProcess.RunAsync("extract", "--json", empty, page, missing);
        Assert.Equal(3, end.Code);
        var results = end.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["failed", "failed"], results.Select(result => result.GetProperty("status").GetString()));
        Assert.Contains($"{empty}: the file is empty", end.Error, StringComparison.Ordinal);
        Assert.Contains($"{page}: it is not a PDF", end.Error, StringComparison.Ordinal);
        Assert.Contains($"{missing}: there is no such file", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_are_named_after_their_files_and_a_second_of_one_name_by_its_hash_too()
    {
        using var folder = new TemporaryFolder();
        folder.Add("in/a/form.pdf", "%PDF-1.4 one");
        folder.Add("in/b/form.pdf", "%PDF-1.4 two");
        var target = Path.Combine(folder.Path, "out");
        var end = await SelfevalProcess.RunAsync("extract", Path.Combine(folder.Path, "in"), "--out", target);
        Assert.Contains($"files 2 (failed 2): forms 0, findings 0, problems 0; results in {target}", end.Error, StringComparison.Ordinal);

        var sha256 = HandMadeForm.Sha256("%PDF-1.4 two");
        Assert.Equal(["form.pdf.json", $"form.pdf~{sha256[..8]}.json"], Directory.EnumerateFiles(target).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var second = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(target, $"form.pdf~{sha256[..8]}.json"), TestContext.Current.CancellationToken));
        Assert.Equal(sha256, second.RootElement.GetProperty("document").GetProperty("sha256").GetString());
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("check")]
    public async Task What_could_not_be_read_is_named_with_its_page_for_people_too(string command)
    {
        var end = await SelfevalProcess.RunAsync(command, Path.Combine(Golden.TestsFolder, "corpus", "drawn", "calc_inv01_small.pdf"));
        Assert.Contains("problem: unknown heading (page 1): ", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_PostgreSQL_the_error_is_the_line_that_installs_it()
    {
        using var folder = new TemporaryFolder();
        folder.Add("a.pdf", "%PDF-1.4");
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath)!;
        var nothing = new Dictionary<string, string?>
        {
            ["SELFEVAL_POSTGRES_BIN"] = "npm",
            ["XDG_DATA_HOME"] = folder.Path,
            ["PATH"] = dotnet,
            ["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT"),
        };
        var end = await SelfevalProcess.RunAsync(nothing, "import", folder.Path);
        Assert.Equal(4, end.Code);
        Assert.Contains("postgresql", end.Error, StringComparison.Ordinal);
        Assert.Contains("--database", end.Error, StringComparison.Ordinal);
    }
}
