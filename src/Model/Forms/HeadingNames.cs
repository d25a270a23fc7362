using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>What a column is called by headings that stand over one another.</summary>
internal static class HeadingNames
{
    /// <summary>
    /// The lowest heading where it is known, or nothing above it helps; else both together (年初 below 预算数, 复核 below 得分), or the one above where the lowest
    /// says only that values stand there (数值 below 实际完成值). A year below a heading makes no other name of it: which year is the form's, it does not say.
    /// </summary>
    public static string? Of(FormGrid grid, int firstRow, Column column, HeadingSection section)
    {
        if (column.Heading is not { } heading || HeadingBook.FieldOfWhole(section, heading.Text) is not null) return column.Heading?.Text;
        if (Above(grid, firstRow, column) is not { } above) return heading.Text;
        var together = new[] { heading.Text + above.Text, above.Text + heading.Text }.FirstOrDefault(name => HeadingText.BehindYear(name) is null && HeadingBook.FieldOfWhole(section, name) is not null);
        return together ?? (Vocabulary.Pattern("value_heading").IsMatch(HeadingText.Fold(heading.Text)) ? above.Text : heading.Text);
    }

    /// <summary>The lowest text over the column's own heading, if that is not the first one.</summary>
    public static FormCell? Above(FormGrid grid, int firstRow, Column column) => column.Heading is not { } heading ? null : Enumerable
        .Range(firstRow, Math.Max(0, heading.Row - firstRow)).Reverse()
        .Select(row => grid.At(row, column.Start)).FirstOrDefault(cell => cell is { IsEmpty: false });
}
