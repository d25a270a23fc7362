using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// A rectangle, with round corners or without, or a ring in a colour of its own that is drawn over the lines of a table: a stamp. The table's lines run on across its sides, and none ends at them,
/// as lines do at the borders of cells. Its sides divide no cells, and what stands in it in its colour is its text.
/// </summary>
/// <param name="Order">Its place among everything that the page paints.</param>
internal sealed record ColoredFrame(Box Box, int Color, int Order)
{
    /// <summary>An office stamps once or twice; a page with more colours or rectangles is a drawing.</summary>
    private const int MostFrames = 16;

    /// <summary>A ring is drawn in two curves at least.</summary>
    private const int FewestOfRing = 4;

    /// <summary>What is below shows through it, and through its text.</summary>
    public bool IsTransparent { get; init; }

    /// <summary>The stamps that a page draws.</summary>
    public static List<ColoredFrame> Among(PagePaint paint)
    {
        var rectangles = Rectangles(paint);
        return [.. rectangles, .. Rings(paint, rectangles)];
    }

    /// <param name="paint">What the page paints.</param>
    /// <param name="rectangles">The stamps among it that have corners.</param>
    private static List<ColoredFrame> Rings(PagePaint paint, List<ColoredFrame> rectangles)
    {
        var rings = paint.Strokes.FindAll(stroke => stroke is { IsRound: true, Pieces: >= FewestOfRing });
        if (rings.Count is 0 or > MostFrames) return [];
        var orders = rings.ConvertAll(ring => ring.Order);
        // The straight sides of a box with round corners are painted with these.
        var bars = paint.Bars.FindAll(bar => !orders.Contains(bar.Order) && !rectangles.Exists(stamp => stamp.Color == bar.Color));
        rings.RemoveAll(ring => bars.Exists(bar => bar.Color == ring.Color || bar.Order > ring.Order) || !(HasSides(ring, paint) ? Rectangle.Around(ring.Box).LiesOver(Joined(bars)) : bars.Exists(bar => RunsThrough(bar, ring.Box))));
        return rings.ConvertAll(ring => new ColoredFrame(ring.Box, ring.Color, ring.Order) { IsTransparent = !ring.Opaque });
    }

    private static bool HasSides(PaintedStroke ring, PagePaint paint) => paint.Bars.Exists(bar => bar.Order == ring.Order);

    private static bool RunsThrough(in PaintedBar bar, Box ring) => bar.Axis == Axis.Horizontal
        ? bar.Position > ring.Top && bar.Position < ring.Bottom && bar.From < ring.CenterX && bar.To > ring.CenterX
        : bar.Position > ring.Left && bar.Position < ring.Right && bar.From < ring.CenterY && bar.To > ring.CenterY;

    private static List<ColoredFrame> Rectangles(PagePaint paint)
    {
        if (!HasTwoColors(paint.Bars)) return [];
        var colors = paint.Bars.Where(bar => Contrast.Differs(bar.Color, Contrast.White)).GroupBy(bar => bar.Color).ToList();
        if (colors.Count is < 2 or > MostFrames) return [];
        var stamps = new List<ColoredFrame>();
        // The last first: a stamp in another colour is no line of the table.
        foreach (var bars in colors.OrderByDescending(color => color.Min(bar => bar.Order)))
        {
            var others = colors.Where(other => other.Key != bars.Key && !stamps.Exists(stamp => stamp.Color == other.Key)).SelectMany(other => other).ToList();
            if (others.Count == 0) break;
            var (last, order) = (others.Max(bar => bar.Order), bars.Min(bar => bar.Order));
            if (order < last) continue;
            var rectangles = RectanglesOf([.. bars]);
            var lines = Joined(others);
            // What is filled hides what it lies over of the table: its sides stay as they are. One that lies within a cell marks its text, and is a stamp as far as the others are.
            if (rectangles.TrueForAll(rectangle => (rectangle.LiesOver(lines) || rectangle.TouchesNone(lines)) && !paint.Areas.Exists(area => area.Opaque && area.Order > last && area.Box.Overlaps(rectangle.Box))))
                stamps.AddRange(rectangles.Where(rectangle => rectangle.LiesOver(lines)).Select(rectangle => new ColoredFrame(rectangle.Box, bars.Key, order) { IsTransparent = bars.Any(bar => !bar.Opaque) }));
        }

        return stamps;
    }

    /// <summary>Asked of every page: most draw all their lines in one colour, and nothing is copied for these.</summary>
    private static bool HasTwoColors(List<PaintedBar> bars)
    {
        for (var i = 1; i < bars.Count; i++)
        {
            if (bars[i].Color != bars[0].Color) return true;
        }

        return false;
    }

    /// <summary>The text of the stamp: in its colour, or as transparent as it is, painted after it.</summary>
    public bool Holds(in Glyph glyph) => (glyph.Color == Color || (IsTransparent && glyph.Color is null)) && glyph.Order > Order && Box.Contains(glyph.Place.MiddleX, glyph.Place.MiddleY);

    /// <summary>The rectangles that the bars of one colour draw; none if they draw anything else.</summary>
    private static List<Rectangle> RectanglesOf(List<PaintedBar> bars)
    {
        var sides = Joined(bars);
        if (sides.Count > 4 * MostFrames) return [];
        var rectangles = Rectangle.Among(sides, MostFrames);
        return sides.Count == 4 * rectangles.Count ? rectangles : [];
    }

    private static List<Ruling> Joined(List<PaintedBar> bars) => CollinearRulings.Join(bars.ConvertAll(bar => new Ruling(bar.Axis, bar.Position, bar.From, bar.To, Ink.Dark)));
}
