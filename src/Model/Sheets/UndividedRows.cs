using Selfeval.Model.Pages;

namespace Selfeval.Model.Sheets;

/// <summary>
/// The last rows of a sheet wider than its page, where the page at the left shows one cell of them alone, 合计, that nothing divides and that is open to the page at the right: no table, for its page; the rows of the page at the right
/// tell where its cells begin and end.
/// </summary>
internal static class UndividedRows
{
    /// <summary>The page with these rows, and both side by side; null where none is.</summary>
    /// <param name="pages">Those before the page, with the sheet that they go on with among them.</param>
    /// <param name="right">Shows the other columns.</param>
    public static (int Index, Sheet Whole)? Join(IReadOnlyList<Sheet> pages, Sheet right)
    {
        if (right.Tables is not [var table] || right.Page.IsReadByOcr || !table.Cells.Where(cell => cell.Column == 0).All(cell => cell.OpenSides.HasFlag(CellSides.Left))) return null;
        for (var i = 1; i < pages.Count; i++)
        {
            if (pages[i].Tables.Count > 0 || pages[i].Page.Turn.UprightSize != right.Page.Turn.UprightSize || pages.Take(i).LastOrDefault(sheet => HasColumnsOf(sheet, table)) is not { } wide) continue;
            if (LeftOf(table, wide, pages[i].Lines) is { } left) return (i, SheetSeam.Join(pages[i] with { Tables = [left], Lines = [.. pages[i].Lines.Except(left.Cells.SelectMany(cell => cell.Lines))] }, right));
        }

        return null;
    }

    /// <summary>The sheet is two pages wide, and its columns on the second begin and end where those of the table do.</summary>
    private static bool HasColumnsOf(Sheet wide, Table table) =>
        wide is { Page.Right: { Page.Right: null } side, Tables: [.., var last] }
        && Math.Abs(table.Box.Left + side.By - side.From) <= SidePage.SameLine && Math.Abs(table.Box.Right + side.By - last.Box.Right) <= SidePage.SameLine;

    /// <summary>The rows' cells up to the cut, with the loose lines that stand in them; null where none does.</summary>
    private static Table? LeftOf(Table right, Sheet wide, IReadOnlyList<TextLine> lines)
    {
        var box = right.Box with { Left = wide.Tables[^1].Box.Left, Right = wide.Page.Right!.From };
        var cells = right.Cells.Where(cell => cell.Column == 0).Select(cell => Open(cell, box with { Top = cell.Box.Top, Bottom = cell.Box.Bottom }, lines)).ToList();
        return cells.Exists(cell => cell.Lines.Count > 0) ? right with { Box = box, Columns = 1, Cells = cells, CutSides = CellSides.None } : null;
    }

    private static Cell Open(Cell rest, Box box, IReadOnlyList<TextLine> lines) =>
        new(rest.Row, 0, rest.RowSpan, 1, box, [.. lines.Where(line => !line.IsOverprint && box.Contains(line.Box.CenterX, line.Box.CenterY))]) { OpenSides = (rest.OpenSides & ~CellSides.Left) | CellSides.Right };
}
