using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

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

        var goal = new Goal(Paragraphs(draft, section, "planned"), Paragraphs(draft, section, "actual"));
        draft.Goal = new Goal(draft.Goal.Planned ?? goal.Planned, draft.Goal.Actual ?? goal.Actual);
        TakeSideLabels(draft, section);
    }

    private static Field? Paragraphs(EvaluationDraft draft, Section section, string name)
    {
        var column = section.Find(name)!;
        var fields = Body(draft, section).Where(cell => section.ColumnOf(cell) == column).Select(draft.Text).ToList();
        if (fields.Count == 0 || fields.Contains(null)) return null;
        var first = fields.Find(field => field!.Printed.Length > 0) ?? fields[0]!;
        var printed = LineJoiner.Join(fields.Select(field => field!.Printed));
        return first with
        {
            Printed = printed,
            Value = BlankText.IsBlankLike(printed) ? null : new TextReading(printed),
            More = [.. first.More, .. fields.Where(field => field != first && field!.Printed.Length > 0).SelectMany(field => field!.More.Prepend(field.Place))],
        };
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
