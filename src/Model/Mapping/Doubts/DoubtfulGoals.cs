using Selfeval.Model.Evaluations;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// Goals of a table whose lines were inferred, right below or above a text that was placed nowhere and runs over their side: it may be a line of both, which follow one another without a gap there. What was
/// read of the goals is told then.
/// </summary>
internal static class DoubtfulGoals
{
    /// <summary>Positions (pt) are rounded by less than this.</summary>
    private const double Rounding = 1;

    public static void Report(EvaluationDraft draft)
    {
        var texts = draft.Problems.FindAll(problem => problem.Kind == ProblemKind.OrphanText);
        foreach (var goal in new[] { draft.Goal.Planned, draft.Goal.Actual }.OfType<Field>().Where(goal => !goal.IsBlankLike && texts.Exists(text => MayBeLineOf(goal.Place, text.Place))))
            draft.Problems.Add(new Problem(ProblemKind.RunTogetherText, goal.Printed, goal.Place));
    }

    private static bool MayBeLineOf(Place goal, Place text) => goal.Page == text.Page && (goal.Upright.Box, text.Upright.Box) is var (own, other)
        && (other.Left < own.Left - Rounding || other.Right > own.Right + Rounding) && other.Left < own.Right - Rounding && other.Right > own.Left + Rounding && IsNear(own, other);

    /// <summary>Less than half its height lies between them: lines of one text touch, and between rows that are not of one text lies at least a row, which may be as high as the text.</summary>
    private static bool IsNear(Box goal, Box text) => text.Top - goal.Bottom < text.Height / 2 && goal.Top - text.Bottom < text.Height / 2;
}
