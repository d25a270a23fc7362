using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>The pages in docs/rules are what the generator writes; SELFEVAL_GOLDEN=write rewrites them.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules => [.. RuleBook.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_page_of_the_rule_is_up_to_date(string id) =>
        KeptFile.Matches(Page(id), RulePage.Markdown(RuleBook.Find(id)!));

    [Fact]
    public void The_index_is_up_to_date() => KeptFile.Matches(Page("README"), RuleIndex.Markdown());

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var pages = Directory.GetFiles(Path.GetDirectoryName(Page("README"))!, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Where(name => name != "README");
        Assert.Equal(RuleBook.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_later_version_has_a_line_of_history(string id)
    {
        var page = RulePage.Markdown(RuleBook.Find(id)!);
        for (var version = 1; version <= RuleBook.Find(id)!.Version; version++) Assert.Contains($"\n- {version} (", page, StringComparison.Ordinal);
    }

    private static string Page(string name) => Path.Combine(Golden.TestsFolder, "..", "docs", "rules", name + ".md");
}
