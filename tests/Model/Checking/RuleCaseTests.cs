using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>
/// Rule cases as data: <c>cases/&lt;id&gt;.txt</c>.
/// SELFEVAL_GOLDEN=write rewrites the outcomes, for a person to read the difference.
/// </summary>
public class RuleCaseTests
{
    public static TheoryData<string> Rules => [.. RuleBook.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_case_of_the_rule_has_its_outcomes(string id)
    {
        Assert.True(File.Exists(RuleCases.PathOf(id)), $"rule {id} has no case file");
        KeptFile.Matches(RuleCases.PathOf(id), RuleCases.WithOutcomes(id));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Cases_show_the_rule_passing_failing_and_not_applicable(string id)
    {
        var lines = File.ReadAllLines(RuleCases.PathOf(id)).Where(line => line.StartsWith("=> ", StringComparison.Ordinal)).ToList();
        if (!AlwaysApply.Contains(id)) Assert.Contains(lines, line => line.Contains(" not applicable", StringComparison.Ordinal));
        if (NeedsTheDatabase.Contains(id)) return;
        Assert.Contains(lines, line => line.Contains(" passed", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" failed", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_reason_of_the_cases_has_its_chinese(string id) =>
        Assert.All(RuleCases.Outcomes(id).Select(outcome => outcome.Reason).OfType<string>(), reason => Assert.True(NotApplicableReasons.Knows(reason), reason));

    private static readonly string[] NeedsTheDatabase = ["C12", "C13"];

    /// <summary>Whatever the form is like, these say passed or failed.</summary>
    private static readonly string[] AlwaysApply = ["C8", "D2", "D4"];
}
