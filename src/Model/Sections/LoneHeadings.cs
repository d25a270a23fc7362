using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Columns that are kept as extra texts beside a field, where the table has no column of that field: the contract has none for what they hold, which is told under their headings. So are the scores of who looked again (复核得分)
/// where the office prints none of its own, how much was reached (完成率) where nothing says what, and a standard where there is no target.
/// </summary>
internal static class LoneHeadings
{
    /// <param name="Lacking">The field that no column has.</param>
    /// <param name="Pattern">Headings of what stands for it.</param>
    /// <param name="Beside">Fields of the columns that show what kind of table it is.</param>
    private sealed record Stand(string Lacking, string Pattern, string[] Beside);

    private static readonly Stand[] Stands = [new("score", "review_score", ["actual", "weight"]), new("actual", "degree_reached", ["target"]), new("target", "standard_value", ["actual"])];

    /// <summary>The columns, such a one without a field. Of several nobody knows which stands for it: they stay what they are.</summary>
    public static List<Column> Told(List<Column> columns, HeadingSection section) => section != HeadingSection.Indicator ? columns : Stands.Aggregate(columns, Told);

    private static List<Column> Told(List<Column> columns, Stand stand)
    {
        if (Has(stand.Lacking) || !stand.Beside.All(Has)) return columns;
        return columns.FindAll(column => column is { Field: "extra", Name: { } name } && Vocabulary.Pattern(stand.Pattern).IsMatch(HeadingText.Core(name))) is [var only] ? Column.With(columns, only, field: null) : columns;

        bool Has(string field) => columns.Exists(column => column.Field == field);
    }
}
