using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

public class TruthFormTests
{
    public static TheoryData<string> Forms => ["seed", "synth1", "synth2", "synth3", "synth4", "synth5", "synth6"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_expected_is_found_and_what_must_not_be_found_is_not(string id)
    {
        var truth = TruthForm.Load(id);
        var failed = Check(truth).Where(outcome => outcome.Kind == OutcomeKind.Failed).ToList();
        foreach (var (rule, subject) in truth.Expected)
        {
            Assert.Contains(failed, outcome => outcome.Rule.Id == rule && outcome.Message!.Zh.Contains(subject, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(failed, outcome => truth.MustNotFind.Contains(outcome.Rule.Id));
        Assert.Equal(truth.Expected.Count, failed.Count(outcome => outcome.Rule.Kind == RuleKind.Arithmetic));
    }

    [Fact]
    public void The_seed_form_is_checked_as_the_domain_notes_say()
    {
        var truth = TruthForm.Load("seed");
        var chosen = RuleProfiles.Choose(truth.Form);
        Assert.Equal("shanghai", chosen.Profile.Id);
        var findings = RuleBook.Check(truth.Form, chosen.Profile)
            .Where(outcome => outcome.Kind is OutcomeKind.Failed or OutcomeKind.Explained)
            .Select(OutcomeText.Of).ToList();
        KeptFile.Matches(Path.Combine(Golden.TestsFolder, "Model", "Checking", "seed-findings.txt"), findings);
    }

    private static IReadOnlyList<Outcome> Check(TruthForm truth) => RuleBook.Check(truth.Form, RuleProfiles.Choose(truth.Form).Profile);
}
