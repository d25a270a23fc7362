namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>Pixels from 0 (black) to 255 (white), row by row from the top left.</summary>
internal sealed class GrayImage(int width, int height, byte[] pixels)
{
    public GrayImage(int width, int height)
        : this(width, height, new byte[width * height])
    {
    }

    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = pixels;

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>The picture turned counter-clockwise by so many quarters: what read downwards (a clockwise quarter) reads to the right.</summary>
    public GrayImage TurnedBack(int quarters)
    {
        if (quarters == 0) return this;
        var turned = quarters == 2 ? new GrayImage(Width, Height) : new GrayImage(Height, Width);
        for (var y = 0; y < turned.Height; y++)
        {
            var row = turned.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = quarters switch
                {
                    1 => Pixels[(x * Width) + Width - 1 - y],
                    2 => Pixels[((Height - 1 - y) * Width) + Width - 1 - x],
                    _ => Pixels[((Height - 1 - x) * Width) + y],
                };
            }
        }

        return turned;
    }
}
