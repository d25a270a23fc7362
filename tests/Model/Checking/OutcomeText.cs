using Selfeval.Model.Checking;

namespace Selfeval.Tests.Model.Checking;

/// <summary>An outcome as one short line.</summary>
public static class OutcomeText
{
    /// <summary>With the rule's id and the Chinese message, for whole forms.</summary>
    public static string Of(Outcome outcome) => $"{outcome.Rule.Id} {Line(outcome)} {outcome.Message?.Zh}".TrimEnd();

    /// <summary>Without the rule's id, for the cases of one rule: the line, the cells that it rests on, and below it what a finding says in both languages.</summary>
    public static string Full(Outcome outcome)
    {
        var cells = string.Join("; ", outcome.Cells.Select(cell => $"{cell.Role} {cell.Printed}".TrimEnd()));
        var name = outcome.Subject.Name is { } named ? $" “{named}”" : "";
        var says = outcome.Message is { } message ? $"\n   {message.Zh}\n   {message.En}" : "";
        return $"{Line(outcome)}{name}{(cells.Length == 0 ? "" : $" {{{cells}}}")}{says}";
    }

    public static string Line(Outcome outcome)
    {
        var kind = outcome.Kind == OutcomeKind.NotApplicable ? "not applicable" : outcome.Kind.ToString().ToLowerInvariant();
        var why = outcome.ExplainedBy ?? outcome.Reason;
        var figures = outcome.Kind == OutcomeKind.NotApplicable || outcome.Stated is null && outcome.Recomputed is null
            ? "" : $" [{outcome.Stated} → {outcome.Recomputed}]";
        var severity = outcome.Kind == OutcomeKind.Failed ? $" {outcome.Severity.ToString().ToLowerInvariant()}" : "";
        return $"{outcome.Subject.Row} {kind}{(why is null ? "" : $" ({why})")}{figures}{severity}";
    }
}
