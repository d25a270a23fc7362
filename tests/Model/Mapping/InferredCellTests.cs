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

    /// <summary>Where nothing stands beside a label, no column of values is told in its row.</summary>
    [Theory]
    [InlineData("上年结转资金", FundingSource.CarryOver)]
    [InlineData("其他资金", FundingSource.Other)]
    public void A_source_across_the_table_is_a_line_without_amounts(string label, FundingSource source)
    {
        var form = Aligned($"""
            项目支出绩效自评表
            （2021年度）
            | 项目名称 | 甲 | < | < | < | < | < |
            | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | 年度资金总额 | 75 | 75 | 75 | 10 | 100% | 10 |
            | {label} | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 88 |
            """);
        Assert.Equal([("年度资金总额", FundingSource.Total), (label, source)], form.FundingLines.Select(line => (line.Label.Printed, line.Source)));
        Assert.Empty(form.FundingLines[1].Amounts);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData("| 总分 | < | < |  | 98 | 评价等级 | 优 |", null, "98")]
    [InlineData("| 总分 | < | < |  | 98 | 97 | 优 |", "97", null)]
    public void The_one_figure_behind_the_name_of_the_sums_is_the_score_where_a_label_follows(string row, string? weight, string? score)
    {
        var form = Aligned($"""
            项目支出绩效自评表
            （2021年度）
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 100 | 98 |
            {row}
            """);
        Assert.Equal((weight, score), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }

    private static SelfEvaluation Read(string heading, string target, string goal)
    {
        return Aligned($"""
            项目支出绩效自评表
            （2021年度）
            | 项目名称 | 甲 | < | < | < | < | < |
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | {goal} | < | < | 南塔维修竣工。 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | {heading} | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | {target} | 45条 | 100 | 98 |
            """);
    }

    private static SelfEvaluation Aligned(string text) =>
        Assert.Single(FormReader.Read([.. DrawnPages.Draw(text).Select(page => page with { Tables = [.. page.Tables.Select(table => table with { Origin = TableOrigin.Aligned })] })]).Forms);
}
