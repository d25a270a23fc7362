using System.Text.Json;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>A profile of one's own that would give findings that look right is refused, with what is wrong in it.</summary>
public class ProfileFaultTests
{
    private const string Sound = """
        { "id": "county-1", "title": {"zh": "某县", "en": "a county"}, "source": {"zh": "表注", "en": "footnote"},
          "execution": {"weight": 10, "rule": "Proportion", "bands": []}, "level1_weights": {"output": 50}, "mandatory_classes": ["cost"],
          "grades": [ {"grade": "优", "from": 90}, {"grade": "差", "from": 0} ], "grade_variants": [],
          "qualitative": {"reached": {"from_percent": 80, "to_percent": 100}, "partly": {"from_percent": 60, "to_percent": 80}, "missed": {"from_percent": 0, "to_percent": 60}},
          "over_achievement": {"threshold": 1.3, "percentages": true}, "reasons": {} }
        """;

    [Theory]
    [InlineData("\"county-1\"", "\"County\"", "id: small letters, digits, _ and - only")]
    [InlineData("\"county-1\"", "\"\"", "id: small letters, digits, _ and - only")]
    [InlineData("\"output\"", "\"outputs\"", "there is no level-1 class 'outputs'; there are cost, output, benefit, satisfaction")]
    [InlineData("[\"cost\"]", "[\"costs\"]", "there is no level-1 class 'costs'; there are cost, output, benefit, satisfaction")]
    [InlineData("\"Proportion\"", "\"Bands\"", "execution: the rule is Bands and there are none")]
    [InlineData("\"bands\": []", "\"bands\": [ {\"from_percent\": 60, \"points\": 5}, {\"from_percent\": 80, \"points\": 7} ]", "execution.bands: from the highest to the lowest")]
    [InlineData("\"bands\": []", "\"bands\": [ {\"from_percent\": 80, \"points\": 7}, {\"from_percent\": 80, \"points\": 5} ]", "execution.bands: from the highest to the lowest")]
    [InlineData("\"from\": 90", "\"from\": -1", "grades: from the best to the worst")]
    [InlineData("\"grade_variants\": []", "\"grade_variants\": [ {\"name\": \"x\", \"grades\": [ {\"grade\": \"差\", \"from\": 0}, {\"grade\": \"优\", \"from\": 80} ]} ]", "grade_variants: from the best to the worst")]
    [InlineData("1.3", "0.99", "over_achievement.threshold: a ratio of actual to target, 1 or more")]
    [InlineData("\"from_percent\": 0,", "\"from_percent\": -1,", "qualitative: percents, from the lower to the higher")]
    [InlineData("\"to_percent\": 100", "\"to_percent\": 101", "qualitative: percents, from the lower to the higher")]
    [InlineData("\"to_percent\": 60", "\"to_percent\": -1", "qualitative: percents, from the lower to the higher")]
    public void What_is_wrong_is_named(string sound, string wrong, string expected)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Throws<JsonException>(() => RuleProfile.Parse(Sound.Replace(sound, wrong, StringComparison.Ordinal))).Message);
    }

    [Theory]
    [InlineData("county-1", "county_1")]
    [InlineData("1.3", "1")]
    [InlineData("\"to_percent\": 60", "\"to_percent\": 0")]
    [InlineData("\"Proportion\", \"bands\": []", "\"Bands\", \"bands\": [ {\"from_percent\": 80, \"points\": 7} ]")]
    public void What_is_sound_is_taken(string sound, string other)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        Assert.NotNull(RuleProfile.Parse(Sound.Replace(sound, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void An_empty_profile_is_named_so() =>
        Assert.Equal("the profile is empty", Assert.Throws<JsonException>(() => RuleProfile.Parse("null")).Message);
}
