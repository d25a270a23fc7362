using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>A funds block whose amounts head the columns of their sources (合计, 中央, 地方 below 全年预算数, and again below 全年执行数).</summary>
internal static class FundsBySource
{
    /// <summary>
    /// The columns under the row and the one below it: each has the field of its amount, and its source as its heading; rate, weight and score, undivided, have their own.
    /// Empty when the row does not head such a block: two amounts, each over sources alone, no two of which nobody knows.
    /// </summary>
    public static IReadOnlyList<Column> Of(FormGrid grid, int row)
    {
        if (row + 2 >= grid.Rows) return [];
        var divided = grid.CellsStartingIn(row).Where(cell => cell is { RowSpan: 1, ColumnSpan: > 1 } && FundFields.Amounts.Contains(FieldOf(cell))).ToList();
        if (divided.Count < 2 || divided.DistinctBy(FieldOf).Count() < divided.Count) return [];
        var columns = divided.SelectMany(amount => SourcesBelow(grid, amount).Select(source => new Column(FieldOf(amount), source, source.Column, source.EndColumn) { Name = amount.Text })).ToList();
        if (!divided.TrueForAll(amount => AreSources([.. SourcesBelow(grid, amount)]))) return [];
        return [.. columns, .. grid.CellsStartingIn(row).Where(IsPoints).Select(cell => new Column(FieldOf(cell), cell, cell.Column, cell.EndColumn))];
    }

    /// <summary>The source that a heading names, whole or without the word for funds; null for one that nobody knows.</summary>
    public static string? SourceOf(FormCell heading) => HeadingBook.FieldOfWhole(HeadingSection.FundRow, heading.Text) ?? HeadingBook.FieldOfWhole(HeadingSection.FundRow, heading.Core + Vocabulary.Funds);

    /// <summary>合计 heads the whole of an amount, or the one row in which its parts stand.</summary>
    public static bool IsTotal(FormCell cell) => HeadingBook.Is(HeadingSection.FundRow, "total", cell.Text);

    private static bool AreSources(List<FormCell> below) => below.Count > 1 && below.TrueForAll(cell => cell is { RowSpan: 1, IsEmpty: false } && !cell.Text.Any(char.IsDigit))
        && below.Count(cell => SourceOf(cell) is null) <= 1 && below.Select(cell => cell.Core).Distinct().Count() == below.Count;

    private static bool IsPoints(FormCell cell) => cell.RowSpan > 1 && FundFields.Points.Contains(FieldOf(cell));

    private static IEnumerable<FormCell> SourcesBelow(FormGrid grid, FormCell amount) =>
        grid.CellsStartingIn(amount.EndRow).Where(cell => cell.Column >= amount.Column && cell.EndColumn <= amount.EndColumn);

    private static string? FieldOf(FormCell cell) => HeadingBook.FieldOfWhole(HeadingSection.Funds, cell.Text);
}
