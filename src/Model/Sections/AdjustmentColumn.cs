using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// 预算调整数 heads the budget as it was adjusted, or by how much it was. Beside the budget of the year it is the latter; where no column has that, the printed rates tell, which are those of
/// what was spent in the year's budget. What they do not tell stays beside the amounts, and is told. A plain budget beside it (预算安排 | 预算调整) is that of the beginning of the year where the rates
/// are those of both together, or of what stands under the adjustment alone. So do they tell whether what was received (资金到位数)
/// beside the budget of the beginning is what the year had to spend.
/// </summary>
internal static class AdjustmentColumn
{
    /// <summary>The columns with the adjusted budget as that of the year, where every row that prints a rate says so.</summary>
    public static IReadOnlyList<Column> Settled(FormGrid grid, IReadOnlyList<Column> columns, List<int> rows)
    {
        if (Change(columns) is var (plain, change))
        {
            if (RateFit.OfRows(grid, columns, rows, row => Plain(row) + By(row), row => By(row) != 0)) return Column.With(columns, plain, "initial_budget");
            var isAdjusted = RateFit.OfRows(grid, columns, rows, row => By(row), row => By(row) != Plain(row));
            return isAdjusted ? Column.With(Column.With(columns, plain, "initial_budget"), change, "full_year_budget") : columns;
        }

        if (FundColumns.Find(columns, "initial_budget") is { } initial && Received(columns) is { } received)
        {
            return AreOf(received, row => FundColumns.Amount(grid, initial, row) != FundColumns.Amount(grid, received, row)) ? Column.With(columns, received, "full_year_budget") : columns;
        }

        return Unclear(columns) is { } adjusted && AreOf(adjusted, _ => true) ? Column.With(columns, adjusted, "full_year_budget") : columns;

        bool AreOf(Column budget, Predicate<int> tells) => RateFit.OfRows(grid, columns, rows, row => FundColumns.Amount(grid, budget, row), tells);

        decimal? Plain(int row) => FundColumns.Amount(grid, plain, row);

        decimal By(int row) => FundColumns.Amount(grid, change, row) ?? 0;
    }

    /// <summary>The column of which the headings do not tell whether it has the budget of the year; null where another one has it, or none is called so.</summary>
    public static Column? Unclear(IReadOnlyList<Column> columns) => Extra(columns, "budget_change");

    /// <summary>The column of what was received, where none has the budget of the year.</summary>
    public static Column? Received(IReadOnlyList<Column> columns) => Extra(columns, "received_funds");

    private static Column? Extra(IReadOnlyList<Column> columns, string pattern) => FundColumns.Find(columns, "full_year_budget") is not null ? null
        : columns.FirstOrDefault(column => column is { Field: "extra", Name: { } name } && Vocabulary.Pattern(pattern).IsMatch(HeadingText.Core(name)));

    /// <summary>A plain budget, beside no other, and by how much it was changed: which of the two it is, the budget before or after, no heading tells.</summary>
    private static (Column Plain, Column Change)? Change(IReadOnlyList<Column> columns)
    {
        if (FundColumns.Find(columns, "initial_budget") is not null || FundColumns.Find(columns, "full_year_budget") is not { Name: { } name } plain || !Vocabulary.Pattern("plain_budget").IsMatch(HeadingText.Core(name))) return null;
        return columns.FirstOrDefault(column => column is { Field: null or "extra", Name: { } other } && Vocabulary.Pattern("budget_change").IsMatch(HeadingText.Core(other))) is { } change ? (plain, change) : null;
    }
}
