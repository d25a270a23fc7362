using Selfeval.Model.Checking.Indicators;
using Selfeval.Model.Evaluations;

namespace Selfeval.Model.Checking.WholeForm;

internal static class C11ProseAgainstTable
{
    public static readonly Rule Rule = new(
        "C11", RuleKind.Suspicion, Severity.Info,
        new Bilingual("文字与表格不符", "Prose against table"),
        new Bilingual(
            "总体目标中写明的项目资金总额（预算资金、实际支出等）应见于资金表；目标中紧接指标名称写明的数值应与该指标的指标值、实际完成值一致；预期目标写明某指标值、完成情况以同样字句写明的数值应与其实际完成值一致",
            "a project total named in the goals (预算资金…, 实际支出…) is found in the funds block; a figure that follows an indicator's name there is the one of its target or actual; one that follows the words which the goal sets a target with is the one of its actual"),
        new Bilingual("表内前后一致", "one form, one figure"), 1);

    private static readonly Subject Goal = new("goal", null);

    public static IEnumerable<Outcome> Check(FormUnderCheck form) =>
        [.. OfMoney(form), .. ProseFigures.Of(Rule, form)];

    private static IEnumerable<Outcome> OfMoney(FormUnderCheck form)
    {
        var amounts = form.Form.FundingLines.SelectMany(line => line.Amounts).Where(field => CostRows.Yuan(field) is not null).ToList();
        if (amounts.Count == 0) return [Rule.NotApplicable(Goal, "no amount in a known unit")];
        var goals = new[] { form.Form.Goal.Planned, form.Form.Goal.Actual }.OfType<Field>()
            .Select(field => (Field: field, Named: NamedAmount.In(field))).Where(goal => goal.Named.Count > 0).ToList();
        return goals.Count == 0
            ? [Rule.NotApplicable(Goal, "no project total in the goals")]
            : goals.Select(goal => Of(goal.Field, goal.Named, amounts));
    }

    /// <summary>A goal may name parts beside the total, or the parts alone: one amount that agrees is enough, or all together.</summary>
    private static Outcome Of(Field goal, List<NamedAmount> named, List<Field> amounts)
    {
        var cells = Cells.Evidence((goal, "stated"));
        var together = new NamedAmount("", named.Sum(name => name.Number * name.Factor), 1);
        if (named.Append(together).Any(name => amounts.Any(name.IsTheSame))) return Rule.Passed(Goal) with { Cells = cells };
        var printed = string.Join('、', named.Select(name => name.Printed));
        return Rule.Failed(Goal, new Bilingual(
            $"总体目标中写有“{printed}”，资金表中没有相应金额", $"the goals name '{printed}', no amount of the funds block agrees")) with
        {
            Stated = printed,
            Cells = [.. cells, .. amounts.Select(amount => Cells.Evidence(amount, "amount"))],
        };
    }
}
