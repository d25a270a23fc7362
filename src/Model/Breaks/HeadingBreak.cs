using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Breaks;

/// <summary>A heading row that a page break cut: 偏差原因分 | 析及改进措施, 一级 | 指标.</summary>
internal static class HeadingBreak
{
    private static readonly HeadingSection[] Sections = [HeadingSection.Indicator, HeadingSection.Funds];

    /// <summary>Headings that a row has at least; the other rows of a form share two words with it at most.</summary>
    private const int FewestHeadings = 3;

    /// <summary>Joins the two rows around the break, and says so, when together, cell by cell, they print headings of one block and apart they do not.</summary>
    public static bool Join(FormGrid grid, int row) => Array.Exists(Sections, section => IsCut(grid, row, section)) && GridEditor.JoinRows(grid, row - 1);

    private static bool IsCut(FormGrid grid, int row, HeadingSection section)
    {
        var rest = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty && !(LabelText.IsBlock(cell.Text) && !IsRest(grid, cell, section)) && !IsRestOfBlock(grid, cell)).ToList();
        return rest.Count > 0 && rest.TrueForAll(lower => IsRest(grid, lower, section))
            && grid.CellsStartingIn(row - 1).Count(upper => HeadingBook.FieldOfWhole(section, Whole(grid, upper, row)) is not null) >= FewestHeadings;
    }

    /// <summary>The side label goes on beside the headings: 预算执行情况 | （万元）.</summary>
    private static bool IsRestOfBlock(FormGrid grid, FormCell lower) =>
        grid.At(lower.Row - 1, lower.Column) is { } upper && LabelBreak.SameColumns(upper, lower) && LabelText.IsBlock(upper.Text + lower.Text);

    private static bool IsRest(FormGrid grid, FormCell lower, HeadingSection section) =>
        grid.At(lower.Row - 1, lower.Column) is { } upper && LabelBreak.SameColumns(upper, lower)
        && HeadingBook.FieldOfWhole(section, upper.Text + lower.Text) is not null && upper.Core != lower.Core;

    private static string Whole(FormGrid grid, FormCell upper, int row) =>
        upper.Text + (grid.At(row, upper.Column) is { } lower && lower.Row == row && LabelBreak.SameColumns(upper, lower) ? lower.Text : "");
}
