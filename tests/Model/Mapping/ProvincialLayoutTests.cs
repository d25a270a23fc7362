using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Arrangements and wordings of single provinces, drawn as text.</summary>
public class ProvincialLayoutTests
{
    [Fact]
    public void A_weight_between_the_levels_is_the_levels_and_not_the_indicators()
    {
        var form = Single(Head + """
            | 一级指标 | 权重 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 50 | 数量指标 | 书房 | 12个 | 12个 | 30 | 29 |
            | ^ | ^ | 质量指标 | 开放 | 330天 | 335天 | 20 | 20 |
            """);
        Assert.Equal([("30", "29"), ("20", "20")], form.Indicators.Select(row => (row.Weight!.Printed, row.Score!.Printed)));
        Assert.Equal(("权重", "50"), form.Indicators[0].Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("反向指标", "18,500人", "18,500人", Comparison.AtMost)]
    [InlineData("正向指标", "18,500人", "18,500人", Comparison.AtLeast)]
    [InlineData("约束性", "≥95%", "≥95%", Comparison.AtLeast)]
    [InlineData("≤", "95%", "≤95%", Comparison.AtMost)]
    public void A_word_in_the_column_of_the_operators_that_compares_nothing_is_no_part_of_the_target(string word, string value, string printed, Comparison comparison)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 指标方向 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 管理 | {word} | {value} | 100 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal((printed, comparison), (row.Target!.Printed, Assert.IsType<QuantityReading>(row.Target.Value).Operator));
        Assert.Equal(printed == value ? [("指标方向", word)] : [], row.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Theory]
    [InlineData("年初预算数A", "调整后预算数B", "全年执行数C", "执行率C/B")]
    [InlineData("①年初预算数", "②全年预算数", "③全年执行数", "④执行率=③/②")]
    public void Letters_and_formulas_at_a_heading_change_no_field(string initial, string budget, string executed, string rate)
    {
        var line = Assert.Single(Single(Head + $"""
            | 项目资金（万元） | | {initial} | {budget} | {executed} | {rate} | 分值 | 得分 |
            | ^ | 年度资金总额 | 41 | 40 | 40 | 100% | 10 | 9.5 |

            """ + Indicators).FundingLines);
        Assert.Equal(["41", "40", "40", "100%", "10", "9.5"],
            new[] { line.InitialBudget, line.FullYearBudget, line.Executed, line.ExecutionRate, line.Weight, line.Score }.Select(field => field!.Printed));
    }

    [Fact]
    public void Numbers_of_the_columns_below_their_headings_are_no_values()
    {
        var form = Single(Head + """
            | 项目资金（万元） | 栏次 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | | 1 | 2 | 3 | 4=3/2 | 5 | 6=4×5 |
            | ^ | 年度资金总额 | 41 | 40 | 40 | 100% | 10 | 9.5 |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 | 雨季 |
            """);
        Assert.Equal("年度资金总额", Assert.Single(form.FundingLines).Label.Printed);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Rows_of_their_own_may_head_both_levels()
    {
        var form = Single(Head + """
            | 序号 | 指标名称 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 一、产出指标（50分） | < | < | < | < | < | < | < |
            | （一）数量指标 | < | < | < | < | < | < | < |
            | 1 | 清扫 | < | 45条 | 45条 | 30 | 30 | |
            | （二）质量指标 | < | < | < | < | < | < | < |
            | 2 | 合格率 | < | 90% | 95% | 20 | 20 | |
            | 二、满意度指标（10分） | < | < | < | < | < | < | < |
            | 3 | 居民 | < | 90% | 95% | 10 | 10 | |
            """);
        Assert.Equal(
            [("一、产出指标（50分）", "（一）数量指标"), ("一、产出指标（50分）", "（二）质量指标"), ("二、满意度指标（10分）", null)],
            form.Indicators.Select(row => (row.Level1!.Printed, row.Level2?.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_weight_behind_a_level_is_the_levels_own_beside_a_side_label()
    {
        var form = Single(Head + """
            | 绩效指标 | 一级指标 | 权重 | 二级指标 | 三级指标 | 权重 | 指标值 | 得分 |
            | ^ | 产出指标 | 50 | 数量指标 | 清扫 | 20 | 45条 | 20 |
            | ^ | ^ | ^ | ^ | 修补 | 10 | 5处 | 10 |
            """);
        Assert.Equal(["20", "10"], form.Indicators.Select(row => row.Weight!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Columns_of_figures_apart_from_those_of_their_names_are_told()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 41 | 40 | 40 | 100% | 10 | 9.5 |
            | 实际完成值 | < | 年度指标值 | < | 分值 | < | 得分 | 偏差原因 |
            | 45条 | < | 45条 | < | 50 | < | 49 | 雨季 |
            """);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.RowIncomplete, Text: "45条" });
    }

    [Fact]
    public void The_unit_behind_a_label_that_nobody_knows_is_the_forms()
    {
        var form = Single("""
            项目支出绩效自评表
            承制科室：某科 金额单位：万元
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 41 | 40 | 40 | 100% | 10 | 9.5 |

            """ + Indicators);
        Assert.Equal("万元", form.AmountUnit?.Printed);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData("扣分原因及整改措施")]
    [InlineData("未达预期的原因")]
    public void A_heading_that_speaks_of_reasons_heads_reasons(string heading)
    {
        var form = Single(Head + Indicators.Replace("偏差原因", heading, StringComparison.Ordinal));
        Assert.Equal("雨季", Assert.Single(form.Indicators).Reason!.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Headings_that_nobody_knows_beside_the_funds_label_leave_no_amount_in_silence()
    {
        var form = Single(Head + """
            | 资金情况（万元） | | 下达盘子 | 花费 | 花费比 | 分值 | 得分 | 备注 |
            | ^ | 资金总额 | 400 | 380 | 95% | 10 | 9.5 | |
            | ^ | 中央资金 | 300 | 300 | 100% | | | |

            """ + Indicators);
        Assert.Equal([("资金总额", "9.5"), ("中央资金", "")], form.FundingLines.Select(line => (line.Label.Printed, line.Score!.Printed)));
        Assert.Equal(["下达盘子", "花费", "花费比"], form.Problems.Select(problem => problem.Text));
        Assert.All(form.Problems, problem => Assert.Equal(ProblemKind.UnknownHeading, problem.Kind));
    }

    [Fact]
    public void A_block_name_in_the_heading_row_stands_over_the_labels()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 盘子 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | 年度资金总额 | < | 90 | 85 | 85 | 100% | 10 | 10 |

            """ + Indicators);
        Assert.Equal(("年度资金总额", FundingSource.Total), (Assert.Single(form.FundingLines).Label.Printed, form.FundingLines[0].Source));
        Assert.Equal("盘子", Assert.Single(form.Problems).Text);
    }

    [Fact]
    public void A_footnote_between_the_rows_is_a_note_and_no_row()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 75 | 75 | 75 | 100% | 10 | 10 |
            | 注：执行率=全年执行数/全年预算数×100% | < | < | < | < | < | < | < |

            """ + Indicators + """
            | 说明：效益为年底测算数 | < | < | < | < | < | < | < |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 30 | |
            """);
        Assert.Single(form.FundingLines);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(["注：执行率=全年执行数/全年预算数×100%", "说明：效益为年底测算数"], form.Extra.Select(extra => extra.Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Score_and_grade_may_stand_in_the_cell_of_the_total()
    {
        var form = Single(Head + Indicators + "| 总分：97.6分 等级：优 | < | < | < | < | < | < | < |");
        Assert.Equal(("97.6", "优"), (form.Total.Score!.Printed, form.Total.Grade!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_total_may_stand_behind_the_sum_of_weights()
    {
        var form = Single(Head + """
            | 分值 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 备注 |
            | 50 | 产出指标 | 数量指标 | 站点 | 12个 | 12个 | 49 | |
            | 50 | 合计 | < | < | < | < | 49 | |
            """);
        Assert.Equal(("50", "49"), (form.Total.Weight!.Printed, form.Total.Score!.Printed));
        Assert.Single(form.Indicators);
    }

    [Fact]
    public void A_row_number_is_no_label_of_the_label_beside_it()
    {
        var form = Single("""
            项目支出绩效自评表
            | 序号 | 项目名称 | 甲 | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal("甲", form.ProjectName!.Printed);
    }

    [Fact]
    public void A_year_under_a_heading_of_its_own_may_be_bare() =>
        Assert.Equal("2022", Single(Head + "| 预算年度 | 2022 | < | < | < | < | < | < |\n" + Indicators).FiscalYear!.Printed);

    [Fact]
    public void Blocks_may_be_named_and_their_unit_told_on_lines_between_the_tables()
    {
        var form = Single(Head + """

            二、预算执行情况（单位：万元）
            | 资金来源 | < | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | 年度资金总额 | < | 88 | 88 | 80 | 90% | 10 | 9 |
            三、绩效指标完成情况

            """ + Indicators);
        Assert.Equal(("万元", "万元"), (form.AmountUnit!.Printed, form.FundingLines[0].Executed!.Unit));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_sum_of_the_funds_beside_what_was_spent_of_it_is_the_budget()
    {
        var line = Assert.Single(Single(Head + "| 资金总额（万元） | 1500 | < | 实际支出（万元） | 1425 | < | 支出进度 | 95% |\n" + Indicators).FundingLines);
        Assert.Equal(("1500", "1425", "95%"), (line.FullYearBudget!.Printed, line.Executed!.Printed, line.ExecutionRate!.Printed));
        Assert.Equal("万元", line.Executed.Unit);
    }
}
