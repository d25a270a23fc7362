using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Shapes;
using SkiaSharp;

namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>How a line is cut out for the model: a second cut gives a second opinion.</summary>
/// <param name="Padding">Paper above and below the line, as a share of its height.</param>
internal readonly record struct CropStyle(double Padding)
{
    public static readonly CropStyle First = new(0.2);

    public static readonly CropStyle Second = new(0.08);
}

/// <summary>Cuts a line out of the picture as the model wants it: 48 pixels high, paper white around it, ink dark, nothing of its neighbours or rulings.</summary>
internal sealed class LineCrop(GrayImage image, InkMask mask)
{
    /// <summary>The model reads glyphs at the edge of its picture badly: so much paper is left on both sides, in pixels of the model's picture.</summary>
    private const int SideMargin = 12;

    /// <summary>A single character alone in a narrow picture reads worse than with paper beside it.</summary>
    private const int Narrowest = 96;

    /// <summary>Paper between two pieces that are shown in a row.</summary>
    private const int Gap = 6;

    /// <summary>Of a line before this many columns are shown with the next: two to three characters.</summary>
    private const int Context = 120;

    /// <summary>About 120 characters: the lines of a sheet of A3 are no longer.</summary>
    private const int Widest = 3_840;

    /// <param name="line">The ink of the line.</param>
    /// <param name="em">The least height that counts as a line, in pixels: a dash alone must not be blown up.</param>
    public Crop Cut(PixelBox line, double em, CropStyle style)
    {
        var height = Math.Max(line.Height, em) * (1 + (2 * style.Padding));
        var scale = Recognizer.LineHeight / height;
        var width = Math.Clamp((int)(line.Width * scale) + (2 * SideMargin), Narrowest, Widest);
        width = (width + Recognizer.ColumnsPerStep - 1) / Recognizer.ColumnsPerStep * Recognizer.ColumnsPerStep;
        var scaleX = Math.Min(scale, (double)(Widest - (2 * SideMargin)) / line.Width);
        using var source = Cleaned(line);
        var target = new GrayImage(width, Recognizer.LineHeight);
        using var bitmap = new SKBitmap(new SKImageInfo(width, Recognizer.LineHeight, SKColorType.Gray8, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        using (var drawn = SKImage.FromBitmap(source))
        {
            canvas.Clear(SKColors.White);
            // The cleaned picture has the line with a margin of Halo pixels around it.
            canvas.Translate((float)(SideMargin - (Halo * scaleX)), (float)(((height - line.Height) / 2 * scale) - (Halo * scale)));
            canvas.Scale((float)scaleX, (float)scale);
            canvas.DrawImage(drawn, 0, 0, scale < 0.7 ? new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear) : new SKSamplingOptions(SKCubicResampler.CatmullRom));
        }

        ((ReadOnlySpan<byte>)bitmap.GetPixelSpan()).CopyRows(bitmap.RowBytes, target);
        return new Crop(target, line.Left - (SideMargin / scaleX), 1 / scaleX, (int)(line.Width * scaleX));
    }

    /// <summary>
    /// A line in a row with the ends of those before it, from which it is wrapped: the last character of a sentence alone means less to the model than
    /// after the words that it ends. With the column where the line itself begins.
    /// </summary>
    public static (GrayImage Picture, int From) After(IReadOnlyList<Crop> before, Crop crop)
    {
        var pieces = before.Select(End).Append(SideMargin..(SideMargin + crop.InkColumns)).Zip(before.Append(crop)).ToList();
        var width = (2 * SideMargin) + pieces.Sum(piece => Gap + piece.First.End.Value - piece.First.Start.Value);
        var row = Paper((width + Recognizer.ColumnsPerStep - 1) / Recognizer.ColumnsPerStep * Recognizer.ColumnsPerStep, crop.Picture.Height);
        int at = SideMargin, from = at;
        foreach (var (columns, piece) in pieces)
        {
            for (var y = 0; y < row.Height; y++) piece.Picture.Row(y)[columns].CopyTo(row.Row(y)[at..]);
            from = at;
            at += columns.End.Value - columns.Start.Value + Gap;
        }

        return (row, from);
    }

    /// <summary>The last columns of a line, cut between two characters if there is paper between them.</summary>
    private static Range End(Crop crop)
    {
        var end = SideMargin + crop.InkColumns;
        var wanted = Math.Max(SideMargin, end - Context);
        var cut = Enumerable.Range(wanted, Math.Min(Context / 2, end - wanted)).FirstOrDefault(x => IsPaper(crop.Picture, x), wanted);
        return cut..end;
    }

    private static bool IsPaper(GrayImage picture, int x)
    {
        const byte Light = 200;
        for (var y = 0; y < picture.Height; y++)
        {
            if (picture.Row(y)[x] < Light) return false;
        }

        return true;
    }

    private static GrayImage Paper(int width, int height)
    {
        var paper = new GrayImage(Math.Max(width, Narrowest), height);
        paper.Pixels.AsSpan().Fill(byte.MaxValue);
        return paper;
    }

    /// <summary>The line several times side by side: a single character means more to the model in a row.</summary>
    public static GrayImage Repeated(Crop crop, int times)
    {
        var ink = Math.Min(crop.InkColumns + Gap, crop.Picture.Width - SideMargin);
        var width = ((2 * SideMargin) + (times * ink) + Recognizer.ColumnsPerStep - 1) / Recognizer.ColumnsPerStep * Recognizer.ColumnsPerStep;
        var repeated = Paper(width, crop.Picture.Height);
        for (var y = 0; y < repeated.Height; y++)
        {
            for (var i = 0; i < times; i++) crop.Picture.Row(y).Slice(SideMargin - (Gap / 2), ink).CopyTo(repeated.Row(y)[(SideMargin + (i * ink))..]);
        }

        return repeated;
    }

    /// <summary>Paper around the line that is taken along: the soft edges of its ink.</summary>
    private const int Halo = 3;

    /// <summary>The line with its contrast stretched: paper (the lightest tenth) becomes white, the darkest ink black.</summary>
    private SKBitmap Cleaned(PixelBox line)
    {
        var bitmap = new SKBitmap(new SKImageInfo(line.Width + (2 * Halo), line.Height + (2 * Halo), SKColorType.Gray8, SKAlphaType.Opaque));
        var pixels = bitmap.GetPixelSpan();
        pixels.Fill(byte.MaxValue);
        var (dark, paper) = Range(line);
        for (var y = Math.Max(0, line.Top - Halo); y < Math.Min(image.Height, line.Bottom + Halo); y++)
        {
            var row = pixels.Slice((y - line.Top + Halo) * bitmap.RowBytes, bitmap.Width);
            for (var x = Math.Max(0, line.Left - Halo); x < Math.Min(image.Width, line.Right + Halo); x++)
            {
                if (!IsNearInk(x, y, line)) continue;
                row[x - line.Left + Halo] = (byte)Math.Clamp((image.Row(y)[x] - dark) * 255 / Math.Max(1, paper - dark), 0, 255);
            }
        }

        return bitmap;
    }

    /// <summary>Soft edges belong to the ink beside them; a ruling that was taken out of the mask leaves none behind.</summary>
    private bool IsNearInk(int x, int y, PixelBox line)
    {
        for (var ny = Math.Max(line.Top, y - Halo); ny < Math.Min(line.Bottom, y + Halo + 1); ny++)
        {
            var row = mask.Row(ny)[Math.Clamp(x - Halo, line.Left, line.Right)..Math.Clamp(x + Halo + 1, line.Left, line.Right)];
            if (row.Contains(true)) return true;
        }

        return false;
    }

    private (int Dark, int Paper) Range(PixelBox line)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var y = line.Top; y < line.Bottom; y++)
        {
            foreach (var value in image.Row(y)[line.Left..line.Right]) counts[value]++;
        }

        var total = line.Width * line.Height;
        int dark = 0, paper = 255;
        for (var sum = 0; dark < 255 && (sum += counts[dark]) < total / 50;) dark++;
        for (var sum = 0; paper > 0 && (sum += counts[paper]) < total / 5;) paper--;
        return (dark, Math.Max(paper, dark + 32));
    }
}

/// <summary>A line as the model reads it, and how its columns lie in the picture of the page: x = Left + column × ColumnWidth.</summary>
internal sealed record Crop(GrayImage Picture, double Left, double ColumnWidth, int InkColumns);

internal static class PixelRows
{
    /// <summary>Copies the rows of a bitmap, which may be padded, into a picture.</summary>
    public static void CopyRows(this ReadOnlySpan<byte> pixels, int rowBytes, GrayImage target)
    {
        for (var y = 0; y < target.Height; y++) pixels.Slice(y * rowBytes, target.Width).CopyTo(target.Row(y));
    }
}
