namespace Selfeval.Loader;

/// <summary>Files that are part of the program: statements, texts, words, styles.</summary>
internal static class EmbeddedFile
{
    private const string Root = "Selfeval.Loader.";

    /// <param name="name">Folder and file with dots between, for example <c>Texts.texts.tsv</c>.</param>
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(Root + name)
            ?? throw new InvalidOperationException($"the program lacks its part {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The files of a folder, by their names in it.</summary>
    /// <param name="folder">With a dot at its end, for example <c>Database.Migrations.</c>.</param>
    public static IEnumerable<string> Names(string folder) => typeof(EmbeddedFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root + folder, StringComparison.Ordinal))
        .Select(name => name[(Root + folder).Length..]);

    /// <summary>The lines of a data file; empty ones and those that start with # are left out.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#');
}
