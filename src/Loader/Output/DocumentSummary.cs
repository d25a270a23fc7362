using System.Globalization;
using Selfeval.Loader.Database.Rows;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Texts;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Output;

/// <summary>A read file in a few lines for people; everything of it is in <c>extract --json</c>.</summary>
internal static class DocumentSummary
{
    public static void Write(Session session, ReadFile file)
    {
        var result = file.Result!;
        var (texts, output) = (session.Texts, session.Out);
        output.WriteLine(Printable.Line(texts["summary.file", result.File, texts["status." + SnakeCase.Of(result.Status)], result.Pages, result.Evaluations.Count]));
        foreach (var form in result.Evaluations)
        {
            foreach (var line in Lines(session, form)) output.WriteLine("  " + Printable.Line(line));
        }

        if (result.Problems.Count == 0) return;
        output.WriteLine("  " + texts["summary.problems_outside", result.Problems.Count]);
        foreach (var line in ProblemLines.Of(result.Problems, texts)) output.WriteLine("    " + line);
    }

    private static IEnumerable<string> Lines(Session session, CheckedEvaluation item)
    {
        var (texts, form) = (session.Texts, item.Evaluation);
        yield return texts["summary.form", Printed(form.ProjectName), Printed(form.FiscalYear), Printed(form.ImplementingUnit), Pages(form)];
        yield return texts["summary.counts", form.FundingLines.Count, form.Indicators.Count, Total(texts, form)];
        yield return texts["summary.checks", CheckRows.FindingsOf(item).Count(), form.Problems.Count, form.Glyphs.Accounted, form.Glyphs.InForm];
        foreach (var line in ProblemLines.Of(form, texts)) yield return "  " + line;
    }

    /// <summary>Forms of transfers and county funds score nothing; others print the one without the other.</summary>
    private static string Total(UserTexts texts, SelfEvaluation form) => (Figure(form.Total.Weight), Figure(form.Total.Score)) switch
    {
        (null, null) => texts[HasPoints(form) ? "summary.no_total" : "summary.no_points"],
        ({ } weight, null) => texts["summary.total_without_score", weight],
        (null, { } score) => texts["summary.total_without_weight", score],
        ({ } weight, { } score) => texts["summary.total", weight, score],
    };

    private static bool HasPoints(SelfEvaluation form) =>
        form.Indicators.Any(row => row.Weight is not null || row.Score is not null) || form.FundingLines.Any(line => line.Weight is not null || line.Score is not null);

    private static string? Figure(Field? field) => field is { IsBlankLike: false } ? Printed(field) : null;

    private static string Printed(Field? field) => field is null ? "·" : Printable.Cut(field.Printed, 80);

    private static string Pages(SelfEvaluation form) =>
        string.Join(", ", form.Pages.Select(page => page.ToString(CultureInfo.InvariantCulture)));
}
