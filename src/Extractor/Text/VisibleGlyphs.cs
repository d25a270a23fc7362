using System.Runtime.InteropServices;
using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>From what a page paints to the glyphs that can be seen: decoded or marked as undecodable, double strikes and text in the colour of the paper dropped, radicals folded.</summary>
internal sealed class VisibleGlyphs
{
    /// <summary>The smallest print of forms on one page is set in 4 pt; what is smaller than this (pt) is a speck, put there to be searched for, or to mislead.</summary>
    public const double SmallestPrint = 1;

    private readonly List<Glyph> _visible = [];
    private readonly DoubleStrikes _strikes = new();

    /// <summary>The glyph before, if it lies under a later fill.</summary>
    private GlyphPlace? _covered;

    /// <summary>Where the glyphs of the page stand that were painted over, or are too small to be read.</summary>
    public List<GlyphPlace> Hidden { get; } = [];

    /// <summary>The list is the same for every page that this object is asked for: it holds one page at a time.</summary>
    public List<Glyph> Find(PagePaint paint, PaintLayers layers)
    {
        _strikes.Start(paint.Glyphs.Count);
        var paper = new PaperColoredText(paint, layers);
        var decoding = new FontDecoding(paint.Glyphs);
        _covered = null;
        Hidden.Clear();
        ReadOnlySpan<PaintedGlyph> glyphs = CollectionsMarshal.AsSpan(paint.Glyphs);
        CollectionsMarshal.SetCount(_visible, glyphs.Length);
        var visible = CollectionsMarshal.AsSpan(_visible);
        var count = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var painted = ref glyphs[i];
            var (text, isMismapped) = decoding.Read(glyphs, i);
            var raw = IsInvisible(painted) ? string.Empty : text;
            var folded = LongDashes.Split(RadicalFolding.Fold(raw));
            var isCutOff = painted.IsCutOff;
            if (!PlausibleText.IsBlank(folded))
            {
                if (!layers.IsEmpty && IsCovered(painted, layers, visible[..count])) continue;
                isCutOff |= _covered is not null && FollowsCovered(painted.Place);
                if (paper.Hides(painted) || _strikes.IsSecond(glyphs, i)) continue;
                if (IsTooSmall(painted))
                {
                    Hidden.Add(painted.Place);
                    continue;
                }
            }

            visible[count++] = new Glyph(folded, raw, painted.Place, painted.Vertical, painted.Order, painted.Source) { IsCutOff = isCutOff, IsCutAbove = painted.IsCutAbove, IsCutBelow = painted.IsCutBelow, IsMismapped = isMismapped, IsLaidOver = painted.IsStamp, Color = painted.Color };
        }

        CollectionsMarshal.SetCount(_visible, count);
        return _visible;
    }

    /// <summary>It lies under a later fill; what shows and goes on there is cut off.</summary>
    private bool IsCovered(in PaintedGlyph glyph, PaintLayers layers, Span<Glyph> visible)
    {
        var (x, y) = glyph.Place.Middle;
        if (!layers.IsCovered(x, y, glyph.Order)) return false;
        _covered = glyph.Place;
        Hidden.Add(glyph.Place);
        if (visible.Length == 0) return true;
        ref var last = ref visible[^1];
        if (!last.IsBlank && last.Place.IsFollowedBy(glyph.Place)) last = last with { IsCutOff = true };
        return true;
    }

    private bool FollowsCovered(in GlyphPlace place)
    {
        var covered = _covered!.Value;
        _covered = null;
        return covered.IsFollowedBy(place);
    }

    /// <summary>Nobody sees it without a glass.</summary>
    private static bool IsTooSmall(in PaintedGlyph glyph) => glyph.Place.Size < SmallestPrint || glyph.IsSqueezed;

    /// <summary>Characters without a shape: zero-width spaces and joiners, byte order marks.</summary>
    private static bool IsInvisible(in PaintedGlyph glyph) =>
        glyph.IsMapped && glyph.Text.Length == 1 && glyph.Text[0] is (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
