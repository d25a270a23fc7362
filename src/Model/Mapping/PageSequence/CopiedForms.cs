using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// A form that prints what an earlier one of the file prints: project, office, year, funds, goals, rows and sums. The pages were put into the file twice, or an office handed in one form for two; which of it is
/// not printed: both are kept, and the later is told at its name.
/// </summary>
internal static class CopiedForms
{
    public static IReadOnlyList<SelfEvaluation> Told(IReadOnlyList<SelfEvaluation> forms)
    {
        if (forms.Count < 2) return forms;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. forms.Select(form => form.ProjectName is { IsBlankLike: false } name && form.Indicators.Count > 0 && !seen.Add(Words(form)) ? WithProblem(form, name) : form)];
    }

    private static SelfEvaluation WithProblem(SelfEvaluation form, Field name) =>
        form with { Problems = [.. form.Problems, new Problem(ProblemKind.PagePrintedTwice, name.Printed, name.Place)] };

    private static string Words(SelfEvaluation form) => string.Join('\n', NamedField.Of(form).Where(named => named.Part != FormPartKind.Extra).Select(named => $"{named.Path} {named.Field.Printed}"));
}
