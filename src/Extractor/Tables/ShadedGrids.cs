using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables;

/// <summary>
/// Grids of shaded areas alone: where only the headings, or every other cell, are shaded, neighbours without a shade lie in one area. Such a grid divides
/// the table less than its texts do, and the texts alone tell the columns.
/// </summary>
internal static class ShadedGrids
{
    /// <summary>A gap of this many em on one line divides two texts: no blank within a text is as wide.</summary>
    private const double DividingGap = 2.5;

    /// <summary>A cell of a grid without any drawn line holds texts that stand apart like columns.</summary>
    public static bool LeaveColumnsTogether(List<CellGrid> grids, RunSorting sorting, ReadOnlySpan<Glyph> glyphs)
    {
        for (var i = 0; i < grids.Count; i++)
        {
            if (grids[i].HasRuling) continue;
            foreach (var runs in sorting.RunsOf(i))
            {
                if (runs is not null && StandApart(runs, glyphs)) return true;
            }
        }

        return false;
    }

    private static bool StandApart(List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var places = new List<(GlyphPlace First, double End)>(runs.Count);
        foreach (var run in runs)
        {
            if (run.Kind == RunKind.Horizontal) places.Add((glyphs[run.Start].Place, glyphs[run.Start + run.Count - 1].Place.EndX));
        }

        return places.Exists(left => places.Exists(right => IsSameLine(left.First, right.First) && right.First.X - left.End > DividingGap * left.First.Size
            && !places.Exists(between => IsSameLine(left.First, between.First) && between.First.X >= left.End && between.First.X < right.First.X)));
    }

    private static bool IsSameLine(in GlyphPlace a, in GlyphPlace b) => Math.Abs(a.MiddleY - b.MiddleY) < a.Size / 2;
}
