using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>A head whose labels stand in one row, over their values.</summary>
public class LabelsOverValuesTests
{
    [Theory]
    [InlineData("| 项目名称 | < | 主管部门 | < | 实施单位 | < | 年度 |\n| 道路清扫 | < | 某局 | < | 某站 | < | 2023 |\n", "道路清扫 某局 某站 2023", "")]
    [InlineData("| 项目名称 | < | 主管部门 | < | 实施单位 | < | 年度 |\n| 道路清扫 | < | 某局 | < | | < | |\n", "道路清扫 某局  ", "")]
    [InlineData("| 项目名称 | 道路清扫 | < | < | < | < | < |\n| 主管部门 | < | < | 实施单位 | < | < | < |\n| 某局 | < | < | 某站 | < | < | < |\n", "道路清扫   ", "某局")]
    public void Each_value_is_that_of_the_label_above_it_where_the_projects_name_is_among_them(string head, string expected, string told)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw($"""
            项目支出绩效自评表
            {head}| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
            """)).Forms);
        Assert.Equal(expected, $"{form.ProjectName?.Printed} {form.SupervisingDepartment?.Printed} {form.ImplementingUnit?.Printed} {form.FiscalYear?.Printed}");
        Assert.Equal(told, string.Join(' ', form.Problems.Select(problem => problem.Text)));
    }
}
