using System.Text.RegularExpressions;
using Selfeval.Auditor.Texts;

namespace Selfeval.Tests.Auditor;

public partial class DeskTextsTests
{
    private static readonly string Source = Path.Combine(Path.GetDirectoryName(Golden.TestsFolder)!, "src", "Auditor");

    [Fact]
    public void Every_text_has_the_same_places_for_values_in_both_languages()
    {
        foreach (var key in DeskTexts.Keys)
        {
            Assert.NotEmpty(DeskTexts.Chinese[key]);
            Assert.Equal(Places(DeskTexts.Chinese[key]), Places(DeskTexts.English[key]));
        }
    }

    [Fact]
    public void Every_text_that_a_page_names_exists_and_none_stands_unused()
    {
        var source = string.Join('\n', Files().Select(File.ReadAllText));
        var named = Key().Matches(source).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        // Words of the database are looked up by group; a text put together from a beginning and a word is named by its beginning.
        var groups = Group().Matches(source).Select(match => match.Groups["key"].Value + ".").Concat(Prefix().Matches(source).Select(match => match.Groups["key"].Value)).ToHashSet();
        Assert.Empty(named.Where(key => DeskTexts.Keys.Any(known => known.Split('.')[0] == key.Split('.')[0])).Except(DeskTexts.Keys));
        Assert.DoesNotContain(DeskTexts.Keys, key => !named.Contains(key) && !groups.Any(group => key.StartsWith(group, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_word_without_a_text_is_shown_as_it_is() => Assert.Equal("indicators[3]", DeskTexts.English.Word("subject", "indicators[3]"));

    private static IEnumerable<string> Files() => new[] { "*.cs", "*.razor" }
        .SelectMany(pattern => Directory.EnumerateFiles(Source, pattern, SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order().Distinct();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex("\"(?<key>[a-z_]+\\.[a-z_0-9]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex("Word\\(\"(?<key>[a-z]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Group();

    [GeneratedRegex("\"(?<key>[a-z_]+\\.)\" \\+", RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();
}
