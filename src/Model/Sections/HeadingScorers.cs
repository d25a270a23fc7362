using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>
/// Tells the office's own columns from those of who looked again, where the same words head both and 复核情况 stands above the ones or in their brackets:
/// 复核情况 over 完成值 and 得分, 自评情况 over 完成值 and 得分.
/// </summary>
internal static class HeadingScorers
{
    /// <summary>What another can find otherwise. 财政 over an amount names a source of the funds.</summary>
    private static readonly string[] Findings = ["target", "actual", "weight", "score", "reason"];

    /// <summary>What others found is kept as extra texts under both headings. A column whose heading is there once keeps its field, whoever filled it.</summary>
    public static List<Column> Settled(FormGrid grid, int firstRow, List<Column> columns, HeadingSection section)
    {
        var filled = columns.ConvertAll(column => (Column: column, Field: HeadingNames.FieldOf(column, section), IsOthers: IsOthers(grid, firstRow, column)));
        return filled.ConvertAll(one => one is { Field: { } field, IsOthers: true } && Findings.Contains(field) && filled.Exists(own => own.Field == field && !own.IsOthers)
            ? HeadingNames.AsExtra(grid, firstRow, one.Column)
            : one.Column);
    }

    /// <summary>A table of indicators with a heading that says whose findings they are, and with none of the office's own: a second look at rows that stand above it.</summary>
    public static bool IsOfOthers(Section section) => section is { Kind: SectionKind.Indicators } && section.Find("actual") is null && section.Find("score") is null
        && section.Columns.Any(column => column.Name is { } name && Vocabulary.Pattern("of_others").IsMatch(HeadingText.Fold(name)));

    private static bool IsOthers(FormGrid grid, int firstRow, Column column) => HeadingNames.Around(grid, firstRow, column).Any(Vocabulary.Pattern("of_others").IsMatch);
}
