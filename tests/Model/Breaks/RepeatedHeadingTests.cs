using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Heading rows of the indicators that a spreadsheet program prints once more at the head of each page.</summary>
public class RepeatedHeadingTests
{
    [Fact]
    public void A_side_label_that_each_page_prints_a_piece_of_leaves_the_headings_repeated()
    {
        var form = Read("""
            某项目支出绩效自评表
            | 项目名称 | 道路养护 | < | < | < | < | < | < |
            | 绩效 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | ^ | 产出指标 | 数量指标 | 养护里程 | 45公里 | 45公里 | 20 | 20 |
            ---
            | 指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | ^ | | 成本指标 | 养护标准 | 1万元 | 1万元 | 20 | 20 |
            | ^ | 效益指标 | 社会效益指标 | 通车率 | 100% | 100% | 30 | 30 |
            """);
        Assert.Equal(["产出指标", "产出指标", "效益指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.All(form.Indicators, row => Assert.Equal("绩效指标", row.Block!.Printed));
    }

    [Theory]
    [InlineData("三级指标", "评分标准")]
    [InlineData("三级指", "评分")]
    public void The_upper_of_two_heading_rows_repeated_alone_heads_no_columns_of_its_own(string name, string method)
    {
        var pages = DrawnPages.Draw($"""
            某项目支出绩效自评表
            | 项目名称 | 道路养护 | < | < | < | < |
            | 三级指标 | 评分标准 | 指标值 | < | 分值 | 得分 |
            | ^ | ^ | 预期值 | 实际值 | ^ | ^ |
            ---
            | {name} | {method} | 指标值 | < | 分值 | 得分 |
            | 粪污处理中心 | 每少1处扣5分 | 3处 | 2处 | 15 | 10 |
            """);
        var form = Assert.Single(FormReader.Read([pages[0], pages[1] with { Tables = [CutOff(pages[1].Tables[0], "三级指", "评分")] }]).Forms);
        var row = Assert.Single(form.Indicators);
        Assert.Equal("3处 2处 每少1处扣5分", $"{row.Target!.Printed} {row.Actual?.Printed} {row.Method?.Printed}");
        Assert.DoesNotContain(form.Problems, problem => problem.Kind != ProblemKind.CutOffText);
    }

    [Theory]
    [InlineData("绩效指标", "绩效指标")]
    [InlineData("绩效指标", "")]
    [InlineData("绩效", "指标")]
    public void Two_heading_rows_repeated_leave_the_groups_that_the_break_cut(string label, string again)
    {
        var form = Read($"""
            某项目支出绩效自评表
            | 项目名称 | 道路养护 | < | < | < | < | < | < |
            | {label} | 一级指标 | 二级指标 | 三级指标 | 指标完成情况 | < | 分值 | 得分 |
            | ^ | ^ | ^ | ^ | 年度指标值 | 实际完成值 | ^ | ^ |
            | ^ | 产出指标 | 数量指标 | 养护里程 | 45公里 | 45公里 | 20 | 20 |
            ---
            | {again} | 一级指标 | 二级指标 | 三级指标 | 指标完成情况 | < | 分值 | 得分 |
            | ^ | ^ | ^ | ^ | 年度指标值 | 实际完成值 | ^ | ^ |
            | ^ | | | 养护标准 | 1万元 | 2万元 | 20 | 19 |
            | ^ | 效益指标 | 社会效益指标 | 通车率 | 100% | 100% | 30 | 30 |
            """);
        Assert.Equal(["产出指标 数量指标", "产出指标 数量指标", "效益指标 社会效益指标"], form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed}"));
        Assert.Equal("养护标准 1万元 2万元 20 19", string.Join(' ', new[] { form.Indicators[1].Level3, form.Indicators[1].Target, form.Indicators[1].Actual, form.Indicators[1].Weight, form.Indicators[1].Score }.Select(field => field?.Printed)));
        Assert.All(form.Indicators, row => Assert.Equal("绩效指标", row.Block!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Two_heading_rows_the_lower_of_which_says_something_else_head_columns_of_their_own()
    {
        var form = Read("""
            某项目支出绩效自评表
            | 项目名称 | 道路养护 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 指标完成情况 | < | 分值 | 得分 |
            | ^ | ^ | ^ | 年度指标值 | 实际完成值 | ^ | ^ |
            | 产出指标 | 数量指标 | 养护里程 | 45公里 | 44公里 | 20 | 20 |
            ---
            | 一级指标 | 二级指标 | 三级指标 | 指标完成情况 | < | 分值 | 得分 |
            | ^ | ^ | ^ | 实际完成值 | 年度指标值 | ^ | ^ |
            | 效益指标 | 社会效益指标 | 通车率 | 99% | 100% | 30 | 30 |
            """);
        Assert.Equal(["45公里 44公里", "100% 99%"], form.Indicators.Select(row => $"{row.Target?.Printed} {row.Actual?.Printed}"));
    }

    private static Table CutOff(Table table, params string[] texts) => table with
    {
        Cells = [.. table.Cells.Select(cell => texts.Contains(cell.Text) ? cell with { Lines = [.. cell.Lines.Select(line => line with { IsCutOff = true })] } : cell)],
    };

    [Fact]
    public void A_heading_printed_again_in_the_column_of_a_level_names_no_group()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 雨季 |
            | 一级指标 | 质量指标 | 达标率 | 95% | 96% | 20 | 20 | |
            | ^ | ^ | 完好率 | 95% | 96% | 20 | 20 | |
            """);
        Assert.Equal(["产出指标", null, null], form.Indicators.Select(row => row.Level1?.Printed));
        Assert.Equal("一级指标", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.Unreadable).Text);
    }

    private static SelfEvaluation Read(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
}
