using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>How much of a glyph shows within a clip.</summary>
internal enum Shown
{
    /// <summary>None of its ink, or too little to see.</summary>
    Nothing,

    /// <summary>Less than half: the page, or the cell, ends in it.</summary>
    Slice,

    Most,
}

/// <summary>How far a clip reaches from the middle of a glyph, seen as the glyph stands: upwards, downwards, and along its baseline towards its start and its end; negative where the middle lies outside.</summary>
internal readonly record struct GlyphReach(double Above, double Below, double Before, double Behind)
{
    /// <summary>Digits and ideographs reach at least this share of an em above and below their middle.</summary>
    private const double Ink = 0.3;

    /// <summary>Less than this share of an em is a hairline at the edge of the clip.</summary>
    private const double Visible = 0.1;

    /// <summary>
    /// A text in the middle of two rows that a page break parts shows its halves on both pages, less what rounding takes off, a hundredth of an em: it is that of the page on which its upper half stands.
    /// </summary>
    private const double Rounding = 0.02;

    /// <summary>Ink keeps about this share of an em from both ends of its advance: a clip further in cuts it.</summary>
    private const double Bearing = 0.1;

    private double Advance { get; init; }

    private double Em { get; init; }

    public bool IsCutAbove => Above < Ink * Em;

    public bool IsCutBelow => Below < Ink * Em;

    /// <summary>A part of it does not show on its line; some programs paint nothing of what follows.</summary>
    public bool IsCutAlong => Math.Min(Before, Behind) < (Advance / 2) - (Bearing * Em);

    public Shown Shown
    {
        get
        {
            if (Before >= 0 && Behind >= 0 && Above >= Rounding * Em && Below >= -Rounding * Em) return Shown.Most;
            return InkAcross > Visible * Em && InkAlong > Math.Min(Visible * Em, Advance / 2) ? Shown.Slice : Shown.Nothing;
        }
    }

    private double InkAcross => Math.Min(Above, Ink * Em) + Math.Min(Below, Ink * Em);

    private double InkAlong => Math.Min(Before, Advance / 2) + Math.Min(Behind, Advance / 2);

    /// <summary>The glyph stands an em and more within the clip, as most do: nothing of it is cut off, whatever its ink.</summary>
    public static bool IsWellWithin(in GlyphPlace place, in Box clip) =>
        Math.Min(place.X, place.EndX) - place.Size >= clip.Left && Math.Max(place.X, place.EndX) + place.Size <= clip.Right
        && Math.Min(place.Y, place.EndY) - place.Size >= clip.Top && Math.Max(place.Y, place.EndY) + place.Size <= clip.Bottom;

    public static GlyphReach Of(in GlyphPlace place, Box clip)
    {
        var (x, y) = place.Middle;
        double left = x - clip.Left, right = clip.Right - x, up = y - clip.Top, down = clip.Bottom - y;
        return place.Direction switch
        {
            Direction.Down => new GlyphReach(right, left, up, down) { Advance = place.Advance, Em = place.Size },
            Direction.Left => new GlyphReach(down, up, right, left) { Advance = place.Advance, Em = place.Size },
            Direction.Up => new GlyphReach(left, right, down, up) { Advance = place.Advance, Em = place.Size },
            _ => new GlyphReach(up, down, left, right) { Advance = place.Advance, Em = place.Size },
        };
    }

    /// <summary>The place moved, across its baseline and along it, to the middle of what shows of its ink.</summary>
    public GlyphPlace Within(in GlyphPlace place)
    {
        var up = (Math.Min(Above, Ink * Em) - Math.Min(Below, Ink * Em)) / 2;
        var on = (Math.Min(Behind, Advance / 2) - Math.Min(Before, Advance / 2)) / 2;
        var (dx, dy) = place.Direction switch { Direction.Down => (up, on), Direction.Left => (-on, up), Direction.Up => (-up, -on), _ => (on, -up) };
        return place with { X = place.X + dx, Y = place.Y + dy, EndX = place.EndX + dx, EndY = place.EndY + dy };
    }
}
