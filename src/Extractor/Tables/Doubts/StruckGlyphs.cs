using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Glyphs that a stroke shorter than any ruling strikes out: one deleted digit of a figure, whose new digit follows it. The stroke runs through the middle of the glyph, from its one side to the other.
/// Works on upright pages.
/// </summary>
internal static class StruckGlyphs
{
    /// <summary>
    /// Programs strike text out 0.25 to 0.4 em above its baseline, which is 0.1 em off the middle at most, and round that to pixels. The bar of a fraction and an underline lie
    /// 0.3 em off the middle and more.
    /// </summary>
    private const double FromMiddle = 0.2;

    /// <summary>A stroke may end short of the glyph's sides by this share of an em: programs round its ends to pixels, and a mark of a viewer leaves an eighth of it out at each.</summary>
    private const double Short = 0.1;

    /// <summary>What is shorter (pt) is a dot, and strikes no digit of print.</summary>
    private const double Shortest = 1;

    /// <summary>No glyph of a form is larger; bounds the search for the stroke through it.</summary>
    private const double LargestEm = 40;

    /// <summary>A page that draws more strokes is a drawing; a form has a figure or two struck out in a row.</summary>
    private const int MostStrokes = 10_000;

    public static List<GlyphPlace> Among(IReadOnlyList<Ruling> strokes, ReadOnlySpan<Glyph> glyphs)
    {
        var lying = strokes.Where(stroke => stroke is { Axis: Axis.Horizontal, Length: >= Shortest, Ink: Ink.Dark or Ink.Light }).ToList();
        if (lying.Count is 0 or > MostStrokes) return [];
        var sorted = new SortedByPosition<Ruling>(lying, stroke => stroke.Position);
        var struck = new List<GlyphPlace>();
        foreach (ref readonly var glyph in glyphs)
        {
            if (IsOfFigure(glyph) && glyph.Place is { Direction: Direction.Right, Size: <= LargestEm } place && IsStruck(place, sorted)) struck.Add(place);
        }

        return struck;
    }

    /// <summary>Of other signs many are strokes themselves, which may be drawn over the printed ones (－, ＝, 一); ideographs are wider than such strokes.</summary>
    private static bool IsOfFigure(in Glyph glyph) => glyph.Text is [var sign] && (char.IsAsciiLetterOrDigit(sign) || sign is '.' or '%');

    private static bool IsStruck(GlyphPlace glyph, SortedByPosition<Ruling> strokes)
    {
        foreach (ref readonly var stroke in strokes.Between(glyph.MiddleY - (FromMiddle * glyph.Size), glyph.MiddleY + (FromMiddle * glyph.Size)))
        {
            if (stroke.From <= glyph.X + (Short * glyph.Size) && stroke.To >= glyph.EndX - (Short * glyph.Size)) return true;
        }

        return false;
    }
}
