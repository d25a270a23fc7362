using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Importing;

/// <summary>A document that this database holds already, read by these same versions.</summary>
internal sealed record KnownDocument(string Sha256, string Status, string? ErrorKind, string? ErrorMessage, long Forms)
{
    /// <summary>The status of a file whose content came under another name before, in this same import.</summary>
    public const string SameContent = "same";
}

/// <summary>What became of one input file; exactly one of the three is set.</summary>
/// <param name="Result">It was read now.</param>
/// <param name="Known">It is unchanged.</param>
/// <param name="Failure">Its content could not be had.</param>
internal sealed record FileOutcome(InputFile File, DocumentResult? Result, KnownDocument? Known, InputFailure? Failure)
{
    public string? Sha256 => Result?.Sha256 ?? Known?.Sha256;

    /// <summary>How long its reading took; zero when it was not read.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <summary>The identity of one import in the database.</summary>
/// <param name="Started">Of the whole import: shards that belong together have one start.</param>
internal sealed record ImportRun(Guid Id, DateTimeOffset Started, ContractVersions Versions)
{
    /// <summary>The name that the shards of one import share.</summary>
    public string? Name { get; init; }

    public Shard? Shard { get; init; }
}
