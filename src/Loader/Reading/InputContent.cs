using System.Buffers;
using System.Security.Cryptography;
using Selfeval.Loader.Reading.Archives;

namespace Selfeval.Loader.Reading;

/// <summary>The bytes of an input, wherever they lie: in a file of its own or in an archive.</summary>
internal static class InputContent
{
    /// <summary>Bytes read at once: most forms as a whole.</summary>
    private const int PieceOfFile = 1 << 18;

    public static long Length(InputFile file) => file.Entry?.Length ?? new FileInfo(file.ContentPath).Length;

    public static Task<byte[]> ReadAllAsync(InputFile file, CancellationToken cancel) => file.Entry is { } entry
        ? Task.FromResult(ArchiveContent.ReadAll(entry))
        : File.ReadAllBytesAsync(file.ContentPath, cancel);

    /// <summary>Read by the thread that hashes: handing every piece over to another costs more than the hash.</summary>
    public static string Hash(InputFile file, CancellationToken cancel)
    {
        if (file.Entry is { } entry) return Convert.ToHexStringLower(SHA256.HashData(ArchiveContent.ReadAll(entry)));
        using var handle = File.OpenHandle(file.ContentPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceOfFile);
        try
        {
            var read = 0;
            for (long offset = 0; (read = RandomAccess.Read(handle, buffer, offset)) > 0; offset += read)
            {
                hash.AppendData(buffer, 0, read);
                cancel.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static Stream Open(InputFile file) => file.Entry is { } entry
        ? new MemoryStream(ArchiveContent.ReadAll(entry), writable: false)
        : new FileStream(file.ContentPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
}
