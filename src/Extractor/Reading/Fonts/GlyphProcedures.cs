using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// Whether the glyphs of a font are drawn that the file itself draws (Type 3, ISO 32000-1, 9.6.5): browsers write some faces so. Each is a content stream; one that paints nothing
/// shows nothing, whatever the map to Unicode says that it stands for.
/// </summary>
internal sealed class GlyphProcedures(IType3Font font, IPdfTokenScanner scanner, ILookupFilterProvider filters)
{
    /// <summary>Bytes: the widths and the box of a glyph take up to seven numbers and an operator; what is longer paints something, and is not looked at.</summary>
    private const int LongestBlank = 100;

    /// <summary>Operators that make up a path, and those that paint one (ISO 32000-1, table 51); a program may paint the empty path of a blank.</summary>
    private static readonly HashSet<string> Pieces = ["l", "c", "v", "y", "re"], Painting = ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"];

    /// <summary>Operators that paint texts, shadings, images and forms.</summary>
    private static readonly HashSet<string> Showing = ["sh", "Do", "BI", "Tj", "TJ", "'", "\""];

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

    private static bool Paints(string content)
    {
        var words = content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(Showing.Contains) || (words.Any(Pieces.Contains) && words.Any(Painting.Contains));
    }
}
