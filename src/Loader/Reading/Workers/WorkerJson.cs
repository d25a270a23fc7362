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
internal sealed record WorkerRequest(InputFile File, WorkerTask Task, RuleProfile? Profile = null);

/// <summary>What a child answers: a result (of a document), pages (for tables), or why it could not get at the content.</summary>
internal sealed record WorkerReply(DocumentResult? Result, IReadOnlyList<Page>? Pages, DocumentError? Error, InputFailure? Failure)
{
    /// <summary>No answer yet: a scanned page has been read, and the file goes on.</summary>
    public static readonly WorkerReply GoesOn = new(null, null, null, null);

    [JsonIgnore]
    public bool IsAnswer => Result is not null || Pages is not null || Error is not null || Failure is not null;
}

/// <summary>
/// How results pass between two processes of the same program: what the contract's JSON leaves out is here, too. Decimals keep their scale.
/// The code is generated at build time: a child that reads ten files would else spend more time on learning the shapes than on the files.
/// </summary>
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerReply))]
[JsonSerializable(typeof(NumberReading))]
[JsonSerializable(typeof(TextReading))]
[JsonSerializable(typeof(QuantityReading))]
[JsonSerializable(typeof(RangeReading))]
[JsonSerializable(typeof(DateReading))]
[JsonSerializable(typeof(WordsReading))]
[JsonSerializable(typeof(FindingOnTheWire))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    public static new JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 128,
        Converters = { new RuleOnTheWire(), new OutcomeOnTheWire(), new PlaceOnTheWire() },
        TypeInfoResolver = new WorkerJson().WithAddedModifier(NameKindsOfReading),
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
}
