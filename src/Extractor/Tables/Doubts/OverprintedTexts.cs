using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>Tells whether texts of one cell are printed over each other: a neighbour's that overflowed, a stamp, a watermark. Which of them the cell says cannot be told.</summary>
internal static class OverprintedTexts
{
    /// <summary>Two texts that share more than half an em of their lines stand over each other; what touches, or steps back by kerning, shares less, and a colon behind a bracket set at half width that much.</summary>
    private const double Shared = 0.52;

    /// <summary>A digit is narrower than that, and stands over another with nearly all of its width.</summary>
    private const double WidthOfDigit = 0.8;

    /// <summary>A digit of condensed type is wider (em), a point, a comma or an accent is not.</summary>
    private const double NarrowestDigit = 0.35;

    /// <summary>Lines set tight share less of their height.</summary>
    private const double SharedHeight = 0.2;

    public static bool AreIn(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        if (runs.Count < 2) return false;
        var places = new List<GlyphPlace>();
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Horizontal) places.Add(glyphs[run.Start].Place with { EndX = glyphs[run.Start + run.Count - 1].Place.EndX });
        }

        places.Sort((a, b) => a.MiddleY.CompareTo(b.MiddleY));
        var largest = places.Count == 0 ? 0 : places.Max(place => place.Size);
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = i + 1; j < places.Count && places[j].MiddleY - places[i].MiddleY <= largest; j++)
            {
                if (Overprints(places[i], places[j])) return true;
            }
        }

        return false;
    }

    private static bool Overprints(in GlyphPlace a, in GlyphPlace b)
    {
        var em = Math.Min(a.Size, b.Size);
        var (along, across) = a.SharedWith(b);
        var shortest = Math.Min(a.Advance, b.Advance);
        return (along > Shared * em || (shortest > NarrowestDigit * em && along > WidthOfDigit * shortest)) && across > SharedHeight * em;
    }
}
