using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// One of PdfPig's filters; what it inflates is counted against the budget. A stream of a damaged file must inflate to its end.
/// </summary>
internal sealed class BudgetedFilter(IFilter inner, ReadingBudget budget, FileSource source) : IFilter
{
    private const int CountingBuffer = 1 << 16;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (inner is FlateFilter && (source == FileSource.Damaged || budget.CouldExceed(input.Length))) CountInflated(input);
        var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.SpendBytes(output.Length);
        return output;
    }

    /// <summary>Inflates without keeping anything and stops at the budget; a damaged stream is left to PdfPig's filter to judge.</summary>
    private void CountInflated(Memory<byte> input)
    {
        var buffer = new byte[CountingBuffer];
        long total = 0;
        using var inflater = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
        try
        {
            while (inflater.Read(buffer) is var read and > 0)
            {
                total += read;
                budget.CheckStream(total);
            }
        }
        catch (InvalidDataException e)
        {
            // PdfPig would take what it cannot inflate for the content itself: encrypted without its key, or damaged.
            if (source == FileSource.Damaged) throw new UnreadablePdfException(PdfFailure.Damaged, "a stream cannot be inflated", e);
            // Not zlib data after all, or damaged: PdfPig's filter reads what can be read.
        }
    }
}
