using Selfeval.Extractor.Scans.Pictures;
using SkiaSharp;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Colours to grey, the ink of seals to paper: they are stamped in red over the text and the rulings of a form, which stay visible through them. JPEG keeps colour at
/// half the resolution of brightness: at the edge of a seal the brightness is that of its ink where the colour has gone already, so the colour around counts.
/// Whatever else is red (writing, rulings, filled cells) stays as dark as it is.
/// </summary>
internal static class InkColors
{
    /// <summary>Red stands out of the brightness by this where something is stamped or written in it; colour noise of JPEG and warm paper stay below it.</summary>
    public const int Reddish = 28;

    /// <summary>Pixels beside a seal whose colour may be smeared: the four of a block of colour, less the one that is their middle.</summary>
    private const int Smeared = 3;

    /// <summary>The red of a seal on paper is about this.</summary>
    private const int SealOnPaper = 230;

    /// <summary>Ink is lighter under a seal: what is darker than the seal is made so many times as dark.</summary>
    private const double Darkened = 2;

    /// <param name="bitmap">Four bytes a pixel.</param>
    /// <param name="pixelsPerPoint">The resolution.</param>
    public static ScanPicture ToPicture(SKBitmap bitmap, double pixelsPerPoint)
    {
        var (gray, red) = Split(bitmap);
        if (!IsAnyRed(red)) return new ScanPicture(gray);
        var ink = RedInk.Of(red, pixelsPerPoint);
        if (ink.Stamps.Count == 0) return new ScanPicture(gray) { Red = ink.Kinds };
        var (around, read) = (Around(red), new GrayImage(gray.Width, gray.Height, [.. gray.Pixels]));
        foreach (var stamp in ink.Stamps) Bleach(stamp, read, around, ink.Kinds);
        return new ScanPicture(read) { Scanned = gray, Red = ink.Kinds };
    }

    /// <summary>The brightness alone, for what needs no ink told apart.</summary>
    public static GrayImage ToGray(SKBitmap bitmap) => Split(bitmap).Gray;

    private static bool IsAnyRed(GrayImage red) => red.Pixels.AsSpan().ContainsAnyInRange((byte)(Reddish + 1), byte.MaxValue);

    private static void Bleach(Stamp stamp, GrayImage read, GrayImage around, GrayImage kinds)
    {
        for (var y = stamp.Box.Top; y < stamp.Box.Bottom; y++)
        {
            Span<byte> row = read.Row(y), reds = around.Row(y), kind = kinds.Row(y);
            for (var x = stamp.Box.Left; x < stamp.Box.Right; x++)
            {
                if (reds[x] > Reddish && kind[x] != (byte)RedKind.Ruling && stamp.Holds(x, y)) row[x] = WithoutSeal(row[x] + reds[x]);
            }
        }
    }

    private static byte WithoutSeal(int red) => (byte)Math.Clamp(byte.MaxValue - ((SealOnPaper - red) * Darkened), 0, byte.MaxValue);

    /// <summary>The brightness of each pixel, and by how much its red is more than that.</summary>
    private static unsafe (GrayImage Gray, GrayImage Red) Split(SKBitmap bitmap)
    {
        GrayImage gray = new(bitmap.Width, bitmap.Height), red = new(bitmap.Width, bitmap.Height);
        var pixels = (byte*)bitmap.GetPixels();
        for (var y = 0; y < gray.Height; y++)
        {
            var bgra = new ReadOnlySpan<byte>(pixels + ((long)y * bitmap.RowBytes), gray.Width * 4);
            Span<byte> grays = gray.Row(y), reds = red.Row(y);
            for (var x = 0; x < grays.Length; x++)
            {
                var brightness = ((bgra[(4 * x) + 2] * 77) + (bgra[(4 * x) + 1] * 150) + (bgra[4 * x] * 29)) >> 8;
                grays[x] = (byte)brightness;
                reds[x] = (byte)Math.Max(0, bgra[(4 * x) + 2] - brightness);
            }
        }

        return (gray, red);
    }

    /// <summary>The most that stands around each pixel.</summary>
    private static GrayImage Around(GrayImage image)
    {
        GrayImage across = new(image.Width, image.Height), around = new(image.Width, image.Height);
        for (var y = 0; y < image.Height; y++)
        {
            for (var x = -Smeared; x <= Smeared; x++) Raise(across.Row(y)[Math.Max(0, x)..], image.Row(y)[Math.Max(0, -x)..]);
        }

        for (var y = 0; y < image.Height; y++)
        {
            for (var other = Math.Max(0, y - Smeared); other <= Math.Min(image.Height - 1, y + Smeared); other++) Raise(around.Row(y), across.Row(other));
        }

        return around;
    }

    private static void Raise(Span<byte> row, ReadOnlySpan<byte> to)
    {
        var length = Math.Min(row.Length, to.Length);
        System.Numerics.Tensors.TensorPrimitives.Max(row[..length], to[..length], row[..length]);
    }
}
