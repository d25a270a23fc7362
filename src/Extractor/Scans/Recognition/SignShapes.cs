using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Extractor.Scans.Recognition;

/// <summary>
/// Signs that are told by their strokes: the model has learned words, and takes a dash, dots or the bar of ≥ for something else, above all where they stand alone.
/// </summary>
internal sealed class SignShapes(ScanSheet sheet)
{
    /// <summary>A dash is at most so high, in em, and at least so wide; a dot is smaller, a character higher.</summary>
    private const double DashHeight = 0.2;

    private const double ShortestDash = 0.18;

    private const double LongestDash = 2.5;

    /// <summary>The share of a dash's columns that have ink; grain makes it ragged, dots have gaps.</summary>
    private const double Unbroken = 0.85;

    /// <summary>A slash is at least so high, in em, its stroke at most so wide, and it leans by this share of its height at least: 1 and I stand upright.</summary>
    private const double LowestSlash = 0.45;

    private const double WidestStroke = 0.2;

    private const double LeastSlant = 0.2;

    /// <summary>Longer than this, in em, a bar is an em dash; shorter a hyphen.</summary>
    private const double EmDash = 0.6;

    /// <summary>A dot is no larger than this, in em, either way.</summary>
    private const double Dot = 0.25;

    /// <summary>Dots of an ellipsis stand apart by the same, give or take this, in em.</summary>
    private const double Uneven = 0.12;

    private const int DotsOfEllipsis = 3;

    /// <summary>The least and the greatest width and height of a sign of comparison, in em.</summary>
    private const double NarrowestSign = 0.28;

    private const double LargestSign = 1.15;

    private const double LowestSign = 0.2;

    /// <summary>The bars of = are as long as each other, give or take this share; those of 二 are not.</summary>
    private const double BarsDiffer = 0.12;

    /// <summary>A wider pair of bars is 二.</summary>
    private const double WidestEquals = 0.8;

    /// <summary>The upper edge of &gt; falls as straight as this, in em; that of 3 and 7 is flat first.</summary>
    private const double Straight = 0.09;

    /// <summary>Pixels are no finer than this, in pixels.</summary>
    private const double LeastOff = 1.5;

    /// <summary>The parts of a sign's width that show its open end and its tip.</summary>
    private const double End = 0.16;

    /// <summary>The gap between the bars of =, in em.</summary>
    private const double BetweenBars = 0.1;

    private readonly InkMask _ink = sheet.Ink;
    private readonly double _em = sheet.Em;

    /// <summary>What a line is that is nothing but a dash, dots or a sign of comparison; null if it is none of them.</summary>
    public string? Alone(PixelBox line)
    {
        if (IsBar(line) && line.Width <= LongestDash * _em) return line.Width > EmDash * _em ? "—" : "-";
        if (IsSlash(line)) return "/";
        return Ellipsis(line) ?? (line.Width <= LargestSign * _em ? Comparison(line) : null);
    }

    /// <summary>The sign of comparison at the head of a line, and where it ends; null if there is none.</summary>
    public (string Sign, int Right)? Head(PixelBox line)
    {
        var right = line.Left;
        while (right < line.Right && InkIn(right, line) > 0) right++;
        return Comparison(line with { Right = right }) is { } sign ? (sign, right) : null;
    }

    private bool IsBar(PixelBox box) => box.Height <= DashHeight * _em && box.Width >= ShortestDash * _em
        && Enumerable.Range(box.Left, box.Width).Count(x => InkIn(x, box) > 0) >= Unbroken * box.Width;

    /// <summary>One stroke that leans to the left, row by row as straight as the edge of &gt;.</summary>
    private bool IsSlash(PixelBox box)
    {
        if (box.Height < LowestSlash * _em || box.Height > LargestSign * _em || box.Width > LargestSign * _em) return false;
        var middles = new List<(double Along, double At)>();
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var row = _ink.Row(y)[box.Left..box.Right];
            int first = row.IndexOf(true), last = row.LastIndexOf(true);
            if (first < 0 || last - first > WidestStroke * _em) return false;
            middles.Add((y, (first + last) / 2.0));
        }

        return SlopeIfStraight(middles) is { } slope && slope <= -LeastSlant;
    }

    private string? Ellipsis(PixelBox line)
    {
        if (line.Height > Dot * _em) return null;
        var dots = InkBlob.In(_ink, line);
        if (dots.Count < DotsOfEllipsis || dots.Count % DotsOfEllipsis != 0 || dots.Exists(dot => dot.Box.Width > Dot * _em)) return null;
        var steps = dots.Skip(1).Zip(dots, (dot, before) => (double)(dot.Box.Left + dot.Box.Right - before.Box.Left - before.Box.Right) / 2).ToList();
        return steps.Max() - steps.Min() > 2 * Uneven * _em ? null : new string('…', dots.Count / DotsOfEllipsis);
    }

    private string? Comparison(PixelBox line)
    {
        if (line.Width < NarrowestSign * _em || line.Width > LargestSign * _em || Shrunk(line) is not { } box) return null;
        if (box.Height < LowestSign * _em || box.Height > LargestSign * _em) return null;
        if (AreTwoBars(box)) return "=";
        // Three strokes at the open end, of which two meet at the tip. A bar that is not seen may be there all the same: > and < are left to the model.
        var end = Math.Max(2, (int)(End * box.Width));
        return (Strokes(box with { Right = box.Left + end }), Strokes(box with { Left = box.Right - end })) switch
        {
            (3, 1 or 2) when FallsStraight(box, x => x - box.Left) => "≥",
            (1 or 2, 3) when FallsStraight(box, x => box.Right - 1 - x) => "≤",
            _ => null,
        };
    }

    private bool AreTwoBars(PixelBox box)
    {
        var bars = InkBlob.In(_ink, box);
        return bars.Count == 2 && box.Width <= WidestEquals * _em && bars.TrueForAll(bar => bar.Box.Height <= DashHeight * _em && bar.Box.Width >= (1 - BarsDiffer) * box.Width)
            && Math.Max(bars[0].Box.Top, bars[1].Box.Top) - Math.Min(bars[0].Box.Bottom, bars[1].Box.Bottom) >= BetweenBars * _em;
    }

    /// <summary>How many strokes most columns of a part cross.</summary>
    private int Strokes(PixelBox part)
    {
        var counts = new List<int>();
        for (var x = part.Left; x < part.Right; x++)
        {
            var count = 0;
            for (var y = part.Top; y < part.Bottom; y++) count += _ink[x, y] && (y == part.Top || !_ink[x, y - 1]) ? 1 : 0;
            counts.Add(count);
        }

        return counts.Count == 0 ? 0 : counts.CountBy(count => count).OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).First().Key;
    }

    /// <summary>The upper edge of the ink falls in a straight line from the open end to the tip, by a third of the height at least.</summary>
    private bool FallsStraight(PixelBox box, Func<int, int> fromOpenEnd)
    {
        var edge = new List<(double Along, double At)>();
        for (var x = box.Left; x < box.Right; x++)
        {
            var y = box.Top;
            while (y < box.Bottom && !_ink[x, y]) y++;
            edge.Add((fromOpenEnd(x), y - box.Top));
        }

        return SlopeIfStraight(edge) is { } slope && slope * box.Width * 3 >= box.Height;
    }

    /// <summary>By how much points rise for each step along their line; null if they lie on none.</summary>
    private double? SlopeIfStraight(List<(double Along, double At)> points)
    {
        double along = points.Average(point => point.Along), at = points.Average(point => point.At);
        var slope = points.Sum(point => (point.Along - along) * (point.At - at)) / Math.Max(1, points.Sum(point => (point.Along - along) * (point.Along - along)));
        var off = Math.Max(LeastOff, Straight * _em);
        return points.TrueForAll(point => Math.Abs(point.At - at - (slope * (point.Along - along))) <= off) ? slope : null;
    }

    /// <summary>Without the rows above and below the ink.</summary>
    private PixelBox? Shrunk(PixelBox box)
    {
        int top = box.Top, bottom = box.Bottom;
        while (top < bottom && !_ink.Row(top)[box.Left..box.Right].Contains(true)) top++;
        while (bottom > top && !_ink.Row(bottom - 1)[box.Left..box.Right].Contains(true)) bottom--;
        return top < bottom ? box with { Top = top, Bottom = bottom } : null;
    }

    private int InkIn(int x, PixelBox line)
    {
        var count = 0;
        for (var y = line.Top; y < line.Bottom; y++) count += _ink[x, y] ? 1 : 0;
        return count;
    }
}
