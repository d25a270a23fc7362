using Selfeval.Model.Headings;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Forms;

/// <summary>
/// Tables drawn side by side without a gap: one grid, in which the labels of a form's head (项目名称 and what else stands there) begin once more at a line between columns that runs through all rows.
/// </summary>
internal static class FormsInOneTable
{
    /// <summary>A name label alone may stand twice in a row (项目名称 | 甲 | 子项目名称 | 乙): two heads have more in common.</summary>
    private const int FewestRows = 2;

    /// <summary>Positions of rulings (pt) that are one line on two pages differ by less than this.</summary>
    private const double SameLine = 2;

    /// <summary>The table, or its halves from the left.</summary>
    public static IReadOnlyList<Table> Apart(Table table) => CutAt(table, [.. table.Cells.Where(cell => cell.Column > 0 && IsProjectName(cell)).Select(cell => cell.Column).Distinct().Where(column => BeginsAgain(table, column))]);

    /// <summary>The table that goes on, where the page before was cut at these places (x).</summary>
    public static IReadOnlyList<Table> Apart(Table table, IReadOnlyList<double> seams) =>
        CutAt(table, [.. seams.Select(seam => table.Cells.FirstOrDefault(cell => Math.Abs(cell.Box.Left - seam) < SameLine)?.Column ?? 0).Where(column => column > 0)]);

    private static List<Table> CutAt(Table table, IReadOnlyList<int> columns)
    {
        List<int> clean = [.. columns.Where(column => IsClean(table, column)).Order()];
        return clean.Count == 0 ? [table] : [.. clean.Prepend(0).Zip(clean.Append(table.Columns)).Select(half => Columns(table, half.First, half.Second))];
    }

    /// <summary>In several rows the cell at the column is the label with which the row begins, and one of them names the project.</summary>
    private static bool BeginsAgain(Table table, int column)
    {
        var again = table.Cells.Where(cell => cell.Column == column && cell.Lines.Count > 0 && HeadingBook.Field(HeadingSection.Header, cell.Text) is not null
            && table.Cells.Any(first => first.Column == 0 && first.Row == cell.Row && HeadingText.Core(first.Text) == HeadingText.Core(cell.Text))).ToList();
        return again.Count >= FewestRows && again.Exists(IsProjectName);
    }

    private static bool IsProjectName(Cell cell) => cell.Lines.Count > 0 && HeadingBook.Is(HeadingSection.Header, "project_name", cell.Text);

    private static bool IsClean(Table table, int column) => !table.Cells.Any(cell => cell.Column < column && cell.Column + cell.ColumnSpan > column);

    private static Table Columns(Table table, int from, int to)
    {
        var cells = table.Cells.Where(cell => cell.Column >= from && cell.Column < to).Select(cell => cell with { Column = cell.Column - from }).ToList();
        return table with { Box = Box.Around(cells.Select(cell => cell.Box)), Columns = to - from, Cells = cells };
    }
}
