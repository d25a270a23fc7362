using Selfeval.Model.Contract;

namespace Selfeval.Loader.Output;

/// <summary>A folder of results: <c>&lt;file name&gt;EXT</c>, and <c>&lt;file name&gt;~&lt;8 hex of sha256&gt;EXT</c> for a further input of that name.</summary>
internal sealed class ResultFolder(string folder, string extension)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Writes one result as a whole or not at all, and tells its path.</summary>
    public string Write(DocumentResult result, Action<Stream> content)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name(result));
        AtomicFile.Write(path, content);
        return path;
    }

    private string Name(DocumentResult result)
    {
        var plain = result.File + extension;
        return _names.Add(plain) ? plain : $"{result.File}~{result.Sha256[..8]}{extension}";
    }
}
