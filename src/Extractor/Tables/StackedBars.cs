using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Tables.Sorting;
using Selfeval.Extractor.Text;

namespace Selfeval.Extractor.Tables;

/// <summary>
/// The outlined bars of a chart, each of several parts with a figure in it: one row (or one column) of nothing but figures is no table where
/// more of the kind stand beside it, each divided at other places.
/// </summary>
internal static class StackedBars
{
    /// <summary>Lines at one place, up to rounding and the width of an outline (pt).</summary>
    private const double SamePlace = 1.5;

    private const string FigureSigns = ".,%-，．％";

    /// <summary>Which grids are bars.</summary>
    public static HashSet<int> Among(List<CellGrid> grids, RunSorting sorting, ReadOnlySpan<Glyph> glyphs)
    {
        var lone = new List<int>();
        for (var i = 0; i < grids.Count; i++)
        {
            if ((grids[i].Rows == 1 || grids[i].Columns == 1) && HasOnlyFigures(sorting.RunsOf(i), glyphs)) lone.Add(i);
        }

        return [.. lone.Where(i => lone.Exists(other => AreBars(grids[i], grids[other])))];
    }

    private static bool HasOnlyFigures(List<Run>?[] cells, ReadOnlySpan<Glyph> glyphs)
    {
        var count = 0;
        foreach (var runs in cells)
        {
            foreach (var run in runs ?? [])
            {
                foreach (ref readonly var glyph in run.Of(glyphs))
                {
                    if (!glyph.IsBlank && !glyph.Text.All(c => char.IsDigit(c) || FigureSigns.Contains(c, StringComparison.Ordinal))) return false;
                }

                count++;
            }
        }

        return count > 0;
    }

    /// <summary>They lie in one direction, side by side, and the lines within one are not those within the other.</summary>
    private static bool AreBars(CellGrid one, CellGrid other)
    {
        if (one == other) return false;
        if (one.Rows == 1 && other.Rows == 1) return AreApart(one.Box.Top, one.Box.Bottom, other.Box.Top, other.Box.Bottom) && Differ(one.ColumnLines, other.ColumnLines);
        return one.Columns == 1 && other.Columns == 1 && AreApart(one.Box.Left, one.Box.Right, other.Box.Left, other.Box.Right) && Differ(one.RowLines, other.RowLines);
    }

    private static bool AreApart(double from, double to, double otherFrom, double otherTo) => from > otherTo || otherFrom > to;

    private static bool Differ(IReadOnlyList<double> one, IReadOnlyList<double> other) =>
        one.Count != other.Count || one.Zip(other).Any(pair => Math.Abs(pair.First - pair.Second) > SamePlace);
}
