using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>
/// A form of which no year was read, though a line of its page, above its title or its table, prints one: it may be that of the report's name, and a person has to tell. In the margin, beside the middle, stands what each page prints. The line is none
/// of the form's glyphs. So may be the year in the name of the project (2023年农村危房改造), and one that the title says of the project or of its date alone.
/// </summary>
internal static class MissingYear
{
    public static void Report(EvaluationDraft draft, FormSource source)
    {
        if (draft.FiscalYear is not null) return;
        var near = source.Above.Reverse().TakeWhile(line => line.Page == source.Parts[0].Page).Where(line => AnnouncedForms.StandsAlone(line) || !(AnnouncedForms.IsProse(line.Line.Text) || RunningText.IsInMargin(line)));
        if (near.FirstOrDefault(line => FormTitle.Year(line.Line.Text) is not null && !draft.IsTaken(line) && !IsTold(draft, line)) is { } dated) draft.Problems.Add(new Problem(ProblemKind.OrphanText, dated.Line.Text, dated.Place));
        else if (draft.Head("title") is { } title && FormTitle.HoldsYear(title.Printed)) draft.Problems.Add(new Problem(ProblemKind.FiscalYearUnknown, title.Printed, title.Place));
        else if (draft.Head("project_name") is { } name && FormTitle.Year(name.Printed) is not null) draft.Problems.Add(new Problem(ProblemKind.FiscalYearUnknown, name.Printed, name.Place));
    }

    /// <summary>With other lines above the table.</summary>
    private static bool IsTold(EvaluationDraft draft, PlacedLine line) =>
        draft.Problems.Exists(problem => problem.Kind is ProblemKind.OrphanText or ProblemKind.UndecodableText && problem.Place.Page == line.Place.Page && problem.Place.Box.Contains(line.Place.Box.CenterX, line.Place.Box.CenterY));

    /// <summary>Forms that follow one with a title, on its last page or the next, and print neither title nor year: that one's may stand for all of them, and are told.</summary>
    /// <param name="forms">In the order of their pages.</param>
    public static IReadOnlyList<SelfEvaluation> Told(IReadOnlyList<SelfEvaluation> forms)
    {
        var told = new List<SelfEvaluation>(forms.Count);
        IReadOnlyList<Problem> heading = [];
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            var isUntitled = i > 0 && form is { Title: null, FiscalYear: null } && form.Pages[0] - forms[i - 1].Pages[^1] is 0 or 1;
            if (!isUntitled) heading = HeadingOf(form);
            told.Add(isUntitled && heading.Count > 0 ? form with { Problems = [.. form.Problems, .. heading] } : form);
        }

        return told;
    }

    /// <summary>The title of a form, and its year unless the title holds it.</summary>
    private static IReadOnlyList<Problem> HeadingOf(SelfEvaluation form)
    {
        Field?[] printed = form.FiscalYear is { } year && form.Title is { } title && !title.Printed.Contains(year.Printed, StringComparison.Ordinal) ? [title, year] : [form.Title ?? form.FiscalYear];
        return [.. printed.OfType<Field>().Select(field => new Problem(ProblemKind.OrphanText, field.Printed, field.Place))];
    }
}
