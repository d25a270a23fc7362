using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Text;

/// <summary>
/// Vertical writing of office programs: every sign stands upright and is placed by itself, below the one before it (digits and Latin letters lie on their side), and the
/// next column begins left of it. The order of painting tells it from lines of one or two characters in a narrow cell: 满意度 | 指标, not 指满标意度.
/// </summary>
internal static class UprightColumns
{
    /// <summary>Signs of one column are centred alike, up to narrow ones such as brackets; those of two columns are an em apart.</summary>
    private const double SameColumn = 0.5;

    /// <summary>Whether the runs of a cell, in the order of painting, are written in two columns or more.</summary>
    public static bool Are(IReadOnlyList<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var (columns, height) = (1, 1);
        for (var i = 0; i < runs.Count; i++)
        {
            if (!IsOfColumn(runs[i], glyphs)) return false;
            if (i == 0) continue;
            Box before = BoxOf(runs[i - 1], glyphs), next = BoxOf(runs[i], glyphs);
            var left = (before.CenterX - next.CenterX) / glyphs[runs[i].Start].Place.Size;
            if (Math.Abs(left) <= SameColumn && next.Top > before.Top) height++;
            // Beside a column of one sign stands the rest of its line.
            else if (height > 1 && left > SameColumn && next.Top < before.Top) (columns, height) = (columns + 1, 1);
            else return false;
        }

        return columns > 1;
    }

    private static bool IsOfColumn(in Run run, ReadOnlySpan<Glyph> glyphs) =>
        run.Kind == RunKind.Horizontal ? run.Count == 1 : glyphs[run.Start].Place.Direction == Direction.Down;

    private static Box BoxOf(in Run run, ReadOnlySpan<Glyph> glyphs) => LineBuilder.BoxOf(glyphs[run.Start]);
}
