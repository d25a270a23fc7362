namespace Selfeval.Loader.Output;

/// <summary>A file that is there as a whole or not at all: written beside its place and renamed.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> content)
    {
        // The process number keeps two commands apart that write the same file.
        var unfinished = $"{path}.{Environment.ProcessId}.part";
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
}
