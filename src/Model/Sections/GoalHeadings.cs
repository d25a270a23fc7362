using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Sections;

/// <summary>The headings over the goals, side by side.</summary>
internal sealed record GoalHeadings(FormCell Planned, FormCell Actual)
{
    /// <summary>Characters of the longest heading over a goal (年度总体目标完成情况综述); a goal that is told in fewer is no sentence.</summary>
    private const int LongestHeading = 12;

    private const string YearWord = "年度";

    /// <summary>Between the two, over the goal as it was changed during the year.</summary>
    public FormCell? Adjusted { get; private init; }

    /// <summary>Left or right of them all, each over a text of its own: 实施期目标, 总体完成率.</summary>
    public IReadOnlyList<FormCell> Further { get; private init; } = [];

    /// <summary>The planned and the actual heading side by side, or null. A side label to their left may carry either word too; the two alone may stand the other way round.</summary>
    public static GoalHeadings? In(FormGrid grid, int row) => grid.Meanings.HeadGoals.Of(row);

    /// <summary>Tells them anew.</summary>
    internal static GoalHeadings? Find(FormGrid grid, int row) => SideBySide(grid, row) is not { } found ? null
        : found with { Further = [.. grid.CellsStartingIn(row).Where(cell => found.IsBeside(cell) && cell.EndRow == found.Actual.EndRow && IsAbove(grid, cell) && !cell.IsEmpty)] };

    /// <summary>Outside of the two; to their left the block's own label is no heading of a goal.</summary>
    private bool IsBeside(FormCell cell) => cell.Column >= Math.Max(Planned.EndColumn, Actual.EndColumn)
        || (cell.EndColumn <= Math.Min(Planned.Column, Actual.Column) && !LabelText.IsBlock(cell.Text) && !LabelText.IsLabel(cell.Text));

    private static GoalHeadings? SideBySide(FormGrid grid, int row)
    {
        var cells = grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        if (cells is [.., var reached, var planned] && cells.Count <= 3 && IsGoal(reached, "actual") && IsGoal(planned, "planned") && IsAbove(grid, reached) && IsAbove(grid, planned))
            return new GoalHeadings(planned, reached);
        if (AroundAdjusted(grid, cells) is { } three) return three;
        for (var i = cells.Count - 1; i > 0; i--)
        {
            if (AreBeside(cells[i - 1], cells[i]) && IsGoal(cells[i - 1], "planned") && IsGoal(cells[i], "actual") && !HasGoalBeside(grid, cells, i)) return new GoalHeadings(cells[i - 1], cells[i]);
        }

        return BesideBlock(grid, cells);
    }

    /// <summary>The block's name, printed again in each of its rows, the label of one goal and that goal: 年度总体目标 | 实际完成情况 | 已全部完成. Below headings stand the goals, and no name of another block.</summary>
    private static bool HasGoalBeside(FormGrid grid, List<FormCell> cells, int actual) => actual + 1 < cells.Count && cells[actual + 1].Column == cells[actual].EndColumn
        && (!MayHead(cells[actual + 1]) || !Head(grid, cells[actual - 1]) || !Head(grid, cells[actual]));

    private static bool Head(FormGrid grid, FormCell cell) => IsAbove(grid, cell) && !LabelText.IsBlock(grid.Below(cell)!.Text);

    /// <summary>Where columns are told by the blanks between texts, a heading in the middle of its column leaves blank cells on both sides.</summary>
    private static bool AreBeside(FormCell left, FormCell right) => left.EndColumn == right.Column || (left.IsInferred && right.IsInferred);

    /// <summary>Letters alone, and no more than the longest heading over a goal has.</summary>
    public static bool MayHead(FormCell cell) => cell.Text.Length <= LongestHeading && cell.Text.All(char.IsLetter);

    /// <summary>The two, side by side, speak of goals, and each stands above a text of its width: neither is the other's goal.</summary>
    public static bool MayBe(FormGrid grid, FormCell left, FormCell right) =>
        left.EndRow == right.EndRow && IsAbove(grid, left) && IsAbove(grid, right) && (IsHeadingOf("goal_planned", right) || IsHeadingOf("goal_reached", right));

    /// <summary>Three headings over three goals: as they were set, as they were changed, and what was reached: 年初绩效目标, 全年（调整）绩效目标, 目标实际完成情况.</summary>
    private static GoalHeadings? AroundAdjusted(FormGrid grid, List<FormCell> cells)
    {
        if (cells is not [.., var planned, var adjusted, var reached] || planned.EndColumn != adjusted.Column || adjusted.EndColumn != reached.Column) return null;
        if (planned.EndRow != adjusted.EndRow || adjusted.EndRow != reached.EndRow || !IsAbove(grid, planned) || !IsAbove(grid, adjusted) || !IsAbove(grid, reached)) return null;
        return IsGoal(planned, "planned") && IsHeadingOf("goal_planned", adjusted) && !IsHeadingOf("goal_reached", adjusted) && IsGoal(reached, "actual")
            ? new GoalHeadings(planned, reached) { Adjusted = adjusted } : null;
    }

    /// <summary>
    /// The two cells right of the goals' own side label, in its first row, whatever their wording: one speaks of what was planned, one of what was reached. Above
    /// two goals a known heading tells the other one.
    /// </summary>
    private static GoalHeadings? BesideBlock(FormGrid grid, List<FormCell> cells)
    {
        if (cells is not [{ RowSpan: > 1 } side, { RowSpan: 1 } left, { RowSpan: 1 } right]) return null;
        if (!(HeadingBook.Is(HeadingSection.Block, "goal", side.Text) || HeadingBook.Is(HeadingSection.Goal, "planned", side.Text)) || side.EndColumn != left.Column || left.EndColumn != right.Column) return null;
        if (!MayHead(right) || AreStacked(grid, left)) return null;
        if (IsHeadingOf("goal_planned", left) && !IsHeadingOf("goal_reached", left) && IsHeadingOf("goal_reached", right)) return new GoalHeadings(left, right);
        if (!IsAbove(grid, left) || !IsAbove(grid, right)) return null;
        return IsGoal(left, "planned") ? new GoalHeadings(left, right) : null;
    }

    /// <summary>The heading of the other goal stands below the first, and each goal beside its own: 完成南塔维修 is no heading there.</summary>
    private static bool AreStacked(FormGrid grid, FormCell left) => grid.Below(left) is { IsEmpty: false } below && (IsGoal(below, "actual") || IsHeadingOf("goal_reached", below) || LabelText.IsLabel(below.Text));

    /// <summary>Right below the cell begins one of its width that is no label itself.</summary>
    private static bool IsAbove(FormGrid grid, FormCell cell) => grid.Below(cell) is { IsEmpty: false } below && !LabelText.IsLabel(below.Text);

    /// <summary>Before a goal's own words the year stands for 年度: 2022年度目标.</summary>
    private static bool IsGoal(FormCell cell, string field) => HeadingBook.Is(HeadingSection.Goal, field, cell.Text)
        || (Vocabulary.Pattern("dated_goal").Match(cell.Core) is { Success: true } dated && HeadingBook.Is(HeadingSection.Goal, field, YearWord + dated.Groups["goal"].Value));

    private static bool IsHeadingOf(string pattern, FormCell cell) =>
        cell.Text.Length <= LongestHeading && !cell.Text.Any(char.IsDigit) && Vocabulary.Pattern(pattern).IsMatch(cell.Core);
}
