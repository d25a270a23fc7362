using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>
/// Blocks of a form that stand beside one another in the rows of one table: indicators under the same headings twice, or the funds right of the labels of the head. The right one is laid
/// below the left one before anything is read, every cell with its place on the page.
/// </summary>
internal static class BlocksBeside
{
    /// <summary>Name, what was planned or reached, what it scored: of fewer headings the second of a kind is a column of its own (values of two years, points of two scorers).</summary>
    private const int FewestHeadings = 3;

    /// <summary>The grid with such blocks below one another; the same where there are none, or a cell reaches over from one into the other.</summary>
    public static FormGrid Stack(FormGrid grid)
    {
        for (var row = 0; row < grid.Rows; row++)
        {
            if ((IndicatorsFrom(grid, row) ?? FundsBesideHead(grid, row)) is not { } beside || !AreApart(grid, beside)) continue;
            grid = Stacked(grid, beside);
            row = beside.EndRow - 1;
        }

        return grid;
    }

    /// <summary>Rows in which one block stands left of a column and one right of it, and the columns that the right one is to have.</summary>
    private sealed record Pair(int FirstRow, int EndRow, int Column, IReadOnlyDictionary<int, int> Edges);

    private static Pair? IndicatorsFrom(FormGrid grid, int row)
    {
        var headings = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        var half = headings.Count / 2;
        if (half < FewestHeadings || headings.Count % 2 > 0 || !RowVocabulary.IsIndicatorHeading(grid, row)) return null;
        var pairs = headings.Take(half).Zip(headings.Skip(half), (left, right) => (Left: left, Right: right)).ToList();
        if (!pairs.TrueForAll(pair => pair.Left.Core == pair.Right.Core && pair.Left.RowSpan == 1 && pair.Right.RowSpan == 1 && HeadingBook.FieldOfWhole(HeadingSection.Indicator, pair.Left.Text) is not null)) return null;
        var column = pairs[0].Right.Column;
        var below = Enumerable.Range(row + 1, grid.Rows - row - 1).TakeWhile(other => !RowVocabulary.IsTotal(grid, other) && !RowVocabulary.IsIndicatorHeading(grid, other)).ToList();
        var end = row + 1 + below.TakeWhile(other => !Reaches(grid, other, column)).Count();
        // Below a text over both, what stands right of the column would be without its headings.
        if (end == row + 1 || below.Exists(other => other >= end && grid.CellsStartingIn(other).Any(cell => cell.Column >= column && !cell.IsEmpty))) return null;
        var edges = pairs.SelectMany(pair => new[] { (From: pair.Right.Column, To: pair.Left.Column), (From: pair.Right.EndColumn, To: pair.Left.EndColumn) });
        return new Pair(row, end, column, edges.DistinctBy(edge => edge.From).ToDictionary(edge => edge.From, edge => edge.To));
    }

    /// <summary>The headings of the funds right of a label of the head and its value, and such labels left of the rows below.</summary>
    private static Pair? FundsBesideHead(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).ToList();
        if (!StartsWithHeadLabel(grid, row) || cells.Count < 2 || HeadingBook.IsKnown(cells[1].Text)) return null;
        var amounts = cells.FindIndex(IsOfFunds);
        if (amounts < 2 || cells.Skip(amounts).Count(IsOfFunds) < 2) return null;
        // The column of the sources may have no heading.
        var first = amounts > 2 && (cells[amounts - 1].IsEmpty || HeadingBook.FieldOfWhole(HeadingSection.Funds, cells[amounts - 1].Text) == "label") ? amounts - 1 : amounts;
        var column = cells[first].Column;
        var end = row + 1;
        while (end < grid.Rows && StartsWithHeadLabel(grid, end) && !Reaches(grid, end, column) && grid.At(end, column) is { } source && HeadingBook.FieldOfWhole(HeadingSection.FundRow, source.Text) is not null) end++;
        return end == row + 1 ? null : new Pair(row, end, column, Enumerable.Range(0, grid.Columns + 1).ToDictionary(edge => edge));
    }

    private static bool IsOfFunds(FormCell cell) => HeadingBook.FieldOfWhole(HeadingSection.Funds, cell.Text) is { } field && FundFields.AmountsAndRate.Contains(field);

    private static bool StartsWithHeadLabel(FormGrid grid, int row) =>
        grid.CellsStartingIn(row) is [{ IsEmpty: false } first, ..] && HeadingBook.FieldOfWhole(HeadingSection.Header, first.Text) is not null;

    private static bool Reaches(FormGrid grid, int row, int column) => grid.At(row, column) is { } cell && cell.Column < column;

    /// <summary>Both stand in rows of their own on one page, and every cell of the right one between edges of its columns.</summary>
    private static bool AreApart(FormGrid grid, Pair pair)
    {
        var rows = Enumerable.Range(pair.FirstRow, pair.EndRow - pair.FirstRow).ToList();
        var cells = rows.SelectMany(grid.CellsOf).Distinct().ToList();
        return rows.TrueForAll(row => grid.PartOf(row) == grid.PartOf(pair.FirstRow))
            && cells.TrueForAll(cell => cell.Row >= pair.FirstRow && cell.EndRow <= pair.EndRow && (cell.EndColumn <= pair.Column || cell.Column >= pair.Column))
            && cells.Where(cell => cell.Column >= pair.Column && !cell.IsEmpty).All(cell => pair.Edges.ContainsKey(cell.Column) && pair.Edges.ContainsKey(cell.EndColumn));
    }

    private static FormGrid Stacked(FormGrid grid, Pair pair)
    {
        var rows = pair.EndRow - pair.FirstRow;
        var cells = grid.Cells.SelectMany(cell =>
            cell.Row >= pair.EndRow ? [cell with { Row = cell.Row + rows }]
            : cell.Row < pair.FirstRow || cell.Column < pair.Column ? [cell]
            : pair.Edges.TryGetValue(cell.Column, out var start) && pair.Edges.TryGetValue(cell.EndColumn, out var end) ? new[] { cell with { Row = cell.Row + rows, Column = start, ColumnSpan = end - start } }
            : []).ToList();
        return new FormGrid(grid.Rows + rows, grid.Columns, cells, [.. Enumerable.Range(0, grid.Rows + rows).Select(row => grid.PartOf(row < pair.EndRow ? row : row - rows))]);
    }
}
