using Selfeval.Loader.Texts;
using Selfeval.Model.Evaluations;

namespace Selfeval.Loader.Output;

/// <summary>Which field of which row a problem is about, for people: “清扫”的得分, score of “清扫”.</summary>
internal static class ProblemWhere
{
    /// <summary>A cell may stand for all rows of a table: the first of them tell where it is.</summary>
    private const int MostRows = 3;

    /// <summary>Null where the form has no field at the problem's place.</summary>
    public static string? Of(SelfEvaluation form, Problem problem, UserTexts texts)
    {
        if (ProblemSubject.Of(form, problem) is not { } subject) return null;
        var comma = texts.Pick("、", ", ");
        var fields = string.Join(comma, subject.Fields.Select(field => texts["field." + field]));
        var rows = subject.Part == FormPartKind.Total ? [texts["subject.total"]] : subject.Rows.Take(MostRows).Select(row => Printable.Cut(Printable.Line(row), 30)).ToList();
        if (subject.Rows.Count > MostRows) rows.Add("…");
        return rows.Count == 0 ? fields : texts["summary.field_of_row", fields, string.Join(comma, rows)];
    }
}
