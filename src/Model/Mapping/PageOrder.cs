using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping;

/// <summary>
/// Pages that were put together in another order: the last page of a form before one of its rows, or the second pages of two forms changed over. Which page belongs where is told by the weights: where they make
/// up the printed totals in one other order alone, and not as the pages lie, the forms are read in that order, and the tables that were moved are told.
/// </summary>
internal static class PageOrder
{
    /// <param name="sources">In the order of their pages.</param>
    public static IReadOnlyList<FormSource> Settled(IReadOnlyList<FormSource> sources)
    {
        var settled = sources.ToList();
        for (var i = 0; i < settled.Count; i++)
        {
            if (settled[i].Left is not [var left] || !FormEvidence.HasIndicators(left.Table)) continue;
            if (!HasTotal(left)) settled[i] = WithRowsBeforeSums(settled[i], left);
            else if (i > 0 && OfTwo(settled[i - 1], settled[i], left) is { } pair) (settled[i - 1], settled[i]) = pair;
        }

        return settled;
    }

    /// <summary>The rows of the page behind stand before the last part, which ends with the sums.</summary>
    private static FormSource WithRowsBeforeSums(FormSource form, FormPart left)
    {
        if (form.Parts.Count < 2 || !HasTotal(form.Parts[^1])) return form;
        var other = WithParts(form, [.. form.Parts.SkipLast(1), left, form.Parts[^1]], left);
        return !IsWhole(form) && IsWhole(other) ? other : form;
    }

    /// <summary>The first form has no sums, and those behind the second are its own; or these are the second's, and the sums that it has are the first's.</summary>
    private static (FormSource, FormSource)? OfTwo(FormSource first, FormSource second, FormPart left)
    {
        if (second.Parts.Count < 2 || first.Parts.Any(HasTotal) || !HasTotal(second.Parts[^1])) return null;
        var last = second.Parts[^1];
        var orders = new[]
        {
            (WithParts(first, [.. first.Parts, left], left), second with { Left = [] }),
            (WithParts(first, [.. first.Parts, last], last), WithParts(second, [.. second.Parts.SkipLast(1), left], left)),
        };
        return orders.Where(order => IsWhole(order.Item1) && IsWhole(order.Item2)).ToList() is [var only] ? only : null;
    }

    private static FormSource WithParts(FormSource form, IReadOnlyList<FormPart> parts, FormPart moved) =>
        form with { Parts = parts, Joined = BreakJoiner.Join(GridStitcher.Stitch(parts)), Moved = [moved], Left = [], LacksPage = false };

    /// <summary>The weights make up the printed total, and every row has its labels.</summary>
    private static bool IsWhole(FormSource source)
    {
        var form = FormReader.Read(source);
        return new FormUnderCheck(form, RuleProfiles.Choose(form)).HasAllWeights && !form.Problems.Any(problem => problem.Kind is ProblemKind.RowIncomplete or ProblemKind.RowPrintedTwice);
    }

    private static bool HasTotal(FormPart part) => FormEvidence.HasTotal(part.Table);
}
