using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// The contours of letters that are nothing but frames beside each other (一, 三, the stem of 1), stroked over or under the same letters printed as text: they lie within the square of a
/// glyph, which the borders of its cell lie around. A blank has none: a frame in its square is a box to tick.
/// </summary>
internal static class GlyphContours
{
    /// <summary>No glyph of a form is larger; bounds the search for those around a frame.</summary>
    private const double LargestEm = 40;

    /// <summary>A page that strokes more of them is a drawing; the largest tables have some thousands of cells.</summary>
    private const int MostFrames = 10_000;

    /// <summary>Takes their sides out of the bars.</summary>
    public static void TakeOut(PagePaint paint)
    {
        if (paint.SmallFrames.Count is 0 or > MostFrames) return;
        var glyphs = new SortedByPosition<GlyphPlace>(paint.Glyphs.Where(glyph => !PlausibleText.IsBlank(glyph.Text)).Select(glyph => glyph.Place).Concat(paint.Hidden.Where(glyph => !glyph.IsBlank).Select(glyph => glyph.Place)), place => place.MiddleY);
        var contours = paint.SmallFrames.FindAll(frame => IsWithinGlyph(frame.Box, glyphs));
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
}
