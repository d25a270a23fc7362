using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Two forms of one project on pages that follow one another, of which the second has no title, or tells no funds of its own and may hold the rest of the rows: they may be one, whose head was printed again
/// in a way that was not recognised. So may a form without funds and one that was not understood on the page before; one that names no project and a title above it that was not understood; one without sums and such a page
/// on either side of it; and one without sums whose end stands among the rows of the next. Told at the name of each and at the sums, on which no finding rests then.
/// </summary>
internal static class HalvedForms
{
    /// <param name="forms">In the order of their pages.</param>
    /// <param name="unread">What was not understood.</param>
    public static IReadOnlyList<SelfEvaluation> Told(IReadOnlyList<SelfEvaluation> forms, IReadOnlyList<AnnouncedForm> unread)
    {
        var told = forms.ToList();
        for (var i = 1; i < told.Count; i++)
        {
            if (!HasSums(told[i - 1]) && Follows(told[i - 1], told[i]) && HoldsPagesOfAnother(told[i])) told[i - 1] = AsFirstHalf(told[i - 1]);
            if (!MayBeOne(told[i - 1], told[i])) continue;
            told[i - 1] = AsFirstHalf(told[i - 1]);
            told[i] = AsSecondHalf(told[i]);
        }

        var (pages, pagesOfRows) = (unread.Select(other => other.Place.Page).ToHashSet(), unread.Where(other => !FormTitle.NamesOther(other.Title)).Select(other => other.Place.Page).ToHashSet());
        if (told.Count > 1) told = told.ConvertAll(form => LacksEnd(form) ? WithProblems(form, form.ProjectName, form.Indicators.Count > 0 ? form.Indicators[^1].Level3 : form.FundingLines[^1].Label) : form);
        var sums = unread.Where(other => !FormTitle.NamesOther(other.Title) && other.Rest?.Parts.Any(part => FormEvidence.HasTotal(part.Table)) == true).Select(other => other.Place.Page).ToHashSet();
        var ends = unread.Where(other => !FormTitle.Is(other.Title)).Select(other => other.Place.Page).ToHashSet();
        return told.ConvertAll(form => WithUnread(form, pages, sums, told)).ConvertAll(form => BehindEndOfAnother(form, ends)).ConvertAll(form => WithUnreadBeside(form, pagesOfRows)).ConvertAll(form => LacksHead(form, unread) ? AsSecondHalf(form) : form);
    }

    /// <param name="unread">Pages of what was not understood.</param>
    /// <param name="ends">Those with sums, which may be the form's with a few pages of something else between.</param>
    private static SelfEvaluation WithUnread(SelfEvaluation form, HashSet<int> unread, HashSet<int> ends, IReadOnlyList<SelfEvaluation> forms)
    {
        var isBehind = unread.Contains(form.Pages[0] - 1);
        var isBefore = unread.Contains(form.Pages[^1] + 1)
            || ends.Any(page => page > form.Pages[^1] && page <= form.Pages[^1] + 1 + FormFinder.MostPagesBetween && !forms.Any(other => other.Pages[^1] > form.Pages[^1] && other.Pages[0] <= page));
        if (isBehind && form.FundingLines.Count == 0) return AsSecondHalf(form);
        return (isBehind || isBefore) && LacksSums(form) ? AsFirstHalf(form) : form;
    }

    /// <summary>Beside other forms of the file, one without sums whose weights make up no whole form, or that has no rows at all: its last page may be missing, or it is a copy of the first page of another.</summary>
    private static bool LacksEnd(SelfEvaluation form) => FormExtent.LacksWeights(form.Indicators, form.FundingLines, form.Total, form.HeaderScore)
        || (form.Indicators.Count == 0 && form.FundingLines.Count > 0 && form is { Total: { Weight: null, Score: null }, HeaderScore: null });

    /// <summary>The page before holds rows of another form, without its head: the pages may lie in another order, and those behind the first be that one's.</summary>
    private static SelfEvaluation BehindEndOfAnother(SelfEvaluation form, HashSet<int> ends) => form.Pages.Count > 1 && ends.Contains(form.Pages[0] - 1) ? AsSecondHalf(form) : form;

    /// <summary>On a sheet with two pages side by side, of which the left one is the later, the other half is not understood. A table there whose name says that it is of another kind is no rest of the form.</summary>
    private static SelfEvaluation WithUnreadBeside(SelfEvaluation form, HashSet<int> unread) => form.Pages.Any(unread.Contains) && LacksSums(form) ? AsFirstHalf(form) : form;

    /// <summary>It names no project, and a title above it, on its page or the one before, announces a form that was not understood: head, funds and goals of that may be its own.</summary>
    private static bool LacksHead(SelfEvaluation form, IReadOnlyList<AnnouncedForm> unread) => form.ProjectName is null
        && Begin(form)?.Place is { } begin
        && unread.Any(other => FormTitle.Is(other.Title) && form.Pages[0] - other.Place.Page is 0 or 1 && other.Place.IsBefore(begin));

    private static Field? Begin(SelfEvaluation form) => form.Title ?? (form.FundingLines is [var line, ..] ? line.Label : form.Indicators is [var row, ..] ? row.Level3 : null);

    private static SelfEvaluation AsFirstHalf(SelfEvaluation form) => WithProblems(form, form.ProjectName);

    private static SelfEvaluation AsSecondHalf(SelfEvaluation form) => WithProblems(form, form.ProjectName, form.Total.Weight, form.Total.Score);

    private static bool MayBeOne(SelfEvaluation first, SelfEvaluation second) =>
        Follows(first, second) && first.ProjectName is { Printed.Length: > 0 } && Agree(first.ProjectName, second.ProjectName)
        && Agree(first.SupervisingDepartment, second.SupervisingDepartment) && Agree(first.ImplementingUnit, second.ImplementingUnit) && Agree(first.FiscalYear, second.FiscalYear)
        && (second.Title is null ? first.Title is not null : TellsNoFundsBeside(first, second) && GoesOnToItsSums(first, second));

    private static bool Follows(SelfEvaluation first, SelfEvaluation second) => second.Pages[0] == first.Pages[^1] + 1;

    /// <summary>See <see cref="FormExtent"/>.</summary>
    private static bool HoldsPagesOfAnother(SelfEvaluation form) =>
        new[] { form.ProjectName, form.Total.Score, form.Total.Weight }.OfType<Field>().Any(field => form.Problems.Any(problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == field.Place));

    private static bool LacksSums(SelfEvaluation form) => HasPoints(form) && !HasSums(form);

    private static bool TellsNoFundsBeside(SelfEvaluation first, SelfEvaluation second) =>
        second.FundingLines.All(line => first.FundingLines.Any(other => Amounts(other).SequenceEqual(Amounts(line))));

    /// <summary>The rows of the second may be the rest of those of the first, up to its sums, which may be among what of it was not read; of a form without points there are none.</summary>
    private static bool GoesOnToItsSums(SelfEvaluation first, SelfEvaluation second) =>
        second.Indicators.Count == 0 || (!HasSums(first) && (HasSums(second) || !HasPoints(first) || second.Problems.Any(problem => problem.Kind is ProblemKind.OrphanText or ProblemKind.ColumnsNotRead)));

    private static bool HasSums(SelfEvaluation form) => form.Total.Score is not null || form.HeaderScore is not null;

    private static bool HasPoints(SelfEvaluation form) => form.Indicators.Any(row => row.Score is { IsBlankLike: false });

    /// <summary>The second may print less of its head than the first.</summary>
    private static bool Agree(Field? first, Field? second) => second is null or { IsBlankLike: true } || first?.Printed == second.Printed;

    private static IEnumerable<string?> Amounts(FundingLine line) => new[] { line.Label, line.InitialBudget, line.FullYearBudget, line.Executed }.Select(field => field?.Printed);

    private static SelfEvaluation WithProblems(SelfEvaluation form, params IEnumerable<Field?> fields) => form with
    {
        Problems = [.. form.Problems, .. fields.OfType<Field>().Select(field => new Problem(ProblemKind.UncertainSplit, field.Printed, field.Place)).Except(form.Problems)],
    };
}
