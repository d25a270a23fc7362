using System.Security.Cryptography;
using Selfeval.Loader.Reading.Workers;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading;

/// <summary>Takes a file's content from the disk: its hash, and its reading. An unreadable path is a value, not an exception; so is a fault of the reader.</summary>
internal static class FileReading
{
    /// <summary>No published form comes near this; more would only fill the memory.</summary>
    public const long MaxBytes = 256L << 20;

    /// <summary>The sha256 of the content, or why it cannot be had.</summary>
    public static (string? Sha256, InputFailure? Failure) Hash(InputFile file, CancellationToken cancel)
    {
        try
        {
            if (IsEmpty(file)) return (Convert.ToHexStringLower(SHA256.HashData([])), null);
            return (InputContent.Hash(file, cancel), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, Unreadable(file, error));
        }
    }

    public static async Task<WorkerReply> ReadAsync(InputFile file, ReadingOptions options, CancellationToken cancel)
    {
        try
        {
            if (InputContent.Length(file) > MaxBytes) return Reply(ReadTooLarge(file, cancel));
            var content = IsEmpty(file) ? [] : await InputContent.ReadAllAsync(file, cancel);
            return Reply(Read(file, content, options));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new WorkerReply(null, null, null, Unreadable(file, error));
        }
    }

    public static async Task<WorkerReply> ReadPagesAsync(InputFile file, ReadingOptions options, CancellationToken cancel)
    {
        try
        {
            if (InputContent.Length(file) > MaxBytes) return new WorkerReply(null, null, TooLarge, null);
            var content = IsEmpty(file) ? [] : await InputContent.ReadAllAsync(file, cancel);
            var (pages, error) = DocumentReader.ReadPages(content, options);
            return new WorkerReply(null, pages, error, null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new WorkerReply(null, null, null, Unreadable(file, error));
        }
        catch (Exception error) when (IsFaultOfReader(error))
        {
            return new WorkerReply(null, null, ReaderFault(error), null);
        }
    }

    private static DocumentError TooLarge => new("too_large", $"the file is larger than {MaxBytes >> 20} MiB");

    private static DocumentResult Read(InputFile file, byte[] content, ReadingOptions options)
    {
        try
        {
            return DocumentReader.Read(file.Name, content, options);
        }
        catch (Exception error) when (IsFaultOfReader(error))
        {
            return Failed(file, Convert.ToHexStringLower(SHA256.HashData(content)), ReaderFault(error));
        }
    }

    /// <summary>A file may lead the reader, or the library below it, where nobody thought of. That costs this file, not the batch.</summary>
    private static bool IsFaultOfReader(Exception error) => error is not (OutOfMemoryException or OperationCanceledException);

    private static DocumentError ReaderFault(Exception error) => new("reader_fault", $"{error.GetType().Name}: {error.Message}");

    /// <summary>A pipe or device has no length either: it must not be opened, because that may wait for ever.</summary>
    private static bool IsEmpty(InputFile file) => InputContent.Length(file) == 0;

    private static InputFailure Unreadable(InputFile file, Exception error) =>
        new(file.Path, file.Entry is null ? "unreadable" : "entry_unreadable", error.Message);

    private static WorkerReply Reply(DocumentResult result) => new(result, null, null, null);

    private static DocumentResult Failed(InputFile file, string sha256, DocumentError error) =>
        new(file.Name, sha256, 0, null, DocumentStatus.Failed, error, [], []);

    private static DocumentResult ReadTooLarge(InputFile file, CancellationToken cancel)
    {
        var (sha256, failure) = Hash(file, cancel);
        return failure is null ? Failed(file, sha256!, TooLarge) : throw new IOException(failure.Message);
    }
}
