using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping.Doubts;
using Selfeval.Model.Mapping.Totals;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Rows that print the same on two pages, word for word, with their target or points: a page that was put into the file twice, or a row that whoever set the table anew on the next page typed
/// once more. So are the rows on either side of a page break, where the weights exceed the printed sum by theirs: of which one prints the beginning of the other's name and reason and all its figures, or both print
/// one name and target, and reached or scored something else in two versions of the page.
/// Whether the office means two rows is not printed: both are kept, the later is told, and no finding rests on the sums.
/// </summary>
internal static class CopiedRows
{
    public static void Report(EvaluationDraft draft)
    {
        var (pages, copies) = (new Dictionary<RowText, int>(), new List<Problem>());
        foreach (var row in draft.Indicators.Where(SaysSomething))
        {
            var page = row.Level3!.Place.Upright.Order;
            if (!pages.TryAdd(RowText.Of(row), page) && pages[RowText.Of(row)] != page) copies.Add(CopyOf(row));
        }

        foreach (var (before, row) in draft.Indicators.Zip(draft.Indicators.Skip(1)))
        {
            if (SaysSomething(row) && before.Level3?.Place.Upright.Order < row.Level3!.Place.Upright.Order && AreNearlyTheSame(before, row) && ExceedsSum(draft, row)) copies.Add(CopyOf(row));
        }

        draft.Problems.AddRange(copies.Distinct().GroupBy(copy => copy.Place.Page).Select(page => GapFinder.OfRows([.. page])));
    }

    private static Problem CopyOf(Indicator row) => new(ProblemKind.RowPrintedTwice, row.Level3!.Printed, row.Level3.Place);

    private static bool AreNearlyTheSame(Indicator before, Indicator row)
    {
        var (one, other) = (RowText.Of(before), RowText.Of(row));
        if (one.Name is not { Length: > 0 } || (one.Target, one.Weight) != (other.Target, other.Weight) || before.Weight?.Place == row.Weight?.Place) return false;
        return one.Name == other.Name || ((one.Actual, one.Score) == (other.Actual, other.Score) && AreOne(one.Name, other.Name) && AreOne(one.Reason, other.Reason));
    }

    /// <summary>Equal, or one the beginning of the other.</summary>
    private static bool AreOne(string? one, string? other) =>
        (one ?? "").StartsWith(other ?? "", StringComparison.Ordinal) || (other ?? "").StartsWith(one ?? "", StringComparison.Ordinal);

    private static bool ExceedsSum(EvaluationDraft draft, Indicator row) => draft.Total.Weight?.Number is { } sum && row.Weight?.Number is > 0 and var weight && ShiftedTotal.AddsUp(draft, sum + weight);

    private static bool SaysSomething(Indicator row) => row is { Placeholder: false, Level3.IsBlankLike: false } && new[] { row.Target, row.Weight, row.Score }.Any(field => field is { IsBlankLike: false });
}
