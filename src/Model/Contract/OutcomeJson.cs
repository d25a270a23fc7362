using System.Text.Json;
using Selfeval.Model.Checking;

namespace Selfeval.Model.Contract;

/// <summary>Findings (failed and explained outcomes, with their evidence) and the counts of all outcomes by rule.</summary>
internal static class OutcomeJson
{
    public static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Outcome> outcomes)
    {
        json.WriteStartArray("findings");
        foreach (var outcome in outcomes.Where(outcome => outcome.IsFinding)) WriteFinding(json, outcome);
        json.WriteEndArray();
    }

    public static void WriteCounts(Utf8JsonWriter json, IReadOnlyList<Outcome> outcomes)
    {
        json.WriteStartArray("outcomes");
        foreach (var byRule in outcomes.GroupBy(outcome => outcome.Rule.Id))
        {
            json.WriteStartObject();
            json.WriteString("rule", byRule.Key);
            json.WriteNumber("applied", byRule.Count(outcome => outcome.Kind != OutcomeKind.NotApplicable));
            json.WriteNumber("passed", byRule.Count(outcome => outcome.Kind == OutcomeKind.Passed));
            json.WriteNumber("explained", byRule.Count(outcome => outcome.Kind == OutcomeKind.Explained));
            json.WriteNumber("failed", byRule.Count(outcome => outcome.Kind == OutcomeKind.Failed));
            json.WriteStartObject("not_applicable");
            foreach (var byReason in byRule.Where(outcome => outcome.Kind == OutcomeKind.NotApplicable).GroupBy(outcome => outcome.Reason ?? ""))
                json.WriteNumber(byReason.Key, byReason.Count());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("rule", outcome.Rule.Id);
        json.WriteNumber("rule_version", outcome.Rule.Version);
        json.WriteString("outcome", SnakeCase.Of(outcome.Kind));
        json.WriteString("severity", SnakeCase.Of(outcome.Severity));
        json.WriteString("explained_by", outcome.ExplainedBy);
        json.WriteStartObject("subject");
        json.WriteString("row", outcome.Subject.Row);
        json.WriteString("name", outcome.Subject.Name);
        json.WriteEndObject();
        json.WriteString("stated", outcome.Stated);
        json.WriteString("recomputed", outcome.Recomputed);
        json.WriteString("message_zh", outcome.Message?.Zh);
        json.WriteString("message_en", outcome.Message?.En);
        json.WriteStartArray("cells");
        foreach (var cell in outcome.Cells)
        {
            json.WriteStartObject();
            json.WriteString("role", cell.Role);
            json.WriteString("printed", cell.Printed);
            json.WritePlace(cell.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
