using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Pages that were put together in another order: the last page of a form before one of its rows, or the last pages of several forms changed over (<see cref="FormEnds"/>). Which page belongs where is told by
/// the points: where they make up the printed totals in one other order alone, the forms are read in that order, and the tables that were moved are told.
/// </summary>
internal static class PageOrder
{
    /// <param name="found">In the order of their pages.</param>
    public static FoundForms Settled(FoundForms found) => FormEnds.Settled(found with { Forms = [.. found.Forms.Select(WithRowsBeforeSums)] });

    /// <summary>The rows of the page behind stand before the last part, which ends with the sums.</summary>
    private static FormSource WithRowsBeforeSums(FormSource form)
    {
        if (form is not { Left: [var left], Parts.Count: > 1 } || !FormEvidence.HasIndicators(left.Table) || FormEvidence.HasTotal(left.Table) || !FormEvidence.HasTotal(form.Parts[^1].Table)) return form;
        var last = form.Parts[^1].Page.Order;
        var other = Moved(form.On(page => page.Order != last), new FormSource([], [left], [], [], form.Joined)).With(form.On(page => page.Order == last));
        return FitOf(form) == Fit.None && FitOf(other) != Fit.None ? other : form;
    }

    /// <summary>The form goes on with these pages, which lie elsewhere.</summary>
    public static FormSource Moved(FormSource form, FormSource end) => form.With(end) with { Moved = end.Parts, Left = [], LacksPage = false };

    /// <summary>Whether the points make up the printed totals, and every row has its labels.</summary>
    public static Fit FitOf(FormSource source)
    {
        var form = FormReader.Read(source);
        if (form.Problems.Any(problem => problem.Kind is ProblemKind.RowIncomplete or ProblemKind.RowPrintedTwice)) return Fit.None;
        var sums = new FormUnderCheck(form, RuleProfiles.Choose(form));
        return !sums.HasAllWeights ? Fit.None : sums.HasAllScores ? Fit.WeightsAndScores : Fit.Weights;
    }
}

/// <summary>What of a form's points makes up the sums that it prints. Many forms share their weights; their scores, with those of the execution of the budget, seldom.</summary>
internal enum Fit
{
    None,
    Weights,
    WeightsAndScores,
}
