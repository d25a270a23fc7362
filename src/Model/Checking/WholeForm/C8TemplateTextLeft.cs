using System.Text.RegularExpressions;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.WholeForm;

internal static partial class C8TemplateTextLeft
{
    public static readonly Rule Rule = new(
        "C8", RuleKind.Suspicion, Severity.Info,
        new Bilingual("残留模板文字", "Template text left"),
        new Bilingual("表中不应残留模板文字：(100字以内)、≥**、空的“指标2：”、……", "no text of the template is left: (100字以内), ≥**, an empty 指标2：, ……"),
        new Bilingual("填报完整", "the form is filled in"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var left = Texts(form.Form).Where(IsTemplate)
            .Concat(form.Form.Indicators.Where(row => row.Placeholder).Select(row => row.Level3).OfType<Field>().Where(name => name.Printed.Length > 0))
            .ToList();
        if (left.Count == 0) return [Rule.Passed(FormUnderCheck.Header)];
        var examples = string.Join("、", left.Select(field => field.Printed).Distinct(StringComparer.Ordinal).Take(3).Select(Short));
        return
        [
            Rule.Failed(FormUnderCheck.Header, new Bilingual(
                $"残留模板文字{left.Count}处：{examples}",
                $"template text is left in {left.Count} places: {examples}")) with
            {
                Cells = left.Select(field => Cells.Evidence(field, "template")).ToList(),
            },
        ];
    }

    private static bool IsTemplate(Field field) => Vocabulary.Matches("template", MaskedDigits().Replace(field.Printed, ""));

    /// <summary>Digits made unreadable on purpose, as in a telephone number (138****1234, 0474-72XXXXX): nobody left them to be filled in.</summary>
    [GeneratedRegex(@"(?<=\d)[*＊X×]{2,}(?=\d)|(?<=\d{3}[-\d]*)[*＊X×]{3,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex MaskedDigits();

    private static IEnumerable<Field> Texts(SelfEvaluation form) =>
        new[] { form.Goal.Planned, form.Goal.Actual }
            .Concat(form.Extra.Select(extra => extra.Text))
            .Concat(form.FundingLines.Select(line => line.Reason))
            .Concat(form.Indicators.SelectMany(row => new[] { row.Level3, row.Target, row.Actual, row.Reason }))
            .OfType<Field>().DistinctBy(field => field.Place);

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
