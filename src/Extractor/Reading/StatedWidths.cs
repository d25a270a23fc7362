using System.Runtime.CompilerServices;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// How far the codes of a simple font advance, as the file states it (/Widths from /FirstChar on, ISO 32000-1, 9.6.2). What is stated
/// counts, whatever the embedded font says; asking PdfPig would read the outline of each glyph for a box that nobody needs.
/// </summary>
internal sealed class StatedWidths(int first, double[] widths)
{
    /// <summary>Widths are stated in thousandths of the size of the font.</summary>
    private const double Em = 1000;

    public static readonly StatedWidths None = new(0, []);

    /// <summary>The advance in text space of size 1, and a box of no height; null where the file states none.</summary>
    public CharacterBoundingBox? BoxOf(int code)
    {
        var index = code - (long)first;
        if (index < 0 || index >= widths.Length) return null;
        var width = widths[index] / Em;
        return NewBox(new PdfRectangle(0, 0, width, 0), width);
    }

    /// <summary>Fonts of PdfPig's own make these; it offers no public way to make one, though its interface of a font asks for it.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern CharacterBoundingBox NewBox(PdfRectangle glyphBounds, double width);

    /// <summary>Fonts without a descriptor are standard ones, whose widths PdfPig knows.</summary>
    public static StatedWidths Of(DictionaryToken font, IPdfTokenScanner scanner)
    {
        if (!font.TryGetOptionalTokenDirect(NameToken.Subtype, scanner, out NameToken? kind) || kind!.Data is not ("TrueType" or "Type1")) return None;
        if (!font.ContainsKey(NameToken.FontDescriptor) || !font.TryGetOptionalTokenDirect(NameToken.FirstChar, scanner, out NumericToken? first)) return None;
        if (!font.TryGetOptionalTokenDirect(NameToken.Widths, scanner, out ArrayToken? array)) return None;
        var widths = new double[array!.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            if (array[i] is not NumericToken width) return None;
            widths[i] = width.Double;
        }

        return new StatedWidths(first!.Int, widths);
    }
}
