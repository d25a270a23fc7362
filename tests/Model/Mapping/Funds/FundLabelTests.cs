using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Funds;

/// <summary>What the labels of fund rows tell, and what only the name of a project in them seems to.</summary>
public class FundLabelTests
{
    [Fact]
    public void A_name_before_the_amount_under_one_heading_over_both_is_the_label()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 年初预算数 | < | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 60 | 50 | 40 | 10 | 80% | 8 |
            | ^ | 其中：当年财政拨款 | 55 | 45 | 35 | | 77.8% | |

            """ + Indicators);
        Assert.Equal([("年度资金总额", FundingSource.Total, "60"), ("其中：当年财政拨款", FundingSource.CurrentYear, "55")], form.FundingLines.Select(line => (line.Label.Printed, line.Source, line.InitialBudget?.Printed)));
        Assert.All(form.FundingLines, line => Assert.Empty(line.Extra));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("部门预算执行（万元）", "年度金额：")]
    [InlineData("本年度经费使用情况（万元）", "年度总金额")]
    [InlineData("单位整体支出执行（万元）", "总额")]
    public void The_block_and_the_sum_of_the_funds_have_names_of_many_offices(string block, string sum)
    {
        var form = Single(Head + $"""
            | {block} | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | {sum} | 60 | 50 | 40 | 10 | 80% | 8 |
            | ^ | 其中：中央财政资金 | 55 | 45 | 35 | | 77.8% | |

            """ + Indicators);
        Assert.Equal([(FundingSource.Total, "50"), (FundingSource.Central, "45")], form.FundingLines.Select(line => (line.Source, line.FullYearBudget?.Printed)));
        Assert.Equal("万元", form.AmountUnit?.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("子项目1：城区社会服务站", "子项目2：乡镇充电站")]
    [InlineData("子项目一：其他道路", "分项目二：街道改造")]
    [InlineData("项目1:上级河道", "项目2:中央公园")]
    public void The_name_of_a_project_behind_its_number_tells_no_source(string first, string second)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 900 | 900 | 810 | 10 | 90% | 9 |
            | ^ | {first} | 600 | 600 | 560 | | 93.33% | |
            | ^ | {second} | 300 | 300 | 250 | | 83.33% | |

            """ + Indicators);
        Assert.Equal([FundingSource.Total, FundingSource.ByUse, FundingSource.ByUse], form.FundingLines.Select(line => line.Source));
    }

    [Theory]
    [InlineData("其中：财政资金", "12", "12", "11.5")]
    [InlineData("财政资金", "40", "40", "39.02")]
    public void The_name_of_the_block_before_its_parts_is_their_total(string part, string initial, string budget, string executed)
    {
        var form = Single(Head + $"""
            | 预算执行情况（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 项目资金 | 40 | 40 | 39.02 | 10 | 97.55% | 9.76 |
            | ^ | {part} | {initial} | {budget} | {executed} | | | |

            """ + Indicators);
        Assert.Equal([(FundingSource.Total, "项目资金"), (FundingSource.CurrentYear, part)], form.FundingLines.Select(line => (line.Source, line.Label.Printed)));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("项目资金 | 40 | 40 | 39.02", "财政资金 | 10 | 10 | 9")]
    [InlineData("项目资金 | 40 | 40 | 39.02", "其中：财政资金 | 50 | 50 | 49")]
    [InlineData("项目资金 | 40 | 40 | 39.02", "合计 | 40 | 40 | 39.02")]
    [InlineData("财政资金 | 40 | 40 | 39.02", "项目资金 | 40 | 40 | 39.02")]
    public void The_name_of_the_block_beside_other_amounts_is_told(string first, string second)
    {
        var form = Single(Head + $"""
            | 预算执行情况（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | {first} | 10 | 97.55% | 9.76 |
            | ^ | {second} | | | |

            """ + Indicators);
        Assert.Equal(FundingSource.ByUse, form.FundingLines.Single(line => line.Label.Printed == "项目资金").Source);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.UnknownHeading, Text: "项目资金" });
    }

    [Fact]
    public void Budgets_of_the_beginning_of_the_year_and_as_adjusted_may_leave_out_what_they_are()
    {
        var line = Single(Head + """
            | 项目资金（万元） | | 年初 | 调整后 | 执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 50 | 60 | 57 | 10 | 95% | 9.5 |

            """ + Indicators);
        Assert.Equal(("50", "60", "57"), (line.FundingLines[0].InitialBudget?.Printed, line.FundingLines[0].FullYearBudget?.Printed, line.FundingLines[0].Executed?.Printed));
        Assert.Empty(line.Problems);
    }

    [Theory]
    [InlineData("| 预算执行率 | 98.00% | < | < | 执行率分值 | 10 | 执行率得分 | 9.8")]
    [InlineData("| ^ | 执行率 | 98.00% | < | 分值 | 10 | 自评得分 | 9.8")]
    public void Labels_with_their_values_below_funds_on_their_side_are_those_of_the_total(string pairs)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 资金总额 | 中央财政资金 | 自治区财政资金 | 盟市旗县资金 | 其他资金 | < |
            | ^ | 年初预算数 | 8,650.00 | 8,000.00 | 500.00 | 150.00 | 0.00 | < |
            | ^ | 全年预算数 | 8,650.00 | 8,000.00 | 500.00 | 150.00 | 0.00 | < |
            | ^ | 全年执行数 | 8,477.00 | 8,000.00 | 477.00 | 0.00 | 0.00 | < |
            {pairs} |

            """ + Indicators);
        var total = form.FundingLines[0];
        Assert.Equal(("98.00%", "10", "9.8"), (total.ExecutionRate?.Printed, total.Weight?.Printed, total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("（万元）", "¥60.00", "万元")]
    [InlineData("（万元）", "￥60.00", "万元")]
    [InlineData("（万元）", "¥600000元", "元")]
    [InlineData("", "¥60.00", "元")]
    public void The_sign_of_the_currency_is_no_unit_where_one_is_printed(string inHeading, string amount, string unit)
    {
        var form = Single(Head + $"""
            | 项目资金{inHeading} | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | {amount} | {amount} | {amount} | 10 | 100% | 10 |

            """ + Indicators);
        Assert.Equal((amount, unit), (form.FundingLines[0].Executed?.Printed, form.FundingLines[0].Executed?.Unit));
    }

    [Fact]
    public void A_row_that_only_says_by_what_the_next_are_divided_is_no_unknown_source()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 60 | 50 | 40 | 10 | 80% | 8 |
            | ^ | 按收入性质分： | | | | | | |
            | ^ | 其中：一般公共预算 | 60 | 50 | 40 | | | |

            """ + Indicators);
        Assert.Equal(["年度资金总额", "按收入性质分：", "其中：一般公共预算"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_cell_beside_the_headings_and_the_first_row_that_names_the_sum_is_the_label_of_this()
    {
        var form = Single(Head + """
            | 项目资金合计（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | ^ | 100 | 100 | 97 | 10 | 97% | 9.7 |
            | 其中：财政拨款 | < | 60 | 60 | 57 | | 95% | |

            """ + Indicators);
        Assert.Equal([("项目资金合计（万元）", FundingSource.Total), ("其中：财政拨款", FundingSource.CurrentYear)], form.FundingLines.Select(line => (line.Label.Printed, line.Source)));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }
}
