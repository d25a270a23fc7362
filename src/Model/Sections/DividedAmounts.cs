using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>Amounts of rows of sources that are divided once more into a whole and its parts: 合计 and 其中：财政拨款 below 全年预算数, and again below 全年执行数.</summary>
internal static class DividedAmounts
{
    /// <summary>
    /// The column of the whole called by the amount above it; those of sources beside it kept as extra texts under both headings. Of parts without a whole nothing says what the
    /// amount is, and a part that nobody knows stays unknown.
    /// </summary>
    public static List<Column> Settled(FormGrid grid, int firstRow, List<Column> columns, HeadingSection section)
    {
        if (section != HeadingSection.Funds) return columns;
        var parts = columns.ConvertAll(column => (Column: column, Amount: AmountOver(grid, firstRow, column)));
        var wholes = parts.Where(part => part.Amount is not null && IsWhole(part.Column.Heading!)).ToLookup(part => part.Amount);
        return parts.ConvertAll(part => part.Amount is not { } amount || wholes[amount].Count() != 1 ? part.Column
            : wholes[amount].Single().Column == part.Column ? part.Column with { Name = amount.Text }
            : FundsBySource.SourceOf(part.Column.Heading!) is null ? part.Column
            : HeadingNames.AsExtra(grid, firstRow, part.Column));
    }

    /// <summary>Under every amount of the columns stands a whole beside its parts, and rows with labels of their own go on below: two at least, since one alone is that of the total.</summary>
    public static bool AreOfRows(FormGrid grid, int bodyRow, IReadOnlyList<Column> columns)
    {
        var amounts = columns.Where(column => FundFields.Amounts.Contains(column.Field)).ToLookup(column => column.Field);
        var wholes = amounts.Select(parts => parts.FirstOrDefault(part => IsWhole(part.Heading!))).ToList();
        return bodyRow + 1 < grid.Rows && wholes.TrueForAll(whole => whole is not null && HasFigure(whole, bodyRow) && HasFigure(whole, bodyRow + 1)) && IsLabelled(bodyRow) && IsLabelled(bodyRow + 1);

        bool HasFigure(Column whole, int row) => whole.CellIn(grid, row) is { } cell && cell.Row == row && cell.Text.Any(char.IsDigit);
        bool IsLabelled(int row) => grid.CellsStartingIn(row).Any(cell => cell is { IsEmpty: false } && cell.EndColumn <= columns.Min(column => column.Start) && !LabelText.IsBlock(cell.Text));
    }

    /// <summary>合计, or a word that says no more than that an amount stands below it.</summary>
    public static bool IsWhole(FormCell heading) => FundsBySource.IsTotal(heading) || Vocabulary.Pattern("whole_amount").IsMatch(heading.Core);

    private static FormCell? AmountOver(FormGrid grid, int firstRow, Column column) =>
        HeadingNames.Above(grid, firstRow, column) is { ColumnSpan: > 1 } above && FundFields.Amounts.Contains(HeadingBook.FieldOfWhole(HeadingSection.Funds, above.Text)) ? above : null;
}
