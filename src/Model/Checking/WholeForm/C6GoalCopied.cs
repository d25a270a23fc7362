using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C6GoalCopied
{
    public static readonly Rule Rule = new(
        "C6", RuleKind.Suspicion, Severity.Info,
        new Bilingual("目标完成情况照抄目标", "Goal and actual identical"),
        new Bilingual("实际完成情况与预期目标全文相同", "the whole text of the actual equals the goal"),
        new Bilingual("自评应写明实际完成情况", "an actual says what was reached"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var (planned, actual) = (form.Form.Goal.Planned, form.Form.Goal.Actual);
        var subject = new Subject("goal", null);
        if (!Cells.IsPrinted(planned)) return [Rule.NotApplicable(subject, "no goal printed")];
        if (!Cells.IsPrinted(actual)) return [Rule.NotApplicable(subject, "no actual goal printed")];
        var cells = Cells.Evidence((actual, "stated"), (planned, "goal"));
        if (PrintedText.Fold(planned!.Printed) != PrintedText.Fold(actual!.Printed)) return [Rule.Passed(subject) with { Cells = cells }];
        return [Rule.Failed(subject, new Bilingual("实际完成情况与预期目标全文相同", "the actual repeats the goal word for word")) with { Cells = cells }];
    }
}
