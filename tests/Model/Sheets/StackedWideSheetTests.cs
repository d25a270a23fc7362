using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Forms one below another on a sheet wider than a page: the page ends in the head of the next one.</summary>
public class StackedWideSheetTests
{
    private const string Rows = """
        | 主管部门 | < | 某局 | < | 实施单位 | < | 某中心 | < |
        | 项目资金（万元） | < | 资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        """;

    private const string Rest = """
        | ^ | < | 年度资金总额 | 120.50 | 118.00 | 10 | 97.93% | 9.79 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 |  |
        | ^ | ^ | 清运垃圾 | 900吨 | 880吨 | 20 | 19.5 | 雨季停运 |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 30 | 30 |  |
        | 总分 | < | < | < | < | 90 | 89.29 |  |
        """;

    [Fact]
    public void The_head_of_the_next_form_at_the_foot_of_the_page_goes_on_with_the_first()
    {
        var pages = DrawnPages.Draw($"""
            甲项目支出绩效自评表
            | 项目名称 | < | 道路清扫 | < | < | < | < | < |
            {Rows}
            {Rest}

            乙项目支出绩效自评表
            | 项目名称 | < | 垃圾清运 | < | < | < | < | < |
            {Rows}
            ---
            {Rest}
            """);
        var reading = FormReader.Read(CutSheet.DownThenOver(pages, 5));
        Assert.Equal(["道路清扫", "垃圾清运"], reading.Forms.Select(form => form.ProjectName!.Printed));
        Assert.All(reading.Forms, form => Assert.Equal(("45条", "30", "89.29"), (form.Indicators[0].Actual!.Printed, form.Indicators[0].Score!.Printed, form.Total.Score!.Printed)));
    }
}
