using static Selfeval.Extractor.Reading.Fonts.TrueTypeTables;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// The character map of a TrueType font, read backwards: which character a glyph is drawn for. Tables of the formats 4 and 12 are read,
/// which are those that Unicode maps use; everything is checked against the length of the font, which comes from an untrusted file.
/// </summary>
internal sealed class TrueTypeCmap
{
    private const int EncodingRecord = 8;
    private const int UnicodePlatform = 0;
    private const int WindowsPlatform = 3;
    private const int WindowsSymbol = 0;

    /// <summary>The largest fonts map 65,535 glyphs, some of them twice; a map that goes on is made to waste time.</summary>
    private const int MostCharacters = 0x20000;

    private readonly Dictionary<int, int> _characters = [];
    private int _read;

    /// <summary>A glyph that serves several characters is taken for the first that a form prints: ASCII, then ideographs.</summary>
    public static Dictionary<int, int> CharactersByGlyph(ReadOnlySpan<byte> font)
    {
        var map = new TrueTypeCmap();
        var cmap = Table(font, "cmap"u8);
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var record = 4 + (i * EncodingRecord);
            var isUnicode = U16(cmap, record) == UnicodePlatform || (U16(cmap, record) == WindowsPlatform && U16(cmap, record + 2) != WindowsSymbol);
            var offset = U32(cmap, record + 4);
            if (isUnicode && offset < cmap.Length) map.ReadSubtable(cmap[(int)offset..]);
        }

        return map._characters;
    }

    private void ReadSubtable(ReadOnlySpan<byte> table)
    {
        switch (U16(table, 0))
        {
            case 4: ReadSegments(table); break;
            case 12: ReadGroups(table); break;
        }
    }

    /// <summary>Format 4: segments of 16-bit characters with an offset to add, or an offset into an array of glyphs.</summary>
    private void ReadSegments(ReadOnlySpan<byte> table)
    {
        var doubled = U16(table, 6);
        for (var segment = 0; segment < doubled; segment += 2)
        {
            int end = U16(table, 14 + segment), start = U16(table, 16 + doubled + segment), delta = U16(table, 16 + (2 * doubled) + segment);
            var rangePlace = 16 + (3 * doubled) + segment;
            var range = U16(table, rangePlace);
            for (var character = start; character <= end && character < 0xFFFF && _read < MostCharacters; character++)
            {
                var glyph = range == 0 ? character : U16(table, rangePlace + range + (2 * (character - start)));
                Add(glyph == 0 ? 0 : (glyph + delta) & 0xFFFF, character);
            }
        }
    }

    /// <summary>Format 12: groups of characters whose glyphs follow one another.</summary>
    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        const int group = 12, header = 16, lastCharacter = 0x10FFFF;
        var count = Math.Min(U32(table, 12), (table.Length - header) / group);
        for (var i = 0; i < count; i++)
        {
            long start = U32(table, header + (i * group)), end = U32(table, header + 4 + (i * group)), glyph = U32(table, header + 8 + (i * group));
            for (var character = start; character <= Math.Min(end, lastCharacter) && _read < MostCharacters; character++) Add((int)glyph++, (int)character);
        }
    }

    /// <summary>Glyph 0 is the box for what is missing.</summary>
    private void Add(int glyph, int character)
    {
        _read++;
        if (glyph != 0 && (!_characters.TryGetValue(glyph, out var known) || Rank(character) < Rank(known))) _characters[glyph] = character;
    }

    private static int Rank(int character) => character switch
    {
        < 0x20 => 3,
        < 0x7F => 0,
        >= 0x4E00 and <= 0x9FFF => 1,
        _ => 2,
    };
}
