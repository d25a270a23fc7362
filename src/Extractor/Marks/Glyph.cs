using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Marks;

/// <summary>Where a line of text reads to, in page coordinates (y downwards).</summary>
public enum Direction
{
    Right,
    Down,
    Left,
    Up,

    /// <summary>Neither along x nor along y: watermarks and stamps.</summary>
    Oblique,
}

/// <summary>
/// One printed glyph: the start and the end of its baseline and its em size, in page points with the origin at the top left.
/// Glyph boxes are not used anywhere: fonts lie about them.
/// </summary>
/// <param name="Text">What it stands for: radicals folded to ideographs, U+FFFD if the font does not tell.</param>
/// <param name="Raw">The same before folding.</param>
/// <param name="Vertical">It is set in vertical writing: upright, the next glyph stands below.</param>
/// <param name="Order">Its place among everything that the page paints.</param>
/// <param name="Source">What painted it.</param>
public readonly record struct Glyph(
    string Text, string Raw, GlyphPlace Place, bool Vertical, int Order, TextSource Source)
{
    /// <summary>The text goes on beside it where it does not show: clipped away, or off the page.</summary>
    public bool IsCutOff { get; init; }

    /// <summary>Its own top, or its own foot, is clipped away: what it is clipped to lies on the other side.</summary>
    public bool IsCutAbove { get; init; }

    public bool IsCutBelow { get; init; }

    /// <summary>A clip that cuts its foot, or its top, leaves it this share of an em at least on the other side of its middle.</summary>
    private const double BesideCut = 0.1;

    /// <summary>The height at which it shows, of text that reads to the right: its middle, which may lie a hair beyond a clip that runs through it, or a little beside.</summary>
    public double ShownY => Place.MiddleY + (IsCutAbove == IsCutBelow ? 0 : IsCutAbove ? BesideCut * Place.Size : -BesideCut * Place.Size);

    /// <summary>It is the text of a box that is laid over the table.</summary>
    public bool IsLaidOver { get; init; }

    /// <summary>A pen wrote in its cell, or over it.</summary>
    public bool IsWrittenOver { get; init; }

    /// <summary>Its font says something wrong of it: another program rewrote the file, and what else it says is to be doubted.</summary>
    public bool IsMismapped { get; init; }

    /// <summary>0xRRGGBB; null if it has no one colour, or its colour shows through.</summary>
    public int? Color { get; init; }

    /// <summary>The line that OCR read it in; null for text that the file itself holds.</summary>
    public OcrLine? Ocr { get; init; }

    public bool IsBlank { get; } = PlausibleText.IsBlank(Text);
}

/// <summary>The baseline of a glyph from start to end, and its em size.</summary>
public readonly record struct GlyphPlace(double X, double Y, double EndX, double EndY, double Size)
{
    /// <summary>
    /// An ideograph fills its em square from about 0.12 em below to 0.88 em above the baseline: its middle stands this far above.
    /// </summary>
    public const double MiddleAboveBaseline = 0.35;

    /// <summary>Letters of one word stand closer than this share of an em, what belongs to the next cell does not.</summary>
    private const double SameText = 0.6;

    /// <summary>Two glyphs of one line leave each other's baseline by less than this share of an em.</summary>
    private const double SameBaseline = 0.25;

    /// <summary>A baseline that leaves its axis by more than this share of its length (about 6°) is oblique.</summary>
    private const double ObliqueSlope = 0.1;

    public Direction Direction
    {
        get
        {
            double dx = EndX - X, dy = EndY - Y;
            if (Math.Abs(dy) <= Math.Abs(dx) * ObliqueSlope) return dx >= 0 ? Direction.Right : Direction.Left;
            if (Math.Abs(dx) <= Math.Abs(dy) * ObliqueSlope) return dy > 0 ? Direction.Down : Direction.Up;
            return Direction.Oblique;
        }
    }

    /// <summary>The place of an ideograph by its middle.</summary>
    public static GlyphPlace Around((double X, double Y) middle, double size, Direction direction)
    {
        double half = size / 2, above = MiddleAboveBaseline * size;
        var (x, y) = middle;
        return direction switch
        {
            Direction.Down => new GlyphPlace(x - above, y - half, x - above, y + half, size),
            Direction.Left => new GlyphPlace(x + half, y - above, x - half, y - above, size),
            Direction.Up => new GlyphPlace(x + above, y + half, x + above, y - half, size),
            _ => new GlyphPlace(x - half, y + above, x + half, y + above, size),
        };
    }

    public double MiddleX => Middle.X;

    public double MiddleY => Middle.Y;

    /// <summary>The middle of an ideograph that stands here.</summary>
    public (double X, double Y) Middle
    {
        get
        {
            double x = (X + EndX) / 2, y = (Y + EndY) / 2, above = MiddleAboveBaseline * Size;
            return Direction switch
            {
                Direction.Right => (x, y - above),
                Direction.Down => (x + above, y),
                Direction.Left => (x, y + above),
                Direction.Up => (x - above, y),
                _ => (x, y),
            };
        }
    }

    /// <summary>The next glyph goes on where this one ends.</summary>
    public bool IsFollowedBy(in GlyphPlace next) =>
        Math.Abs(next.X - EndX) <= SameText * next.Size && Math.Abs(next.Y - EndY) <= SameText * next.Size
        && Direction == next.Direction && Math.Abs(Direction is Direction.Right or Direction.Left ? next.Y - EndY : next.X - EndX) <= SameBaseline * next.Size;

    /// <summary>How much of their lines and of their heights two texts that read to the right have in common, in points; negative where they stand apart.</summary>
    public (double Along, double Across) SharedWith(in GlyphPlace other) => (
        Math.Min(EndX, other.EndX) - Math.Max(X, other.X), ((Size + other.Size) * MiddleAboveBaseline) - Math.Abs(MiddleY - other.MiddleY));

    public double Advance => Math.Sqrt(((EndX - X) * (EndX - X)) + ((EndY - Y) * (EndY - Y)));
}
