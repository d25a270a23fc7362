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

    /// <summary>Names of all embedded files that begin so.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceNames()
            .Select(name => name["Selfeval.Model.".Length..])
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
