using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Names of indicators of which a page break cuts off an end that is itself a label of the form.</summary>
public class CutNameTests
{
    [Theory]
    [InlineData("完成情况")]
    [InlineData("得分")]
    [InlineData("备注")]
    [InlineData("主管部门")]
    [InlineData("项目名称")]
    [InlineData("合计")]
    [InlineData("总分")]
    public void The_rest_begins_neither_a_form_nor_its_sums_and_is_told_where_it_was_joined(string rest)
    {
        var form = Assert.Single(FormReader.Read(CutSheet.GoingOn(DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 40 | 40 | |
            | 产出指标 | 质量指标 | 年度重点工程保洁质量 | ≥95% | 96% | 30 | 29 | |
            ---
            | | | {rest} | | | | | |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 28 | |
            | 总分 | < | < | < | < | 100 | 97 | |
            """))).Forms);
        Assert.Equal(["清扫", "年度重点工程保洁质量" + rest, "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal((100m, 97m), (form.Total.Weight?.Number, form.Total.Score?.Number));
        Assert.Equal([(ProblemKind.UncertainJoin, "年度重点工程保洁质量 | " + rest)], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void A_break_between_the_lines_of_the_projects_label_cuts_off_no_form()
    {
        var forms = FormReader.Read(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目 | 甲 | < | < | < | < | < |
            ---
            | 名称 | | < | < | < | < | < |
            | 主管部门 | 某局 | < | 实施单位 | 某中心 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 质量指标 | 年度重点工程保洁质量 | ≥95% | 96% | 100 | 98 |
            | 总分 | < | < | < | < | 100 | 98 |
            """));
        Assert.Equal("甲", Assert.Single(forms.Forms).ProjectName?.Printed);
        Assert.Empty(forms.Problems);
    }

    [Fact]
    public void A_total_without_sums_behind_the_break_is_one()
    {
        var form = Assert.Single(FormReader.Read(CutSheet.GoingOn(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 质量指标 | 年度重点工程保洁质量 | ≥95% | 96% | 30 | 29 |
            ---
            | 总分 | < | < | < | < | | |
            """))).Forms);
        Assert.Equal("年度重点工程保洁质量", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Equal("", form.Total.Score?.Printed);
    }
}
