using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// A text of more lines than its cell is high, whose first and last lines are painted over the rows above and below. Its lines are painted one after the other,
/// in one size, one pitch and one alignment, and the border between two of its lines runs through one of them, as it runs through no text of a cell's own.
/// </summary>
/// <param name="Lines">The lines, from above.</param>
/// <param name="Cells">The cell that each line stands in; -1 is outside of the table.</param>
internal sealed record HighText(IReadOnlyList<Run> Lines, IReadOnlyList<int> Cells)
{
    /// <summary>Lines of one text follow one another at this share of an em and more, and not more than at double spacing.</summary>
    private const double ClosestPitch = 0.8, WidestPitch = 2.2;

    /// <summary>Programs round the places of lines by less than this share of an em.</summary>
    private const double Rounding = 0.1;

    /// <summary>The lines of one text are as far from one another to within this share of an em; those of two come to be so by chance.</summary>
    private const double SamePitch = 0.025;

    /// <summary>An ideograph reaches some 0.45 em to both sides of its middle: a border this near runs through it, not along its edge.</summary>
    private const double CutByBorder = 0.42;

    /// <summary>A text is set to the middle of its cell to within this share of an em.</summary>
    private const double Centred = 0.25;

    /// <summary>
    /// Lines painted one after the other in one size, pitch and alignment: texts of several lines, or columns of texts. The last line of one may be the first of
    /// the next, in another pitch; the longest come first.
    /// </summary>
    /// <param name="runs">In the order of painting.</param>
    public static IReadOnlyList<IReadOnlyList<Run>> Stacks(IReadOnlyList<Run> runs, ReadOnlySpan<Glyph> glyphs)
    {
        var stacks = new List<IReadOnlyList<Run>>();
        for (var start = 0; start < runs.Count;)
        {
            var end = start + 1;
            while (end < runs.Count && GoesOn(runs, start, end, glyphs)) end++;
            if (end - start > 1) stacks.Add([.. runs.Skip(start).Take(end - start)]);
            start = end - start > 1 && end < runs.Count ? end - 1 : end;
        }

        return [.. stacks.OrderByDescending(stack => stack.Count)];
    }

    /// <summary>The stack, or the texts that follow one another in it by chance: each is set to the middle of a cell of its own, as exactly as the others.</summary>
    public static IEnumerable<IReadOnlyList<Run>> Parts(IReadOnlyList<Run> stack, CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        var parts = new List<IReadOnlyList<Run>>();
        var start = 0;
        for (var i = 1; i < stack.Count; i++)
        {
            if (CentredIn(stack, start..i, grid, glyphs) is not var (cell, off) || CentredIn(stack, i..stack.Count, grid, glyphs) is not var (next, nextOff)) continue;
            if (cell == next || Math.Abs(off - nextOff) > SamePitch * glyphs[stack[0].Start].Place.Size) continue;
            parts.Add([.. stack.Take(start..i)]);
            start = i;
        }

        return [.. parts, [.. stack.Skip(start)]];
    }

    /// <summary>The stack as one text that reaches out of its cell; null if nothing says that it does.</summary>
    public static HighText? Of(IReadOnlyList<Run> stack, CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        var cells = new List<int>(stack.Count);
        foreach (var line in stack) cells.Add(grid.CellAt(Middle(line, glyphs), glyphs[line.Start].Place.MiddleY));
        if (cells.TrueForAll(cell => cell == cells[0])) return null;
        var isCut = false;
        for (var i = 0; i < stack.Count; i++)
        {
            if (cells[i] < 0) continue;
            var place = glyphs[stack[i].Start].Place;
            var box = grid.BoxOf(grid.Cells[cells[i]]);
            isCut |= (i > 0 && cells[i - 1] != cells[i] && place.MiddleY - box.Top < CutByBorder * place.Size)
                || (i + 1 < stack.Count && cells[i + 1] != cells[i] && box.Bottom - place.MiddleY < CutByBorder * place.Size);
        }

        return isCut && !IsColumn(stack, cells, grid, glyphs) ? new HighText(stack, cells) : null;
    }

    /// <summary>The cell that these lines of the stack together are set to the middle of, and how far off its middle they are; null for none.</summary>
    private static (int Cell, double Off)? CentredIn(IReadOnlyList<Run> stack, Range lines, CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        GlyphPlace first = glyphs[stack[lines.Start.Value].Start].Place, last = glyphs[stack[lines.End.Value - 1].Start].Place;
        var middle = (first.MiddleY + last.MiddleY) / 2;
        var cell = grid.CellAt(Middle(stack[lines.Start.Value], glyphs), middle);
        if (cell < 0) return null;
        var off = middle - grid.BoxOf(grid.Cells[cell]).CenterY;
        return Math.Abs(off) <= Centred * first.Size ? (cell, off) : null;
    }

    /// <summary>Every line stands alone in its cell, and as far below the cell's top as the others in theirs: texts of rows that are hardly higher than they.</summary>
    private static bool IsColumn(IReadOnlyList<Run> stack, List<int> cells, CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        if (cells.Contains(-1) || cells.Distinct().Count() < cells.Count) return false;
        double closest = double.MaxValue, furthest = double.MinValue;
        for (var i = 0; i < stack.Count; i++)
        {
            var below = glyphs[stack[i].Start].Place.MiddleY - grid.BoxOf(grid.Cells[cells[i]]).Top;
            (closest, furthest) = (Math.Min(closest, below), Math.Max(furthest, below));
        }

        return furthest - closest <= Centred * glyphs[stack[0].Start].Place.Size;
    }

    /// <summary>The one cell of those touched that the whole text is aligned in, to its middle, top or bottom; null if none is, or several are.</summary>
    public int? Owner(CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        int? owner = null;
        foreach (var cell in Cells.Where(cell => cell >= 0).Distinct())
        {
            if (!IsAlignedIn(grid.BoxOf(grid.Cells[cell]), glyphs)) continue;
            if (owner is not null) return null;
            owner = cell;
        }

        return owner;
    }

    private bool IsAlignedIn(Box box, ReadOnlySpan<Glyph> glyphs)
    {
        GlyphPlace first = glyphs[Lines[0].Start].Place, last = glyphs[Lines[^1].Start].Place;
        foreach (var line in Lines)
        {
            if (glyphs[line.Start].Place.X < box.Left - (first.Size * Rounding) || End(line, glyphs) > box.Right + (first.Size * Rounding)) return false;
        }

        double above = first.MiddleY - (first.Size / 2) - box.Top, below = box.Bottom - last.MiddleY - (last.Size / 2);
        return Math.Abs(above - below) <= 2 * Centred * first.Size || IsPadding(above) || IsPadding(below);
    }

    private static bool IsPadding(double distance) => distance is >= 0 and <= CellOfRun.AlignedPadding;

    private static bool GoesOn(IReadOnlyList<Run> runs, int start, int next, ReadOnlySpan<Glyph> glyphs)
    {
        if (runs[next].Kind != RunKind.Horizontal || runs[next - 1].Kind != RunKind.Horizontal) return false;
        GlyphPlace before = glyphs[runs[next - 1].Start].Place, place = glyphs[runs[next].Start].Place;
        double em = before.Size, pitch = place.Y - before.Y;
        if (place.Size != em || pitch < ClosestPitch * em || pitch > WidestPitch * em) return false;
        var first = next - start < 2 ? pitch : glyphs[runs[start + 1].Start].Place.Y - glyphs[runs[start].Start].Place.Y;
        var isAligned = Math.Abs(place.X - before.X) <= Rounding * em || Math.Abs(Middle(runs[next], glyphs) - Middle(runs[next - 1], glyphs)) <= Rounding * em;
        return isAligned && Math.Abs(pitch - first) <= SamePitch * em;
    }

    private static double End(Run line, ReadOnlySpan<Glyph> glyphs) => glyphs[line.Start + line.Count - 1].Place.EndX;

    private static double Middle(Run line, ReadOnlySpan<Glyph> glyphs) => (glyphs[line.Start].Place.X + End(line, glyphs)) / 2;
}
