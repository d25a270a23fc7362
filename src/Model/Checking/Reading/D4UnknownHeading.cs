using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.Reading;

internal static class D4UnknownHeading
{
    public static readonly Rule Rule = new(
        "D4", RuleKind.Quality, Severity.Info,
        new Bilingual("栏目名称未识别", "Unknown heading"),
        new Bilingual("每个栏目名称均能识别；不能识别的连同其内容原样保留", "every heading is known; one that is not is kept with its value"),
        new Bilingual("读数质量", "quality of the reading"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var unknown = form.Form.Problems.Where(problem => problem.Kind == ProblemKind.UnknownHeading).ToList();
        return unknown.Count == 0 ? [Rule.Passed(FormUnderCheck.Header)] : unknown.Select(Of);
    }

    private static Outcome Of(Problem problem) =>
        Rule.Failed(FormUnderCheck.Header with { Name = problem.Text }, new Bilingual(
            $"栏目“{problem.Text}”未能识别",
            $"the heading '{problem.Text}' is not known")) with
        {
            Stated = problem.Text,
            Cells = [new Evidence("heading", problem.Text, problem.Place)],
        };
}
