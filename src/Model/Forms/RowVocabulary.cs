using Selfeval.Model.Headings;

namespace Selfeval.Model.Forms;

/// <summary>What the headings of one row say: whether it is the heading row of a section, a total row, or starts with a known label.</summary>
internal static class RowVocabulary
{
    private static readonly string[] AmountFields = ["initial_budget", "full_year_budget", "executed", "execution_rate"];
    private static readonly string[] NamingFields = ["level1", "level2", "level3", "target", "actual", "operator"];

    /// <summary>Two of budget, executed, rate stand beside one another: no other block of the form has two of them.</summary>
    public static bool IsFundsHeading(FormGrid grid, int row) =>
        Fields(grid, row, HeadingSection.Funds).Intersect(AmountFields).Count() >= 2;

    /// <summary>
    /// Three different headings of the indicator table, one of them a level, target or actual: the funds block shares only weight,
    /// score and reason with it, the goal block only the actual. A row of fewer such headings belongs to them when the next row completes it.
    /// </summary>
    public static bool IsIndicatorHeading(FormGrid grid, int row) => IsFullIndicatorHeading(grid, row)
        || (row + 1 < grid.Rows && IsLowerIndicatorHeading(grid, row) && IsFullIndicatorHeading(grid, row + 1));

    private static bool IsFullIndicatorHeading(FormGrid grid, int row)
    {
        var fields = Fields(grid, row, HeadingSection.Indicator).Where(field => field != "extra").Distinct().ToList();
        return fields.Count >= 3 && fields.Intersect(NamingFields).Any() && !IsFundsHeading(grid, row);
    }

    /// <summary>A second heading row under a merged heading: only headings of the indicator table, at least two.</summary>
    public static bool IsLowerIndicatorHeading(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        return cells.Count >= 2 && cells.All(cell => HeadingBook.Field(HeadingSection.Indicator, cell.Text) is not null);
    }

    /// <summary>The planned and the actual heading side by side, or null. A side label to their left may carry either word too.</summary>
    public static (FormCell Planned, FormCell Actual)? GoalHeading(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        for (var i = cells.Count - 1; i > 0; i--)
        {
            if (cells[i - 1].EndColumn == cells[i].Column
                && HeadingBook.Is(HeadingSection.Goal, "planned", cells[i - 1].Text)
                && HeadingBook.Is(HeadingSection.Goal, "actual", cells[i].Text)) return (cells[i - 1], cells[i]);
        }

        return null;
    }

    /// <summary>The row's first printed cell says 总分 or 合计.</summary>
    public static bool IsTotal(FormGrid grid, int row) =>
        grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty) is { } first && TotalLabel.Is(first.Text);

    /// <summary>The row starts with a label that heads a value beside it, outside of the funds and the indicator table.</summary>
    public static bool StartsWithLabel(FormGrid grid, int row)
    {
        var first = grid.CellsStartingIn(row).FirstOrDefault(cell => !cell.IsEmpty);
        return first is not null && LabelText.IsLabel(first.Text);
    }

    private static IEnumerable<string> Fields(FormGrid grid, int row, HeadingSection section) => grid.CellsStartingIn(row)
        .Where(cell => !cell.IsEmpty)
        .Select(cell => HeadingBook.Field(section, cell.Text))
        .OfType<string>();
}
