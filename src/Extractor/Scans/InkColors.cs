using SkiaSharp;

namespace Selfeval.Extractor.Scans;

/// <summary>Colours to grey, red ink to paper: seals are stamped in red over the text and the rulings of a form, which stay visible through them.</summary>
internal static class InkColors
{
    /// <summary>Red stands out of both other channels by this where a seal is stamped; colour noise of JPEG and warm paper stay below it.</summary>
    private const int Reddish = 40;

    public static unsafe GrayImage ToGray(SKBitmap bitmap)
    {
        var image = new GrayImage(bitmap.Width, bitmap.Height);
        var pixels = (byte*)bitmap.GetPixels();
        for (var y = 0; y < image.Height; y++)
        {
            var bgra = new ReadOnlySpan<byte>(pixels + ((long)y * bitmap.RowBytes), image.Width * 4);
            var row = image.Row(y);
            for (var x = 0; x < row.Length; x++) row[x] = Gray(bgra[(4 * x) + 2], bgra[(4 * x) + 1], bgra[4 * x]);
        }

        return image;
    }

    private static byte Gray(byte red, byte green, byte blue)
    {
        if (red - Math.Max(green, blue) > Reddish) return red;
        return (byte)(((red * 77) + (green * 150) + (blue * 29)) >> 8);
    }
}
