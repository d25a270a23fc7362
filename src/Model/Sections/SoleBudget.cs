using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>批复数 beside no other budget, and nothing that was received: where it is not said to be that of the beginning of the year, and every printed rate is that of what was spent in it, it is what the year had to spend.</summary>
internal static class SoleBudget
{
    public static IReadOnlyList<Column> Settled(FormGrid grid, IReadOnlyList<Column> columns, List<int> rows)
    {
        if (FundColumns.Find(columns, "full_year_budget") is not null || AdjustmentColumn.Unclear(columns) is not null || AdjustmentColumn.Received(columns) is not null) return columns;
        if (columns.Where(column => column.Field == "initial_budget").ToList() is not [{ Name: { } name } only] || !Vocabulary.Pattern("approved_budget").IsMatch(HeadingText.Core(name))) return columns;
        return RateFit.OfRows(grid, columns, rows, row => FundColumns.Amount(grid, only, row), _ => true) ? Column.With(columns, only, "full_year_budget") : columns;
    }
}
