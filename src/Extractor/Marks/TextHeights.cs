namespace Selfeval.Extractor.Marks;

/// <summary>The printed glyphs of a page by the height of their middles, in points.</summary>
internal static class TextHeights
{
    public static SortedByPosition<GlyphPlace> Of(ReadOnlySpan<Glyph> glyphs)
    {
        var places = new List<GlyphPlace>(glyphs.Length);
        foreach (ref readonly var glyph in glyphs)
        {
            if (!glyph.IsBlank) places.Add(glyph.Place);
        }

        return new SortedByPosition<GlyphPlace>(places, place => place.MiddleY);
    }
}
