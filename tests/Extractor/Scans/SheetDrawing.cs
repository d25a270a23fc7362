using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>Draws black lines on a white sheet, for the parts of the reader of scans that need no text.</summary>
internal static class SheetDrawing
{
    /// <summary>The resolution of the sheets drawn here, in pixels a point: 144 dpi.</summary>
    public const double Scale = 2;

    public static GrayImage White(int width, int height)
    {
        var image = new GrayImage(width, height);
        image.Pixels.AsSpan().Fill(byte.MaxValue);
        return image;
    }

    /// <summary>A line of two pixels from one point to another; mostly horizontal or mostly vertical.</summary>
    public static void Line(GrayImage image, (int X, int Y) from, (int X, int Y) to, byte ink = 0)
    {
        var steps = Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        for (var i = 0; i <= steps; i++)
        {
            int x = from.X + (int)Math.Round((double)i * (to.X - from.X) / steps), y = from.Y + (int)Math.Round((double)i * (to.Y - from.Y) / steps);
            foreach (var (dx, dy) in ((int, int)[])[(0, 0), (1, 0), (0, 1), (1, 1)])
            {
                if (x + dx < image.Width && y + dy < image.Height) image.Row(y + dy)[x + dx] = ink;
            }
        }
    }
}
