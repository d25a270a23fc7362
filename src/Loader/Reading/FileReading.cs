using System.Security.Cryptography;
using Selfeval.Model.Contract;

namespace Selfeval.Loader.Reading;

/// <summary>Takes a file's content from the disk: its hash, and its reading. An unreadable path is a value, not an exception.</summary>
internal static class FileReading
{
    /// <summary>No published form comes near this; more would only fill the memory.</summary>
    public const long MaxBytes = 512L << 20;

    /// <summary>The sha256 of the content, or why it cannot be had.</summary>
    public static async Task<(string? Sha256, InputFailure? Failure)> HashAsync(InputFile file, CancellationToken cancel)
    {
        try
        {
            if (IsEmpty(file)) return (Convert.ToHexStringLower(SHA256.HashData([])), null);
            await using var stream = Open(file);
            return (Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancel)), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, Unreadable(file, error));
        }
    }

    public static async Task<(DocumentResult? Result, InputFailure? Failure)> ReadAsync(InputFile file, CancellationToken cancel)
    {
        try
        {
            if (new FileInfo(file.Path).Length > MaxBytes) return (await TooLargeAsync(file, cancel), null);
            var content = IsEmpty(file) ? [] : await File.ReadAllBytesAsync(file.Path, cancel);
            return (DocumentReader.Read(file.Name, content, ReadingOptions.Default), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, Unreadable(file, error));
        }
    }

    /// <summary>A pipe or device has no length either: it must not be opened, because that may wait for ever.</summary>
    private static bool IsEmpty(InputFile file) => new FileInfo(file.Path).Length == 0;

    private static FileStream Open(InputFile file) =>
        new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);

    private static InputFailure Unreadable(InputFile file, Exception error) => new(file.Path, "unreadable", error.Message);

    private static async Task<DocumentResult> TooLargeAsync(InputFile file, CancellationToken cancel)
    {
        var (sha256, failure) = await HashAsync(file, cancel);
        if (failure is not null) throw new IOException(failure.Message);
        var error = new DocumentError("too_large", $"the file is larger than {MaxBytes >> 20} MiB");
        return new DocumentResult(file.Name, sha256!, 0, null, DocumentStatus.Failed, error, [], []);
    }
}
