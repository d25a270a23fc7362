using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>The columns of the funds, of which the figures below some headings tell what they hold.</summary>
internal static class FundColumns
{
    /// <summary>The columns as the figures of the rows settle them; those of which nothing is in doubt stay as their headings say.</summary>
    public static IReadOnlyList<Column> Settled(FormGrid grid, IReadOnlyList<Column> columns, int bodyRow, int endRow)
    {
        var rows = Enumerable.Range(bodyRow, Math.Max(0, endRow - bodyRow)).ToList();
        return SoleBudget.Settled(grid, AdjustmentColumn.Settled(grid, ScoredRate.Settled(grid, columns, bodyRow, endRow), rows), rows);
    }

    public static Column? Find(IReadOnlyList<Column> columns, string field) => columns.FirstOrDefault(column => column.Field == field);

    public static decimal? Amount(FormGrid grid, Column column, int row) =>
        column.CellIn(grid, row) is { } cell && ValueReader.Amount(cell.Text).Value is NumberReading figure ? figure.Value : null;
}
