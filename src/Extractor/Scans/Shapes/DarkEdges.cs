using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>The lid of a scanner, black around the page: it lies straight however the page leans.</summary>
internal static class DarkEdges
{
    /// <summary>Paper, shaded by the lid, is lighter; the soft edge of the black is darker.</summary>
    private const byte Paper = 160;

    /// <summary>Makes what is dark from an edge of the picture inwards white.</summary>
    public static void Whiten(GrayImage image)
    {
        var dark = new bool[image.Pixels.Length];
        for (var y = 0; y < image.Height; y++) Mark(image, dark, y * image.Width, 1, image.Width);
        for (var x = 0; x < image.Width; x++) Mark(image, dark, x, image.Width, image.Height);
        for (var i = 0; i < dark.Length; i++)
        {
            if (dark[i]) image.Pixels[i] = byte.MaxValue;
        }
    }

    /// <summary>One row or column, from both of its ends.</summary>
    private static void Mark(GrayImage image, bool[] dark, int first, int step, int count)
    {
        for (var i = 0; i < count && image.Pixels[first + (i * step)] < Paper; i++) dark[first + (i * step)] = true;
        for (var i = count - 1; i >= 0 && image.Pixels[first + (i * step)] < Paper; i--) dark[first + (i * step)] = true;
    }
}
