using System.Buffers.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Selfeval.Extractor.Repair;

/// <summary>
/// Finds the whole objects of a file by their marks alone, in the order of the file; streams are stepped over, so that nothing in them
/// looks like an object. An object that is not closed is none. The work is linear in the size of the file.
/// </summary>
internal sealed class ObjectScan(ReadOnlyMemory<byte> content)
{
    /// <summary>The specification allows no higher object number; a cross-reference up to it stays small.</summary>
    public const int HighestNumber = 8_388_607;

    private const int HighestGeneration = 65_535;

    /// <summary>Both numbers and the blanks of the longest header, <c>8388607 65535 obj</c>, with room for line ends.</summary>
    private const int LongestHeader = 32;

    /// <summary>Producers nest arrays and dictionaries less than ten deep; the parser recurses.</summary>
    private const int DeepestNesting = 64;

    /// <summary>Each byte of an honest file is parsed once. Objects that are opened again and again within one another would be parsed as often.</summary>
    private const int MostPasses = 4;

    private int _position;
    private long _parsed;
    private NextMark _objectEnds = new("endobj"u8.ToArray());
    private NextMark _streamEnds = new("endstream"u8.ToArray());

    /// <summary>The last dictionary after the word <c>trailer</c> that names a root, as far as the scan has come.</summary>
    public DictionaryToken? Trailer { get; private set; }

    /// <summary>The next whole object, or null at the end.</summary>
    public FoundObject? Next()
    {
        while (_parsed <= MostPasses * (long)content.Length)
        {
            var word = content.Span[_position..].IndexOf("obj"u8);
            LookForTrailer(_position, word < 0 ? content.Length : _position + word);
            if (word < 0) break;
            var body = _position + word + 3;
            var header = HeaderBefore(body - 3);
            _position = body;
            if (header is not var (number, generation, start)) continue;
            if (Read(start, body) is not var (end, dictionary, stream)) continue;
            _position = end;
            return new FoundObject(number, generation, start, end, dictionary, stream);
        }

        return null;
    }

    /// <summary>The two numbers that stand before the word <c>obj</c>, and where they begin.</summary>
    private (int Number, int Generation, int Start)? HeaderBefore(int word)
    {
        var before = content.Span[Math.Max(0, word - LongestHeader)..word];
        var generation = LastNumber(before);
        if (generation is null) return null;
        var number = LastNumber(before[..generation.Value.Start]);
        if (number is null || number.Value.Value is 0 or > HighestNumber || generation.Value.Value > HighestGeneration) return null;
        return (number.Value.Value, generation.Value.Value, word - before.Length + number.Value.Start);
    }

    /// <summary>A number followed by blanks at the end of the bytes, and preceded by a blank or nothing.</summary>
    private static (int Value, int Start)? LastNumber(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        while (end > 0 && IsBlank(bytes[end - 1])) end--;
        if (end == bytes.Length) return null;
        var start = end;
        while (start > 0 && bytes[start - 1] is >= (byte)'0' and <= (byte)'9') start--;
        var isAlone = start == 0 || IsBlank(bytes[start - 1]);
        return isAlone && Utf8Parser.TryParse(bytes[start..end], out int value, out var used) && used == end - start ? (value, start) : null;
    }

    private (int End, DictionaryToken? Dictionary, Range? Stream)? Read(int start, int body)
    {
        if (_objectEnds.From(content.Span, body) is not { } close) return null;
        try
        {
            var scanner = Scanner(content[body..(close + "endobj".Length)]);
            if (!scanner.MoveNext()) return null;
            var dictionary = scanner.CurrentToken as DictionaryToken;
            while (scanner.MoveNext() && scanner.CurrentToken is not OperatorToken { Data: "stream" or "endobj" }) _parsed++;
            _parsed += scanner.CurrentPosition + body - start;
            if (scanner.CurrentToken is not OperatorToken { Data: "stream" }) return scanner.CurrentToken is OperatorToken { Data: "endobj" } ? (close + "endobj".Length, dictionary, null) : null;
            return dictionary is null ? null : ReadStream(dictionary, body + (int)scanner.CurrentTokenStart + "stream".Length);
        }
        catch (Exception e) when (e is not UnreadablePdfException)
        {
            // What cannot be parsed is no object; the scan goes on behind its header.
            _parsed += close - start;
            return null;
        }
    }

    /// <param name="afterWord">Behind the word <c>stream</c>; its data begins on the next line.</param>
    private (int End, DictionaryToken? Dictionary, Range? Stream)? ReadStream(DictionaryToken dictionary, int afterWord)
    {
        var bytes = content.Span;
        var from = afterWord;
        if (from < bytes.Length && bytes[from] == '\r') from++;
        if (from < bytes.Length && bytes[from] == '\n') from++;
        var to = EndByLength(dictionary, from) ?? _streamEnds.From(bytes, from);
        if (to is null) return null;
        var end = to.Value + bytes[to.Value..].IndexOf("endstream"u8) + "endstream".Length;
        var close = end;
        while (close < bytes.Length && IsBlank(bytes[close])) close++;
        // Some producers forget the word that closes an object after its stream.
        if (bytes[close..].StartsWith("endobj"u8)) end = close + "endobj".Length;
        return (end, dictionary, from..to.Value);
    }

    /// <summary>Where the stream ends by its own count, if the word <c>endstream</c> stands there: data may hold that word too.</summary>
    private int? EndByLength(DictionaryToken dictionary, int from)
    {
        if (!dictionary.TryGet(NameToken.Length, out NumericToken length) || length.Long < 0 || length.Long > content.Length - from) return null;
        var end = from + (int)length.Long;
        return content.Span[end..].TrimStart("\r\n"u8).StartsWith("endstream"u8) ? end : null;
    }

    private void LookForTrailer(int from, int to)
    {
        var word = content.Span[from..to].LastIndexOf("trailer"u8);
        if (word < 0) return;
        try
        {
            var scanner = Scanner(content[(from + word + "trailer".Length)..]);
            if (scanner.TryReadToken(out DictionaryToken trailer) && trailer.ContainsKey(NameToken.Root)) Trailer = trailer;
            _parsed += scanner.CurrentPosition;
        }
        catch (Exception e) when (e is not UnreadablePdfException)
        {
            _parsed += content.Length - from;
        }
    }

    public static CoreTokenScanner Scanner(ReadOnlyMemory<byte> bytes) =>
        new(new MemoryInputBytes(bytes), usePdfDocEncoding: true, new StackDepthGuard(DeepestNesting), useLenientParsing: true);

    private static bool IsBlank(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>Where a word stands next: kept while it lies ahead, so that each byte is searched once.</summary>
    private struct NextMark(byte[] word)
    {
        private int _found = -1;
        private bool _isLast;

        public int? From(ReadOnlySpan<byte> bytes, int position)
        {
            if (_found < position && !_isLast)
            {
                var next = bytes[position..].IndexOf(word);
                _isLast = next < 0;
                if (next >= 0) _found = position + next;
            }

            return _found >= position ? _found : null;
        }
    }
}
