namespace Selfeval.Auditor;

/// <summary>Files that are part of the desk: statements, texts, style, scripts.</summary>
public static class EmbeddedFile
{
    public static string Text(string resource)
    {
        using var reader = new StreamReader(Find(resource) ?? throw new InvalidOperationException($"the desk lacks its part {resource}"));
        return reader.ReadToEnd();
    }

    /// <summary>Null where there is none.</summary>
    public static Stream? Find(string resource) => typeof(EmbeddedFile).Assembly.GetManifestResourceStream(resource);
}
