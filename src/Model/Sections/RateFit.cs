using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>What the printed rates of the funds prove: they are those of what was spent in the budget of the year, to their last digit.</summary>
internal static class RateFit
{
    /// <summary>The rates that the rows print are those of what was spent in the budget, and one of these rows tells which budget that is.</summary>
    public static bool OfRows(FormGrid grid, IReadOnlyList<Column> columns, List<int> rows, Func<int, decimal?> budget, Predicate<int> tells)
    {
        if (FundColumns.Find(columns, "executed") is not { } executed || FundColumns.Find(columns, "execution_rate") is not { } rate) return false;
        var rated = rows.ConvertAll(row => (Row: row, Budget: budget(row), Executed: FundColumns.Amount(grid, executed, row), Rate: rate.CellIn(grid, row)?.Text))
            .FindAll(row => row.Budget > 0 && row.Executed is not null && !BlankText.IsBlankLike(row.Rate));
        return rated.Exists(row => tells(row.Row)) && rated.TrueForAll(row => Is(row.Rate!, row.Executed!.Value, row.Budget!.Value));
    }

    /// <summary>The printed rate is that of the two amounts to its last digit, however it was rounded.</summary>
    public static bool Is(string rate, decimal executed, decimal budget)
    {
        var printed = ValueReader.Rate(rate, executed, budget);
        if (printed.Value is not NumberReading { Value: var value }) return false;
        var exact = printed.Unit == "%" ? executed / budget * 100 : executed / budget;
        return Math.Abs(exact - value) < new decimal(1, 0, 0, isNegative: false, value.Scale);
    }
}
