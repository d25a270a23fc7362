using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Cuts runs at gaps in which another run stands. A program that paints a line leaves out what its font lacks (☑ ≥) and paints it afterwards in
/// another one: in the order of painting it would follow the line that it stands in.
/// </summary>
internal static class FilledGaps
{
    /// <summary>The narrowest of such characters are half an em wide, and kerned by less than a tenth.</summary>
    private const double Narrowest = 0.4;

    /// <summary>What fills a gap may overlap its sides by this share of an em: fonts round their widths.</summary>
    private const double Overlap = 0.1;

    /// <summary>Both are painted on one baseline; lines of a page stand further apart.</summary>
    private const double SameBaseline = 1;

    /// <param name="At">The glyph behind the gap.</param>
    private readonly record struct Gap(int Run, int At, double Left, double Right, double Y, double Size);

    public static List<Run> Cut(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var gaps = GapsOf(runs, glyphs);
        if (gaps.Count == 0) return runs;
        var lines = gaps.GroupBy(gap => Line(gap.Y)).ToDictionary(line => line.Key, line => line.OrderBy(gap => gap.Left).ToList());
        var cuts = new SortedSet<(int Run, int At)>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Kind == RunKind.Horizontal) AddFilled(runs[i], i, glyphs, lines, cuts);
        }

        return cuts.Count == 0 ? runs : Pieces(runs, cuts, glyphs);
    }

    private static List<Gap> GapsOf(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var gaps = new List<Gap>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Kind != RunKind.Horizontal) continue;
            for (var at = runs[i].Start + 1; at < runs[i].Start + runs[i].Count; at++)
            {
                GlyphPlace before = glyphs[at - 1].Place, next = glyphs[at].Place;
                if (next.X - before.EndX >= Narrowest * next.Size) gaps.Add(new Gap(i, at, before.EndX, next.X, next.Y, next.Size));
            }
        }

        return gaps;
    }

    private static void AddFilled(Run run, int index, ReadOnlySpan<Glyph> glyphs, Dictionary<int, List<Gap>> lines, SortedSet<(int Run, int At)> cuts)
    {
        GlyphPlace first = glyphs[run.Start].Place, last = glyphs[run.Start + run.Count - 1].Place;
        for (var line = Line(first.Y) - 1; line <= Line(first.Y) + 1; line++)
        {
            if (!lines.TryGetValue(line, out var gaps)) continue;
            var at = FirstRightOf(gaps, first.X + (Overlap * first.Size)) - 1;
            if (at < 0) continue;
            var gap = gaps[at];
            if (gap.Run != index && Math.Abs(gap.Y - first.Y) <= SameBaseline && last.EndX <= gap.Right + (Overlap * gap.Size)) cuts.Add((gap.Run, gap.At));
        }
    }

    /// <summary>The first gap that begins right of <paramref name="x"/>.</summary>
    private static int FirstRightOf(List<Gap> gaps, double x)
    {
        var (low, high) = (0, gaps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (gaps[middle].Left <= x) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int Line(double y) => (int)Math.Clamp(y, int.MinValue / 2, int.MaxValue / 2);

    private static List<Run> Pieces(List<Run> runs, SortedSet<(int Run, int At)> cuts, ReadOnlySpan<Glyph> glyphs)
    {
        var pieces = new List<Run>();
        for (var i = 0; i < runs.Count; i++)
        {
            var (start, end) = (runs[i].Start, runs[i].Start + runs[i].Count);
            foreach (var (_, at) in cuts.GetViewBetween((i, 0), (i, int.MaxValue)))
            {
                RunFinder.AddTrimmed(glyphs, start, at, pieces);
                start = at;
            }

            RunFinder.AddTrimmed(glyphs, start, end, pieces);
        }

        return pieces;
    }
}
