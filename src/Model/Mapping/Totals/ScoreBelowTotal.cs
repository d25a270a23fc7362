using Selfeval.Model.Grids;
using Selfeval.Model.Headings;
using Selfeval.Model.Mapping.Head;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Totals;

/// <summary>The score of the form in a row of its own right below the sums: 总分 | 100 over 自评得分 | 98.6, or 自评得分：98.6分；自评等级：优 as wide as the table.</summary>
internal static class ScoreBelowTotal
{
    private const char Stop = '；';

    public static void Settle(EvaluationDraft draft)
    {
        if (draft.TotalLabel is not { } sums || sums.EndRow >= draft.Grid.Rows) return;
        var printed = draft.Grid.CellsStartingIn(sums.EndRow).Where(cell => !cell.IsEmpty && !draft.IsTaken(cell)).ToList();
        if (printed is [var label, var figure] && IsScore(label.Text)) SetScore(draft, label, figure);
        else if (printed is [var sentence] && LabelledText.Split(sentence.Text.Replace(Stop, ' ')) is [var first, ..] labelled && IsScore(first.Label)) SetLabelled(draft, sentence, labelled);
    }

    private static bool IsScore(string label) => HeadingBook.Is(HeadingSection.Header, "header_score", label);

    /// <summary>What the sums print alone is what the form could score, if the weights add up to it.</summary>
    private static void SetScore(EvaluationDraft draft, FormCell label, FormCell figure)
    {
        if (ShiftedTotal.Figure(figure) is null) return;
        var (weight, score) = draft.Total is { Weight: null, Score: { Number: { } points } lone } && ShiftedTotal.AddsUp(draft, points) ? (lone, null) : (draft.Total.Weight, draft.Total.Score);
        if (score is { IsBlankLike: false }) return;
        draft.Take(label);
        draft.Total = draft.Total with { Weight = weight, Score = draft.Read(figure, ValueReader.Score(figure.Text)) };
    }

    private static void SetLabelled(EvaluationDraft draft, FormCell sentence, IReadOnlyList<LabelledValue> labelled)
    {
        draft.Take(sentence);
        HeadFields.Set(draft, labelled, sentence.Place);
    }
}
