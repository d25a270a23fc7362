using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.Goals;

/// <summary>The goals of blocks of indicators, each above the headings of its own: they state the points of the block; the first is the form's goal, the others are kept under their names.</summary>
internal static class BlockGoals
{
    /// <summary>Takes the cell; false where it is none of these.</summary>
    public static bool Take(EvaluationDraft draft, FormCell cell)
    {
        if (BlockGoal.In(draft.Grid, cell.EndRow - 1) != cell || BlockGoal.Split(cell) is not var (label, printed)) return false;
        draft.Take(cell);
        if (StatedWeightFinder.Points(label).Any()) StatedWeightFinder.Add(draft, WeightOf.Indicators, cell.Text, cell.Place);
        var goal = EvaluationDraft.PartOf(cell, printed);
        if (!draft.SetGoal("planned", goal)) draft.AddExtra(HeadingText.Fold(label), goal);
        return true;
    }
}
