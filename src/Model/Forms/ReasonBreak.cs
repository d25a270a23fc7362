namespace Selfeval.Model.Forms;

/// <summary>
/// A reason that stands for several rows and is printed on one side of a page break only, with no more than an empty cell on the other: one cell cut in two,
/// or rows that give no reason. Either is told. So are two texts of which the upper ends in no sentence: one reason cut in two, or two reasons.
/// </summary>
internal static class ReasonBreak
{
    /// <summary>Joins the parts at the break before <paramref name="row"/>, where the group of the rows goes on below it.</summary>
    public static void Join(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        if (PartsAt(grid, section, row) is not { } parts) return;
        if (!parts.Upper.IsEmpty && !parts.Lower.IsEmpty)
        {
            if (parts.Upper.Core != parts.Lower.Core && !IsWhole(parts.Upper.Text)) doubts.AddRange([parts.Upper, parts.Lower]);
            return;
        }

        GridEditor.JoinCells(grid, parts.Upper, parts.Lower);
        doubts.Add(grid.At(row, parts.Lower.Column)!);
    }

    /// <summary>Adds the printed part to the doubts, where another group begins below the break and one of the parts stands for several groups.</summary>
    public static void Tell(FormGrid grid, Section section, int row, List<FormCell> doubts)
    {
        if (PartsAt(grid, section, row) is not { } parts || parts.Upper.IsEmpty == parts.Lower.IsEmpty || section.Find("level2") is not { } level) return;
        if (CoversGroups(grid, level, parts.Upper) || CoversGroups(grid, level, parts.Lower)) doubts.Add(parts.Upper.IsEmpty ? parts.Lower : parts.Upper);
    }

    private static (FormCell Upper, FormCell Lower)? PartsAt(FormGrid grid, Section section, int row)
    {
        if (row <= section.BodyRow || section.Find("reason") is not { } column) return null;
        if (LabelBreak.PartsAt(grid, column, row) is not ({ IsUnread: false } upper, { IsUnread: false } lower)) return null;
        return !(upper.IsEmpty && lower.IsEmpty) && SpanningValueBreak.StandsForSeveralRows(upper, lower) ? (upper, lower) : null;
    }

    /// <summary>The text ends with its sentence: what stands below is another.</summary>
    private static bool IsWhole(string text) => text[^1] is '。' or '；' or '！';

    private static bool CoversGroups(FormGrid grid, Column level, FormCell cell) =>
        Enumerable.Range(cell.Row, cell.RowSpan).Select(row => grid.At(row, level.Start)).Distinct().Count() > 1;
}
