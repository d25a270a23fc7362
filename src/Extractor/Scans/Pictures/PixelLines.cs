using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>The ink of a picture seen line by line along one axis: a line is a row or a column of pixels.</summary>
internal readonly record struct PixelLines(InkMask Mask, Axis Axis, double PixelsPerPoint)
{
    public int Count => Axis == Axis.Horizontal ? Mask.Height : Mask.Width;

    public int Length => Axis == Axis.Horizontal ? Mask.Width : Mask.Height;

    public bool IsInk(int line, int at) => Axis == Axis.Horizontal ? Mask[at, line] : Mask[line, at];

    /// <summary>The runs of ink on a line.</summary>
    /// <param name="speck">So many pixels of paper within a run do not end it.</param>
    /// <param name="runs">Where to add them; <c>To</c> is the first pixel behind a run.</param>
    public void AddRuns(int line, int speck, List<(int From, int To)> runs)
    {
        for (int at = 0, from = -1, last = -1; at <= Length; at++)
        {
            if (at < Length && IsInk(line, at))
            {
                if (from < 0) from = at;
                last = at;
            }
            else if (from >= 0 && (at == Length || at - last > speck))
            {
                runs.Add((from, last + 1));
                from = -1;
            }
        }
    }

    /// <summary>The first and the last of the lines that the ink at a place takes up, no more than are asked for and one.</summary>
    public (int First, int Last) Across(int line, int at, int most)
    {
        int first = line, last = line;
        while (first > 0 && last - first <= most && IsInk(first - 1, at)) first--;
        while (last + 1 < Count && last - first <= most && IsInk(last + 1, at)) last++;
        return (first, last);
    }

    public Ruling Ruling(int line, int from, int to) => new(Axis, (line + 0.5) / PixelsPerPoint, from / PixelsPerPoint, to / PixelsPerPoint, Ink.Dark);
}
