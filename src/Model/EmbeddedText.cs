namespace Selfeval.Model;

/// <summary>Data files that are part of the program: headings, units, words, rule profiles.</summary>
internal static class EmbeddedText
{
    /// <param name="name">Folder and file with dots between, for example <c>Values.units.tsv</c>.</param>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"Selfeval.Model.{name}")
            ?? throw new InvalidOperationException($"embedded file {name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a tab-separated file; empty lines and lines that start with # are left out.</summary>
    /// <param name="name">As for <see cref="Read"/>.</param>
    public static IReadOnlyList<string[]> Rows(string name) => Read(name).Split('\n')
        .Select(line => line.TrimEnd('\r'))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToList();

    /// <summary>Names of all embedded files that begin so.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Select(name => name["Selfeval.Model.".Length..])
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
