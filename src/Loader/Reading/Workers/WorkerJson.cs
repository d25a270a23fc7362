using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Selfeval.Model.Checking;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Reading.Workers;

internal enum WorkerTask
{
    Document,
    Tables,
}

/// <param name="Profile">The rule profile for every form of a document; null lets each form's own print choose.</param>
internal sealed record WorkerRequest(string Path, WorkerTask Task, RuleProfile? Profile = null);

/// <summary>What a child answers: a result (of a document), pages (for tables), or why it could not get at the content.</summary>
internal sealed record WorkerReply(DocumentResult? Result, IReadOnlyList<Page>? Pages, DocumentError? Error, InputFailure? Failure);

/// <summary>
/// How results pass between two processes of the same program: everything, unlike the contract's JSON, which leaves out what only this program needs.
/// Decimals keep their scale.
/// </summary>
internal static class WorkerJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 128,
        Converters = { new RuleById() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKindsOfReading } },
    };

    private static void NameKindsOfReading(JsonTypeInfo type)
    {
        if (type.Type != typeof(Model.Evaluations.Reading)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "$kind",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(NumberReading), "number"),
                new JsonDerivedType(typeof(TextReading), "text"),
                new JsonDerivedType(typeof(QuantityReading), "quantity"),
                new JsonDerivedType(typeof(RangeReading), "range"),
                new JsonDerivedType(typeof(DateReading), "date"),
                new JsonDerivedType(typeof(WordsReading), "words"),
            },
        };
    }

    /// <summary>Both processes hold the same rule book: an id is enough.</summary>
    private sealed class RuleById : JsonConverter<Rule>
    {
        private static readonly Dictionary<string, Rule> Rules = RuleBook.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

        public override Rule Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Rules[reader.GetString()!];

        public override void Write(Utf8JsonWriter writer, Rule value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }
}
