using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>The year's tasks in the form of a whole office, drawn as text.</summary>
public class OfficeTaskTests
{
    [Fact]
    public void What_a_task_costs_is_no_source_of_funds_and_kept_under_its_headings()
    {
        var form = Single(Head + """
            | 年度主要任务 | 任务名称 | 主要内容 | 完成情况 | 预算数（万元） | < | 执行数（万元） | < |
            | ^ | ^ | ^ | ^ | 总额 | 其他资金 | 总额 | 其他资金 |
            | ^ | 普查 | 登记 | 登记12户 | 86 | 0 | 83.5 | 0 |
            | ^ | 金额合计 | | | 86 | 0 | 83.5 | 0 |

            """ + Indicators);
        Assert.Empty(form.FundingLines);
        Assert.Equal("任务名称 普查; 主要内容 登记; 完成情况 登记12户; 预算数(万元)总额 86; 预算数(万元)其他资金 0; 执行数(万元)总额 83.5; 执行数(万元)其他资金 0",
            string.Join("; ", form.Extra.Take(7).Select(extra => $"{extra.Heading} {extra.Text.Printed}")));
        Assert.Equal(("任务名称", "金额合计"), (form.Extra[7].Heading, form.Extra[7].Text.Printed));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
        Assert.Single(form.Indicators);
    }

    [Theory]
    [InlineData("合计", "<")]
    [InlineData("金额合计", "")]
    [InlineData("年度资金总额", "")]
    public void Amounts_of_tasks_with_points_beside_them_are_the_funds(string total, string content)
    {
        var form = Single(Head + $"""
            | 年度主要任务 | 任务名称 | 主要内容 | 预算数（万元） | 执行数（万元） | 执行率 | 分值 | 得分 |
            | ^ | 普查 | 登记 | 86 | 83.5 | 97.09% | | |
            | ^ | 年报 | 汇总 | 14 | 14 | 100% | | |
            | ^ | {total} | {content} | 100 | 97.5 | 97.5% | 10 | 9.75 |

            """ + Indicators);
        Assert.Equal(["ByUse 普查 86 83.5 ", "ByUse 年报 14 14 ", $"Total {total} 100 97.5 9.75"],
            form.FundingLines.Select(line => $"{line.Source} {line.Label.Printed} {line.FullYearBudget!.Printed} {line.Executed!.Printed} {line.Score!.Printed}"));
        Assert.Equal(["主要内容 登记"], form.FundingLines[0].Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}"));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Tasks_that_are_scored_are_indicators_and_the_points_of_their_block_are_theirs_alone()
    {
        var form = Single(Head + """
            | 年度重点任务（30分） | 任务名称 | < | < | 计划完成情况 | 实际完成情况 | 分值 | 得分 |
            | ^ | 普查 | < | < | 登记3万家 | 3.1万家 | 30 | 29 |

            """ + Indicators);
        Assert.Equal("普查 登记3万家 3.1万家 30 29", form.Indicators.Select(row => $"{row.Level3!.Printed} {row.Target!.Printed} {row.Actual!.Printed} {row.Weight!.Printed} {row.Score!.Printed}").First());
        Assert.Equal((WeightOf.Other, 30m), form.StatedWeights.Select(weight => (weight.Of, weight.Value)).Single());
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Tasks_without_amounts_are_kept_under_their_headings()
    {
        var form = Single(Head + """
            | 年度主要任务 | 任务名称 | 主要内容 | < | < | 完成情况 | < | < |
            | ^ | 普查 | 登记 | < | < | 登记12户 | < | < |

            """ + Indicators);
        Assert.Equal(["任务名称 普查", "主要内容 登记", "完成情况 登记12户"], form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}"));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_task_with_its_name_beside_it_heads_nothing()
    {
        var form = Single(Head + "| 工作任务 | 普查 | < | 主管部门 | 某局 | < | 实施单位 | 某队 |\n" + Indicators);
        Assert.Equal(("某局", "某队"), (form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
    }
}
