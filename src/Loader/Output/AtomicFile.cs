namespace Selfeval.Loader.Output;

/// <summary>A file that is there as a whole or not at all: written beside its place and renamed.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> content)
    {
        var unfinished = Unfinished(path);
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write)) content(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public static async Task WriteAsync(string path, Func<Stream, Task> content)
    {
        var unfinished = Unfinished(path);
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write)) await content(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The process number keeps two commands apart that write the same file.</summary>
    private static string Unfinished(string path) => $"{path}.{Environment.ProcessId}.part";
}
