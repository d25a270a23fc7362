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
            var left = RowsLeftOf(table, wide.Tables[^1].Box with { Right = wide.Page.Right!.From }, pages[i].Lines);
            if (GoOn(left, table)) return (i, SheetSeam.Join(pages[i], right, [new TablePair(left, table, AreDrawn: false)]));
        }

        return null;
    }

    /// <summary>Behind a sheet wider than a page one that is blank, or prints a sum's label, may be such a page.</summary>
    public static bool MayGoOn(Sheet page) => page.Tables.Count == 0 && (page.Lines.Count == 0 || page.Lines.Any(line => TotalLabel.Is(line.Text)));

    /// <summary>The sheet's columns on its second page begin and end where those of the table do.</summary>
    private static bool HasColumnsOf(Sheet? wide, Table table) =>
        wide is { Page.Right: { } side, Tables: [.., var last] }
        && Math.Abs(table.Box.Left + side.By - side.From) <= SidePage.SameLine && Math.Abs(table.Box.Right - (side.Page.Right?.From ?? last.Box.Right - side.By)) <= SidePage.SameLine;

    /// <summary>Where the cells end at the cut, nothing but the label of a sum says that they go on beyond it.</summary>
    private static bool GoOn(Table left, Table right) => Rests(right).All(IsOpen) ? IsPrinted(left, right) : left.Cells.All(cell => TotalLabel.Is(cell.Text));

    /// <summary>Something says that the rows are there: a text, or a label that is printed beyond the cut.</summary>
    private static bool IsPrinted(Table left, Table right) => left.Cells.Any(cell => cell.Lines.Count > 0) || Rests(right).Any(cell => TotalLabel.Is(cell.Text));

    /// <summary>The cells of rows up to the cut, on a page that shows other tables of the sheet; null where nothing is printed in them.</summary>
    /// <param name="other">One of these tables, which ends at the cut.</param>
    /// <param name="lines">The loose lines of the page at the left.</param>
    public static Table? LeftOf(Table right, Box other, IReadOnlyList<TextLine> lines) => RowsLeftOf(right, other, lines) is var left && IsPrinted(left, right) ? left : null;

    /// <summary>As wide as the page's columns, with the loose lines that stand there.</summary>
    private static Table RowsLeftOf(Table right, Box columns, IReadOnlyList<TextLine> lines)
    {
        var box = columns with { Top = right.Box.Top, Bottom = right.Box.Bottom };
        return right with { Box = box, Columns = 1, Cells = [.. Rests(right).Select(cell => LeftOf(cell, box with { Top = cell.Box.Top, Bottom = cell.Box.Bottom }, lines))], CutSides = CellSides.None };
    }

    private static IEnumerable<Cell> Rests(Table right) => right.Cells.Where(cell => cell.Column == 0);

    private static bool IsOpen(Cell cell) => cell.OpenSides.HasFlag(CellSides.Left);

    private static Cell LeftOf(Cell rest, Box box, IReadOnlyList<TextLine> lines) =>
        new(rest.Row, 0, rest.RowSpan, 1, box, [.. lines.Where(line => !line.IsOverprint && box.Contains(line.Box.CenterX, line.Box.CenterY))]) { OpenSides = IsOpen(rest) ? (rest.OpenSides & ~CellSides.Left) | CellSides.Right : rest.OpenSides };
}
