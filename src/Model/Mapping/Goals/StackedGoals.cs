using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Goals;

/// <summary>Goals below one another beside their name, each in a row of its own below its heading, or one of them: 年度总体目标 | 预期目标 over … over 实际完成情况 over ….</summary>
internal static class StackedGoals
{
    /// <summary>A heading and the paragraphs below it.</summary>
    private sealed record Headed(FormCell Heading, string Goal, List<FormCell> Paragraphs);

    /// <summary>Takes all rows beside the name; false where they are not headings over texts, or a goal of them is told already.</summary>
    /// <param name="draft">The form as read so far.</param>
    /// <param name="name">The name of the goals, over several rows.</param>
    /// <param name="first">The cell right of it.</param>
    public static bool Take(EvaluationDraft draft, FormCell name, FormCell first)
    {
        if (name.RowSpan < 2 || !IsName(name) || GoalOf(first) is null) return false;
        var rows = Enumerable.Range(name.Row, name.RowSpan).Select(row => draft.Grid.CellsStartingIn(row).Where(cell => cell.Column >= name.EndColumn && !cell.IsEmpty).ToList()).ToList();
        if (rows.Exists(cells => cells.Count > 1)) return false;
        var headed = Divided(rows.SelectMany(cells => cells));
        if (headed.Exists(goal => goal.Paragraphs.Count == 0 || IsTold(draft, goal.Goal)) || headed.DistinctBy(goal => goal.Goal).Count() < headed.Count) return false;
        draft.Take(name);
        StatedWeightFinder.Add(draft, WeightOf.Other, name.Text, name.Place);
        foreach (var goal in headed)
        {
            draft.Take(goal.Heading);
            draft.SetGoal(goal.Goal, Paragraphs.Join([.. goal.Paragraphs.Select(draft.Text)])!);
        }

        return true;
    }

    /// <summary>The name of goals, whatever else it may head.</summary>
    public static bool IsName(FormCell name) => HeadingBook.Field(HeadingSection.Goal, name.Text) is not null || HeadingBook.Is(HeadingSection.Block, "goal", name.Text) || GoalLabels.IsName(name);

    private static List<Headed> Divided(IEnumerable<FormCell> cells)
    {
        var headed = new List<Headed>();
        foreach (var cell in cells)
        {
            if (GoalOf(cell) is { } goal) headed.Add(new Headed(cell, goal, []));
            else headed[^1].Paragraphs.Add(cell);
        }

        return headed;
    }

    private static string? GoalOf(FormCell heading) => GoalsInOneCell.GoalOf(heading.Core) ?? (GoalLabels.Field(heading) is var field and ("planned" or "actual") ? field : null);

    private static bool IsTold(EvaluationDraft draft, string goal) => (goal == "planned" ? draft.Goal.Planned : draft.Goal.Actual) is not null;
}
