using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping;

/// <summary>
/// Rows of indicators behind a form's sums, and sums below them once more, which nobody took: the pages of two forms that were put together in another order. Which of the rows and sums are
/// this form's is not printed: told at its name and at its sums, on which no finding rests then.
/// </summary>
internal static class SecondSums
{
    public static void Report(EvaluationDraft draft, IReadOnlyList<Section> sections)
    {
        if (draft.TotalLabel is not { } sums || !IsFollowedByOthers(draft, sections, sums)) return;
        foreach (var field in new[] { draft.Head("project_name"), draft.Total.Weight, draft.Total.Score }.OfType<Field>())
            draft.Problems.Add(new Problem(ProblemKind.UncertainSplit, field.Printed, field.Place));
    }

    private static bool IsFollowedByOthers(EvaluationDraft draft, IReadOnlyList<Section> sections, FormCell sums) =>
        sections.Any(section => section.Kind == SectionKind.Total && draft.Grid.CellsStartingIn(section.FirstRow).Any(cell => TotalLabel.Is(cell.Text) && !draft.IsTaken(cell))
            && draft.Indicators.Exists(row => row.Level3 is { IsBlankLike: false } name && IsBelow(name, sums) && IsAbove(name, draft.Grid, section.FirstRow)));

    private static bool IsBelow(Field name, FormCell sums) => Position(name.Place).CompareTo(Position(sums.Place)) > 0;

    private static bool IsAbove(Field name, FormGrid grid, int row) => Position(name.Place).CompareTo(Position(grid.CellsStartingIn(row).First().Place)) < 0;

    private static (int Page, double Top) Position(Place place) => (place.Page, place.Box.Top);
}
