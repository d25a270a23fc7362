using System.Buffers.Binary;
using CsCheck;
using Selfeval.Extractor.Reading.Fonts;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

/// <summary>Outlines of single glyphs, read from a font's own tables.</summary>
public class TrueTypeGlyphTests
{
    private const int Ring = 1, Composite = 2, Blank = 3, Last = Blank;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_glyph_is_read_where_the_font_has_it(bool longOffsets)
    {
        var contours = new TrueTypeGlyphs(Font(longOffsets, Square(0, 0, 60, 100), Square(50, 10, 10, 90)), TrueTypeCodes.Glyphs).ContoursOf(Ring)!;
        Assert.Equal([(0.0, 60.0, 0.0, 100.0), (10.0, 50.0, 10.0, 90.0)], contours.Select(contour => (contour.Left, contour.Right, contour.Bottom, contour.Top)));
        Assert.True(contours[1].IsHoleIn(contours[0]));
        Assert.False(DigitOutlines.Contradict('0', contours));
        Assert.True(DigitOutlines.Contradict('7', contours));
    }

    [Fact]
    public void A_blank_is_not_drawn() => Assert.Empty(new TrueTypeGlyphs(Font(false, Square(0, 0, 60, 100)), TrueTypeCodes.Glyphs).ContoursOf(Blank)!);

    [Theory]
    [InlineData(Composite)]
    [InlineData(Last + 1)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Of_a_glyph_put_together_of_others_or_beyond_the_font_nothing_is_said(int glyph) =>
        Assert.Null(new TrueTypeGlyphs(Font(false, Square(0, 0, 60, 100)), TrueTypeCodes.Glyphs).ContoursOf(glyph));

    [Fact]
    public void Without_the_table_of_outlines_nothing_is_known_of_a_glyph()
    {
        var font = Font(false, Square(0, 0, 60, 100));
        font[font.AsSpan().IndexOf("glyf"u8)]++;
        Assert.Null(new TrueTypeGlyphs(font, TrueTypeCodes.Glyphs).ContoursOf(0));
    }

    [Fact]
    public void The_codes_of_a_simple_font_are_those_of_its_only_map()
    {
        var glyphs = new TrueTypeGlyphs(Font(false, Square(0, 0, 60, 100)), TrueTypeCodes.Characters);
        Assert.Single(glyphs.ContoursOf('7')!);
        Assert.Null(glyphs.ContoursOf('8'));
        Assert.Null(glyphs.ContoursOf(300));
    }

    [Fact]
    public void Of_several_maps_none_is_chosen()
    {
        var font = Font(false, Square(0, 0, 60, 100));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(font.AsSpan().IndexOf(Map()) + 2), 2);
        Assert.Null(new TrueTypeGlyphs(font, TrueTypeCodes.Characters).ContoursOf('7'));
    }

    /// <summary>Fonts come from untrusted files: whatever bytes are in them, a glyph is read or not.</summary>
    [Fact]
    public void A_font_that_is_cut_or_damaged_is_no_error()
    {
        var whole = Font(true, Square(0, 0, 60, 100), Square(50, 10, 10, 90));
        Gen.Select(Gen.Int[0, whole.Length], Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[0, 4]).Sample((length, changes) =>
        {
            var font = (byte[])whole.Clone();
            foreach (var (at, value) in changes) font[at] = value;
            foreach (var codes in Enum.GetValues<TrueTypeCodes>())
            {
                foreach (var code in new[] { Ring, Composite, Blank, '7' }) Assert.True(new TrueTypeGlyphs(font.AsMemory(0, length), codes).ContoursOf(code) is null or { Count: <= 100 });
            }
        });
    }

    private static short[][] Square(int left, int bottom, int right, int top) => [[(short)left, (short)bottom], [(short)left, (short)top], [(short)right, (short)top], [(short)right, (short)bottom]];

    /// <summary>Glyph 1 of these contours, 2 composite, 3 blank; the digit 7 has the first.</summary>
    private static byte[] Font(bool longOffsets, params short[][][] contours)
    {
        var (ring, composite) = (Simple(contours), (byte[])[.. Word(-1), .. new byte[10]]);
        int[] offsets = [0, 0, ring.Length, ring.Length + composite.Length, ring.Length + composite.Length];
        byte[] loca = [.. offsets.SelectMany(offset => longOffsets ? Long(offset) : Word(offset / 2))];
        byte[] head = [.. new byte[50], .. Word(longOffsets ? 1 : 0), .. Word(0)];
        return Assemble(("cmap", Map()), ("glyf", [.. ring, .. composite]), ("head", head), ("loca", loca));
    }

    /// <summary>One map of single bytes (platform 1, format 0).</summary>
    private static byte[] Map()
    {
        var characters = new byte[256];
        characters['7'] = Ring;
        return [.. Word(0), .. Word(1), .. Word(1), .. Word(0), .. Long(12), .. Word(0), .. Word(262), .. Word(0), .. characters];
    }

    private static byte[] Simple(short[][][] contours)
    {
        var points = contours.SelectMany(contour => contour).ToList();
        var ends = contours.Select((_, i) => contours.Take(i + 1).Sum(contour => contour.Length) - 1);
        var steps = points.Zip(points.Prepend([0, 0]), (to, from) => (X: to[0] - from[0], Y: to[1] - from[1])).ToList();
        byte[] glyph =
        [
            .. Word(contours.Length), .. new byte[8], .. ends.SelectMany(end => Word(end)), .. Word(0),
            .. steps.Select(step => (byte)(1 | Flag(step.X, 2, 16) | Flag(step.Y, 4, 32))),
            .. steps.SelectMany(step => Coordinate(step.X)), .. steps.SelectMany(step => Coordinate(step.Y)),
        ];
        return glyph.Length % 2 == 0 ? glyph : [.. glyph, 0];
    }

    /// <summary>As the one before, in one byte, or in two: 100 and more.</summary>
    private static int Flag(int step, int isShort, int isSameOrPositive) => step == 0 ? isSameOrPositive : Math.Abs(step) >= 100 ? 0 : step > 0 ? isShort | isSameOrPositive : isShort;

    private static byte[] Coordinate(int step) => step == 0 ? [] : Math.Abs(step) >= 100 ? Word(step) : [(byte)Math.Abs(step)];

    private static byte[] Assemble(params (string Tag, byte[] Data)[] tables)
    {
        var font = new List<byte>([.. Long(0x10000), .. Word(tables.Length), .. new byte[6]]);
        var at = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            font.AddRange([.. tag.Select(letter => (byte)letter), .. Long(0), .. Long(at), .. Long(data.Length)]);
            at += data.Length;
        }

        return [.. font, .. tables.SelectMany(table => table.Data)];
    }

    private static byte[] Word(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Long(int value) => [.. Word(value >> 16), .. Word(value)];
}
