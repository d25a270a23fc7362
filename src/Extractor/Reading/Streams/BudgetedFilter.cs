using System.IO.Compression;
using System.Runtime.CompilerServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading.Streams;

/// <summary>
/// One of PdfPig's filters; what it inflates is counted against the budget, and it is told of content that does not inflate to its end. A stream of a damaged file must.
/// </summary>
internal sealed class BudgetedFilter(IFilter inner, ReadingBudget budget, PageDamage damage, FileSource source) : IFilter
{
    /// <summary>Programs of fonts, the longest streams of a file without pictures, inflate to less than this multiple of their size; what is larger is moved to twice the room.</summary>
    private const int UsualGrowth = 2;

    private const int LeastRoom = 1 << 10;

    /// <summary>Entries that programs of fonts have (ISO 32000-1, 9.9): a damaged one spoils glyphs, which is told of these, and hides no row.</summary>
    private static readonly NameToken[] OfFonts = [NameToken.Length1, NameToken.Length2, NameToken.Create("Length3")];

    /// <summary>What is drawn but prints no text, and again programs of fonts.</summary>
    private static readonly string[] OtherKinds = ["Image", "Type1C", "CIDFontType0C", "OpenType"];

    /// <summary>Programs of fonts, by the dictionaries of their streams: PdfPig keeps them for as long as the document is open, and single glyphs are read from them again.</summary>
    private readonly ConditionalWeakTable<DictionaryToken, Program> _programs = [];

    /// <summary>The fonts of a report take some MB; what says that it is one and is larger would only fill memory.</summary>
    private const int MostKept = 32 << 20;

    private long _kept;

    public bool IsSupported => inner.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        // Of several filters each has its own output.
        if (!streamDictionary.ContainsKey(NameToken.Length1) || !streamDictionary.TryGet(NameToken.Filter, out NameToken _)) return Filtered(input, streamDictionary, filterProvider, filterIndex);
        if (_programs.TryGetValue(streamDictionary, out var known)) return known.Bytes;
        var program = Filtered(input, streamDictionary, filterProvider, filterIndex);
        if ((_kept += program.Length) <= MostKept) _programs.Add(streamDictionary, new Program(program));
        return program;
    }

    private Memory<byte> Filtered(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        // What was inflated is not yet the content where a predictor stands between them, which PdfPig's filter undoes: object streams and images have them.
        var isPredicted = streamDictionary.ContainsKey(NameToken.DecodeParms) || streamDictionary.ContainsKey(NameToken.Dp);
        var isWatched = inner is FlateFilter && (!isPredicted || source == FileSource.Damaged || budget.CouldExceed(input.Length));
        var inflated = isWatched ? Inflate(input, streamDictionary) : null;
        var output = inflated is { } whole && !isPredicted ? whole : inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.SpendBytes(output.Length);
        return output;
    }

    /// <summary>Inflates and stops at the budget; of a damaged stream what comes before the damage, null for one of which nothing does: it is left to PdfPig's filter to judge.</summary>
    private Memory<byte>? Inflate(Memory<byte> input, DictionaryToken stream)
    {
        var data = new FlateData(input);
        var content = new byte[Math.Max(LeastRoom, UsualGrowth * input.Length)];
        var length = 0;
        using var inflater = new DeflateStream(data, CompressionMode.Decompress);
        try
        {
            while (inflater.Read(content.AsSpan(length)) is var read and > 0)
            {
                length += read;
                budget.CheckStream(length);
                if (length == content.Length) Array.Resize(ref content, 2 * length);
            }
        }
        catch (InvalidDataException e)
        {
            // PdfPig would take what it cannot inflate for the content itself: encrypted without its key, or damaged.
            if (source == FileSource.Damaged) throw new UnreadablePdfException(PdfFailure.Damaged, "a stream cannot be inflated", e);
            if (IsContent(stream)) damage.Tell("a stream of its content cannot be inflated to its end");
            return length == 0 ? null : content.AsMemory(0, length);
        }

        if (IsContent(stream) && input.Length > 0) Judge(data, content.AsSpan(0, length));
        return content.AsMemory(0, length);
    }

    private void Judge(FlateData data, ReadOnlySpan<byte> content)
    {
        if (data.IsCutOff) damage.Tell("a stream of its content breaks off");
        else if (data.Contradicts(Adler32.Of(content))) damage.Tell("a stream of its content is not the one that was written");
    }

    private static bool IsContent(DictionaryToken stream) =>
        !OfFonts.Any(stream.ContainsKey) && !(stream.TryGet(NameToken.Subtype, out NameToken kind) && OtherKinds.Contains(kind.Data));

    private sealed record Program(Memory<byte> Bytes);
}
