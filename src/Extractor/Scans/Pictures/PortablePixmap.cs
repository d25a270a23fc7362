using SkiaSharp;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// A picture as Netpbm's binary file, in grey (<c>P5</c>) or RGB (<c>P6</c>): a line of text and the pixels as they are. Packing and unpacking the same pixels as PNG takes ten times as long as
/// drawing them.
/// </summary>
internal static class PortablePixmap
{
    private const int BytesOfBitmap = 4;

    /// <summary>It begins as such a file does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'5' or (byte)'6', ..];

    /// <summary>The bitmap, four bytes a pixel; null if the stream is none, ends before its time or claims more pixels than are allowed.</summary>
    public static SKBitmap? Read(Stream stream, double mostPixels)
    {
        if (stream.ReadByte() != 'P') return null;
        var components = stream.ReadByte() switch { '5' => 1, '6' => 3, _ => 0 };
        if (components == 0 || Number(stream) is not (> 0 and var width) || Number(stream) is not (> 0 and var height) || Number(stream) != byte.MaxValue) return null;
        return (double)width * height <= mostPixels ? Pixels(stream, width, height, components) : null;
    }

    private static unsafe SKBitmap? Pixels(Stream stream, int width, int height, int components)
    {
        var bitmap = new SKBitmap(width, height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        var pixels = (byte*)bitmap.GetPixels();
        var row = new byte[width * components];
        for (var y = 0; y < height; y++)
        {
            if (stream.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length)
            {
                bitmap.Dispose();
                return null;
            }

            SetRow(row, components, pixels + ((long)y * width * BytesOfBitmap));
        }

        return bitmap;
    }

    private static unsafe void SetRow(ReadOnlySpan<byte> row, int components, byte* bgra)
    {
        var (green, blue) = components == 1 ? (0, 0) : (1, 2);
        for (var x = 0; x < row.Length; x += components, bgra += BytesOfBitmap) (bgra[0], bgra[1], bgra[2], bgra[3]) = (row[x + blue], row[x + green], row[x], byte.MaxValue);
    }

    /// <summary>The next number and the one blank behind it; -1 where there is none that a picture could have.</summary>
    private static int Number(Stream stream)
    {
        const int Greatest = 1_000_000;
        var read = stream.ReadByte();
        while (read is ' ' or '\t' or '\r' or '\n') read = stream.ReadByte();
        if (read is < '0' or > '9') return -1;
        var number = 0;
        for (; read is >= '0' and <= '9' && number <= Greatest; read = stream.ReadByte()) number = (number * 10) + (read - '0');
        return read is ' ' or '\t' or '\r' or '\n' ? number : -1;
    }
}
