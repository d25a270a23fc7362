namespace Selfeval.Extractor;

/// <summary>Tab-separated files that are part of the program: radicals, the signs of fonts.</summary>
internal static class EmbeddedRows
{
    /// <summary>The rows of a file, without lines that start with #.</summary>
    /// <param name="name">Folder and file with dots between, for example <c>Text.radicals.tsv</c>.</param>
    public static IEnumerable<string[]> Of(string name)
    {
        using var stream = typeof(EmbeddedRows).Assembly.GetManifestResourceStream($"Selfeval.Extractor.{name}") ?? throw new InvalidOperationException($"embedded file {name} is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) yield return line.Split('\t');
        }
    }
}
