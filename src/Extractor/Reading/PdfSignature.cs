namespace Selfeval.Extractor.Reading;

/// <summary>Tells empty files and files of other kinds (error pages saved under a PDF's name) from PDFs.</summary>
internal static class PdfSignature
{
    /// <summary>Readers look for the header in the first kilobyte: mail gateways and servers put lines before it.</summary>
    private const int HeaderWithin = 1024;

    public static void Require(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) throw new UnreadablePdfException(PdfFailure.EmptyFile, "the file is empty");
        var head = content[..Math.Min(content.Length, HeaderWithin)];
        if (head.IndexOf("%PDF-"u8) < 0) throw new UnreadablePdfException(PdfFailure.NotAPdf, "the file is not a PDF: it has no %PDF header");
    }
}
