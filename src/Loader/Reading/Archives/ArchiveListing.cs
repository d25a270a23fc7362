using System.IO.Compression;

namespace Selfeval.Loader.Reading.Archives;

/// <summary>What an archive holds, shown as <c>archive.zip!/folder/name.pdf</c>: documents, files of other types, and what cannot be taken from it.</summary>
internal sealed class ArchiveListing
{
    private readonly List<InputFile> _files = [];
    private readonly List<string> _skipped = [];
    private readonly List<InputFailure> _failures = [];
    private readonly string _archive;
    private long _left;

    private ArchiveListing(string archive) => _archive = archive;

    public IReadOnlyList<InputFile> Files => _files;

    public IReadOnlyList<string> Skipped => _skipped;

    public IReadOnlyList<InputFailure> Failures => _failures;

    /// <summary>Never throws for a bad archive: what is wrong with it is a failure that names it.</summary>
    public static ArchiveListing Of(string archive)
    {
        var listing = new ArchiveListing(archive);
        listing.Guard(archive, () =>
        {
            using var open = OpenArchive.At(archive);
            listing._left = ArchiveLimits.Unpacked(open.PackedLength);
            listing.Take(open, archive, outer: null);
        });
        return listing;
    }

    internal static bool IsArchiveName(string path) =>
        path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(path).StartsWith('.');

    private void Take(OpenArchive open, string shown, int? outer)
    {
        var entries = open.Entries.Index().Where(entry => !IsFolder(entry.Item)).ToList();
        if (!Affords(entries.Select(entry => entry.Item), shown)) return;
        var locked = entries.Count(entry => entry.Item.IsEncrypted);
        if (locked > 0) _failures.Add(new InputFailure(shown, "archive_encrypted", $"{locked} of {entries.Count}"));
        foreach (var (index, entry) in entries.Where(entry => !entry.Item.IsEncrypted))
        {
            var path = $"{shown}!/{Name(entry)}";
            if (InputFiles.IsPdfName(path)) TakeDocument(entry, path, outer is { } o ? (o, index) : (index, null));
            else if (IsArchiveName(path)) TakeInner(open, path, index, outer);
            else _skipped.Add(path);
        }
    }

    /// <summary>The entries together must stay within the budget of the archive; one that is too large alone is refused by itself.</summary>
    private bool Affords(IEnumerable<ZipArchiveEntry> entries, string shown)
    {
        var unpacked = entries.Where(entry => entry.Length <= FileReading.MaxBytes).Aggregate(0m, (sum, entry) => sum + entry.Length);
        if (unpacked > _left)
        {
            _failures.Add(new InputFailure(shown, "archive_too_large", $"{(long)unpacked >> 20} MiB"));
            return false;
        }

        _left -= (long)unpacked;
        return true;
    }

    private void TakeDocument(ZipArchiveEntry entry, string path, (int Index, int? Inner) place)
    {
        if (entry.Length > FileReading.MaxBytes) _failures.Add(new InputFailure(path, "too_large", $"{entry.Length >> 20} MiB"));
        else _files.Add(new InputFile(path, 0) { Entry = new ArchiveEntry(_archive, place.Index, place.Inner, entry.Length) });
    }

    private void TakeInner(OpenArchive open, string path, int index, int? outer)
    {
        if (outer is not null) _failures.Add(new InputFailure(path, "archive_too_deep", "an archive in an archive in an archive"));
        else if (open.Entries[index].Length > ArchiveLimits.InnerArchive) _failures.Add(new InputFailure(path, "archive_too_large", $"{open.Entries[index].Length >> 20} MiB"));
        else Guard(path, () =>
        {
            using var inner = open.Inner(index);
            Take(inner, path, index);
        });
    }

    private void Guard(string shown, Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            _failures.Add(new InputFailure(shown, "archive_damaged", error.Message));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _failures.Add(new InputFailure(shown, "unreadable", error.Message));
        }
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.Length == 0 || entry.FullName[^1] is '/' or '\\';

    /// <summary>A name to show and nothing else: one kind of slashes, and nothing that commands a terminal or ends a string.</summary>
    private static string Name(ZipArchiveEntry entry) =>
        string.Concat(entry.FullName.Replace('\\', '/').Select(c => char.IsControl(c) ? '\uFFFD' : c)).TrimStart('/');
}
