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
        Assert.Equal("调整后年度指标值", form.Indicators[0].Extra.Single().Heading);
        var missed = RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Single(outcome => outcome.Rule.Id == "B4");
        Assert.Equal(isHeld ? OutcomeKind.Failed : OutcomeKind.NotApplicable, missed.Kind);
    }

    [Theory]
    [InlineData("变更后指标值")]
    [InlineData("中期调整目标值")]
    [InlineData("修订后指标值")]
    [InlineData("修改后的绩效目标")]
    public void A_changed_target_is_known_by_the_words_of_its_heading(string heading)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | {heading} | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 养护里程 | ≥900公里 | ≥860公里 | 872公里 | 20 | 20 |
            """);
        Assert.Empty(form.Problems);
        Assert.Equal((heading, "≥860公里"), (form.Indicators[0].Extra.Single().Heading, form.Indicators[0].Extra.Single().Text.Printed));
        Assert.Equal("adjusted target", RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Single(outcome => outcome.Rule.Id == "B4").Reason);
    }

    [Fact]
    public void A_changed_target_may_stand_below_the_heading_of_targets()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分 |
            | ^ | ^ | ^ | 年初值 | 调整后值 | ^ | ^ | ^ |
            | 产出指标 | 数量指标 | 采购救护车 | 3辆 | 2辆 | 2辆 | 20 | 20 |
            """);
        Assert.Empty(form.Problems);
        Assert.Equal("adjusted target", RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Single(outcome => outcome.Rule.Id == "B4").Reason);
    }

    [Theory]
    [InlineData("变更后指标值", "≥860公里", "")]
    [InlineData("调整后指标值", "≥860公里", "")]
    [InlineData("年中调整后目标值", "≥860公里", "")]
    [InlineData("调整值", null, "调整值")]
    public void A_changed_target_with_none_beside_it_is_the_target_and_what_may_be_the_change_is_told(string heading, string? target, string told)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {heading} | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 养护里程 | ≥860公里 | 872公里 | 20 | 20 | |
            """);
        Assert.Equal(target, form.Indicators[0].Target?.Printed);
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
    }

    [Fact]
    public void An_indicator_that_was_added_in_the_course_of_the_year_has_a_target()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年初指标值 | 调整后指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 养护里程 | — | ≥860公里 | 872公里 | 20 | 20 |
            | 产出指标 | 数量指标 | 清扫面积 | — | — | 872公里 | 20 | 20 |
            """);
        Assert.Equal(["adjusted target", null], RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.Rule.Id == "B3").Select(outcome => outcome.Reason));
    }
}
