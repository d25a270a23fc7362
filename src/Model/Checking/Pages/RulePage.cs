using System.Text;

namespace Selfeval.Model.Checking;

/// <summary>Writes the page of a rule: what it asks for, where that comes from, how it compares, and what a finding looks like. Chinese first, then English.</summary>
public static class RulePage
{
    private const string Documents = "财预";

    private static readonly IReadOnlyList<string[]> Clauses = Rows("clauses.tsv");

    private static readonly IReadOnlyList<string[]> History = Rows("history.tsv");

    /// <param name="outcomes">Outcomes of the rule on its cases: the first finding is the example, the reasons are those that occur.</param>
    public static string Markdown(Rule rule, IReadOnlyList<Outcome> outcomes)
    {
        var page = new StringBuilder();
        Write(page, $"# {rule.Id} {rule.Title.Zh} · {rule.Title.En}\n\n");
        Language(page, rule, outcomes, PageWords.Zh);
        page.Append('\n');
        Language(page, rule, outcomes, PageWords.En);
        return page.ToString();
    }

    /// <summary>The list of all rules with links to their pages, and the profiles.</summary>
    public static string Index(IReadOnlyList<Rule> rules)
    {
        var page = new StringBuilder($"# 规则 · Rules ({RuleBook.Version})\n\n| 编号 id | 规则 rule | 类别 kind | 级别 severity |\n|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            var (kind, severity) = (Both(words => words.Kind(rule.Kind)), Both(words => words.Severity(rule.Severity)));
            Write(page, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.Zh} · {rule.Title.En} | {kind} | {severity} |\n");
        }

        page.Append("\n## 规则集 · Rule profiles\n\n| 编号 id | 名称 title | 来源 source | |\n|---|---|---|---|\n");
        foreach (var profile in RuleProfiles.All)
        {
            var verified = profile.Unverified ? "原文未核 · unverified" : "";
            Write(page, $"| `{profile.Id}` | {profile.Title.Zh} · {profile.Title.En} | {profile.Source.Zh} · {profile.Source.En} | {verified} |\n");
        }

        return page.ToString();
    }

    private static void Language(StringBuilder page, Rule rule, IReadOnlyList<Outcome> outcomes, PageWords words)
    {
        Write(page, $"## {words.Language}\n\n");
        Write(page, $"- **{words.KindLabel}** {words.Kind(rule.Kind)}, {words.Severity(rule.Severity)}\n");
        Write(page, $"- **{words.FormulaLabel}** {words.Of(rule.Formula)}\n");
        var consulted = rule.Source.Zh.Contains(Documents, StringComparison.Ordinal) ? words.NotConsulted : "";
        Write(page, $"- **{words.SourceLabel}** {words.Of(rule.Source)}{consulted}\n");
        Comparison(page, rule, words);
        Parameters(page, rule, words);
        Example(page, outcomes, words);
        Reasons(page, outcomes, words);
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

    private static void Example(StringBuilder page, IReadOnlyList<Outcome> outcomes, PageWords words)
    {
        if (outcomes.FirstOrDefault(outcome => outcome.Message is not null) is not { } example) return;
        Write(page, $"\n### {words.ExampleLabel}\n\n> {words.Of(example.Message!)}\n\n");
        foreach (var cell in example.Cells)
        {
            Write(page, $"- {cell.Role}: {(cell.Printed.Length == 0 ? words.Blank : $"`{cell.Printed}`")}\n");
        }
    }

    private static void Reasons(StringBuilder page, IReadOnlyList<Outcome> outcomes, PageWords words)
    {
        var reasons = outcomes.Select(outcome => outcome.Reason).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (reasons.Count == 0) return;
        Write(page, $"\n### {words.ReasonsLabel}\n\n");
        foreach (var reason in reasons) Write(page, $"- {words.Pick(NotApplicableReasons.InChinese(reason), reason)}\n");
    }

    private static void Write(StringBuilder page, FormattableString text) => page.Append(FormattableString.Invariant(text));

    private static string Both(Func<PageWords, string> of) => $"{of(PageWords.Zh)} · {of(PageWords.En)}";

    private static List<string[]> Rows(string file) =>
        EmbeddedText.Read($"Checking.Pages.{file}").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .ToList();
}
