using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>Cuts the glyphs of a page, in the order of painting, into runs. Blanks at the ends of a run are left out.</summary>
internal static class RunFinder
{
    /// <summary>Superscripts and the rounding of baselines stay within this share of an em; the next line does not.</summary>
    private const double BaselineDrift = 0.25;

    /// <summary>Within one text operation, letter-spaced titles stand up to one em apart; between cells there is more.</summary>
    private const double GapInOperation = 1.0;

    /// <summary>A new operation that leaves this gap was placed on its own: it may belong to the next cell.</summary>
    private const double GapBetweenOperations = 0.3;

    /// <summary>Kerning and fake bold step back by less than this.</summary>
    private const double StepBack = 0.6;

    /// <summary>
    /// A new operation that begins further back was placed on its own: the next cell's text over what overflowed into it. Producers that
    /// place every glyph alone, and fonts whose widths are stated wrongly, overlap by less.
    /// </summary>
    private const double StepBackOfOperation = 0.2;

    /// <summary>In vertical writing the next glyph stands about one em below.</summary>
    private const double NextBelow = 2.0;

    /// <summary>Glyphs of one vertical column are centred alike, up to narrow ones such as digits and brackets.</summary>
    private const double SameColumn = 0.5;

    public static List<Run> Find(ReadOnlySpan<Glyph> glyphs)
    {
        var runs = new List<Run>();
        for (var start = 0; start < glyphs.Length;)
        {
            var end = start + 1;
            while (end < glyphs.Length && Follows(glyphs[end - 1], glyphs[end])) end++;
            AddTrimmed(glyphs, start, end, runs);
            start = end;
        }

        return FilledGaps.Cut(runs, glyphs);
    }

    public static void AddTrimmed(ReadOnlySpan<Glyph> glyphs, int start, int end, List<Run> runs)
    {
        while (start < end && glyphs[start].IsBlank) start++;
        while (end > start && glyphs[end - 1].IsBlank) end--;
        if (end > start) runs.Add(new Run(start, end - start, KindOf(glyphs[start])));
    }

    private static RunKind KindOf(in Glyph glyph)
    {
        if (glyph.Place.Direction != Direction.Right) return RunKind.Turned;
        return glyph.Vertical ? RunKind.Vertical : RunKind.Horizontal;
    }

    private static bool Follows(in Glyph before, in Glyph next)
    {
        GlyphPlace a = before.Place, b = next.Place;
        if (before.Vertical != next.Vertical || before.IsLaidOver != next.IsLaidOver || a.Direction != b.Direction) return false;
        // OCR reads a line within its cell: what stands right beside it is the next cell's, however close dirt on the ruling brings them.
        if (before.Ocr is not null && before.Source != next.Source) return false;
        var em = Math.Max(a.Size, b.Size);
        if (next.Vertical) return Math.Abs(b.X - a.X) <= SameColumn * em && b.Y > a.Y && b.Y - a.Y <= NextBelow * em;
        var (along, across) = GapBetween(a, b);
        var (furthestBack, widest) = before.Source.Operation == next.Source.Operation ? (StepBack, GapInOperation) : (StepBackOfOperation, GapBetweenOperations);
        return Math.Abs(across) <= BaselineDrift * em && along >= -furthestBack * em && along <= widest * em;
    }

    /// <summary>From the end of one glyph to the start of the next: along the baseline, and across it.</summary>
    private static (double Along, double Across) GapBetween(in GlyphPlace a, in GlyphPlace b)
    {
        double dx = b.X - a.EndX, dy = b.Y - a.EndY;
        switch (a.Direction)
        {
            case Direction.Right: return (dx, dy);
            case Direction.Left: return (-dx, dy);
            case Direction.Down: return (dy, dx);
            case Direction.Up: return (-dy, dx);
            default:
                var length = Math.Max(a.Advance, double.Epsilon);
                double ux = (a.EndX - a.X) / length, uy = (a.EndY - a.Y) / length;
                return ((dx * ux) + (dy * uy), (dx * uy) - (dy * ux));
        }
    }
}
