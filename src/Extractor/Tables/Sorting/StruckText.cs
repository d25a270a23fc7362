using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Sorting;

/// <summary>
/// A line that the border between two rows runs through: word processors keep less of a row than its last line needs where a page begins, and paint the line over the row below.
/// </summary>
internal static class StruckText
{
    /// <summary>A border this near to the middle of a line (in em) runs through it; a line in a tight row has its edge there.</summary>
    private const double Struck = 0.2;

    /// <summary>A text is set to the middle of its cell to within this share of an em.</summary>
    private const double Centred = 0.25;

    /// <summary>A cell of this many em has room for a line of its own within its borders, its middle half an em off them at least.</summary>
    private const double Roomy = 1.5;

    /// <summary>The cell's upper border runs through the line. One that is clipped there, so that its lower half shows, is the cell's own.</summary>
    public static bool IsStruckAbove(Run run, Box cell, ReadOnlySpan<Glyph> glyphs) =>
        run.Kind == RunKind.Horizontal && !glyphs[run.Start].IsCutAbove && glyphs[run.Start].Place is var first && Math.Abs(first.MiddleY - cell.Top) < Struck * first.Size;

    /// <summary>Which of the cells above and below the border a run is set in: <paramref name="cell"/>, where its middle lies, unless it is centred between the sides of the other one alone,
    /// or of both and the lower one has room for its own lines. A text that is clipped at the border is set in the cell that it shows in.</summary>
    public static int CellOf(Run run, int cell, CellGrid grid, ReadOnlySpan<Glyph> glyphs)
    {
        GlyphPlace first = glyphs[run.Start].Place, last = glyphs[run.Start + run.Count - 1].Place;
        var box = grid.BoxOf(grid.Cells[cell]);
        if (run.Kind != RunKind.Horizontal || Math.Min(first.MiddleY - box.Top, box.Bottom - first.MiddleY) >= Struck * first.Size) return cell;
        var isBelow = first.MiddleY - box.Top < box.Bottom - first.MiddleY;
        var beyond = isBelow ? box.Top - first.Size / 2 : box.Bottom + first.Size / 2;
        var other = grid.CellAt((first.X + last.EndX) / 2, beyond);
        if (other >= 0 && (glyphs[run.Start].IsCutAbove || glyphs[run.Start].IsCutBelow)) return glyphs[run.Start].IsCutAbove == isBelow ? cell : other;
        return other >= 0 && IsCentred(grid.BoxOf(grid.Cells[other])) && (!IsCentred(box) || (isBelow && box.Height >= Roomy * first.Size)) ? other : cell;

        bool IsCentred(Box sides) => Math.Abs(first.X - sides.Left - (sides.Right - last.EndX)) <= 2 * Centred * first.Size;
    }
}
