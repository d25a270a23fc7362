using System.Text.Json;
using Selfeval.Loader.Reading;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Loader;

/// <summary>The option <c>--profile</c> of the real program: built-in profiles, those of one's own, and wrong ones.</summary>
public class ProfileOptionTests(ThrowawayCluster cluster)
{
    private static readonly string Seed = Path.GetFullPath(Path.Combine(Golden.TestsFolder, "..", "seeds", "seed-form.pdf"));

    /// <summary>Like the national one, but the execution score of the seed (10 for 99.13 %) follows from its band.</summary>
    private const string County = """
        { "id": "county", "title": {"zh": "某县", "en": "a county"}, "source": {"zh": "表注", "en": "footnote"},
          "execution": {"weight": 10, "rule": "Bands", "bands": [ {"from_percent": 90, "points": 10}, {"from_percent": 0, "points": 0} ]},
          "qualitative": {"reached": {"from_percent": 80, "to_percent": 100}, "partly": {"from_percent": 60, "to_percent": 80}, "missed": {"from_percent": 0, "to_percent": 60}},
          "over_achievement": {"threshold": 3, "percentages": false}, "reasons": {"score_below_percent": 80} }
        """;

    [Theory]
    [InlineData("hubei", "hubei", "2026.1+hubei-")]
    [InlineData(null, "shanghai", "2026.1")]
    public async Task Every_form_is_checked_under_the_profile_that_was_named(string? name, string expected, string rules)
    {
        var end = await SelfevalProcess.RunAsync(["extract", Seed, "--json", .. name is null ? Array.Empty<string>() : ["--profile", name]]);
        var (form, version) = Read(end);
        Assert.Equal(expected, form.GetProperty("profile").GetString());
        Assert.StartsWith(rules, version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_of_ones_own_reaches_the_processes_that_read()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Add("county.json", County);
        var (form, _) = Read(await SelfevalProcess.RunAsync("extract", Seed, "--json", "--profile", file));
        Assert.Equal("county", form.GetProperty("profile").GetString());
        Assert.Equal("given by the user", form.GetProperty("profile_reason").GetString());

        var check = await SelfevalProcess.RunAsync("check", Seed, "--profile", file);
        Assert.DoesNotContain("B10 ", check.Output, StringComparison.Ordinal);
        Assert.Contains("B10 ", (await SelfevalProcess.RunAsync("check", Seed)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "atlantis", null, "atlantis")]
    [InlineData("extract", "x.json", "{ \"id\": \"x\" }", "title")]
    [InlineData("import", "x.json", "not json", "x.json")]
    [InlineData("check", "x.json", "taken", "has the id national")]
    [InlineData("import", "x.json", "misspelt", "outptu")]
    public async Task A_wrong_profile_ends_with_2_and_lists_the_known_ones(string command, string name, string? content, string named)
    {
        using var folder = new TemporaryFolder();
        var profile = content is null ? name : folder.Add(name, content switch
        {
            "taken" => County.Replace("county", "national", StringComparison.Ordinal),
            "misspelt" => County.Replace("\"reasons\"", "\"mandatory_classes\": [\"outptu\"], \"reasons\"", StringComparison.Ordinal),
            _ => content,
        });
        var end = await SelfevalProcess.RunAsync(command, Seed, "--profile", profile);
        Assert.Equal(2, end.Code);
        Assert.Empty(end.Output);
        Assert.Contains(named, end.Error, StringComparison.Ordinal);
        Assert.Contains("national_cost, national", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_profile_or_an_edited_one_is_not_unchanged()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Add("county.json", County);
        var address = await cluster.NewDatabaseAsync();
        Task<SelfevalProcess> Import(params string[] more) => SelfevalProcess.RunAsync(["import", Seed, "--database", address, .. more]);

        Assert.Contains("read 1, unchanged 0", (await Import()).Output, StringComparison.Ordinal);
        Assert.Contains("read 1, unchanged 0", (await Import("--profile", file)).Output, StringComparison.Ordinal);
        Assert.Contains("read 0, unchanged 1", (await Import("--profile", file)).Output, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, County.Replace("\"threshold\": 3", "\"threshold\": 2", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains("read 1, unchanged 0", (await Import("--profile", file)).Output, StringComparison.Ordinal);
        var back = await Import();
        Assert.Contains("read 1, unchanged 0", back.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_profile_the_versions_are_those_of_the_build() => Assert.Equal(
        (ReadingVersions.Current, RuleBook.Version), (ReadingVersions.Under(null), ReadingVersions.Under(null).Rules));

    private static (JsonElement Form, string Rules) Read(SelfevalProcess end)
    {
        Assert.Equal((0, ""), (end.Code, end.Error));
        var root = JsonDocument.Parse(end.Output).RootElement;
        return (root.GetProperty("evaluations")[0], root.GetProperty("rules").GetString()!);
    }
}
