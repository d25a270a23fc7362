using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>
/// Rule cases as data: <c>cases/&lt;id&gt;.txt</c>, each case a title after ##, a form in a few lines, and after => every outcome of the rule on it.
/// SELFEVAL_GOLDEN=write rewrites the outcomes, for a person to read the difference.
/// </summary>
public class RuleCaseTests
{
    public static TheoryData<string> Rules => [.. RuleBook.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_case_of_the_rule_has_its_outcomes(string id)
    {
        var path = TestFiles.Path("Model", "Checking", "cases", id + ".txt");
        Assert.True(File.Exists(path), $"rule {id} has no case file");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var parts = text.Split("\n## ");
        var again = string.Join("\n## ", parts.Select((part, index) => index == 0 ? part : WithOutcomes(id, part)));
        Golden.Text(path, again);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Cases_show_the_rule_passing_failing_and_not_applicable(string id)
    {
        var lines = File.ReadAllLines(TestFiles.Path("Model", "Checking", "cases", id + ".txt")).Where(line => line.StartsWith("=> ", StringComparison.Ordinal)).ToList();
        if (!AlwaysApply.Contains(id)) Assert.Contains(lines, line => line.Contains(" not applicable", StringComparison.Ordinal));
        if (NeedsTheDatabase.Contains(id)) return;
        Assert.Contains(lines, line => line.Contains(" passed", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" failed", StringComparison.Ordinal));
    }

    private static readonly string[] NeedsTheDatabase = ["C12", "C13"];

    /// <summary>Whatever the form is like, these say passed or failed.</summary>
    private static readonly string[] AlwaysApply = ["C8", "D2", "D4"];

    private static string WithOutcomes(string id, string part)
    {
        var lines = part.Split('\n');
        var body = lines.Skip(1).TakeWhile(line => !line.StartsWith("=> ", StringComparison.Ordinal)).ToList();
        var (form, profile) = FormText.Parse(string.Join('\n', body));
        var outcomes = RuleBook.Check(form, profile).Where(outcome => outcome.Rule.Id == id).Select(outcome => "=> " + OutcomeText.Line(outcome));
        return string.Join('\n', [lines[0], .. body.Where(line => line.Length > 0), .. outcomes]) + "\n";
    }
}
