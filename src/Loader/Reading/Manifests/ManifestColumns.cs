namespace Selfeval.Loader.Reading.Manifests;

/// <summary>Where the columns of one manifest stand, by its heading row; null for a column that it does not have.</summary>
internal sealed record ManifestColumns(int? Path, int? Url, int? Region, int? Office, int? Year)
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Names = new(Load);

    /// <summary>The headings under which the column of paths is found.</summary>
    public static string PathHeadings => string.Join(", ", Names.Value.Where(name => name.Value == "path").Select(name => name.Key));

    public static ManifestColumns Of(IReadOnlyList<string> headings)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, heading) in headings.Index())
        {
            if (Names.Value.TryGetValue(heading.Trim().ToLowerInvariant(), out var column)) places.TryAdd(column, index);
        }

        int? At(string column) => places.TryGetValue(column, out var index) ? index : null;
        return new ManifestColumns(At("path"), At("url"), At("region"), At("office"), At("year"));
    }

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedFile.Lines("Reading.Manifests.columns.tsv"))
        {
            var cells = line.Split('\t');
            foreach (var name in cells.Skip(1)) names.Add(name, cells[0]);
        }

        return names;
    }
}
