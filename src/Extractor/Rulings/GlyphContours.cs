using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// The contours of letters that are nothing but frames beside each other (一, 三, the stem of 1), stroked over or under the same letters printed as text: they lie within the square of a
/// glyph, which the borders of its cell lie around. A blank has none: a frame in its square is a box to tick. Whole cells lie within a letter of a watermark; lines go on from their corners.
/// </summary>
internal static class GlyphContours
{
    /// <summary>No glyph of a form is larger; bounds the search for those around a frame.</summary>
    private const double LargestEm = 40;

    /// <summary>A page that strokes more of them is a drawing; the largest tables have some thousands of cells.</summary>
    private const int MostFrames = 10_000;

    /// <summary>A stroke of the largest letters that are asked for (— 一 丨 of 40 pt) is thinner (pt).</summary>
    private const double ThickestStroke = 5;

    /// <summary>What is painted so near (pt) is one line, or ends at it.</summary>
    private const double Meets = 1.2;

    /// <summary>The same contour drawn twice is put aside by less (pt), so that the letter looks bolder; the next cell is wider.</summary>
    private const double Beyond = 3;

    /// <summary>Takes their sides out of the bars.</summary>
    public static void TakeOut(PagePaint paint)
    {
        if (paint.SmallFrames.Count is 0 or > MostFrames) return;
        var glyphs = new SortedByPosition<GlyphPlace>(paint.Glyphs.Where(glyph => !PlausibleText.IsBlank(glyph.Text)).Select(glyph => glyph.Place).Concat(paint.Hidden.Where(glyph => !glyph.IsBlank).Select(glyph => glyph.Place)), place => place.MiddleY);
        var contours = paint.SmallFrames.FindAll(frame => IsWithinGlyph(frame.Box, glyphs));
        if (contours.Count == 0) return;
        var bars = paint.Bars.ToLookup(bar => bar.Axis);
        var (lying, upright) = (new SortedByPosition<PaintedBar>(bars[Axis.Horizontal], bar => bar.Position), new SortedByPosition<PaintedBar>(bars[Axis.Vertical], bar => bar.Position));
        contours.RemoveAll(frame => IsCell(frame.Box, lying, upright));
        if (contours.Count == 0) return;
        var kept = new List<PaintedBar>(paint.Bars.Count);
        var from = 0;
        foreach (var frame in contours)
        {
            kept.AddRange(paint.Bars[from..frame.FirstBar]);
            from = frame.FirstBar + frame.Bars;
        }

        kept.AddRange(paint.Bars[from..]);
        paint.Bars.Clear();
        paint.Bars.AddRange(kept);
        paint.SmallFrames.Clear();
    }

    private static bool IsWithinGlyph(Box frame, SortedByPosition<GlyphPlace> glyphs)
    {
        foreach (ref readonly var glyph in glyphs.Between(frame.CenterY - (LargestEm / 2), frame.CenterY + (LargestEm / 2)))
        {
            var half = glyph.Size / 2;
            if (Math.Max(frame.Width, frame.Height) <= glyph.Size && Math.Abs(frame.CenterX - glyph.MiddleX) <= half && Math.Abs(frame.CenterY - glyph.MiddleY) <= half) return true;
        }

        return false;
    }

    /// <summary>A line goes on from one of its corners, and it is no stroke: those of dashes (——) touch.</summary>
    private static bool IsCell(Box frame, SortedByPosition<PaintedBar> lying, SortedByPosition<PaintedBar> upright)
    {
        if (Math.Min(frame.Width, frame.Height) < ThickestStroke) return false;
        var (along, down) = ((frame.Left, frame.Right), (frame.Top, frame.Bottom));
        return GoOn(lying, frame.Top, along) || GoOn(lying, frame.Bottom, along) || GoOn(upright, frame.Left, down) || GoOn(upright, frame.Right, down);
    }

    /// <summary>A bar on the line of a side meets it, and runs on beyond one of its ends.</summary>
    private static bool GoOn(SortedByPosition<PaintedBar> bars, double position, (double From, double To) side)
    {
        foreach (ref readonly var bar in bars.Between(position - Meets, position + Meets))
        {
            if (bar.From <= side.To + Meets && bar.To >= side.From - Meets && (bar.From < side.From - Beyond || bar.To > side.To + Beyond)) return true;
        }

        return false;
    }
}
