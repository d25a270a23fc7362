using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Headings of the funds that give their columns letters for the formula of the rate: 年度金额（A）, 全年执行数（B）, 预算执行率（B/A）. The column that the formula divides by holds the budget of the year, whatever its
/// heading calls it.
/// </summary>
internal static class LetteredBudget
{
    public static List<Column> Settled(List<Column> columns, HeadingSection section)
    {
        if (section != HeadingSection.Funds || columns.Exists(column => column.Field == "full_year_budget")) return columns;
        if (Letter(columns, "execution_rate") is not { } rate || Letter(columns, "executed") is not { } executed || !rate.StartsWith(executed + "/", StringComparison.OrdinalIgnoreCase)) return columns;
        var budget = rate[(executed.Length + 1)..];
        return columns.FindAll(column => column.Field is null && IsLettered(column, budget)) is [var only] ? Column.With(columns, only, "full_year_budget") : columns;
    }

    private static string? Letter(List<Column> columns, string field) => columns.Find(column => column.Field == field)?.Name is { } name ? HeadingText.Qualifiers(name).LastOrDefault() : null;

    private static bool IsLettered(Column column, string letter) => letter.Length == 1 && column.Name is { } name && HeadingText.Qualifiers(name).Contains(letter, StringComparer.OrdinalIgnoreCase);
}
