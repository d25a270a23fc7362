namespace Selfeval.Extractor;

/// <summary>
/// What one document may cost. A file of 3 KB can inflate to 1.5 GB, and a page can hold millions of marks:
/// beyond these limits it is refused as <see cref="PdfFailure.TooLarge"/> instead of filling the machine.
/// </summary>
public sealed record ExtractionLimits
{
    /// <summary>The largest published reports seen stay below 20 MiB in one decoded stream.</summary>
    public long BytesPerStream { get; init; } = 64L << 20;

    /// <summary>Twice the largest stream: content, fonts and object streams of a 500-page report together stay below it.</summary>
    public long BytesPerDocument { get; init; } = 128L << 20;

    /// <summary>Glyphs and path segments of one page. A dense page of a budget report has about 10,000 of both.</summary>
    public int MarksPerPage { get; init; } = 1_000_000;

    /// <summary>Form XObjects invoked on one page: nested forms fan out exponentially (24 levels of two make 16 million).</summary>
    public int FormsPerPage { get; init; } = 20_000;

    /// <summary>Pages of one document that are read by OCR, which takes seconds each; those after them stay unread. 0: none.</summary>
    public int PagesByOcr { get; init; } = 100;

    public static ExtractionLimits Default { get; } = new();
}
