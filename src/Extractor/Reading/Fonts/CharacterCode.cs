using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>What the codes of a font say without the font.</summary>
internal enum CodeMeaning
{
    OfTheFontAlone,

    /// <summary>A code is a character of Unicode, in UCS-2 or UTF-16.</summary>
    Unicode,

    /// <summary>A code is a character of GB 18030, of which GB 2312 and GBK are parts.</summary>
    Chinese,
}

/// <summary>
/// Characters by their code, where the encoding says what its codes mean: then the code decides which glyph shows, whatever else the file
/// says of it (Ghostscript writes a map to Unicode that counts by glyphs beside codes of GBK).
/// </summary>
internal static class CharacterCode
{
    private const int Gb18030 = 54936;

    private static readonly Encoding Chinese =
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"))!;

    /// <summary>Null for a code that stands for nothing, or for something of private use that only the font knows.</summary>
    public static string? CharacterOf(int code, CodeMeaning meaning)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, code);
        return meaning switch
        {
            CodeMeaning.Unicode => Checked(Encoding.BigEndianUnicode.GetString(code is < 0 or > 0xFFFF ? bytes : bytes[2..])),
            CodeMeaning.Chinese => Checked(Chinese.GetString(code is < 0 or > 0xFFFF ? bytes : code > 0xFF ? bytes[2..] : bytes[3..])),
            _ => null,
        };
    }

    private static string? Checked(string text) =>
        Rune.DecodeFromUtf16(text, out var rune, out var used) == OperationStatus.Done && used == text.Length && IsCharacter(rune) ? text : null;

    private static bool IsCharacter(Rune rune) =>
        rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned);
}
