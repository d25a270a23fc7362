using System.Text.Encodings.Web;
using System.Text.Json;

namespace Selfeval.Loader.Observing;

/// <summary>
/// A log for machines: a JSON object a line, appended. Values are counts, words of a fixed list, sha256: no path, no name, no text of a form or a message,
/// so that a log can leave the house. Which file a sha256 is, the database and the report tell.
/// </summary>
internal sealed class EventLog : IDisposable
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter _writer;
    private readonly TimeProvider _time;

    private EventLog(StreamWriter writer, TimeProvider time)
    {
        _writer = writer;
        _time = time;
    }

    /// <summary>Null when no file is wanted.</summary>
    public static EventLog? Open(string? path, TimeProvider time)
    {
        if (path is null) return null;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        return new EventLog(new StreamWriter(stream) { AutoFlush = true }, time);
    }

    public void Write(string name, Guid run, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var line = new Dictionary<string, object?> { ["time"] = _time.GetUtcNow(), ["event"] = name, ["run"] = run };
        foreach (var (key, value) in values)
        {
            if (value is not null) line[key] = value;
        }

        var text = JsonSerializer.Serialize(line, Options);
        lock (_writer) _writer.WriteLine(text);
    }

    public void Dispose() => _writer.Dispose();
}
