using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>A value that stands for the rows on both sides of a page break.</summary>
public class SpanningValueBreakTests
{
    private const string Form = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 | 10 |
        | ^ | 质量指标 | 方便读者 | 独有资源查询 | 良好 | 10 | 10 |
        ---
        | | 时效指标 | 丰富活动 | 范围到省图 | 良好 | 10 | 10 |
        | ^ | 成本指标 | 节约 | 5万元 | 5万元 | 10 | 10 |
        """;

    [Fact]
    public void Texts_that_lean_towards_the_break_are_one_value_of_both_rows_and_reported()
    {
        var form = Read(Move(Move(DrawnPages.Draw(Form), "独有资源查询", 4), "范围到省图", -4));
        Assert.Equal(["10次", "独有资源查询范围到省图", "独有资源查询范围到省图", "5万元"], form.Indicators.Select(row => row.Target!.Printed));
        Assert.Equal("独有资源查询 | 范围到省图", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin).Text);
        Assert.Equal(4, form.Indicators.Count);
    }

    [Fact]
    public void Texts_in_the_middle_of_their_cells_are_two_values()
    {
        var form = Read(DrawnPages.Draw(Form));
        Assert.Equal(["10次", "独有资源查询", "范围到省图", "5万元"], form.Indicators.Select(row => row.Target!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_text_at_the_top_of_a_high_row_leans_no_more_than_those_of_the_row_above()
    {
        var pages = DrawnPages.Draw(Form);
        foreach (var text in new[] { "质量指标", "方便读者", "独有资源查询", "良好" }) pages = Move(pages, text, 1);
        Assert.Equal(["10次", "独有资源查询", "范围到省图", "5万元"], Read(Move(pages, "范围到省图", -6)).Indicators.Select(row => row.Target!.Printed));
    }

    [Fact]
    public void Two_whole_figures_are_no_one_figure()
    {
        var form = Read(Move(Move(DrawnPages.Draw(Form.Replace("独有资源查询", "12", StringComparison.Ordinal).Replace("范围到省图", "34", StringComparison.Ordinal)), "12", 4), "34", -4));
        Assert.Equal(["10次", "12", "34", "5万元"], form.Indicators.Select(row => row.Target!.Printed));
    }

    [Fact]
    public void Texts_at_the_foot_of_all_cells_are_values_of_their_own()
    {
        var pages = DrawnPages.Draw(Form.Replace("范围到省图", "", StringComparison.Ordinal));
        foreach (var text in pages[0].Tables[0].Cells.Select(cell => cell.Text).Where(text => text.Length > 0).Distinct().ToList()) pages = Move(pages, text, 6);
        Assert.Equal(["10次", "独有资源查询", "", "5万元"], Read(pages).Indicators.Select(row => row.Target!.Printed));
    }

    [Fact]
    public void A_text_that_stops_in_a_sentence_goes_on_below()
    {
        var form = Read(DrawnPages.Draw(Form.Replace("独有资源查询", "独有资源查询，", StringComparison.Ordinal)));
        Assert.Equal("独有资源查询，范围到省图", form.Indicators[2].Target!.Printed);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin);
    }

    [Theory]
    [InlineData("^", -12, 2)]
    [InlineData("", -12, 1)]
    [InlineData("^", 0, 1)]
    public void A_reason_of_several_rows_that_leans_towards_the_break_is_that_of_the_rows_beyond(string next, double by, int rows)
    {
        var form = Read(Move(
            DrawnPages.Draw($"""
                项目支出绩效自评表
                | 项目名称 | 甲 | < | < | < | < | < |
                | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因 |
                | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 | |
                ---
                | | 时效指标 | 活动 | 10次 | 9次 | 9 | 天气原因 |
                | ^ | ^ | 节约 | 5万元 | 5万元 | 10 | {next} |
                """),
            "天气原因", by));
        Assert.Equal(rows, form.Indicators.Take(2).Count(row => row.Reason!.Printed == "天气原因"));
        Assert.Equal(rows == 2, form.Problems.Any(problem => problem.Kind == ProblemKind.UncertainJoin));
    }

    [Fact]
    public void Halves_of_a_label_that_no_dictionary_knows_are_reported()
    {
        var form = Read(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            | 惠民服 | 数量指标 | 活动 | 10次 | 10次 | 10 |
            ---
            | 务指标 | 数量指标 | 讲座 | 10次 | 10次 | 10 |
            """));
        Assert.Equal(["惠民服", "务指标"], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    private static SelfEvaluation Read(IReadOnlyList<Page> pages) => Assert.Single(FormReader.Read(pages).Forms);

    /// <summary>The pages with the lines of the cells that print a text moved down (points), within their cells.</summary>
    private static List<Page> Move(IReadOnlyList<Page> pages, string text, double down) => pages.Select(page => page with
    {
        Tables = page.Tables.Select(table => table with { Cells = table.Cells.Select(cell => cell.Text == text ? Move(cell, down) : cell).ToList() }).ToList(),
    }).ToList();

    private static Cell Move(Cell cell, double down) =>
        cell with { Lines = cell.Lines.Select(line => line with { Box = line.Box with { Top = line.Box.Top + down, Bottom = line.Box.Bottom + down } }).ToList() };
}
