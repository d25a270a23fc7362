using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>From what a page paints to the glyphs that can be seen: decoded or marked as undecodable, double strikes and text in the colour of the paper dropped, radicals folded.</summary>
internal sealed class VisibleGlyphs
{
    private readonly List<Glyph> _visible = [];
    private readonly DoubleStrikes _strikes = new();

    /// <summary>The list is the same for every page that this object is asked for: it holds one page at a time.</summary>
    public List<Glyph> Find(PagePaint paint, PaintLayers layers)
    {
        _visible.Clear();
        _strikes.Clear();
        var paper = new PaperColoredText(paint, layers);
        var decoding = new FontDecoding(paint.Glyphs);
        GlyphPlace? covered = null;
        ReadOnlySpan<PaintedGlyph> glyphs = CollectionsMarshal.AsSpan(paint.Glyphs);
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var painted = ref glyphs[i];
            var (text, isMismapped) = decoding.Read(glyphs, i);
            var raw = IsInvisible(painted) ? string.Empty : text;
            var folded = LongDashes.Split(RadicalFolding.Fold(raw));
            var isCutOff = painted.IsCutOff;
            if (!PlausibleText.IsBlank(folded))
            {
                if (!layers.IsEmpty && layers.IsCovered(painted.Place.MiddleX, painted.Place.MiddleY, painted.Order))
                {
                    CutOffBefore(painted.Place);
                    covered = painted.Place;
                    continue;
                }

                isCutOff |= covered is { } hidden && hidden.IsFollowedBy(painted.Place);
                covered = null;
                if (paper.Hides(painted) || _strikes.IsSecond(glyphs, i)) continue;
            }

            _visible.Add(new Glyph(folded, raw, painted.Place, painted.Vertical, painted.Order, painted.Source) { IsCutOff = isCutOff, IsCutAbove = painted.IsCutAbove, IsCutBelow = painted.IsCutBelow, IsMismapped = isMismapped, Color = painted.Color });
        }

        return _visible;
    }

    /// <summary>What shows and goes on under a later fill is cut off.</summary>
    private void CutOffBefore(in GlyphPlace covered)
    {
        if (_visible is [.., { IsBlank: false } last] && last.Place.IsFollowedBy(covered)) _visible[^1] = last with { IsCutOff = true };
    }

    /// <summary>Characters without a shape: zero-width spaces and joiners, byte order marks.</summary>
    private static bool IsInvisible(in PaintedGlyph glyph) =>
        glyph.IsMapped && glyph.Text.Length == 1 && glyph.Text[0] is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
