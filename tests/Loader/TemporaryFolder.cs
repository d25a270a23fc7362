namespace Selfeval.Tests.Loader;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("selfeval-test-").FullName;

    public string Add(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Small files that begin like a PDF, each different. What the reader makes of them does not matter to loading.</summary>
    public void AddPdfs(int count)
    {
        for (var i = 0; i < count; i++) Add($"{i:D4}.pdf", $"%PDF-1.4\n% file {i}\n");
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
