using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>A funds block that lies on its side: the sources head the columns, and every row has one amount of all of them (年初预算数, 执行数, 执行率).</summary>
internal static class TransposedFunds
{
    public const string Source = "source";

    /// <summary>
    /// The columns under the row; empty when it does not head such a block: two sources stand in it, and amounts in the two rows below are
    /// named left of them.
    /// </summary>
    public static IReadOnlyList<Column> Of(FormGrid grid, int row)
    {
        var headings = grid.CellsStartingIn(row).ToList();
        if (headings.FindAll(IsSource) is not { Count: > 1 } sources || sources[0].Column == 0 || row + 2 >= grid.Rows) return [];
        var labels = new[] { row + 1, row + 2 }.Select(below => RowLabel(grid, below, sources[0].Column)).ToList();
        if (!labels.TrueForAll(label => label is not null && FundFields.AmountsAndRate.Contains(HeadingBook.Field(HeadingSection.Funds, label.Text)))) return [];
        return [new Column("label", null, labels[0]!.Column, labels[0]!.EndColumn), .. headings.Where(cell => cell.Column >= sources[0].Column).Select(cell => ColumnUnder(cell, sources[^1]))];
    }

    /// <summary>The cell that begins in the row and ends where the sources begin.</summary>
    public static FormCell? RowLabel(FormGrid grid, int row, int end) =>
        grid.At(row, end - 1) is { RowSpan: 1, IsEmpty: false } label && label.EndColumn == end ? label : null;

    /// <summary>A heading that nobody knows, among those of the sources, names one too.</summary>
    private static Column ColumnUnder(FormCell heading, FormCell last)
    {
        var field = IsSource(heading) ? Source : HeadingBook.Field(HeadingSection.Funds, heading.Text);
        return new Column(field is null && heading is { RowSpan: 1, IsEmpty: false } && heading.Column < last.Column ? Source : field, heading, heading.Column, heading.EndColumn);
    }

    private static bool IsSource(FormCell cell) => cell is { RowSpan: 1, IsEmpty: false } && HeadingBook.FieldOfWhole(HeadingSection.FundRow, cell.Text) is not null;
}
