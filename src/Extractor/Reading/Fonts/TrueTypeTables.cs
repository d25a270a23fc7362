using System.Buffers.Binary;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>The tables of a TrueType font by their names. Everything is checked against the length of the font, which comes from an untrusted file: what lies beyond its end is 0.</summary>
internal static class TrueTypeTables
{
    private const int TableRecord = 16;

    /// <summary>Empty where the font has no such table, or not the whole of it.</summary>
    public static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        for (var record = 12; record + TableRecord <= font.Length && record < 12 + (U16(font, 4) * TableRecord); record += TableRecord)
        {
            if (!font.Slice(record, 4).SequenceEqual(tag)) continue;
            long offset = U32(font, record + 8), length = U32(font, record + 12);
            return offset + length <= font.Length ? font.Slice((int)offset, (int)length) : [];
        }

        return [];
    }

    public static int U16(ReadOnlySpan<byte> data, int at) => at >= 0 && at + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data[at..]) : 0;

    public static int S16(ReadOnlySpan<byte> data, int at) => (short)U16(data, at);

    public static long U32(ReadOnlySpan<byte> data, int at) => at >= 0 && at + 4 <= data.Length ? BinaryPrimitives.ReadUInt32BigEndian(data[at..]) : 0;
}
