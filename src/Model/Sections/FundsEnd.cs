using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Values;

namespace Selfeval.Model.Sections;

/// <summary>Tells rows below the funds that are none of them by what they print, whatever their labels say: no figure, and a text over several columns of amounts.</summary>
internal static class FundsEnd
{
    /// <summary>The row begins what follows the funds; a row beside their own side label is one of them.</summary>
    public static bool IsAt(FormGrid grid, Section funds, int row)
    {
        var cells = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        if (cells.Count == 0 || IsBesideLabel(grid, cells[0])) return false;
        if (cells is [var only]) return AmountsOver(funds, only) > 0 && GoalLabels.IsName(only);
        return HeadingBook.Field(HeadingSection.FundRow, cells[0].Text) is null && !cells.Exists(IsAmount)
            && cells.Skip(1).Any(cell => IsProse(cell) && AmountsOver(funds, cell) > 1);
    }

    /// <summary>The sums of the form right below funds that stand behind the indicators: their label covers amounts, where 合计 of the funds leaves room for its own.</summary>
    public static bool IsSums(FormGrid grid, Section funds, int row) =>
        RowVocabulary.IsTotal(grid, row) && grid.CellsStartingIn(row).First(cell => !cell.IsEmpty) is var label && TotalLabel.Is(label.Text) && AmountsOver(funds, label) > 1;

    private static bool IsBesideLabel(FormGrid grid, FormCell first) => first.Column > 0 && grid.At(first.Row, first.Column - 1) is { } side && side.Row < first.Row;

    private static int AmountsOver(Section funds, FormCell cell) => funds.Columns.Count(column => FundFields.All.Contains(column.Field) && column.Shared(cell) > 0);

    private static bool IsProse(FormCell cell) => cell.Text.Any(char.IsLetter);

    /// <summary>A figure, or what says that there is none: —, 不涉及.</summary>
    private static bool IsAmount(FormCell cell) =>
        BlankText.IsNoReason(cell.Text) || NotApplicableMark.Is(cell.Text) || FundFigure.Is(cell);
}
