using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>From what a page paints to the glyphs that can be seen: decoded or marked as undecodable, double strikes and text in the colour of the paper dropped, radicals folded.</summary>
internal sealed class VisibleGlyphs
{
    private static readonly string Undecodable = TextLine.Undecodable.ToString();

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
            var isMismapped = decoding.IsMismapped(glyphs, i);
            var raw = IsInvisible(painted) ? string.Empty : decoding.IsBlank(painted) || (decoding.Decodes(painted) && !isMismapped) ? painted.Text : Undecodable;
            var glyph = new Glyph(LongDashes.Split(RadicalFolding.Fold(raw)), raw, painted.Place, painted.Vertical, painted.Order, painted.Source) { IsCutOff = painted.IsCutOff, IsCutAbove = painted.IsCutAbove, IsCutBelow = painted.IsCutBelow, IsMismapped = isMismapped, Color = painted.Color };
            if (!glyph.IsBlank)
            {
                if (!layers.IsEmpty && layers.IsCovered(painted.Place.MiddleX, painted.Place.MiddleY, painted.Order))
                {
                    CutOffBefore(painted.Place);
                    covered = painted.Place;
                    continue;
                }

                if (covered is { } hidden && hidden.IsFollowedBy(painted.Place)) glyph = glyph with { IsCutOff = true };
                covered = null;
                if (paper.Hides(painted)) continue;
                if (_strikes.IsSecond(glyphs, i)) continue;
            }

            _visible.Add(glyph);
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
