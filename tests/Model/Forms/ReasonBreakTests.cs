using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>A reason for several rows, printed on one side of the page break that cuts it.</summary>
public class ReasonBreakTests
{
    [Theory]
    [InlineData("天气原因", "")]
    [InlineData("", "天气原因")]
    public void It_is_the_reason_of_the_rows_on_both_sides_while_their_group_goes_on_and_told(string above, string below)
    {
        var form = Read(above, "| | |", below);
        Assert.Equal(["天气原因", "天气原因", "天气原因", "无"], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Equal("天气原因", Doubt(form));
    }

    [Fact]
    public void Where_it_stands_for_several_groups_and_another_begins_it_stays_apart_and_is_told()
    {
        var form = Read("天气原因", "| | 成本指标 |", "");
        Assert.Equal(["天气原因", "天气原因", "", "无"], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Equal("天气原因", Doubt(form));
    }

    private static SelfEvaluation Read(string above, string levels, string below) => Assert.Single(FormReader.Read(DrawnPages.Draw($"""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 9 | {above} |
        | ^ | 时效指标 | 活动 | 10次 | 9次 | 9 | ^ |
        ---
        {levels} 讲座 | 10次 | 9次 | 9 | {below} |
        | 效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 10 | 无 |
        """)).Forms);

    private static string Doubt(SelfEvaluation form) => Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin).Text;
}
