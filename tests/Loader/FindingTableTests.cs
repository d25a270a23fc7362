using Selfeval.Auditor.Texts;
using Selfeval.Loader;
using Selfeval.Loader.Importing;
using Selfeval.Loader.Output;
using Selfeval.Loader.Texts;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Loader;

public class FindingTableTests
{
    [Theory]
    [InlineData(Language.Chinese, "表头", "按80、70、60分档")]
    [InlineData(Language.English, "header", "grades from 80, 70, 60")]
    internal void What_a_finding_is_about_and_explained_by_is_said_in_the_language_of_the_reader(Language language, string subject, string scale)
    {
        var text = Written(language, new Subject("header", null), "grades_80_70_60");

        Assert.Contains(subject, text, StringComparison.Ordinal);
        Assert.Contains(scale, text, StringComparison.Ordinal);
        Assert.DoesNotContain("grades_80_70_60", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_named_as_printed() =>
        Assert.Contains("培训会", Written(Language.Chinese, new Subject("indicators[0]", "培训会"), "ceiling"), StringComparison.Ordinal);

    [Fact]
    public void Every_scale_of_grades_that_a_profile_names_has_words()
    {
        foreach (var key in RuleProfiles.All.SelectMany(profile => profile.GradeVariants).Select(variant => "explained." + variant.Name))
        {
            Assert.Contains(key, UserTexts.Keys);
            Assert.Contains(key, DeskTexts.Keys);
        }
    }

    private static string Written(Language language, Subject subject, string explainedBy)
    {
        using var output = new StringWriter();
        using var session = new Session(new UserTexts(language), output, TextWriter.Null);
        FindingTable.Write(session, [new ListedFinding("a.pdf", new Outcome(RuleBook.Find("C10")!, OutcomeKind.Explained, subject) { ExplainedBy = explainedBy })]);
        return output.ToString();
    }
}
