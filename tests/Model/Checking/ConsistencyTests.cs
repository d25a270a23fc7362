using System.Globalization;
using CsCheck;
using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>Generated forms: nothing is found where everything is right, and one wrong figure is found where it stands.</summary>
public class ConsistencyTests
{
    /// <summary>SELFEVAL_PROPERTY_CASES raises it for the slow run.</summary>
    private static readonly long Cases = long.Parse(Environment.GetEnvironmentVariable("SELFEVAL_PROPERTY_CASES") ?? "200", CultureInfo.InvariantCulture);

    [Fact]
    public void A_consistent_form_gives_no_failure_by_arithmetic_or_rule() =>
        ConsistentForms.Recipe.Sample(recipe => Assert.Empty(Failures(ConsistentForms.Lines(recipe))), iter: Cases, print: Text);

    [Fact]
    public void A_wrong_total_score_is_found() => OneWrong("total", 1, ("A2", "total"), total => total + 1.5m);

    [Fact]
    public void A_wrong_weight_total_is_found() => OneWrong("total", 0, ("A1", "total"), total => total - 1.5m);

    [Fact]
    public void A_wrong_execution_rate_is_found() => OneWrong("funds: total", 6, ("A4", "funding_lines[0]"), rate => rate + 1.25m);

    [Fact]
    public void A_wrong_execution_score_is_found() => OneWrong("funds: total", 7, ("A5", "funding_lines[0]"), score => score + 1.25m);

    [Fact]
    public void A_wrong_amount_of_a_source_is_found() =>
        OneWrong("funds: current_year", 3, ("A6", "funding_lines[0]"), amount => amount + 1.07m);

    [Fact]
    public void A_score_above_its_weight_is_found_in_its_row() =>
        Gen.Select(ConsistentForms.Recipe, Gen.Int[0, 13]).Sample(
            (recipe, pick) =>
            {
                var row = pick % recipe.Rows.Count;
                var lines = ConsistentForms.Lines(recipe);
                var at = lines.FindIndex(line => line.StartsWith("row:", StringComparison.Ordinal)) + row;
                lines[at] = Changed(lines[at], 6, score => score + 60);
                Assert.Contains(Failures(lines), outcome => outcome.Rule.Id == "B1" && outcome.Subject.Row == $"indicators[{row}]");
                Assert.Contains(Failures(lines), outcome => outcome.Rule.Id == "A2" && outcome.Subject.Row == "total");
            },
            iter: Cases);

    private static void OneWrong(string line, int cell, (string Rule, string Row) expected, Func<decimal, decimal> change) =>
        ConsistentForms.Recipe.Sample(
            recipe =>
            {
                var lines = ConsistentForms.Lines(recipe);
                var at = lines.FindIndex(text => text.StartsWith(line, StringComparison.Ordinal));
                lines[at] = Changed(lines[at], cell, change);
                Assert.Contains(Failures(lines), outcome => outcome.Rule.Id == expected.Rule && outcome.Subject.Row == expected.Row);
            },
            iter: Cases,
            print: Text);

    private static string Changed(string line, int cell, Func<decimal, decimal> change)
    {
        var start = line.IndexOf(':', StringComparison.Ordinal) + 1;
        var cells = line[start..].Split('|').Select(text => text.Trim()).ToArray();
        var percent = cells[cell].EndsWith('%') ? "%" : "";
        cells[cell] = ConsistentForms.Print(change(decimal.Parse(cells[cell].TrimEnd('%'), CultureInfo.InvariantCulture))) + percent;
        return line[..start] + " " + string.Join(" | ", cells);
    }

    private static List<Outcome> Failures(List<string> lines)
    {
        var (form, profile) = FormText.Parse(string.Join('\n', lines));
        return RuleBook.Check(form, profile)
            .Where(outcome => outcome.Kind == OutcomeKind.Failed && outcome.Rule.Kind is RuleKind.Arithmetic or RuleKind.ByRule)
            .ToList();
    }

    private static string Text(FormRecipe recipe)
    {
        var lines = ConsistentForms.Lines(recipe);
        return string.Join('\n', lines) + "\n" + string.Join('\n', Failures(lines).Select(OutcomeText.Of));
    }
}
