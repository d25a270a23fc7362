using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>The program carries an example of each rule and the reasons why it may not apply, so that it can write the pages itself.</summary>
public class RuleExampleTests
{
    private static readonly string KeptAt =
        Path.Combine(Golden.TestsFolder, "..", "src", "Model", "Checking", "Pages", "examples.tsv");

    [Fact]
    public void The_examples_of_the_program_are_those_of_the_cases() => KeptFile.Matches(
        KeptAt,
        [
            "# An example and the reasons of each rule, from its cases (tests/Model/Checking/cases); SELFEVAL_GOLDEN=write rewrites this file.",
            "# rule\tmessage\tzh\ten, rule\tcell\trole\tprinted, rule\treason\ten",
            .. RuleBook.Rules.SelectMany(rule => Rows(rule.Id, RuleCases.Outcomes(rule.Id))),
        ]);

    /// <summary>The first finding is the example; the reasons are those that occur.</summary>
    private static IEnumerable<string> Rows(string id, IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.FirstOrDefault(outcome => outcome.Message is not null) is { } example)
        {
            yield return Row(id, "message", example.Message!.Zh, example.Message.En);
            foreach (var cell in example.Cells) yield return Row(id, "cell", cell.Role, cell.Printed);
        }

        foreach (var reason in outcomes.Select(outcome => outcome.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return Row(id, "reason", reason);
    }

    private static string Row(params string[] cells)
    {
        Assert.DoesNotContain(cells, cell => cell.AsSpan().ContainsAny('\t', '\n'));
        return string.Join('\t', cells);
    }
}
