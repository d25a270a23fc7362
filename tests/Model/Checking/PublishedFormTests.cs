using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>
/// Figures of published forms (cut off where the published text is), under the profile that they choose themselves.
/// Beside each form, NAME.findings: everything that is failed or explained. A line there must be a thing to put to an office, or to look at.
/// </summary>
public class PublishedFormTests
{
    public static TheoryData<string> Forms =>
        [.. Directory.GetFiles(Path.Combine(Golden.TestsFolder, "Model", "Checking", "published"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_findings_are_those_that_were_looked_at(string name)
    {
        var path = Path.Combine(Golden.TestsFolder, "Model", "Checking", "published", name + ".txt");
        var (form, _) = FormText.Parse(File.ReadAllText(path));
        var chosen = RuleProfiles.Choose(form);
        var findings = RuleBook.Check(form, chosen.Profile)
            .Where(outcome => outcome.Kind is OutcomeKind.Failed or OutcomeKind.Explained)
            .Select(OutcomeText.Of);
        KeptFile.Matches(Path.ChangeExtension(path, ".findings"), [$"{chosen.Profile.Id}: {chosen.Reason.Zh}", .. findings]);
    }
}
