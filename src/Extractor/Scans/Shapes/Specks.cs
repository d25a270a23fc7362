using Selfeval.Extractor.Scans.Pictures;

namespace Selfeval.Extractor.Scans.Shapes;

/// <summary>
/// Dirt on the glass, and the grain of a bilevel scan: dots far from all other ink, which would lengthen the text of their cell, or be one. Stops, the dots of a colon and decimal points stand
/// near a character, those of an ellipsis in a row.
/// </summary>
internal static class Specks
{
    /// <summary>A hyphen of a narrow font is longer (em), a stop of ideographs larger.</summary>
    private const double Largest = 0.15;

    /// <summary>A mark in the middle of its em square (床·月), or a comma behind a bracket that fills the other half of its own (》、《), leaves less paper between it and the character beside it (em).</summary>
    private const double FarFromText = 0.8;

    /// <summary>Where there are so many that some stand near text, too, what tells them from decimal points, commas and stops is that these stand closer than this (em): marks of their own are lost then.</summary>
    private const double NearText = 0.3;

    /// <summary>Of more dots than one in a square of this side (em) one stands near most words.</summary>
    private const double Grain = 10;

    /// <summary>The dots of an ellipsis are set three to an em: each has two others within as much, at its height but for the rounding to pixels (em).</summary>
    private const double Row = 0.75;

    private const double SameHeight = 0.06;

    /// <summary>The soft edge of a dot, in pixels.</summary>
    private const int Edge = 2;

    /// <summary>Erases them from both masks of a picture.</summary>
    /// <param name="em">The height of its characters, in pixels.</param>
    public static void Erase(InkMask ink, InkMask faint, double em)
    {
        var dots = InkBlob.In(ink, new PixelBox(0, 0, ink.Width, ink.Height)).ConvertAll(blob => blob.Box).FindAll(box => Math.Max(box.Width, box.Height) < Largest * em);
        if (dots.Count == 0) return;
        var rest = ink.Without([], pixelsPerPoint: 1);
        foreach (var dot in dots) rest.Erase(dot.Left, dot.Top, dot.Right, dot.Bottom);
        var specks = Apart(rest, dots, FarFromText * em, em);
        if (specks.Count * Grain * Grain * em * em > (double)ink.Width * ink.Height) specks = Apart(rest, dots, NearText * em, em);
        foreach (var dot in specks)
        {
            ink.Erase(dot.Left, dot.Top, dot.Right, dot.Bottom);
            faint.Erase(dot.Left - Edge, dot.Top - Edge, dot.Right + Edge, dot.Bottom + Edge);
        }
    }

    /// <param name="distance">From all other ink, in pixels.</param>
    private static List<PixelBox> Apart(InkMask rest, List<PixelBox> dots, double distance, double em) =>
        [.. dots.Where((dot, i) => IsBare(rest, Grown(dot, (int)distance)) && !IsInRow(dots, i, em))];

    private static PixelBox Grown(PixelBox box, int by) => new(box.Left - by, box.Top - by, box.Right + by, box.Bottom + by);

    private static bool IsBare(InkMask mask, PixelBox area)
    {
        for (var y = Math.Max(0, area.Top); y < Math.Min(mask.Height, area.Bottom); y++)
        {
            if (mask.Row(y)[Math.Max(0, area.Left)..Math.Min(mask.Width, area.Right)].Contains(true)) return false;
        }

        return true;
    }

    /// <param name="dots">From left to right.</param>
    private static bool IsInRow(List<PixelBox> dots, int number, double em) => Beside(dots, number, -1, em).Concat(Beside(dots, number, 1, em)).Skip(1).Any();

    /// <summary>The dots beside one on a side of it.</summary>
    private static IEnumerable<PixelBox> Beside(List<PixelBox> dots, int number, int step, double em)
    {
        var own = dots[number];
        for (var i = number + step; i >= 0 && i < dots.Count && Math.Abs(dots[i].Left - own.Left) <= Row * em; i += step)
        {
            if (Math.Abs(dots[i].Top + dots[i].Bottom - own.Top - own.Bottom) <= 2 * Math.Max(1, SameHeight * em)) yield return dots[i];
        }
    }
}
