using Selfeval.Model.Evaluations;
using Selfeval.Model.Forms;

namespace Selfeval.Model.Mapping.PageSequence;

/// <summary>
/// Forms of another kind that an office prints on the same sheet as its self-evaluations: what is declared in spring (绩效目标申报表) has the columns for results, too, and all of them are blank.
/// It is no second evaluation of the project; that it is there is told.
/// </summary>
internal static class DeclaredForms
{
    /// <summary>Nothing was reached, and the title says that nothing was meant to be yet. What could not be read in a column of results may be one.</summary>
    public static bool Is(SelfEvaluation form)
    {
        if (form.Title is not { } title || !FormTitle.NamesOther(title.Printed)) return false;
        var results = Results(form).OfType<Field>().ToList();
        return results.Count > 0 && results.TrueForAll(result => result.IsBlankLike) && !form.Problems.Any(problem => results.Exists(result => result.Place == problem.Place));
    }

    public static Problem Told(SelfEvaluation form) => new(ProblemKind.OtherForm, form.Title!.Printed, form.Title.Place);

    private static IEnumerable<Field?> Results(SelfEvaluation form) =>
    [
        form.HeaderScore, form.Goal.Actual, form.Total.Score, form.Total.Grade,
        .. form.FundingLines.SelectMany(line => (Field?[])[line.Executed, line.ExecutionRate, line.Score]),
        .. form.Indicators.SelectMany(row => (Field?[])[row.Actual, row.Score, row.Reason]),
    ];
}
