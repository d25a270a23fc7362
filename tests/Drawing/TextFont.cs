using System.Globalization;
using System.Text;

namespace Selfeval.Tests.Drawing;

/// <summary>The font of a <see cref="PdfDrawing"/>: how its texts are written as codes, and the objects that say what these stand for. None is embedded.</summary>
public abstract class TextFont
{
    /// <summary>The number of its first object; there are three, and what further ones it has stand at the end of the file.</summary>
    protected const int First = 3;

    /// <summary>The codes of a text, in hexadecimal digits.</summary>
    public abstract string Codes(string text);

    /// <summary>The font, its descendant, the descriptor.</summary>
    /// <param name="more">The number of the further object.</param>
    internal abstract IEnumerable<string> Objects(int more);

    /// <summary>Null if it has none.</summary>
    internal virtual string? More => null;

    /// <summary>STSong-Light by one of the encodings that every reader has.</summary>
    /// <param name="widths">Of the glyphs that are half an em wide, as /W tells them.</param>
    protected static IEnumerable<string> Song(string encoding, string widths) =>
    [
        $"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-{encoding} /Encoding /{encoding} /DescendantFonts [{First + 1} 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> "
            + $"/FontDescriptor {First + 2} 0 R /DW 1000 /W [{widths}] >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ];
}

/// <summary>A font of codes of Unicode. Adobe-GB1 keeps ASCII in CIDs 1 to 95; they are half an em wide, all others a full em.</summary>
public sealed class UnicodeFont : TextFont
{
    public override string Codes(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    internal override IEnumerable<string> Objects(int more) => Song("UniGB-UCS2-H", "1 95 500");
}

/// <summary>A font of codes of GBK, of one byte for ASCII and two for all else. Its ASCII lies in CIDs 814 to 908.</summary>
public sealed class GbkFont : TextFont
{
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;

    public override string Codes(string text) => Convert.ToHexString(Gbk.GetBytes(text));

    internal override IEnumerable<string> Objects(int more) => Song("GBK-EUC-H", "814 908 500");
}

/// <summary>A font cut down to the glyphs that are used, numbered as they come, with a map to Unicode: as word processors and browsers write theirs.</summary>
public sealed class SubsetFont : TextFont
{
    private readonly Dictionary<char, int> _codes = [];

    public override string Codes(string text) => string.Concat(text.Select(CodeOf).Select(Hex));

    internal override IEnumerable<string> Objects(int more) =>
    [
        $"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Subset /Encoding /Identity-H /DescendantFonts [{First + 1} 0 R] /ToUnicode {more} 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Subset /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {First + 2} 0 R /DW 1000 /W [{string.Join(' ', _codes.Where(pair => char.IsAscii(pair.Key)).Select(pair => $"{pair.Value} [500]"))}] >>",
        "<< /Type /FontDescriptor /FontName /AAAAAA+Subset /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    ];

    internal override string More
    {
        get
        {
            var lines = string.Concat(_codes.Select(pair => $"1 beginbfchar <{Hex(pair.Value)}> <{Hex(pair.Key)}> endbfchar "));
            var map = $"/CIDInit /ProcSet findresource begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange {lines}endcmap end";
            return $"<< /Length {map.Length} >>\nstream\n{map}\nendstream";
        }
    }

    private int CodeOf(char c)
    {
        if (!_codes.TryGetValue(c, out var code)) _codes.Add(c, code = _codes.Count + 1);
        return code;
    }

    private static string Hex(int code) => code.ToString("X4", CultureInfo.InvariantCulture);
}
