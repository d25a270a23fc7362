using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// The last line that a cell shows of a text that is too high for it. Spreadsheets paint none of the lines below, but for the foot of this one nothing tells that there are any; a short line
/// is the end of its text, and one in the middle of its row is cut above as below.
/// </summary>
internal static class LowestLine
{
    /// <summary>Where lines are broken between any two ideographs, a line that goes on leaves less room (em) than two of them take.</summary>
    private const double Room = 2;

    /// <summary>A text that its row is as high as leaves less than this share of an em above it and below it, begins within its cell, and reaches below it with its descent alone, in which no ideograph stands.</summary>
    private const double Filled = 0.3, Rounding = 0.05;

    /// <summary>The row is too low for the text: it is cut off, and its last line at the foot.</summary>
    public static bool IsCut(List<TextLine> lines, List<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        if (!lines.Exists(line => line.IsCutOff)) return false;
        foreach (var run in runs)
        {
            if (glyphs[run.Start].IsCutBelow) return true;
        }

        return false;
    }

    /// <summary>Where rows are too low for a text, another that just fills its cell with a full last line, and does not end there by its mark, may go on as well.</summary>
    public static Cell ToldBesideCut(Cell cell)
    {
        if (cell.Lines is not [var first, .., var last] || cell.Lines.Any(line => line.IsCutOff) || last.Text.EndsWith('。')) return cell;
        var em = last.Box.Height;
        double above = (first.Box.Top - cell.Box.Top) / em, below = (cell.Box.Bottom - last.Box.Bottom) / em;
        if (above is < -Rounding or > Filled || below is < -LineBuilder.Descent or > Filled || cell.Lines.Max(line => line.Box.Right) - last.Box.Right >= Room * em) return cell;
        return cell with { Lines = [.. cell.Lines.SkipLast(1), last with { IsCutOff = true, IsEndCutOff = true }] };
    }

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
        return [.. lines.SkipLast(1), lines[^1] with { IsCutOff = true, IsEndCutOff = true }];
    }
}
