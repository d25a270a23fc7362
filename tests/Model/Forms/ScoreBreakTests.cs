using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Points printed above a page break that the row below it may share.</summary>
public class ScoreBreakTests
{
    [Fact]
    public void Points_left_above_a_break_are_those_of_the_row_below_where_others_stand_for_several_rows_and_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | ^ | ^ |");
        Assert.Equal(["15 14", "15 14", "20 20", "20 20"], Points(form));
        Assert.Equal(["15", "14"], Doubts(form));
    }

    [Fact]
    public void Where_every_other_row_has_its_own_they_stay_apart_and_are_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | 10 | 10 |");
        Assert.Equal(["15 14", " ", "20 20", "10 10"], Points(form));
        Assert.Equal(["15", "14"], Doubts(form));
    }

    [Fact]
    public void In_a_form_that_leaves_other_rows_without_points_nothing_is_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | | |");
        Assert.Equal(["15 14", " ", "20 20", " "], Points(form));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Another_break_that_parts_a_row_from_its_points_hides_none()
    {
        var form = Read("| 效益指标 | 社会效益指标 | 知晓率 | 95% | 96% | 10 | 10 |\n---\n| | | 满意率 | 95% | 96% | | |\n| 满意度指标 | 满意度指标 | 好评率 | 95% | 96% | 5 | 5 |");
        Assert.Equal(["15", "14", "10", "10"], Doubts(form));
    }

    [Fact]
    public void Where_another_group_of_level_2_begins_they_stay_apart_and_are_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | ^ | ^ |\n---\n| | 成本指标 | 节约 | 5万元 | 5万元 | | |");
        Assert.Equal(["20 20", " "], Points(form).Skip(3));
        Assert.Equal(["20", "20"], Doubts(form).Skip(2));
    }

    private static SelfEvaluation Read(string last) => Assert.Single(FormReader.Read(DrawnPages.Draw($"""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 质量指标 | 可用率 | 99% | 99.6% | 15 | 14 |
        ---
        | | | 准确率 | 98% | 98.2% | | |
        | ^ | 数量指标 | 培训 | 10次 | 10次 | 20 | 20 |
        {last}
        """)).Forms);

    private static IEnumerable<string> Points(SelfEvaluation form) => form.Indicators.Select(row => $"{row.Weight!.Printed} {row.Score!.Printed}");

    private static IEnumerable<string> Doubts(SelfEvaluation form) =>
        form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainJoin).Select(problem => problem.Text);
}
