using System.Runtime.CompilerServices;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// How far the codes of a font advance, as the file states it. What is stated counts, whatever the embedded font says; asking PdfPig would
/// read the outline of each glyph for a box that nobody needs.
/// </summary>
internal sealed class StatedWidths(IReadOnlyDictionary<int, double> widths)
{
    /// <summary>Widths are stated in thousandths of the size of the font.</summary>
    private const double Em = 1000;

    public static readonly StatedWidths None = new(new Dictionary<int, double>());

    /// <summary>The advance in text space of size 1, and a box of no height; null where the file states none.</summary>
    public CharacterBoundingBox? BoxOf(int code)
    {
        if (!widths.TryGetValue(code, out var stated)) return null;
        var width = stated / Em;
        return NewBox(new PdfRectangle(0, 0, width, 0), width);
    }

    /// <summary>Fonts of PdfPig's own make these; it offers no public way to make one, though its interface of a font asks for it.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern CharacterBoundingBox NewBox(PdfRectangle glyphBounds, double width);

    /// <summary>
    /// The widths of a simple font (/Widths from /FirstChar on, ISO 32000-1, 9.6.2). Fonts without a descriptor are standard ones, whose
    /// widths PdfPig knows.
    /// </summary>
    public static StatedWidths Of(DictionaryToken font, IPdfTokenScanner scanner)
    {
        if (!font.TryGetOptionalTokenDirect(NameToken.Subtype, scanner, out NameToken? kind) || kind!.Data is not ("TrueType" or "Type1")) return None;
        if (!font.ContainsKey(NameToken.FontDescriptor) || !font.TryGetOptionalTokenDirect(NameToken.FirstChar, scanner, out NumericToken? first)) return None;
        if (!font.TryGetOptionalTokenDirect(NameToken.Widths, scanner, out ArrayToken? array)) return None;
        var widths = new Dictionary<int, double>(array!.Length);
        return AddFrom(first!.Int, array, widths) ? new StatedWidths(widths) : None;
    }

    /// <summary>
    /// The widths of a font of CIDs whose codes are these (/W, ISO 32000-1, 9.7.4.3: "first [w w w]" or "first last w"); None where the
    /// array holds anything else. What /W leaves out is left to PdfPig.
    /// </summary>
    public static StatedWidths OfCids(DictionaryToken descendant, IPdfTokenScanner scanner)
    {
        if (!descendant.TryGetOptionalTokenDirect(NameToken.W, scanner, out ArrayToken? array)) return None;
        var cids = new CidWidths();
        for (var i = 0; i + 1 < array!.Length;)
        {
            if (array[i] is not NumericToken first) return None;
            if (DirectObjectFinder.TryGet<ArrayToken>(array[i + 1], scanner, out var list))
            {
                if (!cids.TryAdd(first.Int, list)) return None;
                i += 2;
            }
            else
            {
                if (i + 2 >= array.Length || array[i + 1] is not NumericToken last || array[i + 2] is not NumericToken width || !cids.TryAdd(first.Int, last.Int, width.Double)) return None;
                i += 3;
            }
        }

        return new StatedWidths(cids.ToDictionary());
    }

    private static bool AddFrom(int first, ArrayToken stated, Dictionary<int, double> widths)
    {
        for (var i = 0; i < stated.Length; i++)
        {
            if (stated[i] is not NumericToken width) return false;
            widths[first + i] = width.Double;
        }

        return true;
    }
}
