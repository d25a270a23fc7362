using System.Globalization;

namespace Selfeval.Extractor.Reading.Streams;

/// <summary>
/// What PdfPig would lose of content streams: a literal string that begins with the bytes FE FF or FF FE is for PdfPig a text of UTF-16, marks of order and all, whose codes it
/// no longer has when the text is shown. In content they are codes of a font like others (PDF 32000-1, 9.4.3), as in subsets of one byte a code, filled up to the last: such strings are
/// written as hexadecimal ones, which PdfPig takes as they are.
/// </summary>
internal static class MarkedStrings
{
    private static ReadOnlySpan<byte> FirstMark => [(byte)'(', 0xFE];

    private static ReadOnlySpan<byte> SecondMark => [(byte)'(', 0xFF];

    /// <summary>The content may hold such strings: nearly none does.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> content) => content.IndexOf("(\\37"u8) >= 0 || content.IndexOf(FirstMark) >= 0 || content.IndexOf(SecondMark) >= 0;

    /// <summary>The content with such strings in hexadecimal.</summary>
    public static byte[] Rewritten(ReadOnlySpan<byte> content)
    {
        var rewritten = new List<byte>(content.Length + 64);
        for (var i = 0; i < content.Length;)
        {
            var end = content[i] switch { (byte)'(' => EndOfString(content, i), (byte)'%' => EndOfComment(content, i), _ => i + 1 };
            var whole = content[i..end];
            var bytes = whole[0] == '(' && whole.Length > 2 ? Bytes(whole[1..^1]) : [];
            if (bytes is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..]) AddHexadecimal(rewritten, bytes);
            else rewritten.AddRange(whole);
            i = end;
        }

        return [.. rewritten];
    }

    /// <summary>Behind the bracket that closes the string, or of a string that none does the end of the content.</summary>
    private static int EndOfString(ReadOnlySpan<byte> content, int start)
    {
        var depth = 0;
        for (var i = start; i < content.Length; i++)
        {
            if (content[i] == '\\') i++;
            else if (content[i] == '(') depth++;
            else if (content[i] == ')' && --depth == 0) return i + 1;
        }

        return content.Length;
    }

    private static int EndOfComment(ReadOnlySpan<byte> content, int start) => content[start..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var length ? start + length : content.Length;

    /// <summary>The bytes of a literal string (PDF 32000-1, 7.3.4.2): escaped characters, octal codes, line ends that are left out or are one line feed.</summary>
    private static List<byte> Bytes(ReadOnlySpan<byte> literal)
    {
        var bytes = new List<byte>(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] == '\\' && i + 1 < literal.Length) AddEscaped(bytes, literal, ref i);
            else if (literal[i] == '\r') bytes.Add(LineFeed(literal, ref i));
            else bytes.Add(literal[i]);
        }

        return bytes;
    }

    private static void AddEscaped(List<byte> bytes, ReadOnlySpan<byte> literal, ref int i)
    {
        var escaped = literal[++i];
        if (escaped is >= (byte)'0' and <= (byte)'7') bytes.Add(Octal(literal, ref i));
        else if (escaped == '\r') _ = LineFeed(literal, ref i);
        else if (escaped != '\n') bytes.Add(escaped switch { (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', _ => escaped });
    }

    /// <summary>Up to three octal digits; what overflows a byte is left out.</summary>
    private static byte Octal(ReadOnlySpan<byte> literal, ref int i)
    {
        var (value, end) = (0, Math.Min(literal.Length, i + 3));
        for (; i < end && literal[i] is >= (byte)'0' and <= (byte)'7'; i++) value = (value * 8) + literal[i] - '0';
        i--;
        return (byte)value;
    }

    private static byte LineFeed(ReadOnlySpan<byte> literal, ref int i)
    {
        if (i + 1 < literal.Length && literal[i + 1] == '\n') i++;
        return (byte)'\n';
    }

    private static void AddHexadecimal(List<byte> rewritten, List<byte> bytes)
    {
        rewritten.Add((byte)'<');
        foreach (var digit in bytes.SelectMany(code => code.ToString("X2", CultureInfo.InvariantCulture))) rewritten.Add((byte)digit);
        rewritten.Add((byte)'>');
    }
}
