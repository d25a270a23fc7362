using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Cells of a table without lines that may hold what others should.</summary>
public class InferredCellTests
{
    [Theory]
    [InlineData("目标1：完成南塔维修；目标2：质量优良。", false)]
    [InlineData("年度总体目标完成南塔维修，质量优良。", true)]
    public void A_goal_that_begins_with_the_name_of_its_block_is_told_and_one_that_is_counted_is_not(string goal, bool isTold)
    {
        var form = Read("年度指标值", "≥45条", goal);
        Assert.Equal(goal, form.Goal.Planned?.Printed);
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.RunTogetherText && problem.Text == goal));
    }

    [Theory]
    [InlineData("年度指标值", "≥45条", false)]
    [InlineData("年度指标值≥45条", "", true)]
    public void A_heading_that_holds_the_values_of_its_column_is_told(string heading, string target, bool isTold)
    {
        var form = Read(heading, target, "完成南塔维修。");
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.UnknownHeading && problem.Text == heading));
    }

    private static SelfEvaluation Read(string heading, string target, string goal)
    {
        var pages = DrawnPages.Draw($"""
            项目支出绩效自评表
            （2021年度）
            | 项目名称 | 甲 | < | < | < | < | < |
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | {goal} | < | < | 南塔维修竣工。 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | {heading} | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | {target} | 45条 | 100 | 98 |
            """);
        return Assert.Single(FormReader.Read([.. pages.Select(page => page with { Tables = [.. page.Tables.Select(table => table with { Origin = TableOrigin.Aligned })] })]).Forms);
    }
}
