using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping;

/// <summary>
/// A total row whose cells were not merged as the table above it, so that its two figures stand left of their headings: 合计 | 100 | 96 | with 100 under
/// 实际完成值, 96 under 分值 and nothing under 得分. Whose they are is told by the weights above, which have to add up to the first.
/// </summary>
internal static class ShiftedTotal
{
    public static (FormCell? Weight, FormCell? Score)? Of(EvaluationDraft draft, Section section, IEnumerable<FormCell> cells)
    {
        if (section.Find("weight") is not { } weight || section.Find("score") is not { } score) return null;
        if (cells.Where(cell => Figure(cell) is not null).ToList() is not [var first, var second]) return null;
        if (first.EndColumn > weight.Start || second.EndColumn > score.Start) return null;
        return AddsUp(draft, Figure(first)!.Value) ? (first, second) : null;
    }

    public static decimal? Figure(FormCell cell) => (ValueReader.Score(cell.Text).Value as NumberReading)?.Value;

    /// <summary>The sum of the indicators' weights, with or without that of the execution of the budget; a cell that spans rows counts once.</summary>
    public static bool AddsUp(EvaluationDraft draft, decimal stated)
    {
        var indicators = Sum(draft.Indicators.Select(row => row.Weight));
        return indicators > 0 && (stated == indicators || stated == indicators + Sum(draft.FundingLines.Select(line => line.Weight).Take(1)));
    }

    private static decimal Sum(IEnumerable<Field?> weights) => weights.OfType<Field>().DistinctBy(weight => weight.Place).Sum(weight => weight.Number ?? 0);
}
