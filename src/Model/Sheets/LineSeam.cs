using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>Makes the lines whole that the cut between two pages of a sheet went through: what stands at one height is one line. All are on one scale.</summary>
internal static class LineSeam
{
    /// <summary>A digit is half as wide as its line is high; two glyphs that follow one another overlap by less than a third.</summary>
    private const double NarrowestGlyph = 0.35;

    /// <summary>Lines of a cell follow one another within one and a half of their heights: with so much room around the middle of a line, none was clipped beside it.</summary>
    private const double WidestLeading = 1.5;

    /// <summary>No letter is narrower than this share of its line's height, and glyphs that follow one another stand closer: between lines that both go on over the cut, such a gap is that of a glyph that neither page shows.</summary>
    private const double NarrowestGap = 0.15;

    /// <summary>Loose lines: those are one that reach to the cut, but for a glyph that it went through.</summary>
    /// <param name="seam">Where the cut is, in points from the left.</param>
    public static IReadOnlyList<TextLine> Join(IReadOnlyList<TextLine> left, IReadOnlyList<TextLine> right, double seam)
    {
        var lines = Join(left, right, (line, other) => line.IsOverprint == other.IsOverprint && seam - line.Box.Right <= line.Box.Height && other.Box.Left - seam <= other.Box.Height, JoinLoose);
        return [.. lines.OrderBy(line => line.Box.CenterY).ThenBy(line => line.Box.Left)];
    }

    /// <summary>
    /// The lines of a cell. What the cut alone cut off is there again: of a line that reaches over it or, where the cell has room for another line above and below, of all its lines.
    /// </summary>
    /// <param name="sliced">The glyphs that the cut went through and neither page reads.</param>
    public static IReadOnlyList<TextLine> JoinInCell(IReadOnlyList<TextLine> left, IReadOnlyList<TextLine> sliced, IReadOnlyList<TextLine> right, double seam, Box cell)
    {
        List<TextLine> ends = [.. Join(left, sliced, (_, _) => true, JoinOfCell).Select(line => line.Box.Right >= seam ? WithWholeEnd(line) : line)], starts = [.. right.Select(line => line.Box.Left <= seam ? WithWholeStart(line) : line)];
        var lines = Join(ends, starts, (_, _) => true, JoinOfCell);
        var isWhole = lines.Exists(line => ReachesOver(line, seam)) && lines.TrueForAll(line => HasRoom(line, cell));
        return lines.ConvertAll(line => (isWhole || ReachesOver(line, seam)) && line.Box.Left >= cell.Left && line.Box.Right <= cell.Right ? line with { IsCutOff = line.IsStartCutOff || line.IsEndCutOff || line.LacksGlyph } : line);
    }

    private static List<TextLine> Join(IReadOnlyList<TextLine> left, IReadOnlyList<TextLine> right, Func<TextLine, TextLine, bool> areOne, Func<TextLine, TextLine, TextLine> join)
    {
        var lines = left.ToList();
        foreach (var line in right)
        {
            var begun = lines.FindIndex(other => Math.Abs(other.Box.CenterY - line.Box.CenterY) <= SidePage.SameLine && areOne(other, line));
            if (begun < 0) lines.Add(line);
            else lines[begun] = join(lines[begun], line);
        }

        return [.. lines.OrderBy(line => line.Box.CenterY)];
    }

    /// <summary>What was cut off at the end of the one is there: nothing is cut off but what the other lacks at its end.</summary>
    private static TextLine JoinLoose(TextLine left, TextLine right)
    {
        var line = JoinOfCell(left, right);
        return left.IsEndCutOff ? line with { IsCutOff = line.IsEndCutOff } : line;
    }

    /// <summary>What each lacks at its outer end is still cut off.</summary>
    private static TextLine JoinOfCell(TextLine left, TextLine right)
    {
        var rest = WithWholeStart(right);
        return Join(WithWholeEnd(left), rest) with { IsEndCutOff = rest.IsEndCutOff, LacksGlyph = left.LacksGlyph || right.LacksGlyph || LackGlyphBetween(left, right) };
    }

    /// <summary>The cut of the sheet alone went through its last glyph, or parted it from the next: what is missing is on the page to the right. A glyph alone lacks no more than that.</summary>
    private static TextLine WithWholeEnd(TextLine line) => line.IsEndCutOff ? line with { IsEndCutOff = false, IsStartCutOff = line is { IsStartCutOff: true, Glyphs: > 1 } } : line;

    /// <summary>The same of its first glyph, and of what the page to the left shows.</summary>
    private static TextLine WithWholeStart(TextLine line) => line.IsStartCutOff ? line with { IsStartCutOff = false, IsEndCutOff = line is { IsEndCutOff: true, Glyphs: > 1 } } : line;

    private static TextLine Join(TextLine left, TextLine right)
    {
        var shownTwice = ShowBoth(left, right) ? 1 : 0;
        return left with
        {
            Text = left.Text + right.Text[shownTwice..],
            Raw = left.Raw + right.Raw[shownTwice..],
            Box = left.Box.Union(right.Box),
            Glyphs = left.Glyphs + right.Glyphs,
            IsCutOff = left.IsCutOff || right.IsCutOff,
        };
    }

    /// <summary>The cut went through the middle of a glyph, and both pages show it.</summary>
    private static bool ShowBoth(TextLine left, TextLine right) =>
        left.Box.Right - right.Box.Left > NarrowestGlyph * left.Box.Height && left.Text[^1] == right.Text[0] && left.Raw[^1] == right.Raw[0];

    private static bool LackGlyphBetween(TextLine left, TextLine right) =>
        left.IsEndCutOff && right.IsStartCutOff && right.Box.Left - left.Box.Right > NarrowestGap * left.Box.Height;

    private static bool ReachesOver(TextLine line, double seam) => line.Box.Left <= seam && line.Box.Right >= seam;

    private static bool HasRoom(TextLine line, Box cell) =>
        line.Box.CenterY - cell.Top > WidestLeading * line.Box.Height && cell.Bottom - line.Box.CenterY > WidestLeading * line.Box.Height;
}
