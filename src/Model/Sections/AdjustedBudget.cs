using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Tells two budgets of the year apart: 预算数 beside 调整后预算数 is that of the beginning of the year, if no other is; else it is kept as an extra text. 全年预算数 is no plain one: it names
/// the adjusted budget itself.
/// </summary>
internal static class AdjustedBudget
{
    /// <summary>The field of a heading of the funds among those that stand beside it, itself with them.</summary>
    public static string? Field(string heading, IReadOnlyCollection<string> beside)
    {
        if (!IsBudget(heading, "plain_budget") || !beside.Any(other => IsBudget(other, "adjusted_budget"))) return HeadingBook.Field(HeadingSection.Funds, heading);
        return beside.Any(other => FieldOf(other) == "initial_budget") ? "extra" : "initial_budget";
    }

    /// <summary>The columns with their fields set where they are not those that their headings have alone.</summary>
    public static List<Column> Settled(List<Column> columns, HeadingSection section)
    {
        if (section != HeadingSection.Funds) return columns;
        var names = columns.Where(column => column is { Field: null, Name: not null }).Select(column => column.Name!).ToList();
        return columns.ConvertAll(column => column is { Field: null, Name: { } name } && Field(name, names) is var field && field != HeadingBook.Field(section, name) ? column with { Field = field } : column);
    }

    private static bool IsBudget(string heading, string named) => FieldOf(heading) == "full_year_budget" && Vocabulary.Pattern(named).IsMatch(HeadingText.Core(heading));

    private static string? FieldOf(string heading) => HeadingBook.FieldOfWhole(HeadingSection.Funds, heading);
}
