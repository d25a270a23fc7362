using System.Buffers.Binary;
using Selfeval.Extractor.Reading.Fonts;

namespace Selfeval.Tests.Extractor.Reading.Fonts;

public class TrueTypeCmapTests
{
    [Fact]
    public void A_glyph_that_serves_two_characters_is_the_one_that_a_form_prints()
    {
        // U+2F6C (a radical) and U+76EE (the ideograph) share glyph 7.
        var characters = TrueTypeCmap.CharactersByGlyph(Font((0x2F6C, 0x2F6C, 7), (0x76EE, 0x76EF, 7)));
        Assert.Equal(0x76EE, characters[7]);
        Assert.Equal(0x76EF, characters[8]);
    }

    [Fact]
    public void A_map_without_end_is_cut() => Assert.NotEmpty(TrueTypeCmap.CharactersByGlyph(Font([.. Enumerable.Repeat((0, int.MaxValue, 1), 100_000)])));

    [Fact]
    public void What_is_no_font_maps_nothing()
    {
        Assert.Empty(TrueTypeCmap.CharactersByGlyph([]));
        Assert.Empty(TrueTypeCmap.CharactersByGlyph(new byte[40]));
        Assert.Empty(TrueTypeCmap.CharactersByGlyph(Font((0x30, 0x39, 1)).AsSpan(0, 30)));
    }

    /// <summary>A font of one table, a character map of format 12.</summary>
    private static byte[] Font(params (int First, int Last, int Glyph)[] groups)
    {
        const int cmapAt = 28, subtableAt = cmapAt + 12;
        var font = new byte[subtableAt + 16 + (12 * groups.Length)];
        void Word(int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(at), (ushort)value);
        void Long(int at, int value) => BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(at), value);
        Word(4, 1);
        "cmap"u8.CopyTo(font.AsSpan(12));
        Long(20, cmapAt);
        Long(24, font.Length - cmapAt);
        Word(cmapAt + 2, 1);
        Word(cmapAt + 4, 3);
        Word(cmapAt + 6, 10);
        Long(cmapAt + 8, 12);
        Word(subtableAt, 12);
        Long(subtableAt + 12, groups.Length);
        for (var i = 0; i < groups.Length; i++)
        {
            Long(subtableAt + 16 + (12 * i), groups[i].First);
            Long(subtableAt + 20 + (12 * i), groups[i].Last);
            Long(subtableAt + 24 + (12 * i), groups[i].Glyph);
        }

        return font;
    }
}
