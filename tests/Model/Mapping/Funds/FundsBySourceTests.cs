using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Funds;

/// <summary>Funds whose amounts head the columns of their sources, drawn as text.</summary>
public class FundsBySourceTests
{
    private static string Funds(string sources, string figures) => $"""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < | < | < | < |
        | 项目资金（万元） | 全年预算数 | < | < | 全年执行数 | < | < | 执行率 | 分值 | 得分 |
        | ^ | {sources} | {sources} | ^ | ^ | ^ |
        {figures}
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | < | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | < | 45条 | < | 50 | 49 | 雨季 |
        """;

    private static string Lines(SelfEvaluation form) =>
        string.Join("; ", form.FundingLines.Select(line => $"{line.Source} {line.Label.Printed} {line.FullYearBudget?.Printed}{line.FullYearBudget?.Unit} {line.Executed?.Printed} {line.ExecutionRate?.Printed} {line.Weight?.Printed} {line.Score?.Printed}"));

    [Fact]
    public void Each_source_is_a_line_and_the_rate_and_the_points_are_those_of_the_total()
    {
        var form = Single(Funds("合计 | 中央 | 县级资金", "| ^ | 86 | 60 | 26 | 84.2 | 60 | 24.2 | 97.91% | 10 | 9.79 |"));
        Assert.Equal("Total 合计 86万元 84.2 97.91% 10 9.79; Central 中央 60万元 60   ; Local 县级资金 26万元 24.2   ", Lines(form));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void The_one_row_of_figures_may_say_that_it_is_all_of_them()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | < | 全年预算数 | < | 全年执行数 | < |
            | ^ | | 财政拨款 | 其他资金 | 财政拨款 | 其他资金 | 财政拨款 | 其他资金 |
            | ^ | 合计 | 120 | 30 | 118 | 28 | 116 | 26 |

            """ + Indicators);
        Assert.Equal("CurrentYear 财政拨款 118万元 116   ; Other 其他资金 28万元 26   ", Lines(form));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_source_that_nobody_knows_is_a_line_and_told()
    {
        var form = Single(Funds("合计 | 中央 | 某某部分", "| ^ | 86 | 60 | 26 | 84.2 | 60 | 24.2 | 97.91% | 10 | 9.79 |"));
        Assert.Equal(["合计", "中央", "某某部分"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Equal((ProblemKind.UnknownHeading, "某某部分"), form.Problems.Select(problem => (problem.Kind, problem.Text)).Single());
    }

    [Fact]
    public void Of_several_rows_of_figures_none_is_read_and_all_are_told()
    {
        var form = Single(Funds("合计 | 中央 | 县级资金", """
            | ^ | 86 | 60 | 26 | 84.2 | 60 | 24.2 | 97.91% | 10 | 9.79 |
            | ^ | 40 | 30 | 10 | 40 | 30 | 10 | 100% | 10 | 10 |
            """));
        Assert.Empty(form.FundingLines);
        Assert.Equal(18, form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Sum(problem => problem.Text.Split(' ').Count(text => text.Any(char.IsDigit))));
    }

    [Theory]
    [InlineData("合计", "其中：财政拨款")]
    [InlineData("总额", "财政拨款")]
    [InlineData("金额", "其中：财政拨款")]
    [InlineData("小计", "其中：上级资金")]
    public void Rows_with_labels_have_the_whole_of_each_amount_and_keep_its_part_beside_it(string whole, string part)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 全年预算数 | < | 全年执行数 | < | 执行率 | 得分 |
            | ^ | ^ | {whole} | {part} | {whole} | {part} | ^ | ^ |
            | ^ | 年度资金总额 | 480 | 430 | 470.4 | 421 | 98% | 9.8 |
            | ^ | 其中：本年财政资金 | 460 | 430 | 450.4 | 421 | 97.91% | — |

            """ + Indicators);
        Assert.Equal("Total 年度资金总额 480万元 470.4 98%  9.8; CurrentYear 其中：本年财政资金 460万元 450.4 97.91%  —", Lines(form));
        var below = part.Replace('：', ':');
        Assert.All(form.FundingLines, line => Assert.Equal([("全年预算数" + below, "430"), ("全年执行数" + below, "421")], line.Extra.Select(extra => (extra.Heading, extra.Text.Printed))));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_part_that_nobody_knows_is_told_and_the_whole_beside_it_is_read()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | < | 全年执行数 | < | 执行率 |
            | ^ | ^ | ^ | 合计 | 某某部分 | 合计 | 某某部分 | ^ |
            | ^ | 年度资金总额 | 490 | 480 | 430 | 470.4 | 421 | 98% |
            | ^ | 其中：本年财政资金 | 470 | 460 | 430 | 450.4 | 421 | 97.91% |

            """ + Indicators);
        Assert.Equal(["490 480 470.4", "470 460 450.4"], form.FundingLines.Select(line => $"{line.InitialBudget?.Printed} {line.FullYearBudget?.Printed} {line.Executed?.Printed}"));
        Assert.Equal(["某某部分", "某某部分"], form.Problems.Where(problem => problem.Kind == ProblemKind.UnknownHeading).Select(problem => problem.Text));
    }

    [Fact]
    public void Rows_of_parts_without_a_whole_say_no_amount()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 全年预算数 | < | 全年执行数 | < | 执行率 | 得分 |
            | ^ | ^ | 中央 | 县级 | 中央 | 县级 | ^ | ^ |
            | ^ | 年度资金总额 | 480 | 430 | 470.4 | 421 | 98% | 9.8 |
            | ^ | 其中：本年财政资金 | 460 | 430 | 450.4 | 421 | 97.91% | — |

            """ + Indicators);
        Assert.DoesNotContain(form.FundingLines, line => line.FullYearBudget is not null || line.Executed is not null);
        Assert.NotEmpty(form.Problems);
    }

    [Fact]
    public void The_whole_over_one_row_of_figures_is_the_total_whatever_it_is_called()
    {
        var form = Single(Funds("小计 | 中央 | 县级资金", "| ^ | 86 | 60 | 26 | 84.2 | 60 | 24.2 | 97.91% | 10 | 9.79 |"));
        Assert.Equal("Total 小计 86万元 84.2 97.91% 10 9.79; Central 中央 60万元 60   ; Local 县级资金 26万元 24.2   ", Lines(form));
        Assert.Empty(form.Problems);
    }
}
