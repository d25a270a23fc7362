using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sheets;

/// <summary>Forms one below another on a sheet wider than a page: the page ends in the head of the next one, or begins with the sums of the one before.</summary>
public class StackedWideSheetTests
{
    private const string Rows = """
        | 主管部门 | < | 某局 | < | 实施单位 | < | 某中心 | < |
        | 项目资金（万元） | < | 资金 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        """;

    private const string Goals = """
        | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | < |
        | ^ | 清扫街道并清运垃圾 | < | < | 清扫了街道并清运了垃圾 | < | < | < |
        """;

    private const string Indicators = """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 |  |
        | ^ | ^ | 清运垃圾 | 900吨 | 880吨 | 20 | 19.5 | 雨季停运 |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 30 | 30 |  |
        """;

    private const string Funds = "| ^ | < | 年度资金总额 | 120.50 | 118.00 | 10 | 97.93% | 9.79 |";

    private const string Sums = "| 总分 | < | < | < | < | 90 | 89.29 |  |";

    [Fact]
    public void The_head_of_the_next_form_at_the_foot_of_the_page_goes_on_with_the_first()
    {
        var pages = DrawnPages.Draw($"""
            甲项目支出绩效自评表
            | 项目名称 | < | 道路清扫 | < | < | < | < | < |
            {Rows}
            {Funds}
            {Indicators}
            {Sums}

            乙项目支出绩效自评表
            | 项目名称 | < | 垃圾清运 | < | < | < | < | < |
            {Rows}
            ---
            {Funds}
            {Indicators}
            {Sums}
            """);
        AreBothRead(CutSheet.DownThenOver(pages, 5));
    }

    /// <summary>On the page at the right it is one cell, or several in which nothing is printed: no table.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void So_does_its_first_row_alone(int column) => AreBothRead(ShownRows.Of(CutSheet.DownThenOver(FirstRowAtFoot, column)));

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    public void And_where_each_page_of_the_first_columns_is_followed_by_its_others(int column) => AreBothRead(ShownRows.Of(CutSheet.OverThenDown(FirstRowAtFoot, column)));

    private static IReadOnlyList<Page> FirstRowAtFoot => DrawnPages.Draw($"""
        甲项目支出绩效自评表
        | 项目名称 | < | 道路清扫 | < | < | < | < | < |
        {Rows}
        {Funds}
        {Goals}
        {Indicators}
        {Sums}

        乙项目支出绩效自评表
        | 项目名称 | < | 垃圾清运 | < | < | < | < | < |
        ---
        {Rows}
        {Funds}
        {Goals}
        {Indicators}
        {Sums}
        """);

    /// <summary>Rows of one cell are not drawn on the page in the middle, and part its table; the texts cut twice are whole again.</summary>
    [Theory]
    [InlineData(3, 6)]
    [InlineData(4, 6)]
    [InlineData(5, 7)]
    [InlineData(3, 7)]
    public void Three_pages_side_by_side_are_one_sheet(int first, int second) => AreBothRead(ShownRows.Of(CutSheet.DownThenOver(FirstRowAtFoot, first, second)));

    /// <summary>At the left they are one cell, 总分, above the next form's table.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void The_sums_of_a_form_at_the_head_of_a_page_go_on_with_it(int column)
    {
        var pages = DrawnPages.Draw($"""
            甲项目支出绩效自评表
            | 项目名称 | < | 道路清扫 | < | < | < | < | < |
            {Rows}
            {Funds}
            {Indicators}
            ---
            {Sums}

            乙项目支出绩效自评表
            | 项目名称 | < | 垃圾清运 | < | < | < | < | < |
            {Rows}
            {Funds}
            {Indicators}
            {Sums}
            """);
        AreBothRead(ShownRows.Of(CutSheet.DownThenOver(pages, column)));
    }

    /// <summary>The rows of both pages stand at the same heights, as those of a sheet with rows of one height do; the second has no table beside the head of a form at the foot of the first.</summary>
    [Fact]
    public void Pages_below_one_another_with_rows_at_the_same_heights_are_not_side_by_side()
    {
        const string head = $"""
            {Rows}
            {Funds}
            {Goals}
            """;
        var pages = DrawnPages.Draw($"""
            甲项目支出绩效自评表
            | 项目名称 | < | 道路清扫 | < | < | < | < | < |
            {head}
            {Indicators}
            {Sums}

            乙项目支出绩效自评表
            | 项目名称 | < | 垃圾清运 | < | < | < | < | < |
            {head}
            ---
            {Indicators}
            {Sums}

            丙项目支出绩效自评表
            | 项目名称 | < | 绿化养护 | < | < | < | < | < |
            {head}
            ---
            {Indicators}
            {Sums}
            """);
        AreRead(ShownRows.Of(CutSheet.DownThenOver(pages, 3)), "道路清扫", "垃圾清运", "绿化养护");
    }

    /// <summary>Points that all forms have, and the same reasons: no page was put into the file twice.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    public void Columns_that_say_the_same_of_two_forms_are_those_of_each(int column)
    {
        var pages = DrawnPages.Draw(string.Join("\n---\n", new[] { ("甲", "道路清扫"), ("乙", "垃圾清运") }.Select(form => $"""
            {form.Item1}项目支出绩效自评表
            | 项目名称 | < | {form.Item2} | < | < | < | < | < |
            {Rows}
            {Funds}
            {Indicators}
            {Sums}
            """)));
        AreBothRead(CutSheet.DownThenOver(pages, column));
        AreBothRead(CutSheet.OverThenDown(pages, column));
    }

    private static void AreBothRead(IReadOnlyList<Page> pages) => AreRead(pages, "道路清扫", "垃圾清运");

    private static void AreRead(IReadOnlyList<Page> pages, params string[] projects)
    {
        var reading = FormReader.Read(pages);
        Assert.Equal(projects, reading.Forms.Select(form => form.ProjectName?.Printed));
        Assert.Equal("甲乙丙"[..projects.Length], string.Concat(reading.Forms.Select(form => form.Title!.Printed[0])));
        Assert.All(reading.Forms, form =>
        {
            Assert.Equal(("某中心", "9.79"), (form.ImplementingUnit!.Printed, form.FundingLines[0].Score!.Printed));
            Assert.Equal(["45条", "880吨", "整洁"], form.Indicators.Select(row => row.Actual!.Printed));
            Assert.Equal(["30", "19.5", "30"], form.Indicators.Select(row => row.Score!.Printed));
            Assert.Equal(["", "雨季停运", ""], form.Indicators.Select(row => row.Reason!.Printed));
            Assert.Equal("89.29", form.Total.Score!.Printed);
            if (form.Goal.Planned is { } planned) Assert.Equal(("清扫街道并清运垃圾", "清扫了街道并清运了垃圾"), (planned.Printed, form.Goal.Actual!.Printed));
        });
    }
}
