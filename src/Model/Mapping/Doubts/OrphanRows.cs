using Selfeval.Model.Evaluations;
using Selfeval.Model.Grids;
using Selfeval.Model.Headings;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// What nobody took of a form's tables is told row by row, with the texts of its cells in order; rows that follow one another on a page, of which nothing was read,
/// are told together: they are a table of another matter, or a block that was not understood. A row that says no more than that the table goes on (接下页) is none.
/// </summary>
internal static class OrphanRows
{
    public static void Report(EvaluationDraft draft)
    {
        var printed = draft.Grid.Cells.Where(cell => !cell.IsEmpty).ToList();
        foreach (var mark in printed.Where(cell => cell.ColumnSpan == draft.Grid.Columns && Vocabulary.Pattern("continuation_mark").IsMatch(HeadingText.Fold(cell.Text)))) draft.Take(mark);
        var read = printed.Where(draft.IsTaken).Select(cell => cell.Row).ToHashSet();
        var orphans = printed.Where(cell => !draft.IsTaken(cell)).Select(cell => new Orphan(cell, !read.Contains(cell.Row))).ToList();
        var together = new List<Orphan>();
        foreach (var orphan in orphans)
        {
            if (together is [.., var last] && !IsOneWith(last, orphan)) AddProblem(draft, together);
            together.Add(orphan);
        }

        if (together.Count > 0) AddProblem(draft, together);
    }

    private static bool IsOneWith(Orphan above, Orphan next) =>
        above.Cell.Place.Page == next.Cell.Place.Page && (above.Cell.Row == next.Cell.Row || (above.IsWholeRow && next.IsWholeRow && next.Cell.Row == above.Cell.Row + 1));

    private static void AddProblem(EvaluationDraft draft, List<Orphan> together)
    {
        foreach (var orphan in together) draft.Take(orphan.Cell);
        var place = Place.Around(together.Select(orphan => orphan.Cell.Place));
        draft.Problems.Add(new Problem(ProblemKind.OrphanText, string.Join(' ', together.Select(orphan => orphan.Cell.Text)), place));
        together.Clear();
    }

    /// <param name="IsWholeRow">Nothing of its row was read.</param>
    private readonly record struct Orphan(FormCell Cell, bool IsWholeRow);
}
