using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>From what a page paints to the glyphs that can be seen: decoded or marked as undecodable, double strikes dropped, radicals folded.</summary>
internal static class VisibleGlyphs
{
    private static readonly string Undecodable = TextLine.Undecodable.ToString();

    public static List<Glyph> Find(PagePaint paint, PaintLayers layers)
    {
        var decoding = new FontDecoding(paint.Glyphs);
        var strikes = new DoubleStrikes();
        var visible = new List<Glyph>(paint.Glyphs.Count);
        foreach (ref readonly var painted in CollectionsMarshal.AsSpan(paint.Glyphs))
        {
            var raw = IsInvisible(painted) ? string.Empty : decoding.Decodes(painted) || decoding.IsBlank(painted) ? painted.Text : Undecodable;
            var glyph = new Glyph(RadicalFolding.Fold(raw), raw, painted.Place, painted.Vertical, painted.Order, painted.Operation);
            if (!glyph.IsBlank)
            {
                if (layers.IsCovered(painted.Place.MiddleX, painted.Place.MiddleY, painted.Order)) continue;
                if (strikes.IsSecond(painted.Text, painted.Place)) continue;
            }

            visible.Add(glyph);
        }

        return visible;
    }

    /// <summary>Characters without a shape: zero-width spaces and joiners, byte order marks.</summary>
    private static bool IsInvisible(in PaintedGlyph glyph) =>
        glyph.IsMapped && glyph.Text.Length == 1 && glyph.Text[0] is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
