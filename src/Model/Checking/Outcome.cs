using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking;

/// <summary>A: arithmetic, wrong whatever the rules. R: by a named rule profile. S: for a person to look at. Q: quality of the reading.</summary>
public enum RuleKind
{
    Arithmetic,
    ByRule,
    Suspicion,
    Quality,
}

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>A text in both languages of the product.</summary>
public sealed record Bilingual(string Zh, string En);

/// <summary>A requirement that a form has to meet.</summary>
/// <param name="Id">For example A4; stable, never used again for another rule.</param>
/// <param name="Version">Raised with every change of what the rule accepts.</param>
public sealed record Rule(
    string Id, RuleKind Kind, Severity Severity, Bilingual Title, Bilingual Formula, Bilingual Source, int Version);

public enum OutcomeKind
{
    Passed,

    /// <summary>Right only under another rounding or alternative, which <see cref="Outcome.ExplainedBy"/> names. Always info.</summary>
    Explained,
    Failed,
    NotApplicable,
}

/// <summary>What an outcome is about: a row of the form by its path in the contract (<c>indicators[0]</c>, <c>funding_lines[0]</c>, <c>total</c>), and its printed name.</summary>
public sealed record Subject(string Row, string? Name);

/// <summary>One printed cell that the outcome rests on, kept raw.</summary>
/// <param name="Role">stated, weight, target, actual, executed, budget, part…</param>
public sealed record Evidence(string Role, string Printed, Place Place);

/// <summary>The result of one check on one subject.</summary>
public sealed record Outcome(Rule Rule, OutcomeKind Kind, Subject Subject)
{
    /// <summary>The severity of this outcome: the rule's own, lowered to info when explained.</summary>
    public Severity Severity { get; init; }

    /// <summary>Name of the rounding or alternative under which the figure is right: ceiling, truncation, whole_points, rounded_parts, …</summary>
    public string? ExplainedBy { get; init; }

    /// <summary>Why the check does not apply, in English lower case words ("no total printed"); the key of the counts.</summary>
    public string? Reason { get; init; }

    public string? Stated { get; init; }

    public string? Recomputed { get; init; }

    public Bilingual? Message { get; init; }

    public IReadOnlyList<Evidence> Cells { get; init; } = [];

    /// <summary>Something to put to an office or to look at. A failed check of the quality of our reading is a problem, never a finding.</summary>
    public bool IsFinding => Kind is OutcomeKind.Failed or OutcomeKind.Explained && Rule.Kind != RuleKind.Quality;
}
