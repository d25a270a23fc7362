using System.Text;

namespace Selfeval.Loader.Reading;

/// <summary>
/// Text of unknown encoding as Chinese offices write it: UTF-16 where it is marked as such (a spreadsheet's "Unicode text"), UTF-8 where it is valid
/// as such, else GB18030 (which holds GBK and GB2312).
/// </summary>
internal static class ChineseText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Lazy<Encoding> Gb18030 = new(() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.Value.GetString(bytes);
        }
    }
}
