using Selfeval.Model.Values;

namespace Selfeval.Model.Checking.Reading;

internal static class D3RowIncomplete
{
    public static readonly Rule Rule = new(
        "D3", RuleKind.Quality, Severity.Info,
        new Bilingual("指标行不完整", "Row incomplete"),
        new Bilingual("末级指标行至少填有指标值、实际完成值、分值、得分之一", "a leaf row has at least one of target, actual, weight and score"),
        new Bilingual("读数质量", "quality of the reading"), 1);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) => RowChecks.OverAll(form, Rule, row =>
    {
        if (row.IsParent) return Rule.NotApplicable(row.Subject, "parent row");
        var cells = new[] { row.Indicator.Target, row.Indicator.Actual, row.Weight, row.Score };
        if (cells.Any(Cells.IsPrinted)) return Rule.Passed(row.Subject);
        if (NotApplicableMark.IsIn(row.Indicator)) return Rule.NotApplicable(row.Subject, "target marked as not applicable");
        return Rule.Failed(row.Subject, new Bilingual(
            $"“{row.Subject.Name}”一行没有指标值、实际完成值、分值和得分", $"{row.Subject.Name}: the row has no target, actual, weight or score")) with
        {
            Cells = Cells.Evidence((row.Indicator.Level3 ?? row.Indicator.Level2 ?? row.Indicator.Level1, "name")),
        };
    });
}
