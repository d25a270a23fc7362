using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Sections;
using Selfeval.Model.Values;

namespace Selfeval.Model.Mapping.Totals;

/// <summary>
/// A total row whose cells were not merged as the table above it, so that its two figures stand left of their headings: 合计 | 100 | 96 | with 100 under
/// 实际完成值, 96 under 分值 and nothing under 得分; or 合计 | 100 | -3 | 97 with the sum of the deductions between them; or its lines are not those of the table above it, so that they stand between the columns.
/// Whose they are is told by the weights above, which have to add up to the first.
/// </summary>
internal static class ShiftedTotal
{
    public static (FormCell? Weight, FormCell? Score)? Of(EvaluationDraft draft, Section section, IReadOnlyList<FormCell> cells)
    {
        if (section.Find("weight") is not { } weight || section.Find("score") is not { } score) return null;
        if (StandsUnder(weight, cells) && StandsUnder(score, cells)) return null;
        if (Pair(draft, section, weight, score, cells) is not var (first, second)) return null;
        var areBefore = first.EndColumn <= weight.Start && second.EndColumn <= score.Start;
        return (areBefore || UnplacedTotal.IsCrossedBy(weight, first) || UnplacedTotal.IsCrossedBy(score, second)) && AddsUp(draft, Figure(first)!.Value) ? (first, second) : null;
    }

    private static bool StandsUnder(Column column, IReadOnlyList<FormCell> cells) => cells.Any(cell => column.Shared(cell) > 0 && !UnplacedTotal.IsCrossedBy(column, cell) && Figure(cell) is not null);

    /// <summary>The only two figures; of several, the first sum that adds up, and the figure as many cells behind it as the scores are columns behind the weights.</summary>
    private static (FormCell First, FormCell Second)? Pair(EvaluationDraft draft, Section section, Column weight, Column score, IReadOnlyList<FormCell> cells)
    {
        if (cells.Where(cell => Figure(cell) is not null).ToList() is [var one, var two]) return (one, two);
        var columns = section.Columns.ToList();
        var first = cells.ToList().FindIndex(cell => Figure(cell) is { } figure && AddsUp(draft, figure));
        var second = first + columns.IndexOf(score) - columns.IndexOf(weight);
        return first >= 0 && second > first && second < cells.Count && Figure(cells[second]) is not null ? (cells[first], cells[second]) : null;
    }

    public static decimal? Figure(FormCell cell) => (ValueReader.Score(cell.Text).Value as NumberReading)?.Value;

    /// <summary>The sum of the indicators' weights, with or without that of the execution of the budget; a cell that spans rows counts once.</summary>
    public static bool AddsUp(EvaluationDraft draft, decimal stated)
    {
        var indicators = Sum(draft.Indicators.Select(row => row.Weight));
        return indicators > 0 && (stated == indicators || stated == indicators + Sum(draft.FundingLines.Select(line => line.Weight).Take(1)));
    }

    /// <summary>The same of the scores, with that of the execution: without it the sum of the indicators says nothing of a second total.</summary>
    public static bool ScoresAddUp(EvaluationDraft draft, decimal stated) =>
        Sum(draft.FundingLines.Select(line => line.Score).OfType<Field>().Where(score => score.Number is not null).Take(1)) is > 0 and var execution
        && stated == Sum(draft.Indicators.Select(row => row.Score)) + execution;

    private static decimal Sum(IEnumerable<Field?> weights) => weights.OfType<Field>().DistinctBy(weight => weight.Place).Sum(weight => weight.Number ?? 0);
}
