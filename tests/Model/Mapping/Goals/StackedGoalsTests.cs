using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Goals;

/// <summary>Goals below one another beside their name, each below its heading.</summary>
public class StackedGoalsTests
{
    [Theory]
    [InlineData("年度总体目标", "预期目标", "实际完成情况")]
    [InlineData("年度总体目标完成情况", "年初设定目标", "全年完成情况")]
    [InlineData("绩效目标", "目标", "全年完成")]
    [InlineData("项目绩效目标", "预期目标", "实际完成情况")]
    public void Each_stands_below_its_heading_in_a_row_as_wide_as_the_block(string name, string planned, string reached) => AssertGoals($"""
        | {name} | {planned} | < | < | < | < | < | < |
        | ^ | 完成南塔维修。 | < | < | < | < | < | < |
        | ^ | {reached} | < | < | < | < | < | < |
        | ^ | 南塔维修竣工。 | < | < | < | < | < | < |
        """);

    [Fact]
    public void Each_may_have_a_name_of_its_own() => AssertGoals("""
        | 年度总体目标 | 预期目标 | < | < | < | < | < | < |
        | ^ | 完成南塔维修。 | < | < | < | < | < | < |
        | 目标完成情况 | 实际完成情况 | < | < | < | < | < | < |
        | ^ | 南塔维修竣工。 | < | < | < | < | < | < |
        """);

    [Fact]
    public void One_may_be_told_in_paragraphs() => AssertGoals("""
        | 年度总体目标 | 预期目标 | < | < | < | < | < | < |
        | ^ | 完成南塔 | < | < | < | < | < | < |
        | ^ | 维修。 | < | < | < | < | < | < |
        | ^ | 实际完成情况 | < | < | < | < | < | < |
        | ^ | 南塔维修竣工。 | < | < | < | < | < | < |
        """);

    [Theory]
    [InlineData("【预期目标】完成南塔维修。 | < | < | < | 【实际完成情况】南塔维修竣工。 | < | <")]
    [InlineData("目标：完成南塔维修。 | < | < | < | 完成：南塔维修竣工。 | < | <")]
    public void Side_by_side_each_may_stand_behind_its_label(string goals) => AssertGoals($"| 年度总体目标 | {goals} |");

    [Fact]
    public void Both_may_stand_in_one_cell_as_wide_as_the_form() => AssertGoals("| 预期目标：完成南塔维修。 实际完成情况：南塔维修竣工。 | < | < | < | < | < | < | < |");

    private static void AssertGoals(string rows)
    {
        var form = Single(Head + rows + "\n\n" + Indicators);
        Assert.Equal(("完成南塔维修。", "南塔维修竣工。"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
        Assert.Empty(form.Problems);
        Assert.Empty(form.Extra);
    }
}
