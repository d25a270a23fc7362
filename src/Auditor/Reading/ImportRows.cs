namespace Selfeval.Auditor.Reading;

/// <summary>One import.</summary>
public sealed record RunRow
{
    public Guid RunId { get; init; }
    public DateTime StartedAt { get; init; }
    public DateTime? FinishedAt { get; init; }
    public int? Files { get; init; }
    public int? Loaded { get; init; }
    public int? Unchanged { get; init; }
    public int? Failed { get; init; }
    public int? Forms { get; init; }
    public int? Findings { get; init; }
    public int? Problems { get; init; }
    public string ExtractorVersion { get; init; } = "";
    public string RulesVersion { get; init; } = "";
    public string Inputs { get; init; } = "";
    public string? Shard { get; init; }
}

/// <summary>A file or an input that could not be read.</summary>
public sealed record FailedRow
{
    public string? Sha256 { get; init; }
    public string FileName { get; init; } = "";
    public string? Status { get; init; }
    public string? ErrorKind { get; init; }
    public string? ErrorMessage { get; init; }
    public DateTime LoadedAt { get; init; }
}

/// <summary>A heading that no field knows.</summary>
public sealed record HeadingRow
{
    public string Printed { get; init; } = "";
    public long Times { get; init; }
    public long Documents { get; init; }
    public string Sha256 { get; init; } = "";
    public string FileName { get; init; } = "";
    public int? Form { get; init; }
}

/// <summary>What the page of imports shows.</summary>
public sealed record Imports(IReadOnlyList<RunRow> Runs, IReadOnlyList<FailedRow> Failed, IReadOnlyList<HeadingRow> Headings)
{
    public static async Task<Imports> OfAsync(DeskDatabase database, CancellationToken cancel) => new(
        await database.RowsAsync<RunRow>("runs", null, cancel),
        [.. await database.RowsAsync<FailedRow>("failed_files", null, cancel), .. await database.RowsAsync<FailedRow>("failed_inputs", null, cancel)],
        await database.RowsAsync<HeadingRow>("unknown_headings", null, cancel));
}
