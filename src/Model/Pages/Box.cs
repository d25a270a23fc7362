namespace Selfeval.Model.Pages;

/// <summary>
/// A rectangle on a page, in page points (1/72 inch); origin at the top left corner of what a viewer shows,
/// x to the right, y downwards; /Rotate and CropBox are applied.
/// </summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CenterX => (Left + Right) / 2;

    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The same box, so many points further right.</summary>
    public Box MovedRight(double by) => this with { Left = Left + by, Right = Right + by };

    /// <summary>The same box, so many points further down.</summary>
    public Box MovedDown(double by) => this with { Top = Top + by, Bottom = Bottom + by };

    /// <summary>The smallest box around both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>They share an area; a common border is none.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>What both share; its sides change over where they share nothing.</summary>
    public Box Shared(Box other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>The smallest box around all of them; fails on an empty sequence.</summary>
    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((a, b) => a.Union(b));
}
