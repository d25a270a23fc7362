using System.Diagnostics;
using System.Globalization;
using SkiaSharp;

namespace Selfeval.Benchmarks.Scans;

/// <summary>Makes scans of born-digital files: renders the pages, damages the pictures, packs them into a PDF again. The same settings make the same scan.</summary>
public static class ScanMaker
{
    public static byte[] Make(ScanSettings settings)
    {
        var source = Path.Combine(Inputs.Root, "tests", "corpus", settings.Source + ".pdf");
        var folder = Directory.CreateTempSubdirectory("selfeval-scan");
        try
        {
            var start = new ProcessStartInfo("pdftoppm", ["-r", settings.Dpi.ToString(CultureInfo.InvariantCulture), "-png", source, Path.Combine(folder.FullName, "page")]);
            using (var process = Process.Start(start)!) process.WaitForExit();
            var pages = folder.GetFiles("*.png").OrderBy(file => file.Name, StringComparer.Ordinal).Select((file, i) => Damage(file.FullName, settings, new Random(i + settings.Dpi)));
            return ImagePdf.Write([.. pages], settings.Dpi);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ScannedImage Damage(string path, ScanSettings settings, Random random)
    {
        using var page = SKBitmap.Decode(path);
        var isTurned = settings.Quarters % 2 == 1;
        using var scan = new SKBitmap(isTurned ? page.Height : page.Width, isTurned ? page.Width : page.Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(scan))
        {
            canvas.Clear(new SKColor((byte)settings.Paper, (byte)settings.Paper, (byte)settings.Paper));
            canvas.Translate(scan.Width / 2f, scan.Height / 2f);
            canvas.RotateDegrees((float)(settings.Lean + (90 * settings.Quarters)));
            canvas.Translate(-page.Width / 2f, -page.Height / 2f);
            using var paint = new SKPaint { BlendMode = SKBlendMode.Multiply };
            if (settings.Blur > 0) paint.ImageFilter = SKImageFilter.CreateBlur((float)settings.Blur, (float)settings.Blur);
            using var image = SKImage.FromBitmap(page);
            canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear), paint);
            if (settings.HasSeal) DrawSeal(canvas, page);
        }

        AddNoise(scan, settings.Noise, random);
        using var data = scan.Encode(SKEncodedImageFormat.Jpeg, settings.Quality);
        return new ScannedImage(scan.Width, scan.Height, data.ToArray());
    }

    /// <summary>A ring and a star of 42 mm, as the seals of offices are.</summary>
    private static void DrawSeal(SKCanvas canvas, SKBitmap page)
    {
        var radius = page.Width / 10f;
        var center = new SKPoint(page.Width * 0.62f, page.Height * 0.55f);
        using var ring = new SKPaint { Color = new SKColor(220, 40, 40, 170), Style = SKPaintStyle.Stroke, StrokeWidth = radius / 14, IsAntialias = true };
        canvas.DrawCircle(center, radius, ring);
        using var fill = new SKPaint { Color = ring.Color, IsAntialias = true };
        using var star = new SKPath();
        for (var i = 0; i < 5; i++)
        {
            var angle = (-90 + (144 * i)) * MathF.PI / 180;
            var tip = new SKPoint(center.X + (radius * 0.4f * MathF.Cos(angle)), center.Y + (radius * 0.4f * MathF.Sin(angle)));
            if (i == 0) star.MoveTo(tip);
            else star.LineTo(tip);
        }

        star.Close();
        canvas.DrawPath(star, fill);
    }

    private static unsafe void AddNoise(SKBitmap scan, int spread, Random random)
    {
        if (spread == 0) return;
        var pixels = (byte*)scan.GetPixels();
        for (long i = 0; i < (long)scan.RowBytes * scan.Height; i += 4)
        {
            // The sum of three has nearly the spread of a normal distribution.
            var noise = (random.Next(-spread, spread + 1) + random.Next(-spread, spread + 1) + random.Next(-spread, spread + 1)) * 2 / 3;
            for (var channel = 0; channel < 3; channel++) pixels[i + channel] = (byte)Math.Clamp(pixels[i + channel] + noise, 0, 255);
        }
    }
}

public sealed record ScannedImage(int Width, int Height, byte[] Jpeg);
