using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Checking.Targets;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C15VagueTarget
{
    public static readonly Rule Rule = new(
        "C15", RuleKind.Suspicion, Severity.Info,
        new Bilingual("指标值笼统却得满分", "Vague target, full marks"),
        new Bilingual("指标值无数量、时间、名次，也不是“符合”之类的是非判断，而得分为满分的，提示核对（实际完成值照抄的一并写明）", "no quantity, time or place in an order in the target, nor a question of yes or no such as 符合, yet full marks (an actual that copies it is told with it)"),
        new Bilingual("财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引(试行)》", "财预〔2021〕101号 (guidance on setting core targets, indicators and their values)"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => OneFinding.Of(form, OfRows(form), Together);

    /// <summary>What is told of each row; the finding of the form lists them.</summary>
    public static IEnumerable<Outcome> OfRows(FormUnderCheck form) => RowChecks.OverScored(form, Rule, (row, points) =>
    {
        if (RowChecks.NotItsOwn(row) is { } shared) return Rule.NotApplicable(row.Subject, shared);
        if (!Cells.IsPrinted(row.Indicator.Target))
        {
            return Rule.NotApplicable(row.Subject, row.Indicator.Target is null ? "no target column" : "no target printed");
        }

        if (row.Indicator.Target!.Value is not (WordsReading or TextReading)) return Rule.NotApplicable(row.Subject, "target is no text");
        if (C8TemplateTextLeft.IsTemplate(row.Indicator.Target)) return Rule.NotApplicable(row.Subject, "target is template text");
        var target = PrintedText.Fold(WordedTarget.Value(row.Indicator.Target));
        var isVague = !MeasuredWords.Are(target) && !MeasuredWords.AnswerYes(target, row.Indicator.Actual?.Printed);
        if (!isVague || points.Score != points.Weight || points.Weight == 0)
        {
            return Rule.Passed(row.Subject) with { Cells = RowChecks.Evidence(row) };
        }

        var (zhCopy, enCopy) = B12ActualCopiesTarget.IsCopy(row.Indicator) ? ("，实际完成值与之文字相同", ", the actual is the same text") : ("", "");
        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”指标值为“{WordedTarget.Printed(row.Indicator.Target)}”{zhCopy}，得分{row.Score!.Printed}",
            $"{row.Subject.Name} '{WordedTarget.Printed(row.Indicator.Target)}'{enCopy}, score {row.Score.Printed}")) with
        {
            Cells = RowChecks.Evidence(row),
        };
    });

    private static Outcome Together(IReadOnlyList<Outcome> rows) => Rule.Failed(FormUnderCheck.Indicators, new Bilingual(
        $"指标值没有数量要求，得分为满分（{rows.Count}项）：{string.Join('；', rows.Select(row => row.Message!.Zh))}",
        $"targets that name no quantity, with full marks ({rows.Count}): {string.Join("; ", rows.Select(row => row.Message!.En))}"));
}
