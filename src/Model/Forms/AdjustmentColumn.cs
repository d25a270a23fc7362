using Selfeval.Model.Evaluations;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Forms;

/// <summary>
/// 预算调整数 heads the budget as it was adjusted, or by how much it was. Beside the budget of the year it is the latter; where no column has that, the printed rates tell, which are those of
/// what was spent in the year's budget. What they do not tell stays beside the amounts, and is told. A plain budget beside it (预算安排 | 预算调整) is that of the beginning of the year where the rates
/// are those of both together.
/// </summary>
internal static class AdjustmentColumn
{
    /// <summary>The columns with the adjusted budget as that of the year, where every row that prints a rate says so.</summary>
    public static IReadOnlyList<Column> Settled(FormGrid grid, IReadOnlyList<Column> columns, int bodyRow, int endRow)
    {
        if (Change(columns) is var (plain, change)) return IsInitial(grid, columns, (plain, change), bodyRow, endRow) ? [.. columns.Select(column => column == plain ? column with { Field = "initial_budget" } : column)] : columns;
        if (Unclear(columns) is not { } adjusted || Find(columns, "executed") is not { } executed || Find(columns, "execution_rate") is not { } rate) return columns;
        var rows = Enumerable.Range(bodyRow, Math.Max(0, endRow - bodyRow)).Select(Figures).Where(row => row.Budget > 0 && row.Executed is not null && !BlankText.IsBlankLike(row.Rate)).ToList();
        return rows.Count > 0 && rows.TrueForAll(Fits) ? [.. columns.Select(column => column == adjusted ? column with { Field = "full_year_budget" } : column)] : columns;

        (decimal? Budget, decimal? Executed, string? Rate) Figures(int row) =>
            (Amount(adjusted.CellIn(grid, row)), Amount(executed.CellIn(grid, row)), rate.CellIn(grid, row)?.Text);
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

    /// <summary>The rates that the rows print are those of what was spent in the changed budget, and in one of them at least the change is another than none.</summary>
    private static bool IsInitial(FormGrid grid, IReadOnlyList<Column> columns, (Column Plain, Column Change) budget, int bodyRow, int endRow)
    {
        if (Find(columns, "executed") is not { } executed || Find(columns, "execution_rate") is not { } rate) return false;
        var rows = Enumerable.Range(bodyRow, Math.Max(0, endRow - bodyRow))
            .Select(row => (Plain: Amount(budget.Plain.CellIn(grid, row)), Change: Amount(budget.Change.CellIn(grid, row)) ?? 0, Executed: Amount(executed.CellIn(grid, row)), Rate: rate.CellIn(grid, row)?.Text))
            .Where(row => row.Plain + row.Change > 0 && row.Executed is not null && !BlankText.IsBlankLike(row.Rate)).ToList();
        return rows.Exists(row => row.Change != 0) && rows.TrueForAll(row => Fits((row.Plain + row.Change, row.Executed, row.Rate)));
    }

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
