using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Sheets;

/// <summary>
/// The last rows of a sheet wider than its page, where the page at the left shows one cell of them alone, 合计, that nothing divides: no table, for its page. It is open to the page at the right, or ends at the cut; the rows of the page
/// at the right tell where its cells begin and end.
/// </summary>
internal static class UndividedRows
{
    /// <summary>The page with these rows, and both side by side; null where none is.</summary>
    /// <param name="pages">Those before the page that wait for their other columns.</param>
    /// <param name="right">Shows the other columns.</param>
    /// <param name="before">The sheet before these pages; null where none is.</param>
    public static (int Index, Sheet Whole)? Join(IReadOnlyList<Sheet> pages, Sheet right, Sheet? before)
    {
        if (right.Tables is not [var table] || right.Page.IsReadByOcr || pages.All(page => page.Tables.Count > 0)) return null;
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Tables.Count > 0 || pages[i].Page.Turn.UprightSize != right.Page.Turn.UprightSize || pages.Take(i).Prepend(before).LastOrDefault(sheet => HasColumnsOf(sheet, table)) is not { } wide) continue;
            if (LeftOf(table, wide, pages[i].Lines) is { } left) return (i, SheetSeam.Join(pages[i] with { Tables = [left], Lines = [.. pages[i].Lines.Except(left.Cells.SelectMany(cell => cell.Lines))] }, right));
        }

        return null;
    }

    /// <summary>Behind a sheet wider than a page one that is blank, or prints a sum's label, may be such a page.</summary>
    public static bool MayGoOn(Sheet page) => page.Tables.Count == 0 && (page.Lines.Count == 0 || page.Lines.Any(line => TotalLabel.Is(line.Text)));

    /// <summary>The sheet's columns on its second page begin and end where those of the table do.</summary>
    private static bool HasColumnsOf(Sheet? wide, Table table) =>
        wide is { Page.Right: { } side, Tables: [.., var last] }
        && Math.Abs(table.Box.Left + side.By - side.From) <= SidePage.SameLine && Math.Abs(table.Box.Right - (side.Page.Right?.From ?? last.Box.Right - side.By)) <= SidePage.SameLine;

    /// <summary>
    /// The rows' cells up to the cut, with the loose lines that stand in them; null where none does, and nothing else says that they are there: a label that is printed beyond the cut. Where the cells end at the cut, nothing but the
    /// label of a sum says that they go on beyond it.
    /// </summary>
    private static Table? LeftOf(Table right, Sheet wide, IReadOnlyList<TextLine> lines)
    {
        var box = right.Box with { Left = wide.Tables[^1].Box.Left, Right = wide.Page.Right!.From };
        var rests = right.Cells.Where(cell => cell.Column == 0).ToList();
        var cells = rests.ConvertAll(cell => LeftOf(cell, box with { Top = cell.Box.Top, Bottom = cell.Box.Bottom }, lines));
        var goOn = rests.TrueForAll(IsOpen) ? cells.Exists(cell => cell.Lines.Count > 0) || rests.Exists(cell => TotalLabel.Is(cell.Text)) : cells.TrueForAll(cell => TotalLabel.Is(cell.Text));
        return goOn ? right with { Box = box, Columns = 1, Cells = cells, CutSides = CellSides.None } : null;
    }

    private static bool IsOpen(Cell cell) => cell.OpenSides.HasFlag(CellSides.Left);

    private static Cell LeftOf(Cell rest, Box box, IReadOnlyList<TextLine> lines) =>
        new(rest.Row, 0, rest.RowSpan, 1, box, [.. lines.Where(line => !line.IsOverprint && box.Contains(line.Box.CenterX, line.Box.CenterY))]) { OpenSides = IsOpen(rest) ? (rest.OpenSides & ~CellSides.Left) | CellSides.Right : rest.OpenSides };
}
