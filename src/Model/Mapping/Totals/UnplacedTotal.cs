using Selfeval.Model.Grids;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Totals;

/// <summary>
/// A row of sums whose columns are not those of the headings above it: a figure that lies partly under weight or score and partly beside it is the sum of either, or of neither. Sums behind
/// their names need no column.
/// </summary>
internal static class UnplacedTotal
{
    /// <param name="draft">The form as read so far.</param>
    /// <param name="section">The row of sums, with the columns of the indicators.</param>
    /// <param name="row">Its cells without the label.</param>
    public static bool Is(EvaluationDraft draft, Section section, List<FormCell> row)
    {
        var sums = section.Columns.Where(column => column.Field is "weight" or "score").ToList();
        return row.Where((cell, i) => ShiftedTotal.Figure(cell) is not null && (i == 0 || !TotalMapper.IsLabel(row[i - 1]))).Any(cell => sums.Exists(column => IsCrossedBy(column, cell)))
            && ShiftedTotal.Of(draft, section, row) is null;
    }

    /// <summary>The cell lies partly under the column and partly beside it, and leaves a part of it free.</summary>
    public static bool IsCrossedBy(Column column, FormCell cell) => column.Shared(cell) is > 0 and var shared && shared < Math.Min(cell.ColumnSpan, column.End - column.Start);
}
