using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// An indicator table that lies on its side: its headings stand below one another (一级指标, 二级指标, …, 得分), and each column right of them is one indicator. It is turned before anything
/// is read, every cell with its place on the page.
/// </summary>
internal static class TurnedIndicators
{
    /// <summary>Names, what was planned, what was reached, what it scored: fewer headings below one another may be words of the rows of another table.</summary>
    private const int FewestHeadings = 4;

    /// <summary>The cells of a form and the part of each row, with the table upright; as they are where none lies on its side, or another cell reaches into it.</summary>
    public static (IReadOnlyList<FormCell> Cells, IReadOnlyList<int> PartOfRow) Straighten(IReadOnlyList<FormCell> cells, IReadOnlyList<int> partOfRow)
    {
        var rows = cells.ToLookup(cell => cell.Row);
        var headings = Enumerable.Range(0, partOfRow.Count).Select(row => HeadingsFrom(rows, partOfRow, row)).FirstOrDefault(AreOfIndicators);
        if (headings is null) return (cells, partOfRow);
        var (first, end, label) = (headings[0].Row, headings[^1].EndRow, headings[0]);
        var body = Enumerable.Range(first, end - first).SelectMany(row => rows[row]).ToList();
        var sides = body.FindAll(cell => cell.EndColumn <= label.Column);
        if (cells.Any(cell => cell.Row < first && cell.EndRow > first) || body.Exists(cell => cell.EndRow > end) || !sides.TrueForAll(side => side.Row == first && side.EndRow == end)) return (cells, partOfRow);
        var starts = body.Except(sides).Select(cell => cell.Column).Distinct().Order().ToList();
        var upright = body.Except(sides).Select(cell => Turned(cell, first, label.Column, starts)).Concat(sides.Select(side => side with { RowSpan = starts.Count }));
        var moved = starts.Count - (end - first);
        return ([.. cells.Where(cell => cell.Row < first), .. upright, .. cells.Where(cell => cell.Row >= end).Select(cell => cell with { Row = cell.Row + moved })],
            [.. partOfRow.Take(first), .. Enumerable.Repeat(partOfRow[first], starts.Count), .. partOfRow.Skip(end)]);
    }

    /// <summary>The cell where it stands when each column is a row: one for all columns of the grid between two of the table's own edges.</summary>
    private static FormCell Turned(FormCell cell, int firstRow, int firstColumn, List<int> starts)
    {
        var (row, end) = (starts.IndexOf(cell.Column), starts.Count(start => start < cell.EndColumn));
        return cell with { Row = firstRow + row, RowSpan = end - row, Column = firstColumn + cell.Row - firstRow, ColumnSpan = cell.RowSpan };
    }

    /// <summary>The headings of indicators that stand below one another in one column from the row on, on one page. Beside a note (备注) stands one text, and no values of several indicators.</summary>
    private static List<FormCell> HeadingsFrom(ILookup<int, FormCell> rows, IReadOnlyList<int> partOfRow, int first)
    {
        var headings = new List<FormCell>();
        if (rows[first].Where(cell => cell is { RowSpan: 1, IsEmpty: false }).MinBy(cell => cell.Column) is not { } label) return headings;
        for (var row = first; row < partOfRow.Count && partOfRow[row] == partOfRow[first]; row++)
        {
            if (rows[row].FirstOrDefault(cell => cell.Column == label.Column && cell.EndColumn == label.EndColumn) is not { RowSpan: 1 } heading || FieldOf(heading) is null) break;
            if (rows[row].Count(cell => cell.Column >= label.EndColumn) < 2) break;
            headings.Add(heading);
        }

        return headings;
    }

    /// <summary>Each heads another field, the name of the indicators and what was reached among them.</summary>
    private static bool AreOfIndicators(List<FormCell> headings)
    {
        var fields = headings.Select(FieldOf).Where(field => field != "extra").ToList();
        return fields.Count >= FewestHeadings && fields.Distinct().Count() == fields.Count && fields.Contains("level3") && (fields.Contains("actual") || fields.Contains("score"));
    }

    private static string? FieldOf(FormCell cell) => HeadingBook.FieldOfWhole(HeadingSection.Indicator, cell.Text);
}
