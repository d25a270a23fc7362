using Selfeval.Model.Checking;
using Selfeval.Model.Forms;
using Selfeval.Model.Sections;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Last pages of forms that do not stand behind their first ones: A1 B1 A2 B2, or B2 B1 A2 A1. A page without a head is read with the form before it, or with none. Where a form nearby lacks its end, every
/// such page is tried behind every form whose end it may be, and each goes where most forms have the sums that they print; pages that fit several forms alike are left, and told. So with the two last pages of a form, from the last to the first.
/// </summary>
internal static class FormEnds
{
    /// <summary>Forms that lie together are tried in all orders, whose number grows as a factorial; five are what an office puts into a file, with a page or two to each.</summary>
    private const int MostForms = 5;

    /// <summary>A form of the document apart from its last page; without one it lacks its end.</summary>
    /// <param name="Index">Which of the document's forms.</param>
    /// <param name="Begin">The form up to its last page.</param>
    private sealed record Begun(int Index, FormSource Form, FormSource Begin, End? Own);

    /// <summary>Tables with rows and their sums, and the lines of their page.</summary>
    /// <param name="From">Where they stand as left by a form; null for the end of one, or of none.</param>
    private sealed record End(FormSource Rows, FormPart? From)
    {
        /// <summary>The page before the last, where it is of no form either.</summary>
        public FormSource? Middle { get; init; }

        public bool Shares(End other) => this == other || Rows == other.Rows || (Middle is { } middle && middle == other.Middle);

        public bool IsOf(FormSource rest) => Rows == rest || Middle == rest;

        public FormSource Behind(FormSource begin) => Middle is { } middle ? PageOrder.Moved(begin, middle.With(Rows)) : PageOrder.Moved(begin, Rows);
    }

    /// <summary>Which end each form has, null for none; how many forms have their weights then, and how many their scores.</summary>
    private sealed record Sharing(IReadOnlyList<End?> EndOf, int Weights, int Scores);

    public static FoundForms Settled(FoundForms found)
    {
        var all = found.Forms;
        var lacking = Enumerable.Range(0, all.Count).Where(i => !HasTotal(all[i])).ToHashSet();
        if (lacking.Count == 0) return found;
        var begun = Enumerable.Range(0, all.Count)
            .Where(i => lacking.Contains(i) || lacking.Contains(i - 1) || lacking.Contains(i + 1) || all[i].Left.Any(IsEnd)).Select(i => (Pages: all[i], Form: Parted(i, all[i])));
        var loose = found.NotUnderstood.Where(form => !FormTitle.NamesOther(form.Title)).Select(form => form.Rest).OfType<FormSource>();
        foreach (var (forms, ends) in Together(begun, loose)) found = Settled(found, forms, ends);
        return found;
    }

    /// <summary>The form apart from its last page, which prints its sums; null where these stand on its first.</summary>
    private static Begun? Parted(int index, FormSource form)
    {
        if (!HasTotal(form)) return new Begun(index, form, form, null);
        var (first, last) = (form.Parts[0].Page.Order, form.Parts[^1].Page.Order);
        if (first == last || !form.Parts.Any(part => part.Page.Order == last && IsEnd(part))) return null;
        return new Begun(index, form, form.On(page => page.Order != last), new End(form.On(page => page.Order == last), null));
    }

    /// <summary>The forms that begin on pages which follow one another, but for a few that hold something else, and the tables there that may be their ends.</summary>
    private static IEnumerable<(List<Begun> Forms, List<End> Ends)> Together(IEnumerable<(FormSource Pages, Begun? Form)> begun, IEnumerable<FormSource> loose)
    {
        var (forms, ends, rests, reached) = (new List<Begun>(), new List<End>(), new List<FormSource>(), int.MinValue);
        var apart = loose.ToHashSet();
        foreach (var (pages, form) in begun.Concat(apart.Select(rest => (rest, (Begun?)null))).OrderBy(item => item.Item1.Parts[0].Page.Order))
        {
            if (pages.Parts[0].Page.Number > reached + 1 + FormFinder.MostPagesBetween)
            {
                yield return (forms, WithMiddles(ends, rests));
                (forms, ends, rests) = ([], [], []);
            }

            if (apart.Contains(pages)) rests.Add(pages);
            if (form is not null) forms.Add(form);
            if (form?.Own is { } own) ends.Add(own);
            ends.AddRange(pages.Left.Where(IsEnd).Select(left => LeftBy(pages, left)));
            reached = Math.Max(reached, pages.Parts.Concat(pages.Left).SelectMany(part => part.Page.Numbers).Max());
        }

        yield return (forms, WithMiddles(ends, rests));
    }

    /// <summary>The ends of forms and of none, the latter alone and behind the page next to them that has rows without sums.</summary>
    private static List<End> WithMiddles(List<End> ends, List<FormSource> rests)
    {
        var middles = rests.FindAll(rest => !rest.Parts.Any(IsEnd) && rest.Parts.Any(part => FormEvidence.HasIndicators(part.Table)));
        List<End> all = [.. ends, .. rests.Where(rest => rest.Parts.Any(IsEnd)).Select(rest => new End(rest, null))];
        var apart = all.Where(end => end.From is not null || rests.Contains(end.Rows));
        return [.. all, .. apart.SelectMany(end => middles.Where(middle => Math.Abs(middle.Parts[0].Page.Number - end.Rows.Parts[0].Page.Number) == 1).Select(middle => end with { Middle = middle }))];
    }

    /// <summary>A table behind the form, with the lines of its page.</summary>
    private static End LeftBy(FormSource form, FormPart left)
    {
        var isOwnPage = form.Parts.Any(part => part.Page == left.Page);
        return new End(form.On(page => page == left.Page && !isOwnPage) with { Parts = [left] }, left);
    }

    private static FoundForms Settled(FoundForms found, List<Begun> forms, List<End> ends)
    {
        if (forms.Count > MostForms || ends.Count is 0 or > 2 * MostForms || !forms.Exists(form => form.Own is null)) return found;
        var best = Best(forms, ends);
        var taken = forms.Select((form, i) => best.Select(sharing => sharing.EndOf[i]).Distinct().ToList() is [{ } only] && only != form.Own ? only : null).ToList();
        // A page more than the forms have ends: where it fits a form as well as the page behind that does, and the scores do not tell, either may be the other's.
        var hasSpare = ends.Count > forms.Count(form => form.Own is not null);
        var settled = found.Forms.ToList();
        for (var i = 0; i < forms.Count; i++)
        {
            var isOpen = hasSpare && taken[i] is null && best.Exists(sharing => sharing.EndOf[i] != forms[i].Own) && PageOrder.FitOf(forms[i].Form) != Fit.WeightsAndScores;
            settled[forms[i].Index] = WithEnd(forms[i], taken[i], taken, isOpen);
            if (i > 0 && taken[i - 1] is null && taken[i] is null && MayHaveRowsOf(forms[i - 1], forms[i])) settled[forms[i].Index] = settled[forms[i].Index] with { LacksPage = true };
        }

        settled = settled.ConvertAll(form => WithoutTaken(form, taken));
        return found with { Forms = settled, NotUnderstood = [.. found.NotUnderstood.Where(form => form.Rest is not { } rest || !taken.Exists(end => end?.IsOf(rest) == true))] };
    }

    /// <summary>The sharings in which most forms have the weights that their sums state, and of these most their scores.</summary>
    private static List<Sharing> Best(List<Begun> forms, List<End> ends)
    {
        var fits = forms.ConvertAll(form => FitsOf(form, ends));
        var sharings = new List<Sharing> { new([], 0, 0) };
        for (var i = 0; i < forms.Count; i++) sharings = [.. sharings.SelectMany(before => Next(before, ends, fits[i]))];
        return [.. sharings.GroupBy(sharing => (sharing.Weights, sharing.Scores)).MaxBy(group => group.Key)!];
    }

    private static IEnumerable<Sharing> Next(Sharing before, List<End> ends, List<Fit> fits) =>
        Enumerable.Range(0, ends.Count).Where(i => fits[i] != Fit.None && !before.EndOf.Any(other => other?.Shares(ends[i]) == true))
            .Select(i => new Sharing([.. before.EndOf, ends[i]], before.Weights + 1, before.Scores + (fits[i] == Fit.WeightsAndScores ? 1 : 0)))
            .Prepend(before with { EndOf = [.. before.EndOf, null] });

    private static List<Fit> FitsOf(Begun form, List<End> ends)
    {
        var hasPoints = HasPoints(form.Begin);
        return ends.ConvertAll(end => end == form.Own ? PageOrder.FitOf(form.Form)
            : hasPoints && !StandsAbove(end.Rows.Parts[0], form.Begin.Parts[^1]) ? PageOrder.FitOf(end.Behind(form.Begin)) : Fit.None);
    }

    /// <summary>The form before has a head and no row, as where the first pages of both stand before their others: the rows behind may be its own, unless all sums are those of the form that has them.</summary>
    private static bool MayHaveRowsOf(Begun before, Begun form) =>
        before.Own is null && form.Own is not null && FormReader.Read(before.Form).Indicators.Count == 0 && PageOrder.FitOf(form.Form) != Fit.WeightsAndScores;

    /// <summary>On the form's own page, and not beside it: a sheet may hold the last page left of the first.</summary>
    private static bool StandsAbove(FormPart end, FormPart begin) =>
        end.Page == begin.Page && end.Table.Box.Left < begin.Table.Box.Right && end.Table.Box.Right > begin.Table.Box.Left;

    /// <summary>A form that gives no points has no end with sums: those are of a table in which others score it.</summary>
    private static bool HasPoints(FormSource begin)
    {
        var form = FormReader.Read(begin);
        return form.Indicators.Select(row => row.Weight).Concat(form.FundingLines.Select(line => line.Weight)).Any(Cells.IsPrinted);
    }

    /// <summary>The form with the end that it takes; an end of its own that nobody takes is left behind it. One that another takes is gone.</summary>
    private static FormSource WithEnd(Begun form, End? end, List<End?> taken, bool isOpen)
    {
        var isOwnTaken = form.Own is not null && taken.Contains(form.Own);
        IReadOnlyList<FormPart> left = [.. isOwnTaken || form.Own is null ? [] : form.Own.Rows.Parts, .. form.Form.Left];
        if (end is not null) return end.Behind(form.Begin) with { Left = left };
        if (isOwnTaken) return form.Begin;
        return isOpen && form.Own is { } own ? form.Begin with { Left = left, Below = [.. form.Begin.Below, .. own.Rows.Above, .. own.Rows.Between, .. own.Rows.Below] } : form.Form;
    }

    /// <summary>Tables left by the form that others take are none of its own, nor are the lines of their pages.</summary>
    private static FormSource WithoutTaken(FormSource form, List<End?> taken)
    {
        var gone = form.Left.Where(left => taken.Exists(end => end?.From == left)).ToList();
        return gone.Count == 0 ? form : form.On(page => form.Parts.Any(part => part.Page == page) || !gone.Exists(left => left.Page == page)) with { Left = [.. form.Left.Except(gone)] };
    }

    private static bool HasTotal(FormSource form) => RowVocabulary.HasTotal(form.Joined.Grid, 0, form.Joined.Grid.Rows);

    private static bool IsEnd(FormPart part) => FormEvidence.HasTotal(part.Table) && FormEvidence.HasIndicators(part.Table);
}
