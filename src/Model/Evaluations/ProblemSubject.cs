using System.Globalization;

namespace Selfeval.Model.Evaluations;

/// <summary>What of a form a problem is about: the fields that its place was read for, and the rows that they stand in.</summary>
/// <param name="Fields">As the contract names them (<c>score</c>, <c>goal_planned</c>): more than one where one cell stands for several.</param>
/// <param name="Rows">The printed names of the rows; none where the problem is about the name itself, or about no row.</param>
public sealed record ProblemSubject(FormPartKind Part, IReadOnlyList<string> Fields, IReadOnlyList<string> Rows)
{
    /// <summary>Null where nothing was read for the place: a heading, a text that nobody took.</summary>
    public static ProblemSubject? Of(SelfEvaluation form, Problem problem)
    {
        var named = NamedField.Of(form).Where(named => named.Part != FormPartKind.Extra && named.Field.Place == problem.Place && !named.Path.EndsWith(']')).ToList();
        if (named.Count == 0) return null;
        var rows = named[0].Part == FormPartKind.Level ? [] : named.Select(field => RowOf(form, field.Path)).OfType<string>().Where(row => row.Length > 0 && row != problem.Text).Distinct();
        return new ProblemSubject(named[0].Part, [.. named.Select(FieldOf).Distinct()], [.. rows]);
    }

    private static string FieldOf(NamedField field) => field.Path.StartsWith("goal.", StringComparison.Ordinal) ? field.Path.Replace('.', '_') : field.Name;

    /// <summary>The name of the row of a path such as <c>indicators[2].score</c>.</summary>
    private static string? RowOf(SelfEvaluation form, string path) => path.Split('[', ']') switch
    {
        ["indicators", var index, ..] => form.Indicators[IndexOf(index)].Level3?.Printed,
        ["funding_lines", var index, ..] => form.FundingLines[IndexOf(index)].Label.Printed,
        _ => null,
    };

    private static int IndexOf(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
