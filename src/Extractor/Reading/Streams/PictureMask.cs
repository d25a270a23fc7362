using Selfeval.Extractor.Reading.Painting;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Streams;

/// <summary>
/// Where an image with a soft mask (ISO 32000-1, 11.6.5.3) lets nothing through: programs give one to every picture that a user pastes, most often one that is opaque throughout, and to
/// seals, between whose strokes the page shows.
/// </summary>
internal sealed class PictureMask(PageSource source)
{
    /// <summary>A picture pasted over a cell has some thousands of samples, a seal at 600 dpi a million.</summary>
    private const int MostSamples = 4_000_000;

    /// <summary>Of 255; the same share as paint that hides a text.</summary>
    private const byte Opaque = 230;

    /// <summary>The picture is looked at in so many bands: what covers a whole band is no stroke of a seal, which is thinner.</summary>
    private const int Bands = 8;

    /// <summary>Of a band less than this share of its width may be the star of a seal, or a part of its ring.</summary>
    private const double LeastRun = 0.5;

    /// <summary>Pages paint few pictures over text; one with more is a drawing.</summary>
    private const int MostOfPage = 64;

    private int _looks;

    /// <summary>Rectangles of the unit square of the image that hide what is below; none where the mask cannot be read.</summary>
    public IReadOnlyList<PdfRectangle> OpaqueParts(DictionaryToken image)
    {
        if (++_looks > MostOfPage || !image.TryGetOptionalTokenDirect(NameToken.Smask, source.Scanner, out StreamToken? mask)) return [];
        var dictionary = mask!.StreamDictionary;
        var (width, height) = (Number(dictionary, NameToken.Width), Number(dictionary, NameToken.Height));
        if (width < 1 || height < Bands || (long)width * height > MostSamples || Number(dictionary, NameToken.BitsPerComponent) != 8) return [];
        try
        {
            var samples = source.Options.Budget.Image(() => mask.Decode(source.Filters, source.Scanner)).Span;
            return samples.Length < width * height ? [] : Parts(samples, width, height, IsInverted(dictionary));
        }
        catch (Exception error) when (error is not (OutOfMemoryException or UnreadablePdfException))
        {
            return [];
        }
    }

    private static List<PdfRectangle> Parts(ReadOnlySpan<byte> samples, int width, int height, bool isInverted)
    {
        var parts = new List<PdfRectangle>();
        var isOpaque = new bool[width];
        for (var band = 0; band < Bands; band++)
        {
            var (first, end) = (band * height / Bands, (band + 1) * height / Bands);
            Array.Fill(isOpaque, true);
            for (var row = first; row < end; row++)
            {
                for (var x = 0; x < width; x++) isOpaque[x] &= isInverted ? samples[(row * width) + x] <= byte.MaxValue - Opaque : samples[(row * width) + x] >= Opaque;
            }

            if (LongestRun(isOpaque) is var (from, to) && to - from >= LeastRun * width) Add(parts, new PdfRectangle((double)from / width, 1 - ((double)end / height), (double)to / width, 1 - ((double)first / height)));
        }

        return parts;
    }

    /// <summary>Parts as wide as one another, one right below the other, are one: what lies at the edge of a cover may show.</summary>
    private static void Add(List<PdfRectangle> parts, PdfRectangle part)
    {
        if (parts is [.., var above] && above.Left == part.Left && above.Right == part.Right && above.Bottom == part.Top) parts[^1] = new PdfRectangle(part.Left, part.Bottom, part.Right, above.Top);
        else parts.Add(part);
    }

    private static (int From, int To) LongestRun(bool[] isOpaque)
    {
        var (longest, from) = ((From: 0, To: 0), 0);
        for (var x = 0; x <= isOpaque.Length; x++)
        {
            if (x < isOpaque.Length && isOpaque[x]) continue;
            if (x - from > longest.To - longest.From) longest = (from, x);
            from = x + 1;
        }

        return longest;
    }

    private bool IsInverted(DictionaryToken dictionary) =>
        dictionary.TryGetOptionalTokenDirect(NameToken.Decode, source.Scanner, out ArrayToken? decode) && decode!.Data is [NumericToken first, NumericToken last, ..] && first.Double > last.Double;

    private int Number(DictionaryToken dictionary, NameToken name) => ImageContents.Number(dictionary, name, source.Scanner);
}
