using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>
/// Tells which of several columns with other headings of the same field has it: 备注 beside 偏差原因 is no reason, 完成情况 beside 实际完成值 no value, whichever stands first.
/// </summary>
internal static class YieldingHeadings
{
    /// <summary>The columns whose heading yields to another one's (<see cref="HeadingBook.Rank(HeadingSection, string)"/>) kept as extra texts. The name of the block heads none.</summary>
    public static List<Column> Settled(List<Column> columns, HeadingSection section)
    {
        return columns.ConvertAll(column => FieldOf(column) is { } field && columns.Exists(other => FieldOf(other) == field && Rank(other) < Rank(column)) ? column with { Field = "extra" } : column);

        int Rank(Column column) => HeadingBook.Rank(section, column.Name!);
        string? FieldOf(Column column) => column is { Field: null, Name: { } name, Heading: { } heading } && !LabelText.IsBlock(heading.Text) && HeadingBook.Field(section, name) is { } field and not "extra" ? field : null;
    }
}
