namespace Selfeval.Model.Values;

/// <summary>Rows of an embedded tab separated file beside the reader that uses it; lines that start with # are comments.</summary>
internal static class DataTable
{
    public static IReadOnlyList<string[]> Rows(string file)
    {
        var name = $"Selfeval.Model.Values.{file}";
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"embedded file {name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
    }
}
