using System.Numerics;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Shapes;
using Selfeval.Model.Pages;
using SkiaSharp;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>The images that make up a scanned page, ready to be drawn at any resolution and turned by any angle.</summary>
internal sealed class PagePicture : IDisposable
{
    /// <summary>Beyond this a form reads no better, and costs more.</summary>
    private const double HighestDpi = 300;

    /// <summary>Below this the model sees nothing; what is coarser is drawn larger.</summary>
    private const double LowestDpi = 150;

    /// <summary>A3 at 300 dpi has 17 million pixels; larger sheets are drawn coarser.</summary>
    private const double MostPixels = 20_000_000;

    /// <summary>Print of 8 pt is 13 pixels high then: legible for people at a tenth of the size of what is read.</summary>
    private const double DpiForPeople = 120;

    /// <summary>The least at which thin strokes keep their shape.</summary>
    private const int QualityForPeople = 55;

    /// <summary>A file may claim any size: what is larger than this is not decoded.</summary>
    private const long MostPixelsOfImage = 40_000_000;

    private readonly List<(SKBitmap Bitmap, SKMatrix ToPoints)> _images = [];

    private PagePicture(double width, double height) => (Width, Height) = (width, height);

    /// <summary>In points.</summary>
    public double Width { get; }

    public double Height { get; }

    /// <summary>As if it stood straight already.</summary>
    public PageTurn AsShown => new(0, Width, Height);

    /// <summary>Pixels for a point of the page that keep what the largest image holds.</summary>
    public double Scale { get; private set; }

    /// <summary>The parts of the page that are drawn, the rest staying white; the whole page where there are none.</summary>
    public IReadOnlyList<Box> Parts { private get; set; } = [];

    /// <summary>Null if the content of one of the images cannot be had.</summary>
    public static PagePicture? Of(PagePaint paint) => Of(paint, paint.Images);

    /// <summary>Some of a page's images; null if the content of one of them cannot be had.</summary>
    public static PagePicture? Of(PagePaint paint, IReadOnlyList<PaintedImage> images)
    {
        var picture = new PagePicture(paint.Width, paint.Height);
        foreach (var image in images)
        {
            if (image.Content() is { } content && picture.Add(content, image)) continue;
            picture.Dispose();
            return null;
        }

        return picture.Finish();
    }

    /// <summary>The whole page as a renderer draws it; null where there is none.</summary>
    /// <param name="pdf">The file.</param>
    /// <param name="paint">What the page paints.</param>
    public static PagePicture? Rendered(ReadOnlyMemory<byte> pdf, PagePaint paint) =>
        PdfRenderer.Render(pdf, paint.Number, paint.Width, paint.Height) is { } rendered ? Of(rendered, paint.Width, paint.Height) : null;

    /// <summary>A picture of the whole page.</summary>
    /// <param name="page">Taken over.</param>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="height">Likewise.</param>
    public static PagePicture? Of(SKBitmap page, double width, double height)
    {
        var picture = new PagePicture(width, height);
        picture.Add(page, new PaintedImage((0, 0), (width, 0), (0, height), () => null) { Shown = new Box(0, 0, width, height) });
        return picture.Finish();
    }

    /// <summary>A part of the page as a page of its own. The two share their images and end together.</summary>
    public PagePicture? Within(Box part)
    {
        var picture = new PagePicture(part.Width, part.Height);
        picture._images.AddRange(_images.Select(image => (image.Bitmap, SKMatrix.CreateTranslation((float)-part.Left, (float)-part.Top).PreConcat(image.ToPoints))));
        return picture.Finish();
    }

    /// <param name="pixelsPerPoint">The resolution wanted.</param>
    /// <param name="turn">How the page stands: it is straightened and turned upright.</param>
    public ScanPicture Draw(double pixelsPerPoint, PageTurn turn)
    {
        using var bitmap = Drawn(pixelsPerPoint, turn);
        return InkColors.ToPicture(bitmap, pixelsPerPoint);
    }

    /// <summary>The page with all of its ink.</summary>
    /// <param name="pixelsPerPoint">The resolution wanted.</param>
    /// <param name="turn">How the page stands: it is straightened and turned upright.</param>
    public GrayImage Overview(double pixelsPerPoint, PageTurn turn)
    {
        using var bitmap = Drawn(pixelsPerPoint, turn);
        return InkColors.ToGray(bitmap);
    }

    /// <summary>The page for people to look at, in its colours, as a JPEG.</summary>
    /// <param name="turn">What is turned back: as it was read, upright.</param>
    public ReadOnlyMemory<byte> ForPeople(PageTurn turn)
    {
        using var bitmap = Drawn(Math.Min(Scale, DpiForPeople / 72), turn);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, QualityForPeople);
        return jpeg.ToArray();
    }

    public void Dispose()
    {
        foreach (var (bitmap, _) in _images) bitmap.Dispose();
    }

    /// <summary>The page leaned back around its middle, straightened and turned upright.</summary>
    private SKBitmap Drawn(double pixelsPerPoint, PageTurn turn)
    {
        var upright = turn.UprightSize;
        var bitmap = new SKBitmap(Math.Max(1, (int)(upright.Width * pixelsPerPoint)), Math.Max(1, (int)(upright.Height * pixelsPerPoint)), SKColorType.Bgra8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        var page = SKMatrix.CreateScale((float)pixelsPerPoint, (float)pixelsPerPoint).PreConcat(ToUpright(turn.Quarters));
        if (turn.Keystone is { } keystone && ToSkia(keystone.ToTaken).TryInvert(out var straighten)) page = page.PreConcat(straighten);
        if (turn.Lean != 0) page = page.PreConcat(SKMatrix.CreateRotationDegrees((float)-turn.Lean, (float)Width / 2, (float)Height / 2));
        ClipToParts(canvas, page);
        foreach (var (image, toPoints) in _images)
        {
            canvas.SetMatrix(page.PreConcat(toPoints));
            using var drawn = SKImage.FromBitmap(image);
            var shrinks = pixelsPerPoint * toPoints.MapVector(1, 0).Length < 0.7;
            canvas.DrawImage(drawn, 0, 0, shrinks ? new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear) : new SKSamplingOptions(SKCubicResampler.Mitchell));
        }

        canvas.Flush();
        return bitmap;
    }

    private void ClipToParts(SKCanvas canvas, SKMatrix page)
    {
        if (Parts.Count == 0) return;
        using var parts = new SKPath();
        foreach (var part in Parts) parts.AddRect(new SKRect((float)part.Left, (float)part.Top, (float)part.Right, (float)part.Bottom));
        canvas.SetMatrix(page);
        canvas.ClipPath(parts);
    }

    private SKMatrix ToUpright(int quarters) => quarters switch
    {
        1 => new SKMatrix(0, 1, 0, -1, 0, (float)Width, 0, 0, 1),
        2 => new SKMatrix(-1, 0, (float)Width, 0, -1, (float)Height, 0, 0, 1),
        3 => new SKMatrix(0, -1, (float)Height, 1, 0, 0, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static SKMatrix ToSkia(Matrix4x4 map) => new(map.M11, map.M21, map.M41, map.M12, map.M22, map.M42, map.M14, map.M24, map.M44);

    private PagePicture? Finish()
    {
        if (_images.Count == 0 || Width <= 0 || Height <= 0) return null;
        var (bitmap, toPoints) = _images.MaxBy(image => (double)image.Bitmap.Width * image.Bitmap.Height * Math.Abs((image.ToPoints.ScaleX * image.ToPoints.ScaleY) - (image.ToPoints.SkewX * image.ToPoints.SkewY)));
        var native = 1 / Math.Max(1e-6, toPoints.MapVector(1, 0).Length);
        Scale = Math.Min(Math.Clamp(native, LowestDpi / 72, HighestDpi / 72), Math.Sqrt(MostPixels / (Width * Height)));
        return this;
    }

    private bool Add(ReadOnlyMemory<byte> content, PaintedImage place)
    {
        if (Decoded(content) is not { } bitmap) return false;
        Add(bitmap, place);
        return true;
    }

    private void Add(SKBitmap bitmap, PaintedImage place)
    {
        // A bitmap that may change is copied whenever it is drawn.
        bitmap.SetImmutable();
        _images.Add((bitmap, ToPoints(place, bitmap)));
    }

    private static SKBitmap? Decoded(ReadOnlyMemory<byte> content)
    {
        using var data = SKData.CreateCopy(content.Span);
        if (PortablePixmap.IsOne(content.Span)) return PortablePixmap.Read(data.AsStream(), MostPixelsOfImage);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixelsOfImage) return null;
        var type = codec.Info.ColorType == SKColorType.Gray8 ? SKColorType.Gray8 : SKColorType.Bgra8888;
        return SKBitmap.Decode(codec, new SKImageInfo(codec.Info.Width, codec.Info.Height, type, SKAlphaType.Opaque));
    }

    private static SKMatrix ToPoints(PaintedImage place, SKBitmap bitmap) => new(
        (float)((place.TopRight.X - place.TopLeft.X) / bitmap.Width), (float)((place.BottomLeft.X - place.TopLeft.X) / bitmap.Height), (float)place.TopLeft.X,
        (float)((place.TopRight.Y - place.TopLeft.Y) / bitmap.Width), (float)((place.BottomLeft.Y - place.TopLeft.Y) / bitmap.Height), (float)place.TopLeft.Y,
        0, 0, 1);
}
