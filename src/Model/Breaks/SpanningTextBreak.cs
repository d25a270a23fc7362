using Selfeval.Model.Grids;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>
/// Reasons and scoring methods that stand for several rows and that a page break cuts between two of these: word processors close both halves, and each prints some of
/// the text's lines, or one of them all. Two texts, or a row that gives none, may look the same: what is not certain is told.
/// </summary>
internal static class SpanningTextBreak
{
    private const string Reason = "reason";

    private static readonly string[] Fields = [Reason, "method"];

    /// <summary>Joins the parts at the break before <paramref name="row"/>, where the group of the rows goes on below it.</summary>
    public static void Join(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        foreach (var (column, upper, lower) in PartsAt(grid, section, row))
        {
            if (upper.IsEmpty || lower.IsEmpty || EndsOpen(upper))
            {
                GridEditor.JoinCells(grid, upper, lower);
                if (upper.IsEmpty || lower.IsEmpty || !CutTexts.IsProof(upper, lower)) doubts.Joined(grid.At(row, column.Start)!);
            }
            else if (column.Field == Reason && upper.Core != lower.Core && !IsWhole(upper.Text))
            {
                doubts.LeftApart(upper, lower);
            }
        }
    }

    /// <summary>Adds the printed part to the doubts, where another group begins below the break and one of the parts stands for several groups.</summary>
    public static void Tell(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        if (section.Find("level2") is not { } level) return;
        foreach (var (_, upper, lower) in PartsAt(grid, section, row).Where(parts => parts.Upper.IsEmpty != parts.Lower.IsEmpty))
        {
            if (CoversGroups(grid, level, upper) || CoversGroups(grid, level, lower)) doubts.LeftApart(upper.IsEmpty ? lower : upper);
        }
    }

    private static IEnumerable<(Column Column, FormCell Upper, FormCell Lower)> PartsAt(FormGrid grid, Section section, int row)
    {
        if (row <= section.BodyRow) yield break;
        foreach (var column in section.Columns.Where(column => Fields.Contains(column.Field)))
        {
            if (LabelBreak.PartsAt(grid, column, row) is not ({ IsUnread: false } upper, { IsUnread: false } lower)) continue;
            if (!(upper.IsEmpty && lower.IsEmpty) && SpanningValueBreak.StandsForSeveralRows(upper, lower)) yield return (column, upper, lower);
        }
    }

    /// <summary>The upper text fills its last line and ends as no sentence does.</summary>
    public static bool EndsOpen(FormCell upper) => upper.FillsItsLastLine && upper.Text[^1] is not ('。' or '；' or ';' or '.');

    /// <summary>The text ends with its sentence: what stands below is another.</summary>
    public static bool IsWhole(string text) => text[^1] is '。' or '；' or '！';

    private static bool CoversGroups(FormGrid grid, Column level, FormCell cell) =>
        Enumerable.Range(cell.Row, cell.RowSpan).Select(row => grid.At(row, level.Start)).Distinct().Count() > 1;
}
