namespace Selfeval.Loader.Reading.Manifests;

/// <summary>The inputs of an import with a manifest: its documents in its order, then whatever else the given paths hold.</summary>
internal static class ManifestInputs
{
    public static InputFiles Of(Manifest manifest, IReadOnlyList<string> paths)
    {
        var given = InputFiles.Find(paths);
        var named = Named(manifest);
        var found = given.Files.Concat(named.Files).DistinctBy(file => (file.Path, file.Entry)).ToLookup(file => file.Path, StringComparer.Ordinal);
        var rows = manifest.Rows.Select(row => row.Path).ToHashSet(StringComparer.Ordinal);
        var files = manifest.Rows.SelectMany(row => found[row.Path].Select(file => file with { Row = row }))
            .Concat(given.Files.Where(file => !rows.Contains(file.Path)));
        // An archive that was only looked into for its rows is not answerable for the rest of it.
        var failures = manifest.Failures.Concat(given.Failures).Concat(named.Failures.Where(failure => rows.Contains(failure.Path) || failure.Kind.StartsWith("archive_", StringComparison.Ordinal)));
        return new InputFiles(
            [.. files.Select((file, position) => file with { Position = position })],
            given.Skipped,
            [.. failures.Concat(Missing(manifest, found, named.Failures)).Distinct()]);
    }

    private static InputFiles Named(Manifest manifest) =>
        InputFiles.FindNamed(manifest.Rows.Select(row => Container(row.Path)).Where(File.Exists).Distinct(StringComparer.Ordinal));

    /// <summary>The file on the disk that a row speaks of: the document, or the archive that holds it.</summary>
    private static string Container(string path) => path.IndexOf("!/", StringComparison.Ordinal) is > 0 and var cut ? path[..cut] : path;

    private static IEnumerable<InputFailure> Missing(Manifest manifest, ILookup<string, InputFile> found, IReadOnlyList<InputFailure> told)
    {
        var explained = told.Select(failure => failure.Path).ToHashSet(StringComparer.Ordinal);
        return manifest.Rows.Where(row => !found.Contains(row.Path) && !explained.Contains(row.Path) && !explained.Contains(Container(row.Path)))
            .Select(row => new InputFailure(row.Path, "named_in_manifest", row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
