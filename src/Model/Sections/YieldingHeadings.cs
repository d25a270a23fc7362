using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>
/// Tells which of several columns with other headings of the same field has it: 备注 beside 偏差原因 is no reason, 完成情况 beside 实际完成值 no value, and 全年预算数（自筹） beside
/// 全年预算数 is a part of it, whichever stands first.
/// </summary>
internal static class YieldingHeadings
{
    /// <summary>The columns whose heading yields to another one's (<see cref="HeadingBook.Rank(HeadingSection, string)"/>) kept as extra texts. The name of the block heads none.</summary>
    public static List<Column> Settled(List<Column> columns, HeadingSection section)
    {
        var named = columns.ConvertAll(column => (Column: column, Field: FieldOf(column)));
        return named.ConvertAll(one => one.Field is { } field && named.Exists(other => other.Field == field && Rank(other.Column).CompareTo(Rank(one.Column)) < 0) ? one.Column with { Field = "extra" } : one.Column);

        (int Rank, bool IsOfPart) Rank(Column column) => (HeadingBook.Rank(section, column.Name!), HeadingText.Qualifiers(column.Name!).Any(NamesPart));
        string? FieldOf(Column column) => column is { Field: null, Name: { } name, Heading: { } heading } && !LabelText.IsBlock(heading.Text) && HeadingBook.Field(section, name) is { } field and not "extra" ? field : null;
    }

    /// <summary>Words in the brackets of a heading that are neither the unit of its values nor their weight.</summary>
    private static bool NamesPart(string qualifier) =>
        qualifier.Any(PrintedText.IsIdeograph) && !Units.IsKnown(PrintedText.Fold(qualifier)) && !Vocabulary.Pattern("stated_points").IsMatch(qualifier);
}
