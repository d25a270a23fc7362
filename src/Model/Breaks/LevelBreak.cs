using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>Side labels and labels of levels 1 and 2 at a page break, beside the rows they stand for.</summary>
internal static class LevelBreak
{
    /// <summary>
    /// How the label of a column goes on at the break: as the vocabulary tells; or another row prints in this column what both parts are together: 预算 | 编制 above 预算编制.
    /// </summary>
    public static LabelContinuation Of(FormGrid grid, Section section, Column column, (FormCell Upper, FormCell Lower) pair)
    {
        var known = LabelBreak.Of(pair.Upper, pair.Lower);
        if (known != LabelContinuation.New || pair.Upper.Row < section.BodyRow || !LabelBreak.SameColumns(pair.Upper, pair.Lower)) return known;
        var whole = HeadingText.Core(pair.Upper.Text + pair.Lower.Text);
        // The first row of a page may itself be the rest of one.
        var others = BreakJoiner.RowsNear(section, pair.Lower.Row, section.BodyRow).Select(row => grid.At(row, column.Start)).OfType<FormCell>()
            .Where(cell => !ReferenceEquals(cell, pair.Upper) && !ReferenceEquals(cell, pair.Lower)).ToList();
        return others.Exists(cell => cell.Core == whole) && !others.Exists(cell => cell.Core == pair.Upper.Core) ? LabelContinuation.Cut : known;
    }

    /// <summary>One of the cells is blank, in a form that leaves the cells below a label blank.</summary>
    public static bool LeavesBlank(FormGrid grid, Section section, Column column, (FormCell Upper, FormCell Lower) pair) =>
        column.Field != Column.Block && pair.Upper.IsEmpty != pair.Lower.IsEmpty && BlankLevels.Are(grid, section, column, BreakJoiner.RowsNear(section, pair.Lower.Row, section.BodyRow));

    /// <summary>The end of the side label once more, the rest of which stood beside headings printed once more: 绩效 | 指标.</summary>
    public static bool EndsWith(FormCell upper, FormCell lower) => lower.Core.Length > 1 && LabelBreak.SameColumns(upper, lower) && upper.Core.EndsWith(lower.Core, StringComparison.Ordinal);

    /// <summary>
    /// Two labels that no vocabulary knows, in a column whose other labels are known: one label cut in two, perhaps. Or nothing printed from one break to the
    /// next: the rows between belong to the label above, which may have ended there, or to the one below, unless a label of level 2 among them tells.
    /// </summary>
    public static bool IsDoubtful(FormGrid grid, Section section, Column column, (FormCell Upper, FormCell Lower) pair)
    {
        if (column.Field != Column.Block && pair.Upper.Parts.Count > 1 && pair.Upper.Parts[^1] is { Lines: [], Repeated: [] }) return !IsOfUpper(grid, section, column, pair);
        if (column.Field == Column.Block || pair.Upper.Row < section.BodyRow || LevelWords.IsLevel(pair.Upper.Text) || LevelWords.IsLevel(pair.Lower.Text)) return false;
        return BreakJoiner.RowsNear(section, pair.Lower.Row, section.FirstRow).SelectMany(grid.CellsStartingIn).Any(cell => cell.Column == column.Start && LevelWords.IsLevel(cell.Text));
    }

    /// <summary>In the rows since the last break, which one cell stands beside, a label of level 2 begins that is of the upper label's class, and the lower one is of another.</summary>
    private static bool IsOfUpper(FormGrid grid, Section section, Column column, (FormCell Upper, FormCell Lower) pair)
    {
        if (column.Field != "level1" || section.Find("level2") is not { } level2) return false;
        if ((LevelWords.Level1(pair.Upper.Text), LevelWords.Level1(pair.Lower.Text)) is not ({ } own, { } next) || own == next) return false;
        return Enumerable.Range(pair.Upper.Row, pair.Lower.Row - pair.Upper.Row).Reverse().TakeWhile(row => grid.PartOf(row) == grid.PartOf(pair.Lower.Row - 1))
            .Any(row => grid.At(row, level2.Start) is { } label && label.Row == row && LevelWords.Level2(label.Text) == own);
    }

    /// <summary>A heading over the column is no part of the label below it; a side label that begins in the heading rows is.</summary>
    public static bool IsHeading(Section section, FormCell cell) =>
        cell.Row < section.BodyRow && cell.EndRow <= section.BodyRow && !LabelText.IsBlock(cell.Text);

    /// <summary>The row prints nothing but the rest of a label that the page break cut.</summary>
    public static bool IsRestOfLabels(FormGrid grid, Section section, int row) =>
        grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).All(cell => IsRestOfLabel(grid, section, cell));

    /// <summary>The label of the row above alone goes on in this row alone.</summary>
    public static bool CutsLabel(FormGrid grid, Section section, int row) =>
        grid.CellsStartingIn(row).Any(cell => !cell.IsEmpty && IsRestOfLabel(grid, section, cell) && grid.At(row - 1, cell.Column)?.RowSpan == 1)
        || grid.CellsStartingIn(row - 1).Any(cell => cell.EndRow == row + 1 && cell.Parts.Count(part => part.Lines.Count > 0) > 1 && section.ColumnOf(cell)?.Field is "level1" or "level2");

    /// <summary>The row prints a label of its own: not what stands above it, nor the rest of that.</summary>
    public static bool BeginsLabel(FormGrid grid, Section section, int row) => grid.CellsStartingIn(row).Any(cell => !cell.IsEmpty && section.ColumnOf(cell)?.Field is "level1" or "level2"
        && grid.At(row - 1, cell.Column)?.Core != cell.Core && !IsRestOfLabel(grid, section, cell));

    private static bool IsRestOfLabel(FormGrid grid, Section section, FormCell cell) =>
        cell.RowSpan == 1 && section.ColumnOf(cell) is { Field: "level1" or "level2" } column && grid.At(cell.Row - 1, column.Start) is { IsEmpty: false } upper && upper.EndRow == cell.Row
        && Of(grid, section, column, (upper, cell)) == LabelContinuation.Cut;
}
