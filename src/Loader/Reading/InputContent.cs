using System.Security.Cryptography;
using Selfeval.Loader.Reading.Archives;

namespace Selfeval.Loader.Reading;

/// <summary>The bytes of an input, wherever they lie: in a file of its own or in an archive.</summary>
internal static class InputContent
{
    public static long Length(InputFile file) => file.Entry?.Length ?? new FileInfo(file.ContentPath).Length;

    public static Task<byte[]> ReadAllAsync(InputFile file, CancellationToken cancel) => file.Entry is { } entry
        ? Task.FromResult(ArchiveContent.ReadAll(entry))
        : File.ReadAllBytesAsync(file.ContentPath, cancel);

    public static async Task<string> HashAsync(InputFile file, CancellationToken cancel)
    {
        if (file.Entry is { } entry) return Convert.ToHexStringLower(SHA256.HashData(ArchiveContent.ReadAll(entry)));
        await using var stream = Open(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel));
    }

    public static Stream Open(InputFile file) => file.Entry is { } entry
        ? new MemoryStream(ArchiveContent.ReadAll(entry), writable: false)
        : new FileStream(file.ContentPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
}
