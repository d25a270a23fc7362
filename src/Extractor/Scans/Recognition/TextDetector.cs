using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Shapes;
using SkiaSharp;

namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>
/// Finds lines of text in a picture with the detection model of PP-OCRv4 (DB: Liao et al., Real-time Scene Text Detection with Differentiable Binarization, 2020), where no
/// grid says where text may stand. One for a process, loaded when the first page without a grid needs it.
/// </summary>
internal sealed class TextDetector : IDisposable
{
    /// <summary>Text of 8 pt is 12 pixels high then, as in the pictures that the model has learned from; finer ones cost more and find no more.</summary>
    private const double Dpi = 110;

    /// <summary>Both sides of the model's input are multiples of this.</summary>
    private const int Multiple = 32;

    /// <summary>As published with the model: a pixel with this probability is of a line's core, and a core with this mean is a line's.</summary>
    private const float OfCore = 0.3f;

    private const float OfLine = 0.6f;

    /// <summary>As published with the model: the core of a line has lost this share of its area, divided by its outline, on every side.</summary>
    private const double Shrunk = 1.5;

    /// <summary>As published with the model: a core of fewer pixels across is noise.</summary>
    private const int ThinnestCore = 3;

    private static readonly Lazy<TextDetector> Loaded = new(() => new TextDetector());

    private readonly InferenceSession _session;
    private readonly string _input;

    private TextDetector()
    {
        using var options = Recognizer.Options();
        _session = new InferenceSession(OcrModels.Detection, options);
        _input = _session.InputMetadata.Keys.First();
    }

    public static TextDetector Instance => Loaded.Value;

    /// <summary>The lines from top to bottom: around each a box that holds all of its ink and perhaps some of its neighbours', in pixels of the picture.</summary>
    /// <param name="pixelsPerPoint">The resolution of the picture.</param>
    public List<DetectedLine> Find(GrayImage image, double pixelsPerPoint)
    {
        var scale = Math.Min(1, Dpi / 72 / pixelsPerPoint);
        int width = RoundUp(image.Width * scale), height = RoundUp(image.Height * scale);
        using var results = _session.Run([NamedOnnxValue.CreateFromTensor(_input, new DenseTensor<float>(Values(image, scale, (width, height)), [1, 3, height, width]))]);
        var map = ((DenseTensor<float>)results[0].AsTensor<float>()).Buffer.Span;
        var lines = new List<DetectedLine>();
        foreach (var blob in InkBlob.In(InkMask.Above(OfCore, map, width), new PixelBox(0, 0, width, height)))
        {
            if (Math.Min(blob.Box.Width, blob.Box.Height) >= ThinnestCore && Mean(map, width, blob.Box) >= OfLine) lines.Add(Line(blob.Box, scale, image));
        }

        return [.. lines.OrderBy(line => line.Core.Top).ThenBy(line => line.Core.Left)];
    }

    public void Dispose() => _session.Dispose();

    private static int RoundUp(double pixels) => Math.Max(Multiple, (int)Math.Ceiling(pixels / Multiple) * Multiple);

    /// <summary>Three planes (blue, green, red) around the mean of the pictures that the model has learned from; paper where the picture ends.</summary>
    private static float[] Values(GrayImage image, double scale, (int Width, int Height) size)
    {
        ReadOnlySpan<float> mean = [0.406f, 0.456f, 0.485f], deviation = [0.225f, 0.224f, 0.229f];
        using var bitmap = Scaled(image, scale, size);
        var pixels = bitmap.GetPixelSpan();
        var plane = size.Width * size.Height;
        var values = new float[3 * plane];
        for (var i = 0; i < plane; i++)
        {
            var value = pixels[(i / size.Width * bitmap.RowBytes) + (i % size.Width)] / 255f;
            for (var color = 0; color < 3; color++) values[(color * plane) + i] = (value - mean[color]) / deviation[color];
        }

        return values;
    }

    private static unsafe SKBitmap Scaled(GrayImage image, double scale, (int Width, int Height) size)
    {
        var scaled = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        fixed (byte* pixels = image.Pixels)
        {
            using var canvas = new SKCanvas(scaled);
            using var drawn = SKImage.FromPixels(new SKImageInfo(image.Width, image.Height, SKColorType.Gray8, SKAlphaType.Opaque), (nint)pixels, image.Width);
            canvas.Clear(SKColors.White);
            canvas.Scale((float)scale, (float)scale);
            canvas.DrawImage(drawn, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            canvas.Flush();
        }

        return scaled;
    }

    private static float Mean(ReadOnlySpan<float> map, int width, PixelBox box)
    {
        var sum = 0f;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var value in map.Slice((y * width) + box.Left, box.Width)) sum += value;
        }

        return sum / (box.Width * box.Height);
    }

    private static DetectedLine Line(PixelBox core, double scale, GrayImage image)
    {
        var grown = Shrunk * core.Width * core.Height / (2.0 * (core.Width + core.Height));
        return new DetectedLine(On(core, 0), On(core, grown));

        PixelBox On(PixelBox box, double by) => new(
            Math.Clamp((int)((box.Left - by) / scale), 0, image.Width), Math.Clamp((int)((box.Top - by) / scale), 0, image.Height),
            Math.Clamp((int)Math.Ceiling((box.Right + by) / scale), 0, image.Width), Math.Clamp((int)Math.Ceiling((box.Bottom + by) / scale), 0, image.Height));
    }
}

/// <summary>A line of text that was found by its looks, in pixels of the picture.</summary>
/// <param name="Core">Along the middle of the line; nothing of another line lies in it.</param>
/// <param name="Area">Holds all of its ink.</param>
internal readonly record struct DetectedLine(PixelBox Core, PixelBox Area);
