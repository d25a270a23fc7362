using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Reading;

/// <summary>
/// A unit of money that the amounts contradict is found only by checking (D1). It is a doubt of the reading and no finding: it stands among the form's problems, where a person looks for those.
/// </summary>
public static class UnitProblem
{
    public static SelfEvaluation Add(SelfEvaluation form, IReadOnlyList<Outcome> outcomes)
    {
        var told = form.Problems.Where(problem => problem.Kind == ProblemKind.AmountUnitUnknown).Select(problem => problem.Place).ToHashSet();
        var doubts = outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed && outcome.Rule.Id == D1AmountUnit.Rule.Id && !outcome.Cells.Any(cell => told.Contains(cell.Place)))
            .Select(outcome => new Problem(ProblemKind.AmountUnitUnknown, outcome.Stated!, outcome.Cells[0].Place)).ToList();
        return doubts.Count == 0 ? form : form with { Problems = [.. form.Problems, .. doubts] };
    }
}
