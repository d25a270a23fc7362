using static Selfeval.Extractor.Reading.Fonts.TrueTypeTables;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// The outlines of single glyphs of an embedded TrueType font (OpenType, tables loca and glyf). PdfPig reads all glyphs of a font to tell one, which took a sixth of the time of a page: here each is read where it lies.
/// </summary>
/// <param name="font">The font's program.</param>
/// <param name="codes">What the codes of the font number.</param>
internal sealed class TrueTypeGlyphs(ReadOnlyMemory<byte> font, TrueTypeCodes codes)
{
    private const int ShortX = 2, ShortY = 4, Repeated = 8, SameOrPositiveX = 16, SameOrPositiveY = 32;

    /// <summary>Number of contours and the box around them.</summary>
    private const int GlyphHeader = 10;

    /// <summary>The most complex ideographs have a tenth of them.</summary>
    private const int MostPoints = 5_000;

    /// <summary>
    /// The contours of the glyph of a code; none for a glyph that is not drawn; null where the font does not tell it so plainly that it is certain: the code has no glyph, the glyph is put together of others, tables are missing or
    /// cut off.
    /// </summary>
    public List<GlyphContour>? ContoursOf(int code)
    {
        var outlines = Table(font.Span, "glyf"u8);
        if (outlines.IsEmpty || GlyphOf(code) is not { } glyph || PlaceOf(glyph) is not var (from, to) || to > outlines.Length) return null;
        return from == to ? [] : Contours(outlines[from..to]);
    }

    /// <summary>Where codes are characters the font has one map of single bytes alone, as LibreOffice writes it: of several maps readers choose.</summary>
    private int? GlyphOf(int code)
    {
        if (codes == TrueTypeCodes.Glyphs) return code;
        var cmap = Table(font.Span, "cmap"u8);
        var isAlone = U16(cmap, 2) == 1 && U16(cmap, 4) == 1 && U16(cmap, 6) == 0;
        const int header = 6, characters = 256;
        var map = U32(cmap, 8);
        if (!isAlone || code is < 0 or >= characters || map + header + characters > cmap.Length || U16(cmap, (int)map) != 0) return null;
        return cmap[(int)map + header + code] is > 0 and var glyph ? glyph : null;
    }

    /// <summary>Where the glyph lies in the table of outlines (bytes), from an offset to that of the next one; null where the font has no place for it.</summary>
    private (int From, int To)? PlaceOf(int glyph)
    {
        const int longOffsets = 50;
        var loca = Table(font.Span, "loca"u8);
        var size = U16(Table(font.Span, "head"u8), longOffsets) == 1 ? 4 : 2;
        if (glyph < 0 || ((long)glyph + 2) * size > loca.Length) return null;
        var (from, to) = size == 4 ? (U32(loca, glyph * 4), U32(loca, (glyph + 1) * 4)) : (2L * U16(loca, glyph * 2), 2L * U16(loca, (glyph + 1) * 2));
        return from <= to && to <= int.MaxValue ? ((int)from, (int)to) : null;
    }

    private static List<GlyphContour>? Contours(ReadOnlySpan<byte> glyph)
    {
        var count = S16(glyph, 0);
        if (count < 0 || GlyphHeader + (2 * count) + 2 > glyph.Length) return null;
        if (count == 0) return [];
        var points = U16(glyph, GlyphHeader + (2 * (count - 1))) + 1;
        if (points > MostPoints) return null;
        var at = GlyphHeader + (2 * count) + 2 + U16(glyph, GlyphHeader + (2 * count));
        var flags = new byte[points];
        if (!ReadFlags(glyph, ref at, flags)) return null;
        if (ReadAxis(glyph, ref at, flags, ShortX, SameOrPositiveX) is not { } x || ReadAxis(glyph, ref at, flags, ShortY, SameOrPositiveY) is not { } y) return null;
        var (contours, first) = (new List<GlyphContour>(), 0);
        for (var i = 0; i < count; i++)
        {
            var end = U16(glyph, GlyphHeader + (2 * i)) + 1;
            if (end < first || end > points) return null;
            if (GlyphContour.Of([.. Enumerable.Range(first, end - first).Select(point => ((double)x[point], (double)y[point]))]) is { } contour) contours.Add(contour);
            first = end;
        }

        return contours;
    }

    private static bool ReadFlags(ReadOnlySpan<byte> glyph, ref int at, byte[] flags)
    {
        for (var i = 0; i < flags.Length;)
        {
            if (at >= glyph.Length) return false;
            var flag = glyph[at++];
            var times = 1;
            if ((flag & Repeated) != 0)
            {
                if (at >= glyph.Length) return false;
                times += glyph[at++];
            }

            for (; times > 0 && i < flags.Length; times--) flags[i++] = flag;
        }

        return true;
    }

    /// <summary>Each coordinate is told by how far it is from the one before, in no, one or two bytes.</summary>
    private static int[]? ReadAxis(ReadOnlySpan<byte> glyph, ref int at, byte[] flags, int isShort, int isSameOrPositive)
    {
        var (axis, value) = (new int[flags.Length], 0);
        for (var i = 0; i < axis.Length; i++)
        {
            var (one, positive) = ((flags[i] & isShort) != 0, (flags[i] & isSameOrPositive) != 0);
            var size = one ? 1 : positive ? 0 : 2;
            if (at + size > glyph.Length) return null;
            if (one) value += positive ? glyph[at] : -glyph[at];
            else if (!positive) value += S16(glyph, at);
            axis[i] = value;
            at += size;
        }

        return axis;
    }
}

/// <summary>What the codes of a TrueType font number.</summary>
internal enum TrueTypeCodes
{
    Glyphs,

    /// <summary>Characters of the font's own map.</summary>
    Characters,
}
