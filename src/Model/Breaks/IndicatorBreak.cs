using Selfeval.Model.Grids;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>A page break inside the indicator table.</summary>
internal static class IndicatorBreak
{
    /// <summary>Joins labels, then the row, at the break before <paramref name="row"/>.</summary>
    public static void Join(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        if (row == section.BodyRow && IsRestOfHeadings(grid, section, row) && GridEditor.JoinRows(grid, row - 1)) return;
        var cut = row > section.BodyRow ? RowCut.Of(grid, section, row) : Certainty.None;
        foreach (var column in section.Columns.Where(column => IndicatorRow.LabelFields.Contains(column.Field)))
        {
            if (!JoinLabels(grid, section, column, row, cut, doubts)) return;
            JoinBesideLabel(grid, section, column, row);
        }

        if (cut == Certainty.None) JoinValues(grid, section, row, doubts);
        else if (!GridEditor.JoinRows(grid, row - 1)) doubts.LeftApart(grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty));
        else if (cut == Certainty.Possible) TellJoined(grid, section, row - 1, doubts);
    }

    /// <summary>The name, which stands for the row, and the points of which both pages print a part.</summary>
    private static void TellJoined(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        var joined = new IndicatorRow(grid, section, row);
        doubts.Joined(joined.NameCell!);
        foreach (var points in new[] { joined.Cell("weight"), joined.Cell("score") }.OfType<FormCell>().Where(cell => cell.Parts.Count(part => part.Lines.Count > 0) > 1)) doubts.Joined(points);
    }

    /// <summary>Joins the labels of one column; false where a new group begins, which is a row of its own whatever else it prints.</summary>
    private static bool JoinLabels(FormGrid grid, Section section, Column column, int row, Certainty cut, BreakDoubts doubts)
    {
        var (upper, lower) = (grid.At(row - 1, column.Start), grid.At(row, column.Start));
        if (upper is null || lower is null || ReferenceEquals(upper, lower) || lower.Row != row || upper.IsUnread || lower.IsUnread) return true;
        if (LabelBreak.SaysItGoesOn(upper, lower))
        {
            GridEditor.JoinRepeated(grid, upper, lower);
            return true;
        }

        var isClosed = column.Field != Column.Block && BreakEdge.IsClosed(grid, upper, row);
        var isBlank = isClosed || (cut == Certainty.None && LevelBreak.LeavesBlank(grid, section, column, (upper, lower)));
        switch (isBlank ? LabelBreak.OfBlank(lower) : LevelBreak.Of(grid, section, column, (upper, lower)))
        {
            case LabelContinuation.New when column.Field == Column.Block && LevelBreak.EndsWith(upper, lower):
                GridEditor.JoinRepeated(grid, upper, lower);
                break;
            case LabelContinuation.New when column.Field == Column.Block && !LabelText.IsBlock(lower.Text):
                doubts.LeftApart(lower);
                break;
            case LabelContinuation.New:
                if (!isClosed && LevelBreak.IsDoubtful(grid, section, column, (upper, lower))) doubts.LeftApart(upper, lower);
                BeginGroup(grid, section, column, row, doubts);
                return false;
            case LabelContinuation.Repeated when cut != Certainty.None && LabelBreak.SameColumns(upper, lower):
                GridEditor.JoinRepeated(grid, upper, lower);
                break;
            case LabelContinuation.Cut when LabelBreak.SameColumns(upper, lower) && !LevelBreak.IsHeading(section, upper):
                TellWaiting(grid, section, column, upper, doubts);
                GridEditor.JoinCells(grid, upper, lower);
                break;
            case LabelContinuation.Blank when isClosed && cut == Certainty.None && !upper.IsEmpty && !LevelBreak.LeavesBlank(grid, section, column, (upper, lower)):
                doubts.LeftApart(upper);
                break;
            default: break;
        }

        return true;
    }

    /// <summary>Where no lines are drawn, rows at the foot of a page below a label, that wait for one of the next page, may as well be that label's.</summary>
    private static void TellWaiting(FormGrid grid, Section section, Column column, FormCell waiting, BreakDoubts doubts)
    {
        if (!waiting.IsEmpty || !waiting.IsInferred || waiting.Row <= section.BodyRow || grid.PartOf(waiting.Row - 1) != grid.PartOf(waiting.Row)) return;
        if (grid.At(waiting.Row - 1, column.Start) is not { IsEmpty: false }) return;
        foreach (var row in Enumerable.Range(waiting.Row, waiting.RowSpan))
        {
            if (new IndicatorRow(grid, section, row).NameCell is { IsEmpty: false } name) doubts.Joined(name);
        }
    }

    /// <summary>The column right behind a level, before the next, says something of its label (一级指标 | 分值 | 二级指标): printed on one page only, it goes on beside it.</summary>
    private static void JoinBesideLabel(FormGrid grid, Section section, Column level, int row)
    {
        if (grid.At(row - 1, level.Start) is not { } label || !ReferenceEquals(label, grid.At(row, level.Start))) return;
        if (section.Columns.FirstOrDefault(column => column.Start == level.End) is not { Field: "extra" } own || !section.Columns.Any(column => column.Start == own.End && column.Field is "level2" or "level3")) return;
        if (LabelBreak.PartsAt(grid, own, row) is not var (upper, lower) || upper.IsEmpty == lower.IsEmpty) return;
        if (upper.Row == label.Row && lower.EndRow == label.EndRow) GridEditor.JoinCells(grid, upper, lower);
    }

    /// <summary>Values of several groups are rare. Within a group of level 1 the next of level 2 begins: they are told there where the cells look so.</summary>
    private static void BeginGroup(FormGrid grid, Section section, Column column, int row, BreakDoubts doubts)
    {
        SpanningValueBreak.Join(grid, section, row, doubts);
        if (column.Field != "level2") return;
        ScoreBreak.Tell(grid, section, row, [.. BreakJoiner.RowsNear(section, row, section.BodyRow)], doubts);
        SpanningTextBreak.Tell(grid, section, row, doubts);
    }

    /// <summary>Two rows: joins what stands for both, and tells what makes the lower one doubtful.</summary>
    private static void JoinValues(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        SpanningValueBreak.Join(grid, section, row, doubts);
        SpanningTextBreak.Join(grid, section, row, doubts);
        ScoreBreak.Join(grid, section, row, [.. BreakJoiner.RowsNear(section, row, section.BodyRow)], doubts);
        TellFigures(grid, section, row, doubts);
        FirstLines.Tell(grid, section, row, doubts);
        TellNameless(grid, section, row, doubts);
        TellUnscored(grid, section, row, doubts);
    }

    /// <summary>Nothing but the side label goes on below the headings: what a word processor kept of their row was too low for a line.</summary>
    private static bool IsRestOfHeadings(FormGrid grid, Section section, int row) =>
        grid.CellsStartingIn(row).All(cell => cell.IsEmpty || (cell.RowSpan > 1 && section.ColumnOf(cell)?.Field == Column.Block)) && grid.CellsStartingIn(row).Any(cell => cell.RowSpan == 1);

    /// <summary>Both rows print points, and the lower one nothing else of its own: 10 above 0 may be a row scored 10 and one scored 0, or one scored 100.</summary>
    private static void TellFigures(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        if (row <= section.BodyRow || new CutFields(grid, section, row) is not { Any: true } fields || !RowCut.MayGoOn(grid, section, row, fields)) return;
        doubts.LeftApart(fields.Cells);
        doubts.LeftApart(CutTexts.PrintedByBoth(grid, section, row));
    }

    /// <summary>A row below the break that prints one value, or target and actual without points, and nothing that says of what is hardly one of its own, and what it is the rest of is not known.</summary>
    private static void TellNameless(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        var lower = new IndicatorRow(grid, section, row);
        if (row < section.BodyRow || lower.Prints("level3")) return;
        var printed = lower.Printed.ToList();
        if ((printed.Count == 1 || !lower.IsScored) && printed.TrueForAll(cell => IndicatorRow.ValueFields.Contains(section.ColumnOf(cell)?.Field))) doubts.LeftApart(printed);
    }

    /// <summary>A row without points may be the rest of the one above.</summary>
    private static void TellUnscored(FormGrid grid, Section section, int row, BreakDoubts doubts)
    {
        if (row <= section.BodyRow || new IndicatorRow(grid, section, row) is not { IsScored: false, NameCell: { IsEmpty: false } name } || RowCut.StartsName(name.Text)) return;
        if (new IndicatorRow(grid, section, row - 1).NameCell is { } upper && !BreakEdge.IsClosed(grid, upper, row) && RowCut.ByTexts(grid, section, row) != Certainty.None) doubts.LeftApart(upper, name);
    }
}
