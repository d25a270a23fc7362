using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Forms of one layout end alike: where another of the file has sums below the same columns, one that gives points and has none lacks its end perhaps, though its rows are whole: a line that stands alone on the next page. Told at
/// its name and its last row. A layout that never prints sums lacks nothing.
/// </summary>
internal static class MissingSums
{
    public static IReadOnlyList<SelfEvaluation> Told(IReadOnlyList<SelfEvaluation> forms)
    {
        if (forms.Count < 2 || !forms.Any(Lacks)) return forms;
        var ending = forms.Where(form => form.Total is { Score: not null }).Select(ColumnsOf).ToHashSet(StringComparer.Ordinal);
        return [.. forms.Select(form => Lacks(form) && ending.Contains(ColumnsOf(form)) ? WithDoubt(form) : form)];
    }

    private static bool Lacks(SelfEvaluation form) => form is { Total: { Weight: null, Score: null }, HeaderScore: null } && form.Indicators.Any(row => row.Score is { IsBlankLike: false });

    /// <summary>The columns that the rows of the form have.</summary>
    private static string ColumnsOf(SelfEvaluation form) => string.Join(' ', NamedField.Of(form).Where(field => field.Part is FormPartKind.Level or FormPartKind.Indicator).Select(field => field.Name).Distinct().Order(StringComparer.Ordinal));

    private static SelfEvaluation WithDoubt(SelfEvaluation form) => form with
    {
        Problems = [.. form.Problems, .. new[] { form.ProjectName, form.Indicators[^1].Level3 }.OfType<Field>().Select(field => new Problem(ProblemKind.UncertainSplit, field.Printed, field.Place)).Except(form.Problems)],
    };
}
