using Selfeval.Loader.Reading;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Output;

/// <summary>The folder of <c>extract --out</c>: <c>&lt;file name&gt;.json</c>, and <c>&lt;file name&gt;~&lt;8 hex of sha256&gt;.json</c> for a further input of that name.</summary>
internal sealed class ResultFolder(string folder)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Write(ReadFile file)
    {
        Directory.CreateDirectory(folder);
        var name = Name(file.Result!);
        AtomicFile.Write(Path.Combine(folder, name), stream => ContractJson.Write(stream, file.Result!, ReadingVersions.Current));
    }

    private string Name(DocumentResult result)
    {
        var plain = result.File + ".json";
        return _names.Add(plain) ? plain : $"{result.File}~{result.Sha256[..8]}.json";
    }
}
