using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// The frames of fields that are filled in on a screen, as browsers print them into the cells of a form. Where a field is empty, so is its cell, whatever the frame is made of: four lines, of which the
/// upright ones are as short as the strokes of a figure, or one line with round corners.
/// </summary>
internal sealed class FieldFrames(PagePaint paint)
{
    /// <summary>Times as wide as high: no letter, and no figure, is a ring so wide; a box to tick is square.</summary>
    private const double Narrowest = 2;

    /// <summary>The smallest print is as high (pt), and its field is higher: what is lower is a dash.</summary>
    private const double Lowest = 5;

    /// <summary>Sides of one frame meet so near (pt).</summary>
    private const double Meets = 1;

    /// <summary>A frame has four sides, and begins with any of them: so many may come before one, or behind it.</summary>
    private const int OtherSides = 3;

    /// <summary>The numbers of the paths that are frames with round corners.</summary>
    private readonly HashSet<int> _rounded = [.. paint.Strokes.Where(stroke => IsRounded(stroke)).Select(stroke => stroke.Order)];

    public static bool IsRounded(in PaintedStroke stroke) => stroke.IsRound && stroke.Box.Height >= Lowest && stroke.Box.Width >= Narrowest * stroke.Box.Height;

    /// <summary>A bar of the page is the straight part of a frame with round corners, or stands upright between two lying ones of its own path that are longer than strokes of figures.</summary>
    /// <param name="index">Of the bar.</param>
    public bool HaveSide(int index)
    {
        var bars = CollectionsMarshal.AsSpan(paint.Bars);
        ref readonly var side = ref bars[index];
        if (_rounded.Contains(side.Order)) return true;
        if (side.Axis != Axis.Vertical) return false;
        bool top = false, bottom = false;
        foreach (ref readonly var bar in bars[Math.Max(0, index - OtherSides)..Math.Min(bars.Length, index + OtherSides + 1)])
        {
            if (bar.Order != side.Order || bar.Axis != Axis.Horizontal || bar.To - bar.From <= DrawnSigns.LongestStroke) continue;
            if (!IsAt(bar.From, side.Position) && !IsAt(bar.To, side.Position)) continue;
            top |= IsAt(bar.Position, side.From);
            bottom |= IsAt(bar.Position, side.To);
        }

        return top && bottom;
    }

    private static bool IsAt(double end, double position) => Math.Abs(end - position) <= Meets;
}
