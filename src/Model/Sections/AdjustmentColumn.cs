using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// 预算调整数 heads the budget as it was adjusted, or by how much it was. Beside the budget of the year it is the latter; where no column has that, the printed rates tell, which are those of
/// what was spent in the year's budget. What they do not tell stays beside the amounts, and is told. A plain budget beside it (预算安排 | 预算调整) is that of the beginning of the year where the rates
/// are those of both together, or of what stands under the adjustment alone.
/// </summary>
internal static class AdjustmentColumn
{
    /// <summary>The columns with the adjusted budget as that of the year, where every row that prints a rate says so.</summary>
    public static IReadOnlyList<Column> Settled(FormGrid grid, IReadOnlyList<Column> columns, int bodyRow, int endRow)
    {
        var rows = Enumerable.Range(bodyRow, Math.Max(0, endRow - bodyRow)).ToList();
        if (Change(columns) is var (plain, change))
        {
            if (AreRatesOf(grid, columns, rows, row => Plain(row) + By(row), row => By(row) != 0)) return With(columns, plain, "initial_budget");
            var isAdjusted = AreRatesOf(grid, columns, rows, row => By(row), row => By(row) != Plain(row));
            return isAdjusted ? With(With(columns, plain, "initial_budget"), change, "full_year_budget") : columns;
        }

        return Unclear(columns) is { } adjusted && AreRatesOf(grid, columns, rows, row => Amount(adjusted.CellIn(grid, row)), _ => true) ? With(columns, adjusted, "full_year_budget") : columns;

        decimal? Plain(int row) => Amount(plain.CellIn(grid, row));

        decimal By(int row) => Amount(change.CellIn(grid, row)) ?? 0;
    }

    /// <summary>The column of which the headings do not tell whether it has the budget of the year; null where another one has it, or none is called so.</summary>
    public static Column? Unclear(IReadOnlyList<Column> columns) => Find(columns, "full_year_budget") is not null ? null
        : columns.FirstOrDefault(column => column is { Field: "extra", Name: { } name } && Vocabulary.Pattern("adjustment").IsMatch(HeadingText.Core(name)));

    /// <summary>A plain budget, beside no other, and by how much it was changed: which of the two it is, the budget before or after, no heading tells.</summary>
    private static (Column Plain, Column Change)? Change(IReadOnlyList<Column> columns)
    {
        if (Find(columns, "initial_budget") is not null || Find(columns, "full_year_budget") is not { Name: { } name } plain || !Vocabulary.Pattern("plain_budget").IsMatch(HeadingText.Core(name))) return null;
        return columns.FirstOrDefault(column => column is { Field: null or "extra", Name: { } other } && Vocabulary.Pattern("budget_change").IsMatch(HeadingText.Core(other))) is { } change ? (plain, change) : null;
    }

    /// <summary>The rates that the rows print are those of what was spent in the budget, and one of these rows tells which budget that is.</summary>
    private static bool AreRatesOf(FormGrid grid, IReadOnlyList<Column> columns, List<int> rows, Func<int, decimal?> budget, Predicate<int> tells)
    {
        if (Find(columns, "executed") is not { } executed || Find(columns, "execution_rate") is not { } rate) return false;
        var rated = rows.ConvertAll(row => (Row: row, Budget: budget(row), Executed: Amount(executed.CellIn(grid, row)), Rate: rate.CellIn(grid, row)?.Text))
            .FindAll(row => row.Budget > 0 && row.Executed is not null && !BlankText.IsBlankLike(row.Rate));
        return rated.Exists(row => tells(row.Row)) && rated.TrueForAll(row => Fits((row.Budget, row.Executed, row.Rate)));
    }

    private static List<Column> With(IReadOnlyList<Column> columns, Column changed, string field) => [.. columns.Select(column => column == changed ? column with { Field = field } : column)];

    private static Column? Find(IReadOnlyList<Column> columns, string field) => columns.FirstOrDefault(column => column.Field == field);

    private static decimal? Amount(FormCell? cell) => cell is not null && ValueReader.Amount(cell.Text).Value is NumberReading figure ? figure.Value : null;

    /// <summary>The printed rate is that of the two amounts to its last digit, however it was rounded.</summary>
    private static bool Fits((decimal? Budget, decimal? Executed, string? Rate) row)
    {
        var printed = ValueReader.Rate(row.Rate!, row.Executed, row.Budget);
        if (printed.Value is not NumberReading { Value: var rate } || row is not { Budget: { } budget, Executed: { } executed }) return false;
        var exact = printed.Unit == "%" ? executed / budget * 100 : executed / budget;
        return Math.Abs(exact - rate) < new decimal(1, 0, 0, isNegative: false, rate.Scale);
    }
}
