using System.Text.RegularExpressions;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Goals;

/// <summary>Both goals in the one cell beside their name, each behind its own label: 年度总体目标 | 预期目标：… over 实际完成情况：….</summary>
internal static class GoalsInOneCell
{
    /// <summary>Takes the name and the cell; false where it does not hold the two goals, or a goal is told already.</summary>
    public static bool Take(EvaluationDraft draft, FormCell name, FormCell cell)
    {
        if (!StackedGoals.IsName(name) || !Take(draft, cell)) return false;
        draft.Take(name);
        StatedWeightFinder.Add(draft, WeightOf.Other, name.Text, name.Place);
        return true;
    }

    /// <summary>The same of a cell that stands alone, as wide as the form.</summary>
    public static bool Take(EvaluationDraft draft, FormCell cell)
    {
        if (draft.Goal is not { Planned: null, Actual: null } || Split(cell) is not var (planned, reached)) return false;
        draft.Take(cell);
        draft.Goal = new Goal(EvaluationDraft.PartOf(cell, planned), EvaluationDraft.PartOf(cell, reached));
        return true;
    }

    /// <summary>Tells a goal in which the label of the other one stands, which was read nowhere: it holds both, and not as they are known to stand.</summary>
    public static void Report(EvaluationDraft draft)
    {
        if ((draft.Goal.Planned ?? draft.Goal.Actual) is not { } goal || draft.Goal is { Planned: not null, Actual: not null }) return;
        foreach (var cell in draft.Grid.Cells.Where(cell => cell.Place == goal.Place && Labels(TextOf(cell)).Any(label => label.Goal == "actual" && label.Start > 0))) draft.Report(ProblemKind.RunTogetherText, cell);
    }

    /// <summary>What stands behind the label of the goal that was set, at the head of the cell, and behind that of what was reached; null where there are not these two alone.</summary>
    public static (string Planned, string Reached)? Split(FormCell cell)
    {
        if (!cell.IsDecodable) return null;
        var text = TextOf(cell);
        if (Labels(text).ToList() is not [{ Start: 0, Goal: "planned" } planned, { Goal: "actual" } reached]) return null;
        return (Joined(text[planned.End..reached.Start]), Joined(text[reached.End..])) is ({ Length: > 0 }, { Length: > 0 }) goals ? goals : null;
    }

    /// <summary>What stands behind the label of one goal at the head of the cell; null where there is none, or another beside it.</summary>
    public static string? Behind(FormCell cell, string goal)
    {
        var text = TextOf(cell);
        return cell.IsDecodable && Labels(text).ToList() is [{ Start: 0 } label] && label.Goal == goal && Joined(text[label.End..]) is { Length: > 0 } behind ? behind : null;
    }

    /// <summary>The labels of goals in a text, each with the goal that it is of.</summary>
    private static IEnumerable<(int Start, int End, string Goal)> Labels(string text)
    {
        for (var match = Next(0); match.Success;)
        {
            var goal = GoalOf(match.Groups["label"].Value.Replace("\n", "", StringComparison.Ordinal));
            if (goal is not null) yield return (match.Index, match.Index + match.Length, goal);
            // What is no label to its end may hold one: 全年工作 over 完成情况：.
            match = Next(goal is null ? match.Index + 1 : match.Index + match.Length);
        }

        Match Next(int from) => Vocabulary.Pattern("goal_label_within").Match(text, from);
    }

    /// <summary>The goal that a label or heading beside the name of the goals is of, <c>planned</c> or <c>actual</c>; null for another text.</summary>
    public static string? GoalOf(string label) => HeadingBook.Field(HeadingSection.Goal, label) is var known and ("planned" or "actual") ? known
        : Vocabulary.Pattern("inner_goal_planned").IsMatch(label) ? "planned"
        : Vocabulary.Pattern("inner_goal_reached").IsMatch(label) ? "actual" : null;

    /// <summary>The text with the ends of its lines, at which labels begin.</summary>
    private static string TextOf(FormCell cell) => string.Join('\n', cell.Parts.SelectMany(part => part.Lines).Select(line => line.Text.Trim()));

    private static string Joined(string lines) => LineJoiner.Join(lines.Split('\n'));
}
