using Selfeval.Model.Forms;
using Selfeval.Model.Grids;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>Heading rows of a section that are printed once more below a page break.</summary>
internal static class RepeatedHeadings
{
    /// <summary>How many rows from the row on do nothing but repeat headings of the section: one, or all rows of headings that reach over several; 0 where it prints something else, or heads the next block.</summary>
    public static int Rows(FormGrid grid, Section section, int row)
    {
        if (row < section.BodyRow || NextBlock.Begins(grid, section, row)) return 0;
        var headings = section.Headings(grid).ToList();
        if (IsBesideOtherColumn(grid, section, headings, row)) return 0;
        if (RepeatsRow(grid, headings, row)) return 1;
        return Enumerable.Range(2, Math.Max(0, section.HeadingRows - 1)).Reverse().FirstOrDefault(rows => RepeatsRows(grid, section, row, rows));
    }

    /// <summary>A side label stands where the section has a heading of its own, which ends with the heading rows: then the columns are others, unless it stands there among the section's headings, too.</summary>
    private static bool IsBesideOtherColumn(FormGrid grid, Section section, List<FormCell> headings, int row) => grid.CellsStartingIn(row).Any(cell => LabelText.IsBlock(cell.Text)
        && !grid.CellsStartingIn(section.FirstRow).Any(own => own.Core == cell.Core && LabelBreak.SameColumns(own, cell) && own.EndRow < section.BodyRow)
        && headings.Exists(heading => !heading.IsEmpty && heading.EndRow <= section.BodyRow && heading.Core != cell.Core && heading.SharedColumns(cell) > 0));

    /// <summary>
    /// Every printed cell of the row is one of the section's headings, in its column, and at least two are; the side label, which may be printed on one
    /// page only, counts for neither. Where most headings lie over other columns these are others: a table set anew for the page (续表), whose rows can be read under its own headings alone.
    /// </summary>
    private static bool RepeatsRow(FormGrid grid, List<FormCell> headings, int row)
    {
        var printed = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && cell.RowSpan == 1 && !LabelText.IsBlock(cell.Text) && !BeginsBlock(grid, cell)).ToList();
        return printed.Count >= 2
            && printed.TrueForAll(cell => headings.Exists(heading => heading.SharedColumns(cell) > 0 && Repeats(cell, heading)))
            && 2 * printed.Count(cell => headings.Exists(heading => Repeats(cell, heading) && LabelBreak.SameColumns(cell, heading))) >= printed.Count;
    }

    /// <summary>The side label beside the headings and the rows below them: 绩效 | 指标.</summary>
    private static bool BeginsBlock(FormGrid grid, FormCell cell) => cell.Column == 0 && grid.Below(cell) is { IsEmpty: false } below && LabelText.IsBlock(cell.Text + below.Text);

    private static bool Repeats(FormCell cell, FormCell heading) => heading.Core == cell.Core || IsBeginning(cell, heading);

    /// <summary>Of two heading rows a program may repeat the upper alone: what it merges with the lower is cut off there.</summary>
    private static bool IsBeginning(FormCell cell, FormCell heading) =>
        cell.Parts.Exists(part => part.Lines.Any(line => line.IsCutOff)) && heading.Core.StartsWith(cell.Core, StringComparison.Ordinal);

    /// <summary>The rows print the section's first rows of headings, cell by cell, each as many rows high; the side label, or the piece of it, that stands beside them and the rows below counts for nothing.</summary>
    private static bool RepeatsRows(FormGrid grid, Section section, int row, int rows) => row + rows <= grid.Rows
        && HeadingsFrom(grid, section.FirstRow, rows) is { Count: >= 2 } headings && HeadingsFrom(grid, row, rows).SequenceEqual(headings);

    private static List<(string Core, int Row, int RowSpan, int Column, int EndColumn)> HeadingsFrom(FormGrid grid, int first, int rows) =>
        [.. Enumerable.Range(first, rows).SelectMany(grid.CellsStartingIn).Where(cell => !cell.IsEmpty && cell.EndRow <= first + rows && !LabelText.IsBlock(cell.Text)).Select(cell => (cell.Core, cell.Row - first, cell.RowSpan, cell.Column, cell.EndColumn))];
}
