using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// The glyph of a cell that the cut between two pages goes through so close to its middle that, with what rounding takes off, each page shows a little less than half of it, and neither reads it. Where both
/// slices are of one character, stand at one height, and one goes on where the other ends, it is known: one whole glyph, over the cut.
/// </summary>
internal static class SlicedGlyph
{
    /// <summary>Both slices make up the glyph's width, less what the clips of both pages take off or show twice: by so much of an em at most. Half a digit, the least that could be missing beside it, is a quarter.</summary>
    private const double Rounding = 0.1;

    /// <param name="left">The cell of the page before, which ends at the cut.</param>
    /// <param name="right">What the next page shows of it, on one scale.</param>
    public static IReadOnlyList<TextLine> BetweenCells(Cell left, Cell right)
    {
        if (left is { Sliced.Count: 0, SlicedBeside.Count: 0 } || right is { Sliced.Count: 0, SlicedBeside.Count: 0 }) return [];
        var starts = right.Sliced.Concat(right.SlicedBeside).ToList();
        return [.. left.Sliced.Concat(left.SlicedBeside).SelectMany(end => starts.Where(start => AreOne(end, start, left.Box.Right)).Take(1).Select(_ => Whole(end, left.Box.Right)))];
    }

    private static bool AreOne(TextLine end, TextLine start, double seam) =>
        end.Text == start.Text && end.Raw == start.Raw && Math.Abs(end.Box.CenterY - start.Box.CenterY) <= SidePage.SameLine && Math.Abs(end.Box.Width - start.Box.Width) <= Rounding * end.Box.Height
        && Shown(end, seam) > 0 && Shown(start, seam) > 0 && Math.Abs(Shown(end, seam) + Shown(start, seam) - end.Box.Width) <= Rounding * end.Box.Height;

    /// <summary>How much of it shows beside the cut: a slice stands in the middle of what shows of it.</summary>
    private static double Shown(TextLine slice, double seam) => 2 * Math.Abs(slice.Box.CenterX - seam);

    /// <summary>None of the glyphs that the pages count.</summary>
    private static TextLine Whole(TextLine end, double seam)
    {
        var start = seam - Shown(end, seam);
        return end with { Box = end.Box with { Left = start, Right = start + end.Box.Width } };
    }
}
