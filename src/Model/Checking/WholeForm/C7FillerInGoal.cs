using Selfeval.Model.Evaluations;
using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C7FillerInGoal
{
    public static readonly Rule Rule = new(
        "C7", RuleKind.Suspicion, Severity.Info,
        new Bilingual("总体目标填写空泛", "Filler in the goal"),
        new Bilingual("预期目标、实际完成情况不应只有一个数字或“完成”等字样", "a goal or its actual is more than a bare number or a word such as 完成"),
        new Bilingual("自评表栏目“年度总体目标”", "the goal block of the form"), 1);

    private static readonly Subject Goal = new("goal", null);

    public static IEnumerable<Outcome> Check(FormUnderCheck form)
    {
        var cells = new[] { (form.Form.Goal.Planned, "goal"), (form.Form.Goal.Actual, "actual") }.Where(cell => Cells.IsPrinted(cell.Item1)).ToList();
        return cells.Count == 0 ? [Rule.NotApplicable(Goal, "no goal printed")] : cells.Select(cell => Of(cell.Item1!, cell.Item2));
    }

    private static Outcome Of(Field field, string role)
    {
        var text = PrintedText.Fold(field.Printed).TrimEnd('。', '.', ';', '!');
        var isFiller = Vocabulary.Of("filler").Contains(text) || ValueReader.Target(text, TargetDirection.HigherIsBetter).Value is QuantityReading;
        if (!isFiller) return Rule.Passed(Goal) with { Cells = Cells.Evidence((field, role)) };
        return Rule.Failed(Goal, new Bilingual($"总体目标栏只填有“{field.Printed}”", $"the goal block says only '{field.Printed}'")) with
        {
            Stated = field.Printed,
            Cells = Cells.Evidence((field, role)),
        };
    }
}
