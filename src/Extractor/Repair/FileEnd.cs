namespace Selfeval.Extractor.Repair;

/// <summary>
/// Tells whether a file ends as a PDF does: with the place of its cross-reference, and no object after it. A download that broke off
/// lacks this, or has it only from an older revision (or from the first page of a linearized file) with objects after it.
/// </summary>
internal static class FileEnd
{
    public static bool IsCutOff(ReadOnlySpan<byte> content)
    {
        var last = content.LastIndexOf("startxref"u8);
        return last < 0 || content[last..].IndexOf("endobj"u8) >= 0;
    }
}
