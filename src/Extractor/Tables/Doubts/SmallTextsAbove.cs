using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>Tells whether a cell sets a small text right above another, as word processors and browsers set the reading of characters or a remark on them (ruby): read line by line it would become a part of that.</summary>
internal static class SmallTextsAbove
{
    /// <summary>Half as large by default; a third smaller is still no line of the same text.</summary>
    private const double Smaller = 2 / 3.0;

    /// <summary>Its baseline lies at the top of the characters below it (em of these): a raised figure or sign (⁴, ①) stands lower, a line of its own higher.</summary>
    private const double Lowest = 0.7, Highest = 1.2;

    public static bool AreIn(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        // OCR measures the ink of a line, and takes a short one for small.
        if (runs.Count < 2 || glyphs[runs[0].Start].Ocr is not null || !DifferInSize(runs, glyphs)) return false;
        var places = new List<GlyphPlace>();
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Horizontal) places.Add(glyphs[run.Start].Place with { EndX = glyphs[run.Start + run.Count - 1].Place.EndX });
        }

        places.Sort((a, b) => a.Y.CompareTo(b.Y));
        var largest = places.Count == 0 ? 0 : places.Max(place => place.Size);
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = i + 1; j < places.Count && places[j].Y - places[i].Y <= Highest * largest; j++)
            {
                if (StandsAbove(places[i], places[j])) return true;
            }
        }

        return false;
    }

    private static bool DifferInSize(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        double smallest = double.MaxValue, largest = 0;
        foreach (var run in runs)
        {
            var size = glyphs[run.Start].Place.Size;
            (smallest, largest) = (Math.Min(smallest, size), Math.Max(largest, size));
        }

        return smallest <= Smaller * largest;
    }

    private static bool StandsAbove(in GlyphPlace small, in GlyphPlace text) =>
        small.Size <= Smaller * text.Size && text.Y - small.Y >= Lowest * text.Size && text.Y - small.Y <= Highest * text.Size && small.MiddleX > text.X && small.MiddleX < text.EndX;
}
