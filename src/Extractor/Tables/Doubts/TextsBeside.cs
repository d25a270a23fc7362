using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>Texts of a cell that stand beside one another, all of each on its own side of a white stripe: those of two columns, perhaps, between which no line is drawn. Works on upright pages.</summary>
internal static class TextsBeside
{
    /// <summary>A stripe narrower than this share of an em is the blank of a text; as wide, runs end.</summary>
    private const double NarrowestStripe = 0.6;

    public static bool AreIn(List<Run> cell, ReadOnlySpan<Glyph> glyphs)
    {
        var runs = ListNumbers.LeftOutOf(cell, glyphs);
        var extents = new List<(double Left, double Right, double Size)>(runs.Count);
        foreach (var run in runs)
        {
            if (run.Kind != RunKind.Horizontal) return false;
            extents.Add((glyphs[run.Start].Place.X, EndOf(glyphs[run.Start + run.Count - 1]), glyphs[run.Start].Place.Size));
        }

        if (AreSpread(runs, glyphs)) return false;
        extents.Sort();
        var end = extents[0].Right;
        foreach (var (left, right, size) in extents)
        {
            if (left - end > NarrowestStripe * size) return true;
            end = Math.Max(end, right);
        }

        return false;
    }

    /// <summary>One text whose glyphs are spread over the width of its cell.</summary>
    private static bool AreSpread(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var hasIdeograph = false;
        foreach (var run in runs)
        {
            if (run.Count > 1) return false;
            hasIdeograph |= PlausibleText.IsIdeograph(glyphs[run.Start].Text);
        }

        return hasIdeograph || runs.Count > 2;
    }

    /// <summary>Fonts state other widths than they draw, or none: an ideograph is an em wide, and so is any glyph at most.</summary>
    public static double EndOf(in Glyph last) => last.Place.EndX <= last.Place.X || PlausibleText.IsIdeograph(last.Text) ? Math.Max(last.Place.EndX, last.Place.X + last.Place.Size) : last.Place.EndX;
}
