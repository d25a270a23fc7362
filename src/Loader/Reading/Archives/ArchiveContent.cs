namespace Selfeval.Loader.Reading.Archives;

/// <summary>
/// Reads documents out of archives. The archive that was used last stays open: its directory may list ten thousand entries, and they come in a row.
/// One document is unpacked at a time, which bounds the memory.
/// </summary>
internal static class ArchiveContent
{
    private static readonly Lock Gate = new();
    private static (string Archive, int? Outer, OpenArchive Open)? _last;

    /// <summary>The content of a document. A fault of the archive is an <see cref="IOException"/>, as one of the disk is.</summary>
    public static byte[] ReadAll(ArchiveEntry entry)
    {
        lock (Gate)
        {
            try
            {
                return Opened(entry).ReadAll(entry.Inner ?? entry.Index);
            }
            catch (InvalidDataException damaged)
            {
                throw new IOException(damaged.Message, damaged);
            }
        }
    }

    private static OpenArchive Opened(ArchiveEntry entry)
    {
        int? outer = entry.Inner is null ? null : entry.Index;
        if (_last is { } last && last.Archive == entry.Archive && last.Outer == outer) return last.Open;
        _last?.Open.Dispose();
        _last = null;
        var open = outer is { } index ? Inner(entry.Archive, index) : OpenArchive.At(entry.Archive);
        _last = (entry.Archive, outer, open);
        return open;
    }

    private static OpenArchive Inner(string archive, int index)
    {
        using var around = OpenArchive.At(archive);
        return around.Inner(index);
    }
}
