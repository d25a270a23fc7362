namespace Selfeval.Loader.Reading;

/// <summary>A file to read. <paramref name="Position"/> is its place in the sorted input, from 0.</summary>
internal sealed record InputFile(string Path, int Position)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>A path that cannot be read at all; <paramref name="Kind"/> is a stable word, see the texts under <c>error.</c></summary>
internal sealed record InputFailure(string Path, string Kind, string Message);

/// <summary>What the given paths hold: PDFs in a stable order, files of other types, and paths that cannot be read.</summary>
internal sealed record InputFiles(IReadOnlyList<InputFile> Files, IReadOnlyList<string> Skipped, IReadOnlyList<InputFailure> Failures)
{
    /// <summary>Folders are searched recursively for *.pdf; a file that is named itself is taken if it is a PDF by name.</summary>
    public static InputFiles Find(IEnumerable<string> paths) => new InputSearch().Run(paths, path => IsPdfName(path));

    /// <summary>As <see cref="Find"/>, but a file that is named itself is taken whatever its name.</summary>
    public static InputFiles FindNamed(IEnumerable<string> paths) => new InputSearch().Run(paths, _ => true);

    internal static bool IsPdfName(string path) =>
        path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(path).StartsWith('.');

    private sealed class InputSearch
    {
        private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _skipped = new(StringComparer.Ordinal);
        private readonly List<InputFailure> _failures = [];

        public InputFiles Run(IEnumerable<string> paths, Func<string, bool> takesNamedFile)
        {
            foreach (var path in paths.Select(Path.GetFullPath))
            {
                if (Directory.Exists(path)) SearchGivenFolder(path);
                else if (File.Exists(path)) (takesNamedFile(path) ? _files : _skipped).Add(path);
                else _failures.Add(new InputFailure(path, "no_such_path", "there is no such file or folder, or it may not be entered"));
            }

            return new InputFiles([.. _files.Select((path, position) => new InputFile(path, position))], [.. _skipped], _failures);
        }

        private void SearchGivenFolder(string folder)
        {
            var before = _files.Count + _failures.Count;
            Search(folder);
            if (_files.Count + _failures.Count == before)
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
            else
            {
                (IsPdfName(entry.FullName) ? _files : _skipped).Add(entry.FullName);
            }
        }
    }
}
