using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>Tells two columns of the year's budget apart: 预算数 beside 调整后预算数 is that of the beginning of the year.</summary>
internal static class AdjustedBudget
{
    /// <summary>
    /// Beside a budget as adjusted, a plain one is the initial budget, if no other column is; else it is kept as an extra text under its heading. 全年预算数 is no plain one: it names the adjusted budget itself.
    /// </summary>
    public static List<Column> Settled(List<Column> columns, HeadingSection section)
    {
        if (section != HeadingSection.Funds || !columns.Exists(IsAdjusted)) return columns;
        var initial = columns.Find(column => FieldOf(column) == "initial_budget") ?? columns.Find(IsPlain);
        return columns.ConvertAll(column => !IsPlain(column) ? column : column with { Field = column == initial ? "initial_budget" : "extra" });
    }

    private static bool IsAdjusted(Column column) => IsBudget(column, "adjusted_budget");

    private static bool IsPlain(Column column) => IsBudget(column, "plain_budget");

    private static bool IsBudget(Column column, string named) =>
        column.Field is null && FieldOf(column) == "full_year_budget" && Vocabulary.Pattern(named).IsMatch(HeadingText.Core(column.Name!));

    private static string? FieldOf(Column column) => column.Name is { } name ? HeadingBook.FieldOfWhole(HeadingSection.Funds, name) : null;
}
