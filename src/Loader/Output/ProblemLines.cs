using Selfeval.Loader.Texts;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Output;

/// <summary>What could not be read, a line each for people: what it is, its page, its field and row where they are known, and the text as printed.</summary>
internal static class ProblemLines
{
    /// <summary>More of one form fill the screen and are better looked at on the page.</summary>
    private const int Most = 8;

    public static IEnumerable<string> Of(SelfEvaluation form, UserTexts texts) => Of(form.Problems, texts, problem => ProblemWhere.Of(form, problem, texts));

    /// <summary>The problems outside of any form.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Problem> problems, UserTexts texts) => Of(problems, texts, _ => null);

    private static IEnumerable<string> Of(IReadOnlyList<Problem> problems, UserTexts texts, Func<Problem, string?> where)
    {
        foreach (var problem in problems.Take(Most))
        {
            var kind = texts["problem." + SnakeCase.Of(problem.Kind)];
            var place = texts["summary.on_page", problem.Place.Page] + (where(problem) is { } field ? texts.Pick("，", ", ") + field : "");
            var printed = Printable.Line(problem.Text).Trim();
            yield return printed.Length == 0
                ? texts["summary.problem", kind, place]
                : texts["summary.problem_text", kind, place, Printable.Cut(printed, 60)];
        }

        if (problems.Count > Most) yield return texts["summary.more_problems", problems.Count - Most];
    }
}
