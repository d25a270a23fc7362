using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>What a column is called by headings that stand over one another.</summary>
internal static class HeadingNames
{
    /// <summary>Patterns of headings that say something of the values below them, and not which they are.</summary>
    private static readonly string[] SayingNoField = ["value_heading", "whole_year"];

    /// <summary>
    /// The lowest heading where it is known, or nothing above it helps; else both together (年初 below 预算数, 复核 below 得分), or the one above where the lowest
    /// says only that values stand there, or that they are of the whole year (数值, 1—12月 below 实际完成值). A year below a heading makes no other name of it: which year is the form's, it does not say.
    /// </summary>
    public static string? Of(FormGrid grid, int firstRow, Column column, HeadingSection section)
    {
        if (column.Heading is not { } heading) return null;
        if (HeadingBook.FieldOfWhole(section, heading.Text) is { } known) return KeptWithAbove(grid, firstRow, column, section, known) ?? heading.Text;
        if (Above(grid, firstRow, column) is not { } above) return heading.Text;
        var together = new[] { heading.Text + above.Text, above.Text + heading.Text }.FirstOrDefault(name => HeadingText.BehindYear(name) is null && HeadingBook.FieldOfWhole(section, name) is not null);
        if (together is null && HeadingForms.Field(section, heading.Text) is not null) return heading.Text;
        return together ?? (Array.Exists(SayingNoField, pattern => Vocabulary.Pattern(pattern).IsMatch(HeadingText.Fold(heading.Text))) ? above.Text : heading.Text);
    }

    /// <summary>Texts that are kept under their heading are called by the one above it too, where both together head the same (年度指标值 over 调整后).</summary>
    private static string? KeptWithAbove(FormGrid grid, int firstRow, Column column, HeadingSection section, string field) =>
        field is "extra" or "adjusted_target" && Above(grid, firstRow, column) is { } above
            ? new[] { above.Text + column.Heading!.Text, column.Heading.Text + above.Text }.FirstOrDefault(name => HeadingBook.FieldOfWhole(section, name) == field) : null;

    /// <summary>The field of a column by its whole heading, where the contract has one for it; null for a side label.</summary>
    public static string? FieldOf(Column column, HeadingSection section) =>
        column is { Name: { } name, Field: not Column.Block } && HeadingBook.FieldOfWhole(section, name) is { } field and not "extra" ? field : null;

    /// <summary>What tells columns of the same field apart, folded: the heading and the one over it, and the words in their brackets.</summary>
    public static IEnumerable<string> Around(FormGrid grid, int firstRow, Column column)
    {
        if (column.Heading is not { } heading) return [];
        return Above(grid, firstRow, column) is { } above ? Told(heading).Concat(Told(above)) : Told(heading);
    }

    /// <summary>The words in a heading's brackets, and the rest of it, folded.</summary>
    public static IEnumerable<string> Told(FormCell heading) => HeadingText.Qualifiers(heading.Text).Append(heading.Core);

    /// <summary>The column as one that the contract has no field for, called by both its headings.</summary>
    public static Column AsExtra(FormGrid grid, int firstRow, Column column) => column with { Field = "extra", Name = Above(grid, firstRow, column)?.Text + column.Heading?.Text };

    /// <summary>The lowest text over the column's own heading, if that is not the first one.</summary>
    public static FormCell? Above(FormGrid grid, int firstRow, Column column) => column.Heading is not { } heading ? null : Enumerable
        .Range(firstRow, Math.Max(0, heading.Row - firstRow)).Reverse()
        .Select(row => grid.At(row, column.Start)).FirstOrDefault(cell => cell is { IsEmpty: false });
}
