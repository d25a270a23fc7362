using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// Whether the glyphs of a font are drawn that the file itself draws (Type 3, ISO 32000-1, 9.6.5): browsers write some faces so. Each is a content stream; one without an operator that paints
/// shows nothing, whatever the map to Unicode says that it stands for.
/// </summary>
internal sealed class GlyphProcedures(IType3Font font, IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    /// <summary>Bytes: the widths and the box of a glyph take up to seven numbers and an operator; what is longer paints something, and is not looked at.</summary>
    private const int LongestBlank = 100;

    /// <summary>Operators that paint paths, texts, shadings, images and forms (ISO 32000-1, table 51).</summary>
    private static readonly HashSet<string> Painting = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "Tj", "TJ", "'", "\""];

    private readonly Dictionary<int, bool?> _draws = [];

    /// <summary>Null where the font has no such glyph, or what it has cannot be read.</summary>
    public bool? Draws(int code)
    {
        if (!_draws.TryGetValue(code, out var draws)) _draws[code] = draws = Look(code);
        return draws;
    }

    private bool? Look(int code)
    {
        try
        {
            if (!font.TryGetCharProc(code, out var procedure)) return null;
            return procedure.Data.Length > LongestBlank || Paints(Encoding.Latin1.GetString(procedure.Decode(filters, scanner).Span));
        }
        catch (Exception error) when (error is not (OutOfMemoryException or UnreadablePdfException))
        {
            return null;
        }
    }

    private static bool Paints(string content) => content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(Painting.Contains);
}
