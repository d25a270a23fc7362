namespace Selfeval.Loader.Reading.Archives;

/// <summary>Where a document lies in a zip archive: by number and never by name, so that no path is made from what an archive says.</summary>
/// <param name="Archive">The archive's own path.</param>
/// <param name="Index">The entry: the document, or the archive inside the archive that holds it.</param>
/// <param name="Inner">The document's entry in that inner archive.</param>
/// <param name="Length">Its size unpacked, as the archive declares it; more is never read.</param>
internal sealed record ArchiveEntry(string Archive, int Index, int? Inner, long Length);

/// <summary>What unpacking may cost. Published PDFs hardly shrink in an archive; what unpacks to hundreds of times its size is a bomb.</summary>
internal static class ArchiveLimits
{
    /// <summary>An archive inside an archive: it is unpacked to a file without a name while it is read.</summary>
    public const long InnerArchive = 1L << 30;

    private const long AlwaysAllowed = 1L << 30;

    private const long MostTimesItsSize = 200;

    /// <summary>All documents of an archive together, from the size of the archive itself.</summary>
    public static long Unpacked(long packed) => Math.Max(AlwaysAllowed, packed * MostTimesItsSize);
}
