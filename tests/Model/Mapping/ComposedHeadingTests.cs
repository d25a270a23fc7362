using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Headings that no dictionary holds, read by the words that they are put together of: what a person understands at once is not told.</summary>
public class ComposedHeadingTests
{
    [Theory]
    [InlineData("中央衔接资金", FundingSource.Central)]
    [InlineData("其中：中央、省补助资金", FundingSource.Central)]
    [InlineData("上级转移支付", FundingSource.Central)]
    [InlineData("省级财政衔接推进乡村振兴补助资金", FundingSource.Local)]
    [InlineData("市级财政资金", FundingSource.Local)]
    [InlineData("财政配套资金", FundingSource.Local)]
    [InlineData("财政预算安排资金", FundingSource.CurrentYear)]
    [InlineData("上年结余结转资金", FundingSource.CarryOver)]
    [InlineData("教育收费（财政专户）", FundingSource.SpecialAccount)]
    [InlineData("福彩公益金", FundingSource.Other)]
    [InlineData("援藏资金", FundingSource.Other)]
    [InlineData("对口支援资金", FundingSource.Other)]
    [InlineData("市场化融资资金", FundingSource.Other)]
    [InlineData("社会及群众自筹资金", FundingSource.Other)]
    [InlineData("学校自筹", FundingSource.UnitOwn)]
    public void A_row_of_the_funds_has_the_source_that_its_words_name(string label, FundingSource source)
    {
        var form = WithFunds(label);
        Assert.Equal((label, source), (form.FundingLines[1].Label.Printed, form.FundingLines[1].Source));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("设备购置")]
    [InlineData("星光计划资金")]
    public void A_row_of_the_funds_that_names_no_known_source_is_told(string label) =>
        Assert.Equal((ProblemKind.UnknownHeading, label), WithFunds(label).Problems.Select(problem => (problem.Kind, problem.Text)).Single());

    [Theory]
    [InlineData("部门联系人及电话")]
    [InlineData("项目期")]
    [InlineData("填表人及联系方式")]
    [InlineData("资金下达文号")]
    [InlineData("主管部门代码")]
    [InlineData("配合部门")]
    [InlineData("监理单位")]
    [InlineData("评价期间")]
    [InlineData("预算科目")]
    [InlineData("资金用途")]
    [InlineData("是否跨年")]
    [InlineData("二级项目")]
    [InlineData("项目级别")]
    [InlineData("专项起止时间")]
    [InlineData("债券代码")]
    [InlineData("资金调整说明")]
    [InlineData("五、存在问题及整改")]
    [InlineData("存在的主要问题和下一步改进措施")]
    [InlineData("改进建议")]
    [InlineData("下一步工作计划")]
    [InlineData("主要经验做法")]
    [InlineData("自评结果应用情况")]
    public void A_label_of_the_head_that_the_contract_has_no_field_for_is_kept_quietly(string label)
    {
        var form = Single(Head + $"""
            | {label} | 乙 | < | < | < | < | < | < |

            """ + Indicators);
        Assert.Equal((label.Replace("五、", "", StringComparison.Ordinal), "乙"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }

    /// <summary>Who answers for a project carries it out where nobody else does; who filled the form in, where the form names no department that is above him.</summary>
    [Theory]
    [InlineData("责任部门", "填报单位", "乙", "丙", "")]
    [InlineData("责任部门", "联系电话", null, "乙", "联系电话 丙")]
    [InlineData("责任部门", "实施单位", "乙", "丙", "")]
    [InlineData("主管部门", "责任部门", "乙", "丙", "")]
    [InlineData("牵头部门", "申报单位", "乙", "丙", "")]
    [InlineData("管理部门", "主管部门", "丙", null, "管理部门 乙")]
    [InlineData("主管部门", "填报单位", "乙", null, "填报单位 丙")]
    public void Departments_and_units_are_told_apart_by_what_else_the_head_names(string first, string second, string? department, string? unit, string extra)
    {
        var form = Single(Head + $"""
            | {first} | 乙 | < | < | {second} | 丙 | < | < |

            """ + Indicators);
        Assert.Equal((department, unit), (form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
        Assert.Equal(extra, string.Concat(form.Extra.Select(kept => $"{kept.Heading} {kept.Text.Printed}")));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("偏差幅度")]
    [InlineData("数据来源及佐证材料")]
    [InlineData("支撑材料")]
    [InlineData("主管部门复核分")]
    [InlineData("财政抽查分")]
    [InlineData("是否重点指标")]
    [InlineData("责任处室")]
    [InlineData("完成比")]
    public void A_column_of_the_indicators_that_the_contract_has_no_field_for_is_kept_quietly(string heading)
    {
        var form = WithColumn(heading);
        Assert.Equal((heading, "9"), form.Indicators[0].Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Equal(("45条", "49"), (form.Indicators[0].Actual?.Printed, form.Indicators[0].Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("偏差说明及整改计划")]
    [InlineData("偏差及改进")]
    [InlineData("未完成指标原因和下一步改进措施")]
    [InlineData("扣分原因简析")]
    public void A_column_of_what_was_missed_and_what_is_done_about_it_is_the_reason(string heading)
    {
        var form = WithColumn(heading);
        Assert.Equal("9", form.Indicators[0].Reason?.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("追加（减）后预算")]
    [InlineData("调剂后预算数")]
    public void A_budget_after_its_changes_is_that_of_the_full_year(string heading)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 年初预算数 | {heading} | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 60 | 50 | 40 | 10 | 80% | 8 |

            """ + Indicators);
        Assert.Equal(("60", "50", "40"), (form.FundingLines[0].InitialBudget?.Printed, form.FundingLines[0].FullYearBudget?.Printed, form.FundingLines[0].Executed?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("资金（项目）名称")]
    [InlineData("专项经费名称")]
    public void What_the_money_is_called_is_the_name_of_the_project(string label) =>
        Assert.Equal("甲", Single(Head.Replace("项目名称", label, StringComparison.Ordinal) + Indicators).ProjectName?.Printed);

    [Theory]
    [InlineData("行业主管部门", true)]
    [InlineData("归口管理部门", true)]
    [InlineData("项目责任部门", false)]
    [InlineData("资金使用部门", false)]
    [InlineData("被评价单位", false)]
    [InlineData("项目业主", false)]
    public void Who_supervises_the_project_and_who_carries_it_out_may_be_called_by_other_words(string label, bool supervises)
    {
        var form = Single(Head + $"| {label} | 某局 | < | < | < | < | < | < |\n" + Indicators);
        Assert.Equal(supervises ? ("某局", null) : (null, "某局"), (form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("综合得分")]
    [InlineData("项目总得分")]
    public void A_score_of_the_head_may_be_called_by_other_words(string label) =>
        Assert.Equal("96.5", Single(Head + $"| {label} | 96.5 | < | < | < | < | < | < |\n" + Indicators).HeaderScore?.Printed);

    [Theory]
    [InlineData("年初预算数", "全年预算数", "决算金额")]
    [InlineData("财政批复数", "全年预算数", "全年列支数")]
    [InlineData("年初计划数", "全年预算数", "累计执行")]
    [InlineData("年初预算数", "可用预算", "全年执行数")]
    [InlineData("年初预算数", "执行中调整后预算", "国库支付数")]
    public void The_budgets_and_what_was_spent_of_them_may_be_called_by_other_words(string initial, string fullYear, string executed)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | {initial} | {fullYear} | {executed} | 分值 | 执行率 | 得分 |
            | ^ | 年度投资总额 | 60 | 50 | 40 | 10 | 80% | 8 |

            """ + Indicators);
        Assert.Equal(("60", "50", "40", FundingSource.Total), (form.FundingLines[0].InitialBudget?.Printed, form.FundingLines[0].FullYearBudget?.Printed, form.FundingLines[0].Executed?.Printed, form.FundingLines[0].Source));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("预算执行")]
    [InlineData("资金支出")]
    [InlineData("本年支出")]
    public void What_was_spent_may_be_headed_by_the_word_of_a_block_behind_the_budget(string executed)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 年初预算 | 调整预算 | {executed} | 分值 | 执行率 | 得分 |
            | ^ | 资金总额 | 60 | 50 | 40 | 10 | 80% | 8 |

            """ + Indicators);
        Assert.Equal(("50", "40"), (form.FundingLines[0].FullYearBudget?.Printed, form.FundingLines[0].Executed?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_heading_behind_amounts_that_names_the_block_is_told_where_it_says_no_amount()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 项目资金情况 | 分值 | 执行率 | 得分 |
            | ^ | 资金总额 | 60 | 50 | 40 | 10 | 80% | 8 |

            """ + Indicators);
        Assert.Equal([("项目资金情况", "40")], form.FundingLines[0].Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal([(ProblemKind.UnknownHeading, "项目资金情况")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void The_one_row_of_funds_beside_the_blocks_label_may_be_called_as_a_block_is()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金 | 60 | 50 | 40 | 10 | 80% | 8 |

            """ + Indicators);
        Assert.Equal(("年度资金", "50"), (form.FundingLines[0].Label.Printed, form.FundingLines[0].FullYearBudget?.Printed));
    }

    [Theory]
    [InlineData("预期完成值", "实绩", "基础分", "自查得分", "情况说明")]
    [InlineData("设定指标", "实际执行情况", "配分", "考核得分", "备注说明")]
    [InlineData("目标要求", "业绩值", "参考分值", "单位打分", "未完成事项说明")]
    public void The_columns_of_the_indicators_may_be_headed_by_other_words(string target, string actual, string weight, string score, string reason)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {target} | {actual} | {weight} | {score} | {reason} |
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 44条 | 50 | 49 | 雨 |

            """);
        var row = form.Indicators[0];
        Assert.Equal(("≥45条", "44条", "50", "49", "雨"), (row.Target?.Printed, row.Actual?.Printed, row.Weight?.Printed, row.Score?.Printed, row.Reason?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("考核内容")]
    [InlineData("天干")]
    public void Where_no_heading_names_the_indicators_the_column_behind_the_levels_does(string heading)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | {heading} | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 44条 | 50 | 49 | 雨 |

            """);
        Assert.Equal("清扫", form.Indicators[0].Level3?.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_column_of_how_points_are_reckoned_is_the_method()
    {
        var form = WithColumn("指标计算公式");
        Assert.Equal("9", form.Indicators[0].Method?.Printed);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("天干")]
    [InlineData("完成时间")]
    public void A_column_that_nobody_knows_is_told(string heading) =>
        Assert.Equal((ProblemKind.UnknownHeading, heading), WithColumn(heading).Problems.Select(problem => (problem.Kind, problem.Text)).Single());

    private static SelfEvaluation WithFunds(string label) => Single(Head + $"""
        | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | 年度资金总额 | 60 | 60 | 60 | 10 | 100% | 10 |
        | ^ | {label} | 60 | 60 | 60 | — | 100% | — |

        """ + Indicators);

    private static SelfEvaluation WithColumn(string heading) => Single(Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {heading} | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 9 | 50 | 49 |

        """);

    [Theory]
    [InlineData("达成 | 部分达成 | 未达成")]
    [InlineData("完成 | 基本完成 | 未完成")]
    public void Columns_to_tick_how_far_a_row_was_reached_are_none_of_its_values(string ticks)
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < | < |

            """ + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {ticks} | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | √ | | | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("45条", "√"), (row.Actual!.Printed, row.Extra.Single().Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_tick_is_not_read_as_what_was_reached_where_no_column_says_how_much()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 达成 | 部分达成 | 未达成 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | √ | | | 50 | 49 |
            """);
        Assert.Null(form.Indicators[0].Actual);
        Assert.Equal("√", form.Indicators[0].Extra.Single().Text.Printed);
    }
}
