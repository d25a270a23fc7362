using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping;

/// <summary>
/// Rows that print the same on two pages, word for word, with their target or points: a page that was put into the file twice, or a row that whoever set the table anew on the next page typed
/// once more. Whether the office means two rows is not printed: both are kept, the later is told, and no finding rests on the sums.
/// </summary>
internal static class CopiedRows
{
    public static void Report(EvaluationDraft draft)
    {
        var (pages, copies) = (new Dictionary<RowText, int>(), new List<Problem>());
        foreach (var row in draft.Indicators.Where(SaysSomething))
        {
            var page = row.Level3!.Place.Upright.Order;
            if (!pages.TryAdd(RowText.Of(row), page) && pages[RowText.Of(row)] != page) copies.Add(new Problem(ProblemKind.RowPrintedTwice, row.Level3.Printed, row.Level3.Place));
        }

        draft.Problems.AddRange(copies.GroupBy(copy => copy.Place.Page).Select(page => GapFinder.OfRows([.. page])));
    }

    private static bool SaysSomething(Indicator row) => row is { Placeholder: false, Level3.IsBlankLike: false } && new[] { row.Target, row.Weight, row.Score }.Any(field => field is { IsBlankLike: false });
}
