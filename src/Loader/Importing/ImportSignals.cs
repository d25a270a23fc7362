using Selfeval.Loader.Database.Rows;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Importing;

/// <summary>A heading that the heading book does not know, how often it came, and one place to look at.</summary>
internal sealed record UnknownHeading(string Heading, int Times, string File, int Page);

/// <summary>Findings of one rule: how often, and in how many forms. Those that another rounding explains are info, whatever the rule's own severity.</summary>
internal sealed record RuleFindings(Rule Rule, Severity Severity, int Findings, int Forms);

/// <summary>A file that took long to read.</summary>
internal sealed record SlowFile(string File, int Pages, TimeSpan Elapsed);

/// <summary>How many arithmetic checks there were, and how they ended.</summary>
internal sealed record ArithmeticChecks(int Applied, int Passed, int Explained, int Failed);

/// <summary>What tells how good a reading was, over all files of an import. Bounded: a list that grows with the input would fill the memory.</summary>
internal sealed class ImportSignals
{
    private const int MostHeadings = 20_000;
    private const int MostSlowFiles = 15;

    /// <summary>A heading is short; a whole paragraph in its place is cut.</summary>
    private const int LongestHeading = 60;

    private readonly Dictionary<string, UnknownHeading> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Rule, Severity Severity), RuleFindings> _rules = [];
    private readonly PriorityQueue<SlowFile, TimeSpan> _slowest = new();

    public int Pages { get; private set; }

    public int FormsWithoutProblem { get; private set; }

    public ArithmeticChecks Arithmetic { get; private set; } = new(0, 0, 0, 0);

    public IReadOnlyList<UnknownHeading> Headings =>
        [.. _headings.Values.OrderByDescending(heading => heading.Times).ThenBy(heading => heading.Heading, StringComparer.Ordinal)];

    /// <summary>The gravest first.</summary>
    public IReadOnlyList<RuleFindings> Rules =>
        [.. _rules.Values.OrderByDescending(rule => rule.Severity).ThenByDescending(rule => rule.Findings).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)];

    public IReadOnlyList<SlowFile> Slowest => [.. _slowest.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => item.Element)];

    public void Add(FileOutcome file)
    {
        if (file.Result is not { } result) return;
        Pages += result.Pages;
        _slowest.Enqueue(new SlowFile(file.File.Path, result.Pages, file.Elapsed), file.Elapsed);
        if (_slowest.Count > MostSlowFiles) _slowest.Dequeue();
        foreach (var problem in result.Problems) Add(file.File.Path, problem);
        foreach (var form in result.Evaluations) Add(file.File.Path, form);
    }

    private void Add(string path, CheckedEvaluation form)
    {
        if (form.Evaluation.Problems.Count == 0) FormsWithoutProblem++;
        foreach (var problem in form.Evaluation.Problems) Add(path, problem);
        var times = form.Outcomes.Where(outcome => outcome.Rule.Kind == RuleKind.Arithmetic).CountBy(outcome => outcome.Kind).ToDictionary();
        var (passed, explained, failed) = (times.GetValueOrDefault(OutcomeKind.Passed), times.GetValueOrDefault(OutcomeKind.Explained), times.GetValueOrDefault(OutcomeKind.Failed));
        Arithmetic = new ArithmeticChecks(
            Arithmetic.Applied + passed + explained + failed, Arithmetic.Passed + passed, Arithmetic.Explained + explained, Arithmetic.Failed + failed);
        foreach (var found in CheckRows.FindingsOf(form).GroupBy(finding => (finding.Rule.Id, finding.Severity)))
        {
            var before = _rules.GetValueOrDefault(found.Key) ?? new RuleFindings(found.First().Rule, found.Key.Severity, 0, 0);
            _rules[found.Key] = before with { Findings = before.Findings + found.Count(), Forms = before.Forms + 1 };
        }
    }

    private void Add(string path, Problem problem)
    {
        if (problem.Kind != ProblemKind.UnknownHeading) return;
        var heading = problem.Text.Length > LongestHeading ? problem.Text[..LongestHeading] + "…" : problem.Text;
        if (_headings.TryGetValue(heading, out var known)) _headings[heading] = known with { Times = known.Times + 1 };
        else if (_headings.Count < MostHeadings) _headings.Add(heading, new UnknownHeading(heading, 1, path, problem.Place.Page));
    }
}
