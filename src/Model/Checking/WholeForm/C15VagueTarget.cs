using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C15VagueTarget
{
    public static readonly Rule Rule = new(
        "C15", RuleKind.Suspicion, Severity.Info,
        new Bilingual("指标值笼统却得满分", "Vague target, full marks"),
        new Bilingual("指标值无数量、时间，而得分为满分", "no quantity or date in the target, yet full marks"),
        new Bilingual("财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引(试行)》", "财预〔2021〕101号 (guidance on setting core targets, indicators and their values)"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverScored(form, Rule, (row, points) =>
    {
        if (RowChecks.NotItsOwn(row) is { } shared) return Rule.NotApplicable(row.Subject, shared);
        if (!Cells.IsPrinted(row.Indicator.Target))
        {
            return Rule.NotApplicable(row.Subject, row.Indicator.Target is null ? "no target column" : "no target printed");
        }

        if (row.Indicator.Target!.Value is not (WordsReading or TextReading)) return Rule.NotApplicable(row.Subject, "target is no text");
        if (C8TemplateTextLeft.IsTemplate(row.Indicator.Target)) return Rule.NotApplicable(row.Subject, "target is template text");
        var target = PrintedText.Fold(row.Indicator.Target.Printed);
        var isVague = !target.Any(char.IsAsciiDigit) && Vocabulary.Found("time_word", target) is null;
        if (!isVague || points.Score != points.Weight || points.Weight == 0)
        {
            return Rule.Passed(row.Subject) with { Cells = RowChecks.Evidence(row) };
        }

        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值为“{row.Indicator.Target.Printed}”，没有数量要求，得分{row.Score!.Printed}为满分",
            $"{row.Subject.Name}: the target '{row.Indicator.Target.Printed}' names no quantity, the score {row.Score.Printed} is full")) with
        {
            Stated = Figures.Stated(points.Score),
            Cells = RowChecks.Evidence(row),
        };
    });
}
