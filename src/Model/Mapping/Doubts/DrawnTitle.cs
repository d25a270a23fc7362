using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;
using Selfeval.Model.Pages;

namespace Selfeval.Model.Mapping.Doubts;

/// <summary>A form without a title, above whose table a heading stands that is drawn and no text: it may be its title, with its year, and a person has to look. It is none of the form's glyphs.</summary>
internal static class DrawnTitle
{
    public static void Report(EvaluationDraft draft, FormSource source)
    {
        if (draft.Head("title") is not null) return;
        var drawn = source.Above.Where(line => line.Page == source.Parts[0].Page && line.Line.Text.All(character => character == TextLine.Undecodable) && !draft.IsTaken(line));
        draft.Problems.AddRange(drawn.Select(line => new Problem(ProblemKind.UndecodableText, line.Line.Text, line.Place)));
    }
}
