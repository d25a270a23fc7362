namespace Selfeval.Loader.Reading.Manifests;

/// <summary>What the importer knows of a document beforehand: one row of a manifest.</summary>
/// <param name="Line">Where it stands in the manifest.</param>
/// <param name="Path">The document's full path; of one in an archive, <c>archive.zip!/name.pdf</c>.</param>
internal sealed record ManifestRow(int Line, string Path)
{
    public string? Url { get; init; }

    public string? Region { get; init; }

    public string? Office { get; init; }

    public int? Year { get; init; }
}
