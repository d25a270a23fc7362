using System.Text;

namespace Selfeval.Extractor.Text;

/// <summary>
/// The 3,755 ideographs of the first level of GB 2312, which are 99 of 100 that a text of today prints; of the 27,000 that a wrong map may yield, one of seven.
/// </summary>
internal static class CommonIdeographs
{
    private const int Gb2312 = 936;

    private const char First = '\u4E00', Last = '\u9FFF';

    private static readonly bool[] Common = Read();

    public static bool Contains(char ideograph) => ideograph is >= First and <= Last && Common[ideograph - First];

    /// <summary>The rows 16 to 55 of the standard, of 94 places each; the last five of the last row are free.</summary>
    private static bool[] Read()
    {
        var common = new bool[Last - First + 1];
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(Gb2312)!;
        for (var row = 0xB0; row <= 0xD7; row++)
        {
            for (var place = 0xA1; place <= 0xFE; place++)
            {
                if (encoding.GetString([(byte)row, (byte)place]) is [>= First and <= Last and var ideograph]) common[ideograph - First] = true;
            }
        }

        return common;
    }
}
