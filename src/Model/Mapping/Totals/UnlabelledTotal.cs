using Selfeval.Model.Evaluations;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Totals;

/// <summary>
/// A row of sums without a label: the last row of the form, with nothing but a weight and perhaps a score, to which the weights above add up. Read as an
/// indicator it would count everything twice.
/// </summary>
internal static class UnlabelledTotal
{
    /// <summary>Null if the row is none.</summary>
    public static Total? Of(EvaluationDraft draft, Section section, int row)
    {
        if (row != draft.Grid.Rows - 1 || draft.Total.Weight is not null || draft.Total.Score is not null) return null;
        if (section.Find("weight") is not { } weightColumn) return null;
        var printed = draft.Grid.CellsOf(row).Where(cell => !cell.IsEmpty && section.ColumnOf(cell)?.Field != Column.Block).ToList();
        var weight = printed.Find(cell => weightColumn.Shared(cell) > 0);
        var score = printed.Find(cell => section.Find("score")?.Shared(cell) > 0);
        if (weight is null || ReferenceEquals(weight, score) || printed.Count != (score is null ? 1 : 2)) return null;
        if (ShiftedTotal.Figure(weight) is not { } stated || !ShiftedTotal.AddsUp(draft, stated)) return null;
        return new Total(draft.Read(weight, ValueReader.Score(weight.Text)), score is null ? null : draft.Read(score, ValueReader.Score(score.Text)), draft.Total.Grade);
    }
}
