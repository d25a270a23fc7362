namespace Selfeval.Extractor;

/// <summary>Why a file, or one of its pages, cannot be read at all.</summary>
public enum PdfFailure
{
    EmptyFile,
    NotAPdf,

    /// <summary>Encrypted, and the empty user password does not open it.</summary>
    NeedsPassword,

    /// <summary>No usable cross-reference, truncated, or a structure that leads nowhere.</summary>
    Damaged,

    /// <summary>It would take more bytes or marks than <see cref="ExtractionLimits"/> allow.</summary>
    TooLarge,
}

/// <summary>A PDF that cannot be read; the message names the reason in English, <see cref="Kind"/> is for translation.</summary>
public sealed class UnreadablePdfException : Exception
{
    public UnreadablePdfException(PdfFailure kind, string message)
        : base(message) => Kind = kind;

    public UnreadablePdfException(PdfFailure kind, string message, Exception inner)
        : base(message, inner) => Kind = kind;

    public PdfFailure Kind { get; }
}
