using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;

namespace Selfeval.Model.Mapping.Goals;

/// <summary>Both goals in one row beside their name, each behind a short label in its own cell: 总体目标 | 目标：… | 完成：…, or in brackets: 【预期目标】…. Anywhere else such a word is none.</summary>
internal static class InnerGoals
{
    /// <summary>Takes the row; false where it is no such row, or a goal is told already.</summary>
    public static bool Take(EvaluationDraft draft, int row)
    {
        var cells = draft.Grid.CellsStartingIn(row).Where(cell => !cell.IsEmpty).ToList();
        if (draft.Goal is not { Planned: null, Actual: null } || cells is not [var name, var planned, var reached] || !StackedGoals.IsName(name)) return false;
        if ((Goal(planned, "inner_goal_planned") ?? GoalsInOneCell.Behind(planned, "planned")) is not { } first || (Goal(reached, "inner_goal_reached") ?? GoalsInOneCell.Behind(reached, "actual")) is not { } second) return false;
        foreach (var cell in cells) draft.Take(cell);
        StatedWeightFinder.Add(draft, WeightOf.Other, name.Text, name.Place);
        draft.Goal = new Goal(EvaluationDraft.PartOf(planned, first), EvaluationDraft.PartOf(reached, second));
        return true;
    }

    private static string? Goal(FormCell cell, string label) =>
        cell.IsDecodable && LabelledText.Split(cell.Text, text => Vocabulary.Pattern(label).IsMatch(HeadingText.Fold(text))) is [{ Value: { Length: > 0 } goal }] ? goal : null;
}
