using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// 执行率（得分） heads the rate of the execution, or the points for it, where no other column has these. Bare numbers within the weight beside them which are no rate of the amounts are the points
/// (9.82 of 10 where 412.6 of 420 were spent).
/// </summary>
internal static class ScoredRate
{
    public static IReadOnlyList<Column> Settled(FormGrid grid, IReadOnlyList<Column> columns, int bodyRow, int endRow)
    {
        if (FundColumns.Find(columns, "execution_rate") is not { } rate || FundColumns.Find(columns, "score") is not null || !NamesPoints(rate)) return columns;
        var printed = Enumerable.Range(bodyRow, Math.Max(0, endRow - bodyRow)).Where(row => rate.CellIn(grid, row)?.Text.Any(char.IsDigit) == true).ToList();
        return printed.Count > 0 && printed.TrueForAll(row => ArePoints(grid, columns, rate, row)) ? Column.With(columns, rate, "score") : columns;
    }

    private static bool NamesPoints(Column rate) => rate.Name is { } name && HeadingText.Qualifiers(name).Any(part => HeadingBook.FieldOfWhole(HeadingSection.Funds, part) == "score");

    private static bool ArePoints(FormGrid grid, IReadOnlyList<Column> columns, Column rate, int row)
    {
        var text = rate.CellIn(grid, row)!.Text;
        if (ValueReader.Score(text) is not { Unit: null or "分", Value: NumberReading points }) return false;
        if (!(points.Value <= Of("weight"))) return false;
        return (Of("executed"), Of("full_year_budget")) is not ({ } executed, { } budget) || budget <= 0 || !RateFit.Is(text, executed, budget);

        decimal? Of(string field) => FundColumns.Find(columns, field) is { } column ? FundColumns.Amount(grid, column, row) : null;
    }
}
