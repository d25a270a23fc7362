using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables;

/// <summary>
/// The last line that a cell shows of a text that is too high for it. Spreadsheets paint none of the lines below, but for the foot of this one nothing tells that there are any; a short line
/// is the end of its text, and one in the middle of its row is cut above as below.
/// </summary>
internal static class LowestLine
{
    /// <summary>Where lines are broken between any two ideographs, a line that goes on leaves less room (em) than two of them take.</summary>
    private const double Room = 2;

    /// <param name="lines">Of the cell, from the top.</param>
    /// <param name="runs">Of the cell.</param>
    public static List<TextLine> Told(List<TextLine> lines, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        if (lines.Count < 2) return lines;
        var (highest, lowest) = (glyphs[runs[0].Start], glyphs[runs[0].Start]);
        foreach (var run in runs)
        {
            if (run.Kind != RunKind.Horizontal) return lines;
            ref readonly var first = ref glyphs[run.Start];
            if (first.Place.Y < highest.Place.Y) highest = first;
            if (first.Place.Y > lowest.Place.Y) lowest = first;
        }

        if (!lowest.IsCutBelow || highest.IsCutAbove || lines.Max(line => line.Box.Right) - lines[^1].Box.Right >= Room * lowest.Place.Size) return lines;
        return [.. lines.SkipLast(1), lines[^1] with { IsCutOff = true }];
    }
}
