using System.Text.Json.Serialization;
using Selfeval.Loader.Reading.Archives;
using Selfeval.Loader.Reading.Manifests;

namespace Selfeval.Loader.Reading;

/// <summary>A file to read. <paramref name="Path"/> is where it came from; <paramref name="Position"/> is its place in the sorted input, from 0.</summary>
internal sealed record InputFile(string Path, int Position)
{
    /// <summary>Set when it lies in an archive; its path is then only a name.</summary>
    public ArchiveEntry? Entry { get; init; }

    /// <summary>Set when its content is taken from the document store.</summary>
    public string? Stored { get; init; }

    /// <summary>What a manifest says of it; no concern of the readers.</summary>
    [JsonIgnore]
    public ManifestRow? Row { get; init; }

    public string ContentPath => Stored ?? Path;

    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>A path that cannot be read at all; <paramref name="Kind"/> is a stable word, see the texts under <c>error.</c></summary>
internal sealed record InputFailure(string Path, string Kind, string Message);

/// <summary>What the given paths hold: PDFs in a stable order, files of other types, and paths that cannot be read.</summary>
internal sealed record InputFiles(IReadOnlyList<InputFile> Files, IReadOnlyList<string> Skipped, IReadOnlyList<InputFailure> Failures)
{
    /// <summary>Folders are searched recursively for *.pdf and for archives (*.zip); a file that is named itself is taken if it is a PDF by name.</summary>
    public static InputFiles Find(IEnumerable<string> paths) => new InputSearch().Run(paths, path => IsPdfName(path));

    /// <summary>As <see cref="Find"/>, but a file that is named itself is taken whatever its name.</summary>
    public static InputFiles FindNamed(IEnumerable<string> paths) => new InputSearch().Run(paths, _ => true);

    internal static bool IsPdfName(string path) =>
        path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(path).StartsWith('.');

    private sealed class InputSearch
    {
        private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _archives = new(StringComparer.Ordinal);
        private readonly List<InputFile> _archived = [];
        private readonly SortedSet<string> _skipped = new(StringComparer.Ordinal);
        private readonly List<InputFailure> _failures = [];

        public InputFiles Run(IEnumerable<string> paths, Func<string, bool> takesNamedFile)
        {
            foreach (var path in paths.Select(Path.GetFullPath))
            {
                if (Directory.Exists(path)) SearchGivenFolder(path);
                else if (File.Exists(path) && ArchiveListing.IsArchiveName(path)) SearchGivenArchive(path);
                else if (File.Exists(path)) (takesNamedFile(path) ? _files : _skipped).Add(path);
                else _failures.Add(new InputFailure(path, "no_such_path", "there is no such file or folder, or it may not be entered"));
            }

            return new InputFiles(Sorted(), [.. _skipped], _failures);
        }

        /// <summary>By path; entries of one archive with the same name as they stand in it.</summary>
        private List<InputFile> Sorted() =>
        [
            .. _files.Select(path => new InputFile(path, 0)).Concat(_archived)
                .OrderBy(file => file.Path, StringComparer.Ordinal).ThenBy(file => file.Entry?.Index).ThenBy(file => file.Entry?.Inner)
                .Select((file, position) => file with { Position = position }),
        ];

        private void SearchGivenArchive(string archive)
        {
            var before = _archived.Count + _failures.Count;
            if (SearchArchive(archive) && _archived.Count + _failures.Count == before)
                _failures.Add(new InputFailure(archive, "no_pdf_in_archive", "the archive holds no PDF"));
        }

        /// <summary>False for an archive that was searched before.</summary>
        private bool SearchArchive(string archive)
        {
            if (!_archives.Add(archive)) return false;
            var listing = ArchiveListing.Of(archive);
            _archived.AddRange(listing.Files);
            _skipped.UnionWith(listing.Skipped);
            _failures.AddRange(listing.Failures);
            return true;
        }

        private void SearchGivenFolder(string folder)
        {
            var before = _files.Count + _archives.Count + _failures.Count;
            Search(folder);
            if (_files.Count + _archives.Count + _failures.Count == before)
                _failures.Add(new InputFailure(folder, "no_pdf_in_folder", "the folder holds no PDF"));
        }

        private void Search(string folder)
        {
            var pending = new Stack<string>([folder]);
            while (pending.TryPop(out var current))
            {
                try
                {
                    foreach (var entry in new DirectoryInfo(current).EnumerateFileSystemInfos()) Take(entry, pending);
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    _failures.Add(new InputFailure(current, "folder_unreadable", error.Message));
                }
            }
        }

        private void Take(FileSystemInfo entry, Stack<string> pending)
        {
            if (entry is DirectoryInfo)
            {
                // A linked folder may lead back up: only real folders are entered.
                if (entry.LinkTarget is null) pending.Push(entry.FullName);
            }
            else if (ArchiveListing.IsArchiveName(entry.FullName))
            {
                SearchArchive(entry.FullName);
            }
            else
            {
                (IsPdfName(entry.FullName) ? _files : _skipped).Add(entry.FullName);
            }
        }
    }
}
