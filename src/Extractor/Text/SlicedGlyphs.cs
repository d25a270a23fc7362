using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>The glyphs of which a page shows a slice alone: decoded like the others, without what is covered or has the colour of the paper.</summary>
internal static class SlicedGlyphs
{
    public static List<Glyph> Find(PagePaint paint, PaintLayers layers)
    {
        var found = new List<Glyph>();
        if (paint.Sliced.Count == 0) return found;
        var (paper, strikes) = (new PaperColoredText(paint, layers), new DoubleStrikes());
        strikes.Start(paint.Sliced.Count);
        // What a font is like is seen from all that it paints.
        var decoding = new FontDecoding([.. paint.Glyphs, .. paint.Sliced]);
        ReadOnlySpan<PaintedGlyph> sliced = CollectionsMarshal.AsSpan(paint.Sliced);
        for (var i = 0; i < sliced.Length; i++)
        {
            ref readonly var glyph = ref sliced[i];
            var (raw, isMismapped) = decoding.Read(sliced, i);
            var text = LongDashes.Split(RadicalFolding.Fold(raw));
            if (PlausibleText.IsBlank(text) || layers.IsCovered(glyph.Place.MiddleX, glyph.Place.MiddleY, glyph.Order) || paper.Hides(glyph) || strikes.IsSecond(sliced, i)) continue;
            found.Add(new Glyph(text, raw, glyph.Place, glyph.Vertical, glyph.Order, glyph.Source) { IsCutAbove = glyph.IsCutAbove, IsCutBelow = glyph.IsCutBelow, IsMismapped = isMismapped, Color = glyph.Color });
        }

        return found;
    }
}
