using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Funds;

/// <summary>Arrangements of the funds block other than rows of sources under headings of amounts, drawn as text.</summary>
public class FundLayoutTests
{
    [Theory]
    [InlineData("全年预算数（财政）", "全年预算数（自筹）", "全年预算数", "75")]
    [InlineData("全年预算数", "全年预算数（自筹）", "全年预算数（其中财政）", "50")]
    [InlineData("全年预算数（万元）", "年初预算数", "调剂数", "50")]
    public void A_heading_with_a_part_in_its_brackets_yields_to_that_of_the_whole(string first, string second, string third, string budget)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | {first} | {second} | {third} | 全年执行数 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 50 | 25 | 75 | 75 | 100% | 10 |

            """ + Indicators);
        Assert.Equal((budget, "75"), (form.FundingLines[0].FullYearBudget?.Printed, form.FundingLines[0].Executed?.Printed));
    }

    [Fact]
    public void A_row_of_the_funds_without_a_known_label_keeps_the_label_that_it_prints()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金 | 20 | 20 | 19 | 10 | 95% | 9.5 |
            | ^ | 其他资金 | 20 | 20 | 18 | / | 90% | / |

            """ + Indicators);
        Assert.Equal(["年度资金", "其他资金"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Equal("年度资金", form.Problems.Single().Text);
    }

    [Theory]
    [InlineData("执行得分", "9.7分（97%×10）", "9.7分（97%×10）")]
    [InlineData("预算执行率得分", "9.7", "9.7")]
    public void The_points_of_the_execution_may_stand_in_a_row_below_the_funds(string label, string value, string printed)
    {
        var form = Single(Head + Funds("97%") + $"| {label} | {value} | < | < | < | < | < | < |\n" + Indicators);
        Assert.Equal((printed, 9.7m), (form.FundingLines[0].Score?.Printed, form.FundingLines[0].Score?.Number));
        Assert.Empty(form.Problems);
        Assert.Empty(form.Extra);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);

        static string Funds(string rate) => $"""
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | < |
            | ^ | 年度资金总额 | 100 | 100 | 97 | 10 | {rate} | < |
            | ^ | 其中：中央补助 | 60 | 60 | 57 | | 95% | < |

            """;
    }

    [Fact]
    public void Points_of_the_execution_that_the_funds_print_already_are_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 100 | 100 | 97 | 10 | 97% | 9.7 |
            | 执行得分 | 9.8 | < | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal("9.7", form.FundingLines[0].Score?.Printed);
        Assert.Equal([(ProblemKind.UnknownHeading, "执行得分")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Equal([("执行得分", "9.8")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Theory]
    [InlineData("下达文号", "115", "")]
    [InlineData("全年预算数", "120", "下达金额 115")]
    public void What_was_sent_down_is_the_budget_where_no_other_is_printed(string heading, string budget, string extra)
    {
        var form = Single(Head + $"""
            | 资金下达情况（万元） | 资金来源 | {heading} | 下达金额 | 支出金额 | 支出进度 | < | < |
            | ^ | 合计 | 120 | 115 | 114.08 | 99.2% | < | < |
            | ^ | 中央资金 | 80 | 80 | 80 | 100% | < | < |

            """ + Indicators);
        Assert.Equal((budget, "114.08"), (form.FundingLines[0].FullYearBudget?.Printed, form.FundingLines[0].Executed?.Printed));
        Assert.Equal(extra, string.Join(' ', form.FundingLines[0].Extra.Where(text => text.Heading != heading).Select(text => $"{text.Heading} {text.Text.Printed}")));
    }

    [Fact]
    public void The_funds_of_a_building_project_begin_with_its_whole_investment()
    {
        var form = Single(Head + """
            | 资金情况（万元） | 资金来源 | 计划投资 | 实际到位 | 实际支出 | 支出率 | < | < |
            | ^ | 项目总投资 | 16800.00 | 13800.00 | 12960.44 | 93.92% | < | < |
            | ^ | 其中：专项债券资金 | 12000.00 | 12000.00 | 11680.44 | 97.34% | < | < |

            """ + Indicators);
        Assert.Equal([(FundingSource.Total, "12960.44"), (FundingSource.Other, "11680.44")], form.FundingLines.Select(line => (line.Source, line.Executed?.Printed ?? "")));
        Assert.Equal(["计划投资", "实际到位"], form.FundingLines[0].Extra.Select(extra => extra.Heading));
        Assert.Equal((ProblemKind.UnknownHeading, "计划投资"), form.Problems.Select(problem => (problem.Kind, problem.Text)).Single());
    }

    [Theory]
    [InlineData("单位：元", "| 甲的单位 | 乙 | < | < | < | < | < | < |", "万元", "元 万元")]
    [InlineData("单位：万元", "| 甲的单位 | 乙 | < | < | < | < | < | < |", "万元", "")]
    [InlineData("（2023年度）", "| 单位：元 | < | < | < | < | < | < | < |", "万元", "元 万元")]
    public void Two_units_of_money_are_told_and_that_of_the_block_is_read(string above, string within, string unit, string told)
    {
        var form = Single($"""
            项目支出绩效自评表
            {above}
            | 项目名称 | 甲 | < | < | < | < | < | < |
            {within}
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 75 | 75 | 75 | 10 | 100% | 10 |

            """ + Indicators);
        Assert.Equal((unit, unit), (form.AmountUnit?.Printed, form.FundingLines[0].Executed?.Unit));
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.AmountUnitUnknown).Select(problem => problem.Text)));
    }

    [Fact]
    public void A_second_unit_of_money_beside_amounts_in_their_labels_cells_is_told()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金（万元） | 年初预算数（元）：600000 | < | 全年预算数：58 | < | 全年执行数：57 | < | < |

            """ + Indicators);
        Assert.Equal(["元", "万元"], form.Problems.Where(problem => problem.Kind == ProblemKind.AmountUnitUnknown).Select(problem => problem.Text));
    }

    [Fact]
    public void An_amount_is_in_the_unit_of_its_own_heading()
    {
        var rows = Single(Head + """
            | 项目资金 | | 年初预算数（万元） | 全年预算数（万元） | 全年执行数（元） | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 50 | 50 | 475,000 | 95% | 10 | 9.5 |
            | ^ | 其他资金 | 0 | 0 | 3万元 | — | — | — |

            """ + Indicators).FundingLines;
        Assert.Equal(("万元", "万元", "元"), (rows[0].InitialBudget!.Unit, rows[0].FullYearBudget!.Unit, rows[0].Executed!.Unit));
        Assert.Equal("万元", rows[1].Executed!.Unit);
        var pairs = Single(Head + """
            | 预算执行情况 | 预算数（万元） | 130 | 执行数（元） | 1215000 | < | < | < |
            | ^ | 其中：财政拨款 | 120 | 其中：财政拨款 | 1115000 | < | < | < |

            """ + Indicators).FundingLines;
        Assert.Equal([("万元", "元"), ("万元", "元")], pairs.Select(line => (line.FullYearBudget!.Unit, line.Executed!.Unit)));
        var transposed = Single(Head + """
            | 项目资金 | | 合计 | 财政拨款 | 其他资金 | < | < | < |
            | ^ | 预算数（万元） | 130 | 120 | 10 | < | < | < |
            | ^ | 执行数（元） | 1215000 | 1115000 | 100000 | < | < | < |

            """ + Indicators).FundingLines;
        Assert.Equal(("万元", "元"), (transposed[0].FullYearBudget!.Unit, transposed[0].Executed!.Unit));
    }

    [Fact]
    public void The_unit_may_stand_in_the_name_of_the_block_above_its_headings()
    {
        var form = Single(Head + """
            | 预算执行情况（万元） | < | < | < | < | < | < | < |
            | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | 资金总额 | < | 50 | 50 | 47.5 | 95% | 10 | 9.5 |

            """ + Indicators);
        Assert.Equal(("万元", "万元"), (form.AmountUnit?.Printed, Assert.Single(form.FundingLines).Executed!.Unit));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_unit_may_stand_beside_the_name_of_the_total()
    {
        var form = Single(Head + """
            | | < | 年初预算 | 全年预算 | 全年执行 | < | 执行率 | < |
            | 资金总额（元） | < | 1,460,000 | 1,460,000 | 1,388,642 | < | 95.11% | < |

            """ + Indicators);
        Assert.Equal(("元", "元"), (form.AmountUnit?.Printed, Assert.Single(form.FundingLines).Executed!.Unit));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| ^ | | 万元 | 万元 | 万元 | 分 | % | 分 |")]
    [InlineData("| ^ | 单位 | （万元） | （万元） | （万元） | | | |")]
    public void The_unit_may_stand_in_a_row_of_units_below_the_headings(string units)
    {
        var form = Single(Head + $"""
            | 项目资金 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            {units}
            | ^ | 年度资金总额 | 54 | 54 | 53.1 | 10 | 98.33 | 9.83 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("年度资金总额", "万元", "53.1", "万元"), (line.Label.Printed, form.AmountUnit?.Printed, line.Executed!.Printed, line.Executed.Unit));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_unit_below_its_heading_leaves_the_column_its_field()
    {
        var form = Single(Head + """
            | 项目资金 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | ^ | 万元 | 万元 | 万元 | ^ | ^ | ^ |
            | ^ | 年度资金总额 | 54 | 54 | 53.1 | 10 | 98.33 | 9.83 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("54", "53.1", "万元", "9.83"), (line.FullYearBudget?.Printed, line.Executed?.Printed, line.Executed?.Unit, line.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("^")]
    [InlineData("项目资金（万元）")]
    public void Headings_over_those_of_the_amounts_are_headings_however_the_name_of_the_block_goes_on_beside_them(string block)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | 资金来源 | 预算安排情况 | < | 执行情况 | < | < | < |
            | {block} | ^ | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | {block} | 年度资金总额 | 54 | 54 | 53.1 | 10 | 98.33% | 9.83 |
            | {block} | 其中：当年财政拨款 | 54 | 54 | 53.1 | — | 98.33% | — |

            """ + Indicators);
        Assert.Equal([("年度资金总额", "53.1", "9.83"), ("其中：当年财政拨款", "53.1", "—")], form.FundingLines.Select(line => (line.Label.Printed, line.Executed!.Printed, line.Score!.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Columns_in_different_units_have_none_in_common()
    {
        var form = Single(Head + """
            | 项目资金 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | | 万元 | 万元 | 元 | 分 | % | 分 |
            | ^ | 年度资金总额 | 54 | 54 | 531000 | 10 | 98.33 | 9.83 |

            """ + Indicators);
        Assert.Null(form.AmountUnit);
        Assert.Equal(ProblemKind.AmountUnitUnknown, Assert.Single(form.Problems).Kind);
    }

    [Theory]
    [InlineData("44.80万元", "42.83万元", "万元")]
    [InlineData("448000元", "0", "元")]
    [InlineData("44.80万元", "428300元", null)]
    [InlineData("44.80万元", "42.83", null)]
    public void Where_no_heading_prints_the_unit_it_is_that_of_all_amounts(string budget, string executed, string? unit)
    {
        var form = Single(Head + $"""
            | 项目资金 | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | {budget} | {budget} | {executed} | 10 | — | — |

            """ + Indicators);
        Assert.Equal(unit, form.AmountUnit?.Printed);
        Assert.Equal(unit is null && !executed.EndsWith('元'), form.Problems.Any(problem => problem.Kind == ProblemKind.AmountUnitUnknown));
    }

    [Fact]
    public void The_name_of_the_block_tells_the_unit_also_where_nobody_knows_its_headings()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 批复额 | < | 到账额 | < | 结清额 | < | < |
            | ^ | 33 | < | 33 | < | 31 | < | < |

            """ + Indicators);
        Assert.Equal("万元", form.AmountUnit?.Printed);
        Assert.NotEmpty(form.Problems);
    }

    [Fact]
    public void How_a_transfer_was_managed_is_no_source_of_funds()
    {
        var form = Single(Head + """
            | 资金投入情况（万元） | | 全年预算数 | < | 全年执行数 | < | 执行率 | < |
            | ^ | 年度资金总额 | 75 | < | 75 | < | 100% | < |
            | ^ | 其他资金 | — | < | — | < | — | < |
            | 资金管理情况 | | 情况说明 | < | < | 存在问题和改进措施 | < | < |
            | ^ | 分配科学性 | 按因素法分配 | < | < | | < | < |
            | ^ | 下达及时性 | 30日内下达 | < | < | 个别晚到 | < | < |

            """ + Indicators);
        Assert.Equal(["年度资金总额", "其他资金"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Equal([("分配科学性:情况说明", "按因素法分配"), ("下达及时性:情况说明", "30日内下达"), ("下达及时性:存在问题和改进措施", "个别晚到")],
            form.Extra.Where(extra => extra.Text.Printed.Length > 0).Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Amounts_may_stand_in_the_cells_of_their_labels()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 年初预算数：60 | < | 全年预算数：58万元 全年执行数：55.1 | < | 执行率：95% | < |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("项目资金（万元）", FundingSource.Total), (line.Label.Printed, line.Source));
        Assert.Equal([("60", 60m), ("58万元", 58m), ("55.1", 55.1m), ("95%", 95m)],
            new[] { line.InitialBudget, line.FullYearBudget, line.Executed, line.ExecutionRate }.Select(field => (field!.Printed, field.Number!.Value)));
        Assert.Equal(("万元", "万元"), (form.AmountUnit!.Printed, line.Executed!.Unit));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Amounts_in_the_cells_of_their_labels_may_fill_several_rows_and_several_sources()
    {
        var form = Single(Head + """
            | 项目资金（元） | 年度资金总额 | 全年预算数：58 | < | < | 全年执行数：55 | < | < |
            | ^ | 其中：财政拨款 | 全年预算数：50 | < | < | 全年执行数：47 | < | < |
            | ^ | 其他资金 | 全年预算数：8 | < | < | 全年执行数：— | < | < |

            """ + Indicators);
        Assert.Equal([FundingSource.Total, FundingSource.CurrentYear, FundingSource.Other], form.FundingLines.Select(line => line.Source));
        Assert.Equal(["55", "47", "—"], form.FundingLines.Select(line => line.Executed!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Amounts_below_one_another_beside_one_label_are_one_line()
    {
        var form = Single(Head + """
            | 项目资金（元） | < | 年初预算数：60 | < | < | 全年预算数：58 | < | < |
            | ^ | ^ | 全年执行数：55 | < | < | 得分：9.5 | < | < |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("55", "9.5"), (line.Executed!.Printed, line.Score!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Labels_whose_own_cells_hold_no_figures_are_told_and_no_line()
    {
        var form = Single(Head + "| 项目资金（元） | < | 年初预算数：见附件 | < | < | 全年预算数：58 | < | < |\n" + Indicators);
        Assert.Empty(form.FundingLines);
        Assert.NotEmpty(form.Problems);
    }

    [Fact]
    public void Sources_may_head_the_columns_and_amounts_the_rows()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 资金来源 | 合计 | 财政拨款 | 上年结转 | 其他资金 | 分值 | 得分 |
            | ^ | 年初预算数 | 130 | 100 | 20 | 10 | 10 | 9.62 |
            | ^ | 全年预算数 | 130 | 100 | 20 | | ^ | ^ |
            | ^ | 全年执行数 | 125 | 98 | 20 | 7 | ^ | ^ |
            | ^ | 执行率 | 96.15% | 98% | 100% | — | ^ | ^ |

            """ + Indicators);
        Assert.Equal([FundingSource.Total, FundingSource.CurrentYear, FundingSource.CarryOver, FundingSource.Other], form.FundingLines.Select(line => line.Source));
        Assert.Equal(["130", "100", "20", ""], form.FundingLines.Select(line => line.FullYearBudget!.Printed));
        Assert.Equal(["96.15%", "98%", "100%", "—"], form.FundingLines.Select(line => line.ExecutionRate!.Printed));
        Assert.Equal(("10", "9.62", "万元"), (form.FundingLines[0].Weight!.Printed, form.FundingLines[0].Score!.Printed, form.FundingLines[0].Executed!.Unit));
        Assert.All(form.FundingLines.Skip(1), line => Assert.Null(line.Weight));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Among_sources_that_head_the_columns_one_that_nobody_knows_is_a_line_and_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 合计 | 某某资金 | 其他资金 | < | 花絮 | < |
            | ^ | 全年预算数 | 130 | 120 | 10 | < | 无 | < |
            | ^ | 全年执行数 | 125 | 118 | 7 | < | 无 | < |

            """ + Indicators);
        Assert.Equal(["合计 130 125", "某某资金 120 118", "其他资金 10 7"], form.FundingLines.Select(line => $"{line.Label.Printed} {line.FullYearBudget!.Printed} {line.Executed!.Printed}"));
        Assert.Equal([(ProblemKind.UnknownHeading, "某某资金"), (ProblemKind.OrphanText, "花絮"), (ProblemKind.OrphanText, "无"), (ProblemKind.OrphanText, "无")],
            form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void The_rate_beside_sources_that_head_the_columns_is_that_of_their_total()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 合计 | 财政拨款 | 上年结转 | 执行率 | < | 分值 | 得分 |
            | 全年预算数 | 75.6 | 70.6 | 5 | 98.41% | < | 10 | 9.84 |
            | 全年执行数 | 74.4 | 70.6 | 3.8 | ^ | < | ^ | ^ |

            """ + Indicators);
        Assert.Equal(["98.41%", null, null], form.FundingLines.Select(line => line.ExecutionRate?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void In_funds_on_their_side_an_amount_of_two_sources_and_a_row_that_nobody_knows_are_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 财政拨款 | < | 其他资金 | < | 分值 | 得分 |
            | ^ | 全年预算数 | 100 | < | 30 | < | 10 | 10 |
            | ^ | 全年执行数 | 98 | < | < | < | ^ | ^ |
            | ^ | 花掉的 | 5 | < | 6 | < | ^ | ^ |

            """ + Indicators);
        Assert.Equal([("100", null), ("30", null)], form.FundingLines.Select(line => (line.FullYearBudget!.Printed, line.Executed?.Printed)));
        Assert.Equal(["分值 得分", "10 10", "98", "花掉的 5 6"], form.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void Points_beside_their_own_labels_below_sources_that_head_the_columns_are_those_of_the_total()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 资金来源 | 合计 | < | 财政拨款 | 其他资金 | < | < |
            | ^ | 全年预算数 | 130 | < | 100 | 30 | < | < |
            | ^ | 全年执行数 | 125 | < | 98 | 27 | < | < |
            | ^ | 执行率分值 | 10 | < | 执行率得分 | 9.62 | < | < |

            """ + Indicators);
        Assert.Equal([("10", "9.62"), (null, null), (null, null)], form.FundingLines.Select(line => (line.Weight?.Printed, line.Score?.Printed)));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("截至12月31日执行数", "")]
    [InlineData("截止2023年12月底累计执行数", "")]
    [InlineData("截至6月30日执行数", "截至6月30日执行数")]
    public void What_was_spent_by_the_end_of_the_year_was_spent_in_the_year(string spent, string told)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | | | 年初预算数 | 全年预算数 | {spent} | 分值 |
            | ^ | 年度资金总额 | < | < | 130 | 130 | 125 | 10 |

            """ + Indicators);
        Assert.Equal(told.Length == 0 ? "125" : null, form.FundingLines[0].Executed?.Printed);
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("项目资金（万元）", "年初下达数", "调整后全年预算", "已支出金额", "完成率", "应得分", "评价得分")]
    [InlineData("项目支出预算执行情况（万元）", "期初预算数", "全年预算总额", "年末执行数", "资金支出率", "分值权重", "部门自评得分")]
    public void Headings_of_amounts_are_put_together_of_usual_words(string block, string initial, string budget, string executed, string rate, string weight, string score)
    {
        var form = Single(Head + $"""
            | {block} | | {initial} | {budget} | {executed} | {rate} | {weight} | {score} |
            | ^ | 资金总额 | 131 | 130 | 125 | 96.15% | 10 | 9.62 |
            | ^ | 其中：财政拨款 | 131 | 130 | 125 | 96.15% | | |

            """ + Indicators);
        var total = form.FundingLines[0];
        Assert.Equal(("131", "130", "125", "96.15%", "10", "9.62"), (total.InitialBudget?.Printed, total.FullYearBudget?.Printed, total.Executed?.Printed, total.ExecutionRate?.Printed, total.Weight?.Printed, total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Of_two_days_below_the_spending_the_last_of_the_year_counts()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | < | 分值 | 得分 |
            | ^ | < | ^ | ^ | 截至6月30日 | 截至12月31日 | ^ | ^ |
            | ^ | 年度资金总额 | 130 | 130 | 60 | 125 | 10 | 9.62 |

            """ + Indicators);
        Assert.Equal("125", form.FundingLines[0].Executed?.Printed);
        Assert.Equal(["60"], form.FundingLines[0].Extra.Select(extra => extra.Text.Printed));
    }

    [Fact]
    public void Headings_of_two_rows_beside_one_that_is_divided_are_headings()
    {
        var form = Single(Head + """
            | 资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | < | 执行率 | 得分 |
            | ^ | ^ | ^ | ^ | 财政拨款 | 其他资金 | ^ | ^ |
            | ^ | 合计 | 120 | 118 | 90 | 26 | 98.3% | 9.8 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("120", "118", null, "9.8"), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed, line.Executed?.Printed, line.Score?.Printed));
        Assert.Equal(["财政拨款", "其他资金"], form.Problems.Where(problem => problem.Kind == ProblemKind.UnknownHeading).Select(problem => problem.Text));
    }

    [Fact]
    public void Headings_that_end_at_different_heights_are_told()
    {
        var form = Single(Head + """
            | 资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 甲 | < | < |
            | ^ | ^ | ^ | ^ | ^ | 乙 | < | < |
            | ^ | 合计 | 120 | ^ | 116 | 1 | 2 | 3 |

            """ + Indicators);
        Assert.NotEmpty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData("基金支出", FundingSource.ByUse)]
    [InlineData("市政府性基金安排", FundingSource.GovernmentFund)]
    public void Not_every_fund_is_a_government_fund(string label, FundingSource source)
    {
        var form = Single(Head + $"""
            | 资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | {label} | 120 | 118 | 116 | 10 | 98.3% | 9.8 |

            """ + Indicators);
        Assert.Equal(source, form.FundingLines[0].Source);
    }

    [Fact]
    public void Parts_of_the_funds_in_cells_of_their_own_are_kept_under_their_names()
    {
        var form = Single(Head + """
            | 年度预算申请（万元） | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
            | ^ | 年度资金总额 | < | 1862.35 | 2014.08 | 1996.51 | 10 | 99.13% |
            | ^ | 按收入性质分： | < | < | 按支出性质分： | < | < | < |
            | ^ | 其中：一般公共预算：1756.20 | < | < | 其中：基本支出：1320.44 | < | < | < |
            | ^ | 政府性基金拨款： | < | < | 项目支出：676.07 | < | < | < |

            """ + Indicators);
        Assert.Single(form.FundingLines);
        Assert.Equal(
            [("其中:一般公共预算", "1756.20", "万元"), ("其中:基本支出", "1320.44", "万元"), ("政府性基金拨款", "", null), ("项目支出", "676.07", "万元")],
            form.Extra.Select(extra => (extra.Heading, extra.Text.Printed, extra.Text.Unit)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_text_among_them_that_is_no_part_leaves_the_row_to_be_told()
    {
        var form = Single(Head + """
            | 年度预算申请（万元） | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |
            | ^ | 年度资金总额 | < | 1862.35 | 2014.08 | 1996.51 | 10 | 99.13% |
            | ^ | 其中：一般公共预算：一千多 | < | < | 其中：基本支出：1320.44 | < | < | < |

            """ + Indicators);
        Assert.Equal(["其中：一般公共预算：一千多 其中：基本支出：1320.44"], form.Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("| ^ | 按收入性质分 | < | < | 按支出性质分 | < | < | < |\n| ^ | 其中：一般公共预算 | < | 1990.51 | < | 其中：基本支出 | 1320.44 | < |\n| ^ | 政府性基金拨款 | < | 23.57 | < | 项目支出 | 693.64 | < |")]
    [InlineData("| ^ | 按收入性质分： | < | | 按支出性质分： | | | |\n| ^ | 其中：一般公共预算： | < | 1990.51 | 其中：基本支出： | < | 1320.44 | < |\n| ^ | 政府性基金拨款： | < | 23.57 | 项目支出： | < | 693.64 | < |")]
    [InlineData("| ^ | 其中：一般公共预算 | < | 1990.51 | 其中：基本支出 | < | < | 1320.44 |\n| ^ | 政府性基金拨款 | < | 23.57 | 项目支出 | < | < | 693.64 |")]
    public void The_amount_of_a_part_is_that_of_its_own_label_whatever_heads_its_column(string parts)
    {
        var form = Single(Head + $"""
            | 年度预算申请（万元） | | < | 年初预算数 | 全年预算数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | < | 1862.35 | 2014.08 | 10 | 99.13% | 9.9 |
            {parts}

            """ + Indicators);
        Assert.Equal("9.9", Assert.Single(form.FundingLines).Score?.Printed);
        Assert.Equal(
            [("其中:一般公共预算", "1990.51", "万元"), ("其中:基本支出", "1320.44", "万元"), ("政府性基金拨款", "23.57", "万元"), ("项目支出", "693.64", "万元")],
            form.Extra.Select(extra => (extra.Heading, extra.Text.Printed, extra.Text.Unit)));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| ^ | 按收入性质分 | < | < | 按支出性质分 | < | < | < |\n| ^ | 一般公共预算 | < | 1990.51 | < | 人员类项目 | 1320.44 | < |", "一般公共预算 1990.51 人员类项目 1320.44")]
    [InlineData("| ^ | 一般公共预算 | < | 1990.51 | 2014.08 | 基本支出 | 1320.44 | < |", "一般公共预算 1990.51 2014.08 基本支出 1320.44")]
    public void A_row_whose_labels_have_no_single_amount_behind_them_is_told_and_read_under_no_heading(string parts, string told)
    {
        var form = Single(Head + $"""
            | 年度预算申请（万元） | | < | 年初预算数 | 全年预算数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | < | 1862.35 | 2014.08 | 10 | 99.13% | 9.9 |
            {parts}

            """ + Indicators);
        Assert.Single(form.FundingLines);
        Assert.Equal([(ProblemKind.OrphanText, told)], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void Below_the_divisions_of_the_funds_a_source_with_its_amounts_under_their_headings_is_a_line()
    {
        var form = Single(Head + """
            | 年度预算申请（万元） | | < | 年初预算数 | 全年预算数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | < | 1862.35 | 2014.08 | 10 | 99.13% | 9.9 |
            | ^ | 按收入性质分 | < | < | 按支出性质分 | < | < | < |
            | ^ | 一般公共预算 | < | 1862.35 | 2014.08 | | | |

            """ + Indicators);
        Assert.Equal(["年度资金总额", "一般公共预算"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Equal("2014.08", form.FundingLines[1].FullYearBudget?.Printed);
    }

    [Fact]
    public void A_heading_of_amounts_over_those_of_its_parts_names_them()
    {
        var form = Single(Head + """
            | 资金（万元） | | 预算数 | < | 执行情况 | < | 分值 | 得分 |
            | ^ | ^ | 年初 | 调整后 | 执行数 | 执行率 | ^ | ^ |
            | ^ | 合计 | 120 | 118 | 116 | 98.3% | 10 | 9.8 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("120", "118", "116", "10"), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed, line.Executed?.Printed, line.Weight?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Amounts_right_below_their_headings_are_the_total()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | ^ | 80 | 80 | 72 | 10 | 90% | 9 |

            """ + Indicators);
        Assert.Equal((FundingSource.Total, "72"), (Assert.Single(form.FundingLines).Source, form.FundingLines[0].Executed!.Printed));
        Assert.Empty(form.Problems);
    }

    /// <summary>The change of a budget below a heading over all three is no budget, whatever it is.</summary>
    [Theory]
    [InlineData("年初", "调整", "调整后")]
    [InlineData("年初", "追加", "全年")]
    [InlineData("年初数", "调整数", "调整后数")]
    public void Of_three_columns_below_the_budget_the_change_is_kept_beside_the_amounts(string first, string second, string third)
    {
        var form = Single(Head + $"""
            | 资金（万元） | < | 预算数 | < | < | 执行数 | 执行率 | 得分 |
            | ^ | ^ | {first} | {second} | {third} | ^ | ^ | ^ |
            | ^ | 年度资金总额 | 1563.25 | -312.65 | 1250.60 | 1192.57 | 95.36% | 9.54 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("1563.25", "1250.60", "-312.65"), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed, Assert.Single(line.Extra).Text.Printed));
        Assert.Empty(form.Problems);
    }

    /// <summary>What was approved is what the year had to spend where no other budget is printed and the rates are of it.</summary>
    [Theory]
    [InlineData("预算批复数", "95.36%", true)]
    [InlineData("批复金额", "95.36%", true)]
    [InlineData("批复金额", "99.00%", false)]
    [InlineData("年初批复数", "95.36%", false)]
    public void A_budget_that_was_approved_is_that_of_the_year_where_the_rates_say_so(string heading, string rate, bool isOfYear)
    {
        var form = Single(Head + $"""
            | 资金（万元） | < | {heading} | < | < | 执行数 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 460 | < | < | 438.66 | {rate} | 9.54 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(isOfYear ? (null, "460") : ("460", null), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed));
    }

    [Theory]
    [InlineData("预算批复金额", "实际到位金额", "300.00", "")]
    [InlineData("省厅下拨数", "县里收到数", null, "省厅下拨数 县里收到数")]
    public void An_amount_right_beside_the_name_of_the_block_is_no_label(string first, string second, string? initial, string told)
    {
        var form = Single(Head + $"""
            | 资金使用情况（万元） | {first} | {second} | 实际支出金额 | 结余金额 | 预算执行率 | < | < |
            | ^ | 300.00 | 280.00 | 297.60 | 2.40 | 99.20% | < | < |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("", FundingSource.Total, initial, "297.60"), (line.Label.Printed, line.Source, line.InitialBudget?.Printed, line.Executed?.Printed));
        Assert.Equal(initial is null ? ["300.00", "280.00", "2.40"] : ["280.00", "2.40"], line.Extra.Select(extra => extra.Text.Printed));
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.UnknownHeading).Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("""
        | 项目资金（万元） | < | 年度资金总额 | < | 其他资金 | < | < | < |
        | ^ | 预算数 | 60 | < | 10 | < | < | < |
        | ^ | 调整后预算数 | 54 | < | 10 | < | < | < |
        | ^ | 执行数 | 53 | < | 10 | < | < | < |

        """)]
    [InlineData("| 项目资金（万元） | 预算数 | 60 | 调整后预算数 | 54 | 执行数 | 53 | < |\n\n")]
    public void A_plain_budget_is_the_initial_one_beside_that_as_adjusted_wherever_they_stand(string funds)
    {
        var line = Single(Head + funds + Indicators).FundingLines[0];
        Assert.Equal(("60", "54", "53"), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed, line.Executed?.Printed));
    }

    [Fact]
    public void Budget_and_spending_may_stand_below_one_another_beside_each_source()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 资金来源 | 类别 | 金额 | < | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 预算数 | 90 | < | 97% | 10 | 9.7 |
            | ^ | ^ | 执行数 | 87.3 | < | ^ | ^ | ^ |
            | ^ | 其中：财政拨款 | 预算数 | 80 | < | 96.63% | — | — |
            | ^ | ^ | 执行数 | 77.3 | < | ^ | ^ | ^ |

            """ + Indicators);
        Assert.Equal([(FundingSource.Total, "90", "87.3", "97%", "10", "9.7"), (FundingSource.CurrentYear, "80", "77.3", "96.63%", "—", "—")],
            form.FundingLines.Select(line => (line.Source, line.FullYearBudget!.Printed, line.Executed!.Printed, line.ExecutionRate!.Printed, line.Weight!.Printed, line.Score!.Printed)));
        Assert.Equal("万元", form.FundingLines[0].Executed!.Unit);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_word_that_names_no_amount_beside_a_source_leaves_its_rows_to_be_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 资金来源 | 类别 | 金额 | < | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 预算数 | 90 | < | 97% | 10 | 9.7 |
            | ^ | ^ | 到账额 | 87.3 | < | ^ | ^ | ^ |

            """ + Indicators);
        Assert.All(form.FundingLines, line => Assert.Null(line.FullYearBudget ?? line.Executed));
        Assert.NotEmpty(form.Problems);
    }

    [Theory]
    [InlineData("2022年", "2023年", "预算数")]
    [InlineData("2022年", "2023年", "全年预算数")]
    [InlineData("上年度（2022年）", "本年度（2023年）", "预算数")]
    [InlineData("上年", "本年", "预算数")]
    [InlineData("累计", "其中：2023年", "预算数")]
    [InlineData("项目累计", "2023年度", "全年预算数")]
    public void Years_alone_in_a_row_of_their_own_tell_whose_amounts_stand_below_them(string other, string own, string budget)
    {
        var form = Single($"""
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金（万元） | 资金来源 | {other} | < | {own} | < | < | < |
            | ^ | ^ | 预算数 | 执行数 | {budget} | 全年执行数 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 800 | 790 | 650 | 637 | 98% | 9.8 |
            | ^ | 其中：财政拨款 | 500 | 490 | 350 | 343 | 98% | |

            """ + Indicators);
        Assert.Equal(["650 637", "350 343"], form.FundingLines.Select(line => $"{line.FullYearBudget?.Printed} {line.Executed?.Printed}"));
        Assert.Equal([(other.Replace('（', '(').Replace('）', ')') + "预算数", "800"), (other.Replace('（', '(').Replace('）', ')') + "执行数", "790")], form.FundingLines[0].Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData("2022", "800 790")]
    [InlineData("2023", "650 637")]
    [InlineData("2024", "650 637")]
    public void Of_two_years_the_forms_own_is_read_and_the_later_where_it_is_neither(string year, string amounts)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | 年度 | {year}年 | < | < | < |
            | 项目资金（万元） | 资金来源 | 2022年 | < | 2023年 | < | 执行率 | 得分 |
            | ^ | ^ | 预算数 | 执行数 | 预算数 | 执行数 | ^ | ^ |
            | ^ | 年度资金总额 | 800 | 790 | 650 | 637 | 98% | 9.8 |

            """ + Indicators);
        Assert.Equal(amounts, $"{form.FundingLines[0].FullYearBudget?.Printed} {form.FundingLines[0].Executed?.Printed}");
    }

    [Fact]
    public void A_unit_in_the_label_of_a_row_is_that_of_its_amounts()
    {
        var rows = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数（万元） | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 70 | 70 | 68 | 97.14% | 10 | 9.71 |
            | ^ | 其中：财政拨款 | 50 | 50 | 48 | — | — | — |
            | ^ | 其他资金（元） | 200000 | 20万元 | 200000 | — | — | — |

            """ + Indicators);
        Assert.Equal([("万元", "万元", "万元"), ("万元", "万元", "万元"), ("元", "万元", "元")], rows.FundingLines.Select(Units));
        Assert.Equal("万元", rows.AmountUnit?.Printed);
        Assert.Empty(rows.Problems);
        var pairs = Single(Head + """
            | 预算执行情况（万元） | 预算数 | 130 | 执行数 | 121.5 | < | < | < |
            | ^ | 其他资金（元） | 200000 | 其他资金（元） | 190000 | < | < | < |

            """ + Indicators).FundingLines;
        Assert.Equal([(null, "万元", "万元"), (null, "元", "元")], pairs.Select(Units));
        var transposed = Single(Head + """
            | 项目资金（万元） | | 合计 | 财政拨款 | 其他资金（元） | < | < | < |
            | ^ | 预算数 | 130 | 120 | 100000 | < | < | < |
            | ^ | 执行数 | 121.5 | 111.5 | 100000 | < | < | < |

            """ + Indicators).FundingLines;
        Assert.Equal([(null, "万元", "万元"), (null, "万元", "万元"), (null, "元", "元")], transposed.Select(Units));

        static (string?, string?, string?) Units(FundingLine line) => (line.InitialBudget?.Unit, line.FullYearBudget?.Unit, line.Executed?.Unit);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("结转", "备注 结转")]
    public void A_column_beside_sources_that_head_columns_is_told_where_it_holds_something(string note, string told)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 合计 | 中央资金 | 省级资金 | < | 备注 | < |
            | ^ | 全年预算数 | 130 | 120 | 10 | < | {note} | < |
            | ^ | 全年执行数 | 121.5 | 111.5 | 10 | < | | < |

            """ + Indicators);
        Assert.Equal([130m, 120m, 10m], form.FundingLines.Select(line => line.FullYearBudget!.Number!.Value));
        Assert.Equal(told, string.Join(' ', form.Problems.Select(problem => problem.Text)));
    }

    [Fact]
    public void A_unit_of_the_total_other_than_that_of_the_block_is_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额（元） | 700000 | 700000 | 680000 | 97.14% | 10 | 9.71 |
            | ^ | 其中：财政拨款 | 700000 | 700000 | 680000 | — | — | — |

            """ + Indicators);
        Assert.Equal(["元", "万元"], form.FundingLines.Select(line => line.Executed?.Unit));
        Assert.Equal(["元", "万元"], form.Problems.Where(problem => problem.Kind == ProblemKind.AmountUnitUnknown).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("| 项目资金（万元） | 年初预算数 | 320 | 全年预算数 | 312.5 | 全年执行数 | 306.25 | < |", "| ^ | 执行率 | 98% | 分值 | 10 | 得分 | 9.8 | < |", "")]
    [InlineData("| 项目资金（万元） | 年初预算数 | 320 | 全年预算数 | 312.5 | 全年执行数 | 306.25 | < |", "| ^ | 得分 | 9.8 | 执行率 | 98% | < | 分值 | 10 |", "")]
    [InlineData("| 项目资金（万元） | 年初预算数 | 320 | < | 全年预算数 | 312.5 | < | < |", "| ^ | 全年执行数 | 306.25 | < | 执行率 | 98% | < | < |", "| ^ | 分值 | 10 | < | 得分 | 9.8 | < | < |")]
    public void Words_of_fields_in_further_rows_of_labelled_amounts_tell_of_the_total_and_are_no_source(string first, string second, string third)
    {
        var form = Single(Head + string.Join('\n', new[] { first, second, third }.Where(row => row != "")) + "\n\n" + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("320", "312.5", "306.25"), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed, line.Executed?.Printed));
        Assert.Equal((FundingSource.Total, "10", "98%", "9.8"), (line.Source, line.Weight?.Printed, line.ExecutionRate?.Printed, line.Score?.Printed));
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Sources_and_fields_may_stand_below_one_another_beside_their_values()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 预算数 | 130 | < | 执行数 | 121.5 | < | < |
            | ^ | 其中：财政拨款 | 120 | < | 其中：财政拨款 | 111.5 | < | < |
            | ^ | 上年结转 | 10 | < | 上年结转 | 10 | < | < |
            | ^ | 执行率 | 93.46% | < | 原因 | 招标节约 | < | < |

            """ + Indicators);
        Assert.Equal(["Total 130 121.5", "CurrentYear 120 111.5", "CarryOver 10 10"], form.FundingLines.Select(line => $"{line.Source} {line.FullYearBudget?.Printed} {line.Executed?.Printed}"));
        Assert.Equal(("93.46%", "招标节约"), (form.FundingLines[0].ExecutionRate?.Printed, form.FundingLines[0].Reason?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_field_told_twice_beside_labels_is_read_once_and_the_second_is_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 预算数 | 130 | 执行数 | 121.5 | 得分 | 9 | < |
            | ^ | 执行率 | 93.46% | 得分 | 9.35 | < | < | < |

            """ + Indicators);
        Assert.Equal(("93.46%", "9"), (Assert.Single(form.FundingLines).ExecutionRate?.Printed, form.FundingLines[0].Score?.Printed));
        Assert.Equal(["得分 9.35"], form.Problems.Where(problem => problem.Kind == ProblemKind.OrphanText).Select(problem => problem.Text));
    }

    [Fact]
    public void A_text_over_the_amounts_below_them_is_no_source()
    {
        var form = Single(Head + """
            | 资金（万元） | < | 年初预算 | 全年预算 | 实际支出 | 执行率 | < | < |
            | ^ | < | 60 | 60 | 57.90 | 96.50% | < | < |
            | 工作要点 | < | 演出和展览，丰富群众精神文化生活 | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal((FundingSource.Total, "57.90"), form.FundingLines.Select(line => (line.Source, line.Executed!.Printed)).Single());
        Assert.Equal(("工作要点", "演出和展览，丰富群众精神文化生活"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Equal((ProblemKind.UnknownHeading, "工作要点"), form.Problems.Select(problem => (problem.Kind, problem.Text)).Single());
    }

    [Theory]
    [InlineData("无")]
    [InlineData("不涉及")]
    public void A_source_of_which_nothing_came_does_not_end_the_funds(string nothing)
    {
        var form = Single(Head + $"""
            | 资金来源 | < | 全年预算数 | < | 全年执行数 | < | 执行率 | < |
            | 合计 | < | 75 | < | 75 | < | 100% | < |
            | 彩票公益金 | < | {nothing} | < | < | < | < | < |
            | 其他资金 | < | 75 | < | 75 | < | 100% | < |

            """ + Indicators);
        Assert.Equal(["合计", "彩票公益金", "其他资金"], form.FundingLines.Select(line => line.Label.Printed));
    }

    [Fact]
    public void Amounts_without_a_label_beside_those_of_sources_are_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 全年预算数 | < | 全年执行数 | < | 执行率 | < |
            | ^ | 财政拨款 | 75 | < | 75 | < | 100% | < |
            | ^ | | 25 | < | 25 | < | 100% | < |

            """ + Indicators);
        Assert.Equal((ProblemKind.RowIncomplete, "25"), form.Problems.Select(problem => (problem.Kind, problem.Text)).Single());
    }

    [Theory]
    [InlineData("中央", FundingSource.Central)]
    [InlineData("自治区", FundingSource.Local)]
    [InlineData("地（市）", FundingSource.Local)]
    [InlineData("地（州、市）、县资金", FundingSource.Local)]
    [InlineData("其中：州（市）县配套资金", FundingSource.Local)]
    [InlineData("其中：专项债券资金", FundingSource.Other)]
    public void Places_among_the_sources_are_told_by_their_words(string label, FundingSource source)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 全年预算数 | < | 全年执行数 | < | 执行率 | < |
            | ^ | 合计 | 75 | < | 75 | < | 100% | < |
            | ^ | {label} | 75 | < | 75 | < | 100% | < |

            """ + Indicators);
        Assert.Equal(source, form.FundingLines[1].Source);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("预算批复数", "800", "800", "760", "95%", "800")]
    [InlineData("预算批复数", "800", "780", "741", "95.0%", "780")]
    [InlineData("年初预算数", "800", "50", "807.5", "95%", null)]
    public void An_adjusted_budget_is_that_of_the_year_where_the_rate_says_so(string initial, string budget, string adjusted, string executed, string rate, string? read)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | {initial} | 预算调整数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | {budget} | {adjusted} | {executed} | 10 | {rate} | 9.5 |
            | ^ | 其他资金 | 0 | 0 | 0 | — | — | — |

            """ + Indicators);
        Assert.Equal(read, form.FundingLines[0].FullYearBudget?.Printed);
        Assert.Equal(read is null ? ["预算调整数"] : [], form.Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("年中追加（+）追减（-）", "全年预算数", "260", null)]
    [InlineData("1—6月执行数", "全年预算数", "260", null)]
    [InlineData("序号", "全年预算数", "260", null)]
    [InlineData("年中追加（+）追减（-）", "某数", null, "某数 年中追加（+）追减（-）")]
    public void Columns_beside_those_of_the_year_are_kept_under_their_headings(string beside, string own, string? budget, string? told)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 年初预算数 | {beside} | {own} | 全年执行数 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 300 | -40 | 260 | 247 | 95% | 9.5 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal((budget, "-40"), (line.FullYearBudget?.Printed, line.Extra[0].Text.Printed));
        Assert.Equal(told ?? "", string.Join(' ', form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("预算安排", "预算调整", "3,150.00", "-120.00", "2,987.64", "98.60%", "3,150.00", null)]
    [InlineData("预算数", "追加（减）预算", "800", "40", "798", "95%", "800", null)]
    [InlineData("预算数", "预算调整", "800", "40", "760", "95%", null, "800")]
    [InlineData("预算数", "预算调整", "800", "0", "760", "95%", null, "800")]
    [InlineData("预算安排数", "预算调整数", "2300", "2150", "2042.5", "95%", "2300", "2150")]
    [InlineData("预算数", "调整数", "620", "580", "551", "95%", "620", "580")]
    public void A_plain_budget_beside_its_change_is_that_of_the_beginning_where_the_rate_is_of_both_or_of_the_other(
        string plain, string change, string budget, string by, string executed, string rate, string? initial, string? fullYear)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | {plain} | {change} | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | {budget} | {by} | {executed} | 10 | {rate} | 9.5 |
            | ^ | 其他资金 | 0 | 0 | 0 | — | — | — |

            """ + Indicators);
        Assert.Equal((initial, fullYear, executed), (form.FundingLines[0].InitialBudget?.Printed, form.FundingLines[0].FullYearBudget?.Printed, form.FundingLines[0].Executed?.Printed));
    }

    [Theory]
    [InlineData("620", "580", "551", "95%", "580")]
    [InlineData("620", "580", "551", "88.87%", null)]
    [InlineData("580", "580", "551", "95%", null)]
    public void What_was_received_is_the_budget_of_the_year_where_no_other_is_printed_and_the_rate_is_of_it_alone(string initial, string received, string executed, string rate, string? read)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 年初预算数 | 资金到位数 | 资金使用数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | {initial} | {received} | {executed} | 10 | {rate} | 9.5 |
            | ^ | 其他资金 | 0 | 0 | 0 | — | — | — |

            """ + Indicators);
        Assert.Equal((initial, read), (form.FundingLines[0].InitialBudget?.Printed, form.FundingLines[0].FullYearBudget?.Printed));
        Assert.Equal(read is null ? received : "", string.Join(' ', form.FundingLines[0].Extra.Select(extra => extra.Text.Printed)));
    }

    [Theory]
    [InlineData("执行率（得分）", "420", "412.6", "9.82", null, "9.82")]
    [InlineData("执行率（得分）", "420", "412.6", "98.24%", "98.24%", null)]
    [InlineData("执行率（得分）", "4200", "412.6", "9.82", "9.82", null)]
    [InlineData("执行率（得分）", "420", "412.6", "98.24", "98.24", null)]
    [InlineData("执行率（B/A）", "420", "412.6", "9.82", "9.82", null)]
    public void A_rate_that_is_headed_as_points_too_is_the_points_where_it_is_no_rate_of_the_amounts(string heading, string budget, string executed, string printed, string? rate, string? score)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 全年预算数 | 全年执行数 | 分值 | {heading} | < | < |
            | ^ | 年度资金总额 | {budget} | {executed} | 10 | {printed} | < | < |
            | ^ | 其他资金 | 0 | 0 | — | — | < | < |

            """ + Indicators);
        Assert.Equal((rate, score), (form.FundingLines[0].ExecutionRate?.Printed, form.FundingLines[0].Score?.Printed));
    }

    [Theory]
    [InlineData("资金来源及使用（万元）")]
    [InlineData("专项资金安排和执行情况（万元）")]
    public void A_block_of_funds_may_be_headed_in_words_of_its_own(string block)
    {
        var form = Single(Head + $"""
            | {block} | 来源 | 年初批复 | 调整后批复 | 实际使用 | 使用率 | 分值 | 得分 |
            | ^ | 合计 | 320 | 318 | 318 | 100% | 10 | 10 |
            | ^ | 1.中央补助 | 220 | 218 | 218 | 100% | | |
            | ^ | 2.县级安排 | 100 | 100 | 100 | 100% | | |

            """ + Indicators);
        Assert.Equal(["Total 合计 320 318 318 100%", "Central 1.中央补助 220 218 218 100%", "Local 2.县级安排 100 100 100 100%"],
            form.FundingLines.Select(line => $"{line.Source} {line.Label.Printed} {line.InitialBudget?.Printed} {line.FullYearBudget?.Printed} {line.Executed?.Printed} {line.ExecutionRate?.Printed}"));
        Assert.Equal("万元", form.AmountUnit?.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void What_heads_the_sources_reaches_down_with_one_amount_beside_divided_ones()
    {
        var form = Single(Head + """
            | 资金（万元） | 资金来源 | 预算安排数 | 资金到位 | < | 资金支出 | < | < |
            | ^ | ^ | ^ | 到位数 | 到位率 | 支出数 | 支出率 | 结余 |
            | ^ | 合计 | 500 | 500 | 100% | 487.20 | 97.44% | 12.80 |
            | ^ | 省级财政 | 500 | 500 | 100% | 487.20 | 97.44% | 12.80 |

            """ + Indicators);
        Assert.Equal(["Total 500 487.20 97.44%", "Local 500 487.20 97.44%"], form.FundingLines.Select(line => $"{line.Source} {line.FullYearBudget?.Printed} {line.Executed?.Printed} {line.ExecutionRate?.Printed}"));
        Assert.Equal(["到位数", "到位率", "结余"], form.FundingLines[0].Extra.Select(extra => extra.Heading));
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void What_heads_the_sources_reaches_down_beside_headings_that_are_all_over_others()
    {
        var form = Single(Head + """
            | 资金（万元） | 资金来源 | 预算数 | < | 执行情况 | < | < | < |
            | ^ | ^ | 年初 | 调整后 | 执行数 | 分值 | 执行率 | 得分 |
            | ^ | 合计 | 64.5 | 60 | 57.6 | 10 | 96% | 9.6 |
            | ^ | 财政拨款 | 64.5 | 60 | 57.6 | — | 96% | — |

            """ + Indicators);
        Assert.Equal(["Total 64.5 60 57.6 96%", "CurrentYear 64.5 60 57.6 96%"], form.FundingLines.Select(line => $"{line.Source} {line.InitialBudget?.Printed} {line.FullYearBudget?.Printed} {line.Executed?.Printed} {line.ExecutionRate?.Printed}"));
        Assert.Empty(form.Extra);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Points_of_the_funds_in_a_row_of_pairs_that_begins_further_left_are_no_lines_of_their_own()
    {
        var form = Single(Head + """
            | 资金情况（万元） | 年初预算数 | 1260 | 全年预算数 | 1185 | 全年执行数 | 1102 | < |
            | 预算执行率 | 93% | 执行率分值 | 10 | 执行率得分 | 9.30 | < | < |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("93%", "10", "9.30"), (line.ExecutionRate?.Printed, line.Weight?.Printed, line.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| 合计 | < | < | < | < | 100 | 58.5 | |")]
    [InlineData("| 总分 | < | < | < | < | 100 | 58.5 | |")]
    [InlineData("| 合计 | < | < | < | < | < | 100 | 58.5 |", "执行率", "分值", "得分")]
    [InlineData("| 合计 | < | < | < | < | 100 | 58.5 | |", "分值", "执行率", "得分")]
    public void The_sums_right_below_funds_that_stand_behind_the_indicators_are_no_line_of_them(string sums, params string[] headings)
    {
        var form = Single(Head + Indicators + $"""
            | 预算执行情况（万元） | 资金来源 | 年初预算 | 全年预算 | 执行数 | {(headings is [] ? "分值 | 得分 | 执行率" : string.Join(" | ", headings))} |
            | ^ | 年度资金总额 | 360 | 360 | 342 | | | |
            | ^ | 财政拨款 | 360 | 360 | 342 | — | — | — |
            {sums}

            """);
        Assert.Equal(["年度资金总额", "财政拨款"], form.FundingLines.Select(line => line.Label.Printed));
        Assert.Equal(("100", "58.5"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }
}
