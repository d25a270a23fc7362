using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping;

/// <summary>The goal block: planned and reached goals side by side. Several rows below a heading are paragraphs of one text.</summary>
internal static class GoalMapper
{
    public static void Map(EvaluationDraft draft, Section section)
    {
        foreach (var row in Enumerable.Range(section.FirstRow, section.HeadingRows))
        {
            foreach (var heading in draft.Grid.CellsOf(row)) draft.Take(heading);
        }

        var goal = new Goal(Under(draft, section, "planned"), Under(draft, section, "actual"));
        draft.Goal = new Goal(draft.Goal.Planned ?? goal.Planned, draft.Goal.Actual ?? goal.Actual);
        TakeSideLabels(draft, section);
    }

    private static Field? Under(EvaluationDraft draft, Section section, string name)
    {
        var column = section.Find(name)!;
        return Paragraphs.Join([.. Body(draft, section).Where(cell => section.ColumnOf(cell) == column).Select(draft.Text)]);
    }

    /// <summary>The block's label beside its rows, whole or the part of it that a page break left there.</summary>
    private static void TakeSideLabels(EvaluationDraft draft, Section section)
    {
        foreach (var cell in Body(draft, section).Where(cell => section.ColumnOf(cell)?.Field == Column.Block && LabelText.IsBlock(cell.Text)))
            draft.Take(cell);
    }

    private static IEnumerable<FormCell> Body(EvaluationDraft draft, Section section) => Enumerable
        .Range(section.BodyRow, section.EndRow - section.BodyRow)
        .SelectMany(draft.Grid.CellsStartingIn);
}
