using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping.Doubts;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// A page of rows, behind the first of its form, that another form of the file prints too, word for word and with the same sums: a page was put in twice, and one of the forms has the other's rows. Rows that
/// every project words alike (满意度 ≥90% 95%) are none: told where a row says what was reached in figures of its own, and of a form to whose sums its rows do not add up. Whose the page is, the points tell: the
/// form to whose sums its rows add up better than those of any other keeps it, and is told that it is there twice. The others are told at the rows, and no sum is held against them.
/// </summary>
internal static class SharedPages
{
    /// <summary>Two projects of an office may share the one row that a break leaves for the last page.</summary>
    private const int FewestRows = 2;

    /// <summary>The rows of one page of a form.</summary>
    private sealed record RowsOfPage(SelfEvaluation Form, IReadOnlyList<Indicator> Rows, string Words)
    {
        /// <summary>Which of its sums the form's rows make up; asked of pages alone that stand behind two forms. The weights come first, for a wrong sum of scores is what offices print most.</summary>
        public (bool Weights, bool Scores) Fit { get; init; }

        public bool IsOwn { get; init; }
    }

    public static IReadOnlyList<SelfEvaluation> Told(IReadOnlyList<SelfEvaluation> forms)
    {
        if (forms.Count < 2) return forms;
        // A form that is printed twice as a whole is told as that.
        var pages = forms.Where(form => !form.Problems.Any(problem => problem.Kind == ProblemKind.PagePrintedTwice && problem.Place == form.ProjectName?.Place)).SelectMany(Of);
        var shared = pages.GroupBy(page => page.Words, StringComparer.Ordinal).Where(copies => copies.DistinctBy(page => page.Form).Count() > 1).SelectMany(WithOwner).ToLookup(page => page.Form);
        return [.. forms.Select(form => shared[form].Aggregate(form, WithCopy))];
    }

    private static IEnumerable<RowsOfPage> Of(SelfEvaluation form) =>
        form.Indicators.Where(row => row is { Placeholder: false, Level3.IsBlankLike: false }).GroupBy(row => row.Level3!.Place.Page).Where(rows => rows.Key > form.Pages[0] && rows.Count() >= FewestRows)
            .Select(rows => new RowsOfPage(form, [.. rows], string.Join('\n', rows.Select(row => $"{RowText.Of(row)}").Concat(SumsOn(form, rows.Key)))));

    private static RowsOfPage Fitted(RowsOfPage page)
    {
        var sums = new FormUnderCheck(page.Form, RuleProfiles.Choose(page.Form));
        return page with { Fit = (sums.HasAllWeights, sums.HasAllScores) };
    }

    private static IEnumerable<string> SumsOn(SelfEvaluation form, int page) => Sums(form).OfType<Field>().Where(sum => sum.Place.Page == page).Select(sum => sum.Printed);

    private static Field?[] Sums(SelfEvaluation form) => [form.Total.Weight, form.Total.Score];

    private static IEnumerable<RowsOfPage> WithOwner(IEnumerable<RowsOfPage> copies)
    {
        var fitted = copies.Select(Fitted).ToList();
        var best = fitted.GroupBy(page => page.Fit).MaxBy(group => group.Key)!.ToList();
        return fitted.Select(page => page with { IsOwn = best is [var only] && only == page });
    }

    private static SelfEvaluation WithCopy(SelfEvaluation form, RowsOfPage page)
    {
        var isDoubted = !page.IsOwn && IsContradicted(page);
        if (!isDoubted && !page.Rows.Any(SaysItsOwn)) return form;
        var copy = GapFinder.OfRows([.. page.Rows.Select(row => new Problem(page.IsOwn ? ProblemKind.PagePrintedTwice : ProblemKind.RowPrintedTwice, row.Level3!.Printed, row.Level3.Place))]);
        var doubts = isDoubted ? Sums(form).Prepend(form.ProjectName).OfType<Field>().Select(field => new Problem(ProblemKind.UncertainSplit, field.Printed, field.Place)) : [];
        return form with { Problems = [.. form.Problems, .. doubts.Append(copy).Except(form.Problems)] };
    }

    /// <summary>What was reached is an amount, and another one than was aimed at. Shares of a hundred are much the same everywhere.</summary>
    private static bool SaysItsOwn(Indicator row) =>
        row is { Target.Value: QuantityReading target, Actual.Value: QuantityReading { Unit: not "%" } actual } && actual.Number != target.Number;

    private static bool IsContradicted(RowsOfPage page) =>
        (page.Form.Total.Weight?.Number is not null && !page.Fit.Weights) || (page.Form.Total.Score?.Number is not null && !page.Fit.Scores);
}
