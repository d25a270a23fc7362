using Selfeval.Loader.Texts;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Output;

/// <summary>What could not be read, a line each for people: what it is, its page, and the text as printed.</summary>
internal static class ProblemLines
{
    /// <summary>More of one form fill the screen and are better looked at on the page.</summary>
    private const int Most = 8;

    public static IEnumerable<string> Of(IReadOnlyList<Problem> problems, UserTexts texts)
    {
        foreach (var problem in problems.Take(Most))
        {
            var kind = texts["problem." + SnakeCase.Of(problem.Kind)];
            var printed = Printable.Line(problem.Text).Trim();
            yield return printed.Length == 0
                ? texts["summary.problem", kind, problem.Place.Page]
                : texts["summary.problem_text", kind, problem.Place.Page, Printable.Cut(printed, 60)];
        }

        if (problems.Count > Most) yield return texts["summary.more_problems", problems.Count - Most];
    }
}
