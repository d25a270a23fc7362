using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Sheets;

/// <summary>What two pages beside one another show of a table.</summary>
/// <param name="AreDrawn">It is a table on both pages: its lines tell that these are of one sheet.</param>
internal readonly record struct TablePair(Table Left, Table Right, bool AreDrawn);

/// <summary>
/// The tables of a page, each with what the page beside it shows at its heights. A row that nothing divides has no sides on a page in the middle, so it parts the table there; where one page shows no other row, the head of a form at
/// the foot of the page or its sums at the head, it is no table for that page, and its texts are loose.
/// </summary>
internal static class TablePairs
{
    /// <summary>Lines between rows are drawn as high on the one page as on the other, but for rounding (pt).</summary>
    private const double Overshoot = 1;

    /// <summary>From the top; null where a table of the page at the right is beside several of the page at the left, or beside none and nothing that is printed there.</summary>
    public static IReadOnlyList<TablePair>? Of(Sheet left, Sheet right)
    {
        if (left.Tables.Count == 0 || right.Tables.Count == 0 || right.Tables.Any(table => left.Tables.Count(other => AreBeside(other, table)) > 1)) return null;
        var edge = right.Tables.Max(table => table.Box.Right);
        var beside = left.Tables.Select(table => TableStack.Of([.. right.Tables.Where(other => AreBeside(table, other))]) is { } drawn
            ? new TablePair(table, drawn, AreDrawn: true) : new TablePair(table, Undivided(table, right.Tables[0].Box.Left, edge), AreDrawn: false));
        var pairs = beside.ToList();
        foreach (var table in right.Tables.Where(table => !left.Tables.Any(other => AreBeside(other, table))))
        {
            if (UndividedRows.LeftOf(table, left.Tables[0].Box, left.Lines) is not { } begun) return null;
            pairs.Add(new TablePair(begun, table, AreDrawn: false));
        }

        return [.. pairs.OrderBy(pair => pair.Left.Box.Top)];
    }

    /// <summary>
    /// Where the page at the right has no table beside one of those at the left, it may be a page below it whose rows stand at the same heights, as those of a sheet with rows of one height do: none of its tables has the labels of the
    /// first column.
    /// </summary>
    public static bool AreOfOneSheet(IReadOnlyList<TablePair> pairs) => pairs.All(pair => pair.AreDrawn) || !pairs.Any(pair => HasLabels(pair.Right));

    private static bool HasLabels(Table table) => table.Cells.Any(cell => cell.Column == 0 && !cell.OpenSides.HasFlag(CellSides.Left) && (LevelWords.Level1(cell.Text) is not null || TotalLabel.Is(cell.Text)));

    private static bool AreBeside(Table left, Table right) => left.Box.Top < right.Box.Bottom - Overshoot && right.Box.Top < left.Box.Bottom - Overshoot;

    /// <summary>As wide as the others of its page, without a cell: those of the page at the left tell its rows.</summary>
    private static Table Undivided(Table left, double from, double to) => new(left.Box with { Left = from, Right = to }, left.Rows, Columns: 1, Cells: [], left.Origin, left.Continues);
}
