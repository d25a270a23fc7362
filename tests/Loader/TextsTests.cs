using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Selfeval.Loader.Texts;

namespace Selfeval.Tests.Loader;

public partial class TextsTests
{
    [Fact]
    public void Every_text_has_the_same_places_for_values_in_both_languages()
    {
        foreach (var key in UserTexts.Keys)
        {
            var (zh, en) = (new UserTexts(Language.Chinese)[key], new UserTexts(Language.English)[key]);
            Assert.NotEmpty(zh);
            Assert.NotEmpty(en);
            Assert.Equal(Places(zh), Places(en));
        }
    }

    [Fact]
    public void Every_text_that_the_program_names_exists_and_none_stands_unused()
    {
        var source = string.Join('\n', Directory.EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var named = Key().Matches(source).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var prefixes = Prefix().Matches(source).Select(match => match.Groups["key"].Value).Distinct().ToList();

        Assert.DoesNotContain(UserTexts.Keys, key => !named.Contains(key) && !prefixes.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal)));
        var groups = UserTexts.Keys.Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(named, key => groups.Contains(key.Split('.')[0]) && !UserTexts.Keys.Contains(key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", null, Language.Chinese)]
    [InlineData("en_US.UTF-8", null, Language.English)]
    [InlineData("C", null, Language.English)]
    [InlineData(null, null, Language.English)]
    [InlineData("en_US.UTF-8", "zh", Language.Chinese)]
    [InlineData("zh_CN.UTF-8", "en", Language.English)]
    internal void The_option_decides_the_language_and_else_the_locale(string? locale, string? option, Language expected)
    {
        string[] args = option is null ? ["import"] : ["import", "--lang", option];
        Assert.Equal(expected, UserTexts.Choose(args, name => name == "LANG" ? locale : null));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal).Distinct();

    private static string Source([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src/Loader"));

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    [GeneratedRegex("\"(?<key>[a-z]+\\.[a-z_0-9.]*[a-z0-9])\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex("\"(?<key>[a-z_]+\\.[a-z_.]*)(\" \\+|\\{)", RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();
}
