using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Scans;

/// <summary>The ink of a picture seen line by line along one axis: a line is a row or a column of pixels.</summary>
internal readonly record struct PixelLines(InkMask Mask, Axis Axis, double PixelsPerPoint)
{
    public int Count => Axis == Axis.Horizontal ? Mask.Height : Mask.Width;

    public int Length => Axis == Axis.Horizontal ? Mask.Width : Mask.Height;

    public bool IsInk(int line, int at) => Axis == Axis.Horizontal ? Mask[at, line] : Mask[line, at];

    /// <summary>The runs of ink on a line.</summary>
    public void AddRuns(int line, List<(int From, int To)> runs)
    {
        for (var at = 0; at < Length; at++)
        {
            if (!IsInk(line, at)) continue;
            var from = at;
            while (at < Length && IsInk(line, at)) at++;
            runs.Add((from, at));
        }
    }

    public Ruling Ruling(int line, int from, int to) => new(Axis, (line + 0.5) / PixelsPerPoint, from / PixelsPerPoint, to / PixelsPerPoint, Ink.Dark);
}
