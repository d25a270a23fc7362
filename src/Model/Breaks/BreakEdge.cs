using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Breaks;

/// <summary>
/// What the rulings at a page break tell. Spreadsheet programs and browsers draw no line below a cell that goes on on the next page, and one below those that end:
/// where some of a page's last cells are open and others closed, each is what it looks. Word processors close all of them, and others none: nothing is told there.
/// </summary>
internal static class BreakEdge
{
    /// <summary>
    /// The cell that ends at the break before <paramref name="row"/> has a line below it, and others of the row have, or had at the break above, none: nothing below the break is part of it.
    /// Not so where the label at the side goes on below its line: cells without one are then those of a group whose inner borders were taken away.
    /// </summary>
    public static bool IsClosed(FormGrid grid, FormCell upper, int row) =>
        !IsOpen(upper.Parts[^1]) && grid.CellsOf(row - 1).Any(cell => IsOpen(cell.Parts[^1]) || (cell.Parts.Count > 1 && IsOpen(cell.Parts[^2]))) && !ClosesSideLabel(grid, row);

    /// <summary>The cell in the first column goes on over this break, or went on over the one above, though a line is drawn below it: one that was joined, or one of which a page shows several rows and no text.</summary>
    private static bool ClosesSideLabel(FormGrid grid, int row)
    {
        if (grid.At(row - 1, 0) is not { } side) return false;
        if (side.Parts.Count > 1 && !IsOpen(side.Parts[^2])) return true;
        return !IsOpen(side.Parts[^1]) && grid.At(row, 0) is { } lower && LabelBreak.SameColumns(side, lower) && ((side.IsEmpty && side.RowSpan > 1) || (lower.IsEmpty && lower.RowSpan > 1));
    }

    /// <summary>Joins the cells at the break before <paramref name="row"/> that have no line between them.</summary>
    public static void Join(FormGrid grid, int row, BreakDoubts doubts)
    {
        var ending = grid.CellsOf(row - 1).Where(cell => cell.EndRow == row).ToList();
        if (ending.TrueForAll(cell => IsOpen(cell.Parts[^1]))) return;
        foreach (var upper in ending.Where(cell => IsOpen(cell.Parts[^1])))
        {
            if (grid.At(row, upper.Column) is { } lower && lower.Row == row && LabelBreak.SameColumns(upper, lower) && lower.Parts[0].OpenSides.HasFlag(CellSides.Top)) Join(grid, upper, lower, row, doubts);
        }
    }

    /// <summary>
    /// A text is printed in one of the parts, goes on from one to the other, or is printed in each; two figures are no one figure. Where the line between two rows was forgotten, it may look the same:
    /// a figure in each, or a text that had room to go on above the break, is told.
    /// </summary>
    private static void Join(FormGrid grid, FormCell upper, FormCell lower, int row, BreakDoubts doubts)
    {
        var isRepeated = !upper.IsEmpty && upper.Core == lower.Core;
        if (!isRepeated && !upper.IsEmpty && !lower.IsEmpty && !(Reads(upper) && Reads(lower))) return;
        var isDoubtful = isRepeated ? !Reads(upper) : !upper.IsEmpty && !lower.IsEmpty && MayBeTwo(upper, lower);
        if (isRepeated) GridEditor.JoinRepeated(grid, upper, lower);
        else GridEditor.JoinCells(grid, upper, lower);
        if (isDoubtful) doubts.Joined(grid.At(row, upper.Column)!);
    }

    /// <summary>The upper text had room to go on above the break; or each is in a row of its own, and they are no word that is known only together.</summary>
    private static bool MayBeTwo(FormCell upper, FormCell lower) =>
        !CutTexts.MayGoOn(upper, lower) || (upper.RowSpan == 1 && lower.RowSpan == 1 && !CutTexts.IsProof(upper, lower) && !LevelWords.IsLevel(upper.Text + lower.Text));

    /// <summary>Words, and OCR is sure of them: of a text that a program prints on both pages, each shows a half, and half a text reads as any signs.</summary>
    private static bool Reads(FormCell cell) =>
        cell.Text.Count(char.IsLetter) > cell.Text.Count(char.IsDigit) && cell.Parts.All(part => part.Lines.All(line => line.Ocr is null or { IsSure: true }));

    private static bool IsOpen(CellPart part) => part.OpenSides.HasFlag(CellSides.Bottom);
}
