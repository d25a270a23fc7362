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

    private const char SentenceEnd = '。';

    private static readonly Subject Goal = new("goal", null);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var places = Texts(form).Where(text => IsTemplate(text.Field)).Concat(Placeholders(form)).GroupBy(text => text.Subject).Select(Of).ToList();
        return places.Count == 0 ? [Rule.Passed(FormUnderCheck.Header)] : places;
    }

    /// <summary>One finding for each row or block, wherever in it the texts stand; one for all rows that the template left.</summary>
    private static Outcome Of(IGrouping<Subject, (Subject Subject, Field Field)> place)
    {
        var left = place.Select(text => text.Field).ToList();
        var examples = string.Join('、', left.Select(field => Short(field.Printed)).Distinct(StringComparer.Ordinal));
        return Rule.Failed(place.Key, new Bilingual($"残留模板文字：{examples}", $"template text is left: {examples}")) with
        {
            Cells = left.Select(field => Cells.Evidence(field, "template")).ToList(),
        };
    }

    public static bool IsTemplate(Field field) => Vocabulary.Matches("template", MaskedDigits().Replace(WithoutAnsweredInstruction(field.Printed), ""));

    /// <summary>请在此处简要说明发现的问题，如没有请填无。无: what the form itself prints in the cell, with its answer behind it. Nothing was left to be filled in.</summary>
    private static string WithoutAnsweredInstruction(string printed)
    {
        if (!Vocabulary.Of("instruction").Any(word => printed.StartsWith(word, StringComparison.Ordinal))) return printed;
        var answer = printed[(printed.IndexOf(SentenceEnd, StringComparison.Ordinal) + 1)..].Trim();
        return answer.Length > 0 && answer != printed ? answer : printed;
    }

    /// <summary>Digits made unreadable on purpose, as in a telephone number (138****1234, 0474-72XXXXX, 0903-20300XX): nobody left them to be filled in.</summary>
    [GeneratedRegex(@"(?<=\d)[*＊X×]{2,}(?=\d)|(?<=\d{3}[-\d]*)[*＊X×]{3,}|(?<=\d{5})[*＊X×]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MaskedDigits();

    /// <summary>The name of a person without its given name, a telephone number without its end, or both, for the public: 周××, 阿×××, 孙×× 023-6×××××××, 13×××××××××.</summary>
    [GeneratedRegex(@"^(?=\S)(?:\p{IsCJKUnifiedIdeographs}[*＊XＸ×]{1,3})?[\s,，、/(（]*(?:\d{1,4}[-－—]?[\d*＊XＸ×]{5,})?[)）]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex MaskedContact();

    /// <summary>Each cell once, with what it belongs to.</summary>
    private static IEnumerable<(Subject Subject, Field Field)> Texts(FormUnderCheck form) =>
        All(form).Where(text => text.Field is not null).Select(text => (text.Subject, text.Field!)).DistinctBy(text => text.Item2.Place);

    private static IEnumerable<(Subject Subject, Field? Field)> All(FormUnderCheck form)
    {
        var (goals, lines) = (new[] { form.Form.Goal.Planned, form.Form.Goal.Actual }, form.Form.FundingLines);
        return goals.Select(field => (Goal, field))
            .Concat(form.Form.Extra.Where(extra => !Vocabulary.Of("instructions").Contains(extra.Heading) && !MaskedContact().IsMatch(extra.Text.Printed)).Select(extra => (FormUnderCheck.Header, (Field?)extra.Text)))
            .Concat(lines.Select((line, index) => (FormUnderCheck.Line(index, line), line.Reason)))
            .Concat(form.Rows.Real.SelectMany(row => OfRow(row.Indicator).Select(field => (row.Subject, field))))
            .Concat(form.Form.Indicators.Where(row => row.Placeholder).SelectMany(OfRow).Select(field => (FormUnderCheck.Indicators, field)));
    }

    private static Field?[] OfRow(Indicator row) => [row.Level3, row.Target, row.Actual, row.Reason];

    /// <summary>Rows that print nothing but a number to be replaced (指标2：, ……).</summary>
    private static IEnumerable<(Subject Subject, Field Field)> Placeholders(FormUnderCheck form) => form.Form.Indicators
        .Where(row => row is { Placeholder: true, Level3.Printed.Length: > 0 } && !IsTemplate(row.Level3))
        .Select(row => (FormUnderCheck.Indicators, row.Level3!));

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
