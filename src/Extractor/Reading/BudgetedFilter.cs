using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// One of PdfPig's filters; what it inflates is counted against the budget, while it is inflated where it could pass the limit of a stream. A stream of a damaged file must inflate to its end.
/// </summary>
internal sealed class BudgetedFilter(IFilter inner, ReadingBudget budget, FileSource source) : IFilter
{
    private const int Buffer = 1 << 16;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        var isWatched = inner is FlateFilter && (source == FileSource.Damaged || budget.CouldExceed(input.Length));
        var inflated = isWatched ? Inflate(input) : null;
        var output = inflated is { } whole && !HasParameters(streamDictionary) ? whole : inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.SpendBytes(output.Length);
        return output;
    }

    /// <summary>What was inflated is not yet the content: a predictor stands between them, which PdfPig's filter undoes.</summary>
    private static bool HasParameters(DictionaryToken stream) => stream.ContainsKey(NameToken.DecodeParms) || stream.ContainsKey(NameToken.Dp);

    /// <summary>Inflates and stops at the budget; null for a damaged stream, which is left to PdfPig's filter to judge.</summary>
    private Memory<byte>? Inflate(Memory<byte> input)
    {
        var buffer = new byte[Buffer];
        using var output = new MemoryStream(2 * input.Length);
        using var inflater = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
        try
        {
            while (inflater.Read(buffer) is var read and > 0)
            {
                output.Write(buffer, 0, read);
                budget.CheckStream(output.Length);
            }

            return output.GetBuffer().AsMemory(0, (int)output.Length);
        }
        catch (InvalidDataException e)
        {
            // PdfPig would take what it cannot inflate for the content itself: encrypted without its key, or damaged.
            if (source == FileSource.Damaged) throw new UnreadablePdfException(PdfFailure.Damaged, "a stream cannot be inflated", e);
            // Not zlib data after all, or damaged: PdfPig's filter reads what can be read.
            return null;
        }
    }
}
