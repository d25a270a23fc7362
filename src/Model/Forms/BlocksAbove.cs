using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Pages;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Forms;

/// <summary>What forms print between their title, which stands above the table, and the name of their project: goals, funds, labels of the head.</summary>
internal static class BlocksAbove
{
    /// <summary>
    /// The rows of the table down to row <paramref name="start"/>, where the name of the project stands, begin a form and end none: no indicator, no sum and no note is among them, and no row
    /// of something else.
    /// </summary>
    public static bool AreOfForm(Table table, int start)
    {
        if (start == 0) return false;
        var rows = TableAlone.Of(TableSlicer.Rows(table, 0, start));
        return rows.Sections.All(section => section.IsOfMoney || section.Kind == SectionKind.Goal || (section.Kind == SectionKind.Pairs && AreLabels(rows.Grid, section)));
    }

    private static bool AreLabels(FormGrid grid, Section pairs) => Enumerable.Range(pairs.FirstRow, pairs.EndRow - pairs.FirstRow)
        .Select(row => grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty)).All(first => first is null || IsLabel(first.Text) || LabelText.SplitAtColon(first.Text) is { } pair && IsLabel(pair.Label));

    /// <summary>A score of the head would stand right above the name, where it is part of the head.</summary>
    private static bool IsLabel(string text) => !TotalLabel.Is(text) && (LabelText.IsBlock(text) || HeadingBook.Field(HeadingSection.Header, text) is not null || HeadingBook.Field(HeadingSection.Goal, text) is not null);
}
