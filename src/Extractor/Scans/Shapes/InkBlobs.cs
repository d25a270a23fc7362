using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>Pieces of ink that hang together, corners included.</summary>
/// <param name="Box">Around the piece, in pixels of the sheet.</param>
/// <param name="Pixels">How many of them are ink.</param>
internal readonly record struct InkBlob(PixelBox Box, int Pixels)
{
    /// <summary>One of its pixels.</summary>
    public (int X, int Y) Start { get; private init; }

    /// <summary>All of its pixels.</summary>
    /// <param name="mask">In which it was found, as was the area.</param>
    /// <param name="seen">Of the area: pixels that were told of pieces before.</param>
    public IEnumerable<(int X, int Y)> PixelsOf(InkMask mask, PixelBox area, bool[] seen) => Connected(Start, mask, area, seen);

    /// <summary>In a part of a sheet; from left to right.</summary>
    public static List<InkBlob> In(InkMask mask, PixelBox area)
    {
        var blobs = new List<InkBlob>();
        var seen = new bool[area.Width * area.Height];
        for (var y = area.Top; y < area.Bottom; y++)
        {
            for (var x = area.Left; x < area.Right; x++)
            {
                if (mask[x, y] && !seen[((y - area.Top) * area.Width) + x - area.Left]) blobs.Add(From((x, y), mask, area, seen));
            }
        }

        blobs.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        return blobs;
    }

    private static InkBlob From((int X, int Y) start, InkMask mask, PixelBox area, bool[] seen)
    {
        var box = new PixelBox(start.X, start.Y, start.X + 1, start.Y + 1);
        var pixels = 0;
        foreach (var (x, y) in Connected(start, mask, area, seen))
        {
            pixels++;
            box = box.Union(new PixelBox(x, y, x + 1, y + 1));
        }

        return new InkBlob(box, pixels) { Start = start };
    }

    private static IEnumerable<(int X, int Y)> Connected((int X, int Y) start, InkMask mask, PixelBox area, bool[] seen)
    {
        var open = new Stack<(int X, int Y)>([start]);
        seen[((start.Y - area.Top) * area.Width) + start.X - area.Left] = true;
        while (open.TryPop(out var at))
        {
            yield return at;
            for (var y = Math.Max(area.Top, at.Y - 1); y <= Math.Min(area.Bottom - 1, at.Y + 1); y++)
            {
                for (var x = Math.Max(area.Left, at.X - 1); x <= Math.Min(area.Right - 1, at.X + 1); x++)
                {
                    var place = ((y - area.Top) * area.Width) + x - area.Left;
                    if (seen[place] || !mask[x, y]) continue;
                    seen[place] = true;
                    open.Push((x, y));
                }
            }
        }
    }
}
