using System.Text;

namespace Selfeval.Model.Checking;

/// <summary>Writes the page of a rule: what it asks for, where that comes from, how it compares, and what a finding looks like. Chinese first, then English.</summary>
public static class RulePage
{
    private const string Documents = "财预";

    private static readonly IReadOnlyList<string[]> Clauses = EmbeddedText.Rows("Checking.Pages.clauses.tsv");

    private static readonly IReadOnlyList<string[]> History = EmbeddedText.Rows("Checking.Pages.history.tsv");

    public static string Markdown(Rule rule)
    {
        var page = new StringBuilder();
        Write(page, $"# {rule.Id} {rule.Title.Zh} · {rule.Title.En}\n\n");
        Language(page, rule, PageWords.Zh);
        page.Append('\n');
        Language(page, rule, PageWords.En);
        return page.ToString();
    }

    private static void Language(StringBuilder page, Rule rule, PageWords words)
    {
        Write(page, $"## {words.Language}\n\n");
        Write(page, $"- **{words.KindLabel}** {words.Kind(rule.Kind)}, {words.Severity(rule.Severity)}\n");
        Write(page, $"- **{words.FormulaLabel}** {words.Of(rule.Formula)}\n");
        var consulted = rule.Source.Zh.Contains(Documents, StringComparison.Ordinal) ? words.NotConsulted : "";
        Write(page, $"- **{words.SourceLabel}** {words.Of(rule.Source)}{consulted}\n");
        Comparison(page, rule, words);
        Parameters(page, rule, words);
        var example = RuleExample.Of(rule.Id);
        Example(page, example, words);
        Reasons(page, example, words);
        Write(page, $"\n### {words.HistoryLabel}\n\n- 1 (2026.1): {words.FirstVersion}\n");
        foreach (var row in History.Where(row => row[0] == rule.Id))
        {
            Write(page, $"- {row[1]} ({row[2]}): {words.Pick(row[3], row[4])}\n");
        }
    }

    private static void Comparison(StringBuilder page, Rule rule, PageWords words)
    {
        Write(page, $"\n### {words.ComparisonLabel}\n\n");
        foreach (var clause in Clauses.Where(row => row[0].Split(' ').Contains(rule.Id)))
        {
            Write(page, $"{words.Pick(clause[1], clause[2])}\n\n");
        }
        page.Length--;
    }

    private static void Parameters(StringBuilder page, Rule rule, PageWords words)
    {
        if (!ProfileParameters.ByRule.TryGetValue(rule.Id, out var parameter)) return;
        Write(page, $"\n### {words.ParametersLabel}\n\n| {words.ProfileLabel} | {words.Of(parameter.Name)} |\n|---|---|\n");
        foreach (var profile in RuleProfiles.All)
        {
            Write(page, $"| `{profile.Id}`{(profile.Unverified ? words.Unverified : "")} | {parameter.Of(profile)} |\n");
        }
    }

    private static void Example(StringBuilder page, RuleExample example, PageWords words)
    {
        if (example.Message is not { } message) return;
        Write(page, $"\n### {words.ExampleLabel}\n\n> {words.Of(message)}\n\n");
        foreach (var cell in example.Cells)
        {
            Write(page, $"- {cell.Role}: {(cell.Printed.Length == 0 ? words.Blank : $"`{cell.Printed}`")}\n");
        }
    }

    private static void Reasons(StringBuilder page, RuleExample example, PageWords words)
    {
        if (example.Reasons.Count == 0) return;
        Write(page, $"\n### {words.ReasonsLabel}\n\n");
        foreach (var reason in example.Reasons) Write(page, $"- {words.Of(reason)}\n");
    }

    private static void Write(StringBuilder page, FormattableString text) => page.Append(FormattableString.Invariant(text));
}
