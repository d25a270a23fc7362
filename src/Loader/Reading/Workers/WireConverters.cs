using System.Text.Json;
using System.Text.Json.Serialization;
using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Reading.Workers;

/// <summary>Both processes hold the same rule book: an id is enough.</summary>
internal sealed class RuleOnTheWire : JsonConverter<Rule>
{
    private static readonly Dictionary<string, Rule> Rules = RuleBook.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Rules[reader.GetString()!];

    public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}

/// <summary>What a finding has beyond its rule, kind and reason.</summary>
internal sealed record FindingOnTheWire(
    Subject Subject, Severity Severity, string? ExplainedBy, string? Stated, string? Recomputed, Bilingual? Message, IReadOnlyList<Evidence> Cells);

/// <summary>
/// An outcome as <c>[rule, kind, reason, finding]</c>. A form has some twenty findings and some four hundred checks that passed or did not apply;
/// of those only the rule, the kind and the reason are ever counted or shown, and the rest of them was three quarters of all that passed between the processes.
/// </summary>
internal sealed class OutcomeOnTheWire : JsonConverter<Outcome>
{
    private static readonly Subject NotSent = new("", null);

    public override Outcome Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var rule = JsonSerializer.Deserialize<Rule>(ref reader, options)!;
        reader.Read();
        var kind = (OutcomeKind)reader.GetInt32();
        reader.Read();
        var reason = reader.GetString();
        reader.Read();
        var finding = JsonSerializer.Deserialize<FindingOnTheWire>(ref reader, options);
        reader.Read();
        if (finding is null) return new Outcome(rule, kind, NotSent) { Reason = reason };
        return new Outcome(rule, kind, finding.Subject)
        {
            Severity = finding.Severity,
            ExplainedBy = finding.ExplainedBy,
            Reason = reason,
            Stated = finding.Stated,
            Recomputed = finding.Recomputed,
            Message = finding.Message,
            Cells = finding.Cells,
        };
    }

    public override void Write(Utf8JsonWriter writer, Outcome value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Rule.Id);
        writer.WriteNumberValue((int)value.Kind);
        writer.WriteStringValue(value.Reason);
        if (value.IsFinding)
        {
            var finding = new FindingOnTheWire(value.Subject, value.Severity, value.ExplainedBy, value.Stated, value.Recomputed, value.Message, value.Cells);
            JsonSerializer.Serialize(writer, finding, options);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }
}

/// <summary>A place as <c>[page, left, top, right, bottom]</c>, with the digits that the database keeps (its columns are single precision).</summary>
internal sealed class PlaceOnTheWire : JsonConverter<Place>
{
    public override Place Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var page = reader.GetInt32();
        var box = new Box(Number(ref reader), Number(ref reader), Number(ref reader), Number(ref reader));
        reader.Read();
        return new Place(page, box);
    }

    public override void Write(Utf8JsonWriter writer, Place value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Page);
        foreach (var side in (ReadOnlySpan<double>)[value.Box.Left, value.Box.Top, value.Box.Right, value.Box.Bottom]) writer.WriteNumberValue((float)side);
        writer.WriteEndArray();
    }

    private static double Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDouble();
    }
}
