using System.Globalization;
using System.Text;

namespace Selfeval.Tests.Drawing;

/// <summary>
/// A font of glyph numbers (Identity-H) that says itself, in a map to Unicode, what its codes stand for, whether that is true or not. It is not embedded: nobody looks at
/// its glyphs.
/// </summary>
public sealed class MappedFont(params MappedGlyph[] glyphs)
{
    /// <summary>Its name in the file.</summary>
    public string Name { get; init; } = "Mapped";

    /// <summary>Characters in a row, as a font in the order of Unicode has them.</summary>
    public static IEnumerable<MappedGlyph> Row(string characters, int firstCode, int width) => characters.Select((c, i) => new MappedGlyph(firstCode + i, c, width));

    /// <summary>Adds a page that shows the codes in order, on one line.</summary>
    public PageDrawing AddPage(PdfDrawing pdf, params int[] codes)
    {
        var map = $"/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange {Lines()} endcmap end";
        var toUnicode = pdf.AddObject($"<< /Length {map.Length} >>\nstream\n{map}\nendstream");
        var descriptor = pdf.AddObject($"<< /Type /FontDescriptor /FontName /{Name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>");
        var widths = string.Join(' ', glyphs.Select(glyph => $"{glyph.Code} [{glyph.Width}]"));
        var descendant = pdf.AddObject($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{Name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {descriptor} 0 R /W [{widths}] >>");
        var font = pdf.AddObject($"<< /Type /Font /Subtype /Type0 /BaseFont /{Name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {toUnicode} 0 R >>");
        var page = pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R /F2 {font} 0 R >> >>");
        return page.Raw($"BT /F2 10 Tf 60 780 Td <{string.Concat(codes.Select(Hex))}> Tj ET");
    }

    private string Lines()
    {
        var lines = new StringBuilder();
        foreach (var glyph in glyphs) lines.Append(CultureInfo.InvariantCulture, $"1 beginbfchar <{Hex(glyph.Code)}> <{(glyph.HasMark ? "FEFF" : "")}{Hex(glyph.Says)}> endbfchar ");
        return lines.ToString();
    }

    private static string Hex(int code) => code.ToString("X4", CultureInfo.InvariantCulture);
}

/// <param name="Says">What the map says that the code stands for.</param>
/// <param name="Width">In thousandths of an em.</param>
public readonly record struct MappedGlyph(int Code, char Says, int Width)
{
    /// <summary>The map writes what it says as a text of UTF-16, with the mark of its order.</summary>
    public bool HasMark { get; init; }
}
