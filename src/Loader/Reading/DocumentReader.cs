using System.Security.Cryptography;
using Selfeval.Model.Contract;
using Selfeval.Model.Pages;

namespace Selfeval.Loader.Reading;

/// <summary>What bounds the reading of one file.</summary>
public sealed record ReadingOptions
{
    public static readonly ReadingOptions Default = new();
}

/// <summary>The one door to all reading: a file's content in, everything that is known of it out. Never throws for a bad file.</summary>
public static class DocumentReader
{
    public static DocumentResult Read(string name, ReadOnlyMemory<byte> content, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (content.IsEmpty) return Failed(name, sha256, "empty_file", "the file is empty");
        if (content.Span[..Math.Min(1024, content.Length)].IndexOf("%PDF-"u8) < 0)
            return Failed(name, sha256, "not_a_pdf", "the file is not a PDF: it does not begin with %PDF-");
        return new DocumentResult(name, sha256, 0, null, DocumentStatus.None, null, [], []);
    }

    /// <summary>The tables of each page, for <c>selfeval tables</c>; or why the file cannot be read.</summary>
    public static (IReadOnlyList<Page> Pages, DocumentError? Error) ReadPages(string name, ReadOnlyMemory<byte> content, ReadingOptions options) =>
        ([], Read(name, content, options).Error);

    private static DocumentResult Failed(string name, string sha256, string kind, string message) =>
        new(name, sha256, 0, null, DocumentStatus.Failed, new DocumentError(kind, message), [], []);
}
