namespace Selfeval.Loader.Output;

/// <summary>How rows of a question are printed.</summary>
internal enum RowFormat
{
    Table,
    Csv,
    Json,
    Workbook,
}

/// <summary>Where rows go: into a file, or onto stdout where there is none.</summary>
internal sealed record RowTarget(RowFormat Format, string? File);
