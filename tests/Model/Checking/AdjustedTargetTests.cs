using Selfeval.Model.Checking;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Checking;

/// <summary>Targets that were changed during the year, printed beside those of its beginning.</summary>
public class AdjustedTargetTests
{
    [Theory]
    [InlineData("≥60家", "≥56家", false)]
    [InlineData("≥60家", "≥60家", true)]
    [InlineData("≥60家", "60", true)]
    [InlineData("≥60家", "—", true)]
    public void An_actual_is_held_against_a_target_that_was_not_changed(string target, string adjusted, bool isHeld)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分 |
            | ^ | ^ | ^ | 年初 | 调整后 | ^ | ^ | ^ |
            | 产出指标 | 数量指标 | 运营站点 | {target} | {adjusted} | 56家 | 30 | 30 |
            """);
        Assert.Empty(form.Problems);
        Assert.Equal((target, adjusted), (form.Indicators[0].Target?.Printed, form.Indicators[0].Extra.Single().Text.Printed));
        var missed = RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Single(outcome => outcome.Rule.Id == "B4");
        Assert.Equal(isHeld ? OutcomeKind.Failed : OutcomeKind.NotApplicable, missed.Kind);
    }
}
