using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping;

/// <summary>
/// A form of which no year was read, though a line in the middle of its page, above its title or its table, prints one: it may be that of the report's name, and a person has to tell. The line is none
/// of the form's glyphs.
/// </summary>
internal static class MissingYear
{
    public static void Report(EvaluationDraft draft, FormSource source)
    {
        if (draft.FiscalYear is not null) return;
        var near = source.Above.Reverse().TakeWhile(line => line.Page == source.Parts[0].Page).Where(AnnouncedForms.StandsAlone);
        if (near.FirstOrDefault(line => FormTitle.Year(line.Line.Text) is not null && !draft.IsTaken(line)) is not { } dated) return;
        draft.Problems.Add(new Problem(ProblemKind.OrphanText, dated.Line.Text, dated.Place));
    }
}
