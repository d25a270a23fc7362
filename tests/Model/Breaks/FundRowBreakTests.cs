using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Breaks;

public class FundRowBreakTests
{
    [Fact]
    public void The_label_of_a_fund_row_cut_in_its_middle_is_one_label()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
            | ^ | 年度资金总额 | 10 | 10 | 9 | 10 | 90% |
            | ^ | 其中：当年财 | 8 | 8 | 7 | | |
            ---
            | | 政拨款 | | | | | |
            | | 其他资金 | 2 | 2 | 2 | | |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 5 | 4 |
            """);
        Assert.Equal(["年度资金总额", "其中：当年财政拨款", "其他资金"], form.FundingLines.Select(line => line.Label!.Printed));
        Assert.Equal("8", form.FundingLines[1].InitialBudget!.Printed);
    }

    [Theory]
    [InlineData("其中：当年财", "政拨款", "%", "87.5%")]
    [InlineData("其中：当年财政拨款", "", "%", "87.5%")]
    [InlineData("其中：当年财政拨款", "", "％", "87.5％")]
    [InlineData("其中：当年财政拨款", "", "8", "87.5")]
    [InlineData("其中：当年财政拨款", "", "%", "87.5%", "（市级）")]
    public void The_sign_of_a_rate_that_the_next_page_prints_alone_is_its_end(string label, string rest, string sign, string expected, string side = "")
    {
        var line = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
            | ^ | 年度资金总额 | 10 | 10 | 9 | 10 | 90% |
            | ^ | {label} | 8 | 8 | 7 | | 87.5 |
            ---
            | {side} | {rest} | | | | | {sign} |
            | ^ | 其他资金 | 2 | 2 | 2 | | |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 5 | 4 |
            """).FundingLines[1];
        Assert.Equal(("其中：当年财政拨款", expected), (line.Label!.Printed, line.ExecutionRate!.Printed));
    }

    /// <summary>Twelve letters fill a drawn cell.</summary>
    private const string Filling = "其中：自治区本级预算安排";

    [Fact]
    public void Of_a_label_that_fills_its_line_the_next_page_may_print_a_part_that_is_a_label_too()
    {
        var lines = Funds($"| ^ | {Filling} | 8 | 8 | 7 | — | 87.5 |\n---\n| | 财政拨款 | | | | | % |").FundingLines;
        Assert.Equal([("年度资金总额", "90%"), ("其中：自治区本级预算安排财政拨款", "87.5%"), ("其他资金", "")], lines.Select(line => (line.Label!.Printed, line.ExecutionRate!.Printed)));
    }

    [Fact]
    public void A_label_below_a_full_one_in_a_row_without_figures_is_joined_and_told()
    {
        var form = Funds($"| ^ | {Filling} | 8 | 8 | 7 | — | |\n---\n| | 财政拨款 | | | | | |");
        Assert.Equal(["年度资金总额", "其中：自治区本级预算安排财政拨款", "其他资金"], form.FundingLines.Select(line => line.Label!.Printed));
        Assert.Equal($"{Filling} | 财政拨款", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin).Text);
    }

    [Theory]
    [InlineData("| ^ | 其中：本级 | 8 | 8 | 7 | — | |\n---\n| | 财政拨款 | | | | | |")]
    [InlineData($"| ^ | {Filling} | 8 | 8 | 7 | — | |\n---\n| | 财政拨款 | 0 | | | | |")]
    [InlineData($"| ^ | {Filling} | 8 | 8 | 7 | — | |\n| ^ | 财政专户 | | | | | |\n| ^ | {Filling} | 8 | 8 | 7 | — | |\n---\n| | 财政拨款 | | | | | |")]
    public void A_label_below_one_with_room_or_with_its_own_figures_or_beside_other_empty_rows_is_a_row(string rows) =>
        Assert.Contains("财政拨款", Funds(rows).FundingLines.Select(line => line.Label!.Printed));

    private static SelfEvaluation Funds(string rows) => Single($"""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
        | ^ | 年度资金总额 | 10 | 10 | 9 | 10 | 90% |
        {rows}
        | | 其他资金 | 2 | 2 | 2 | | |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 5 | 4 |
        """);
}
