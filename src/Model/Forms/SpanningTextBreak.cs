namespace Selfeval.Model.Forms;

/// <summary>
/// Reasons and scoring methods that stand for several rows and that a page break cuts between two of these: word processors close both halves, and each prints some of
/// the text's lines.
/// </summary>
internal static class SpanningTextBreak
{
    private static readonly string[] Fields = ["reason", "method"];

    /// <summary>Joins the halves at the break before <paramref name="row"/>, and adds what is joined to the doubts: two texts may look the same.</summary>
    public static void Join(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        foreach (var column in section.Columns.Where(column => Fields.Contains(column.Field)))
        {
            if (LabelBreak.PartsAt(grid, column, row) is not var (upper, lower) || upper.Row < section.BodyRow || !AreHalves(upper, lower)) continue;
            GridEditor.JoinCells(grid, upper, lower);
            doubts.Add(grid.At(row, column.Start)!);
        }
    }

    /// <summary>The upper text fills its last line and ends as no sentence does.</summary>
    private static bool AreHalves(FormCell upper, FormCell lower) =>
        (upper.RowSpan > 1 || lower.RowSpan > 1) && !upper.IsEmpty && !lower.IsEmpty && upper.FillsItsLastLine && upper.Text[^1] is not ('。' or '；' or ';' or '.');
}
