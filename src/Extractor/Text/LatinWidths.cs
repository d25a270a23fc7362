using System.Text;

namespace Selfeval.Extractor.Text;

/// <summary>Which Latin characters no font draws as wide as an ideograph.</summary>
internal static class LatinWidths
{
    /// <summary>The end of Latin Extended-B.</summary>
    public const char Last = '\u024F';

    private const int Gbk = 936;

    /// <summary>As wide as the em, or nearly, in the wider Latin fonts.</summary>
    private const string Wide = "MWmw@%©®ÆŒœ";

    /// <summary>Chinese fonts draw what GB 2312 and GBK have besides ASCII (° ± · ü) in the square of an ideograph: these take two bytes there.</summary>
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(Gbk, new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback)!;

    private static readonly bool[] Narrow = [.. Enumerable.Range(0, Last + 1).Select(code => IsNarrow((char)code, Chinese.GetByteCount([(char)code])))];

    public static bool IsNarrow(char character) => Narrow[character];

    private static bool IsNarrow(char character, int bytesInChinese) =>
        character > ' ' && !char.IsControl(character) && !char.IsWhiteSpace(character) && bytesInChinese == 1 && !Wide.Contains(character);
}
