using System.Security.Cryptography;
using Selfeval.Loader.Database.Cluster;
using Selfeval.Loader.Reading;

namespace Selfeval.Loader.Importing;

/// <summary>
/// The document store: every original that is in the database, once, by its sha256 (<c>ab/abcdef….pdf</c>), for its owner alone.
/// A file is there as a whole or not at all.
/// </summary>
internal sealed class Originals(string folder)
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    public string Folder => folder;

    /// <summary>The folder given, else <c>documents</c> beside the private cluster.</summary>
    public static Originals At(string? given, Session session) =>
        new(Path.GetFullPath(given ?? Path.Combine(ClusterFolder.Default(session.Environment).Root, "documents")));

    public string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256 + ".pdf");

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Keeps a copy of an input whose content is known. An input that changed meanwhile is left to the next import.</summary>
    public async Task KeepAsync(InputFile file, string sha256, CancellationToken cancel)
    {
        if (file.Stored is not null || Has(sha256)) return;
        await using var from = OpenOrNull(file);
        if (from is null) return;
        var path = PathOf(sha256);
        CreateFolder(folder);
        CreateFolder(Path.GetDirectoryName(path)!);
        // The process and a random part keep two imports apart that store the same document.
        var unfinished = $"{path}.{Environment.ProcessId}-{Path.GetRandomFileName()}.part";
        try
        {
            if (await CopyAsync(from, unfinished, cancel) == sha256) File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>False when there was none.</summary>
    public bool Remove(string sha256)
    {
        if (!Has(sha256)) return false;
        File.Delete(PathOf(sha256));
        return true;
    }

    /// <summary>What cannot be read, or is too large to be read, is recorded as failed by its reading; there is nothing to keep.</summary>
    private static Stream? OpenOrNull(InputFile file)
    {
        try
        {
            return InputContent.Length(file) is > 0 and <= FileReading.MaxBytes ? InputContent.Open(file) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<string> CopyAsync(Stream from, string path, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerFile;
        await using var to = new FileStream(path, options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (var read = await from.ReadAsync(buffer, cancel); read > 0; read = await from.ReadAsync(buffer, cancel))
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (!Directory.Exists(path)) Directory.CreateDirectory(path, OwnerFolder);
    }
}
