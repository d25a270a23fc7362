using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Arrangements that few publishers have, drawn as text.</summary>
public class UnusualLayoutTests
{
    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |

        """;

    [Theory]
    [InlineData("| 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | 评分说明 |", "个别未量化", null)]
    [InlineData("| 一级指标 | 三级指标 | 分值 | 年度指标值 | 得分 | 偏差原因 | 评分说明 |", "4", "个别未量化")]
    [InlineData("| 一级指标 | 三级指标 | 分值 | 评分说明 | 年度指标值 | 得分 | 实际完成值 |", null, "明确")]
    public void What_is_said_of_the_points_is_the_reason_right_behind_them_and_else_the_method(string headings, string? reason, string? method)
    {
        var form = Single(Head + headings + "\n| 决策指标 | 目标明确性 | 5 | 明确 | 较明确 | 4 | 个别未量化 |\n");
        Assert.Equal((reason, method), (form.Indicators[0].Reason?.Printed, form.Indicators[0].Method?.Printed));
    }

    [Theory]
    [InlineData("年度指标值/实际完成值", "45条/45条")]
    [InlineData("年度指标值／实际完成值", "整洁/整洁")]
    public void Two_values_under_one_heading_are_kept_as_printed_and_told(string heading, string printed)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {heading} | 分值 | 得分 | 备注 |
            | 产出指标 | 数量指标 | 清扫 | {printed} | 50 | 49 | |
            """);
        Assert.Contains(printed, form.Indicators[0].Extra.Select(extra => extra.Text.Printed));
        Assert.Contains(heading, form.Problems.Where(problem => problem.Kind == ProblemKind.UnknownHeading).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("| 实施单位 | < | < | < | 项目单位 | < | < |", "项目单位")]
    [InlineData("| 主管部门 | < | 甲局 | < | 实施单位 | < | 项目单位 |", "项目单位")]
    public void What_stands_last_in_its_row_and_heads_nothing_is_a_value_though_it_looks_like_a_label(string row, string unit)
    {
        var form = Single(Head + row + "\n| 项目负责人 | < | 张三 | < | 联系电话 | < | 0511-88000000 |\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |");
        Assert.Equal(unit, form.ImplementingUnit?.Printed);
        Assert.Equal(["张三", "0511-88000000"], form.Extra.Select(extra => extra.Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Another_year_under_its_label_is_kept_beside_that_of_the_title()
    {
        var form = Single("2023年度" + Head.Replace("| 项目名称", "| 评价年度 | 2022年度 | < | < | < | < | < |\n| 项目名称", StringComparison.Ordinal) + "| 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | 原因 |\n| 产出指标 | 清扫 | 50 | 45条 | 45条 | 50 | |\n");
        Assert.Equal(("2023", "2022年度"), (form.FiscalYear?.Printed, form.Extra.Single().Text.Printed));
    }

    [Theory]
    [InlineData("复核完成值", "复核得分", 1, true)]
    [InlineData("实际完成值", "得分", 2, false)]
    public void A_table_of_what_others_found_below_the_indicators_is_told_and_gives_no_rows(string reached, string points, int rows, bool isTold)
    {
        var form = Single(Head + $"""
            | 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | 原因 |
            | 产出指标 | 清扫 | 50 | 45条 | 45条 | 50 | |
            | 一级指标 | 三级指标 | 分值 | 年度指标值 | {reached} | {points} | 说明 |
            | 产出指标 | 清扫 | 50 | 45条 | 43条 | 47 | 漏扫 |
            """);
        Assert.Equal(rows, form.Indicators.Count);
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.OrphanText && problem.Text.Split(' ').Contains("43条")));
    }

    [Theory]
    [InlineData("| 预算单位 | 丙 | < | 项目实施单位 | 乙 | < | < |", "预算单位 丙")]
    [InlineData("| 实施单位 | 乙 | < | 单位名称 | 丙 | < | < |", "单位名称 丙")]
    [InlineData("| 预算单位 | 乙 | < | 单位名称 | 丙 | < | < |", "单位名称 丙")]
    public void Who_carries_the_project_out_is_told_by_the_surer_label_whichever_stands_first(string labels, string other)
    {
        var form = Single(Head + labels + "\n| 一级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | 原因 |\n| 产出指标 | 清扫 | 50 | 45条 | 45条 | 50 | |\n");
        Assert.Equal(("乙", other), (form.ImplementingUnit?.Printed, $"{form.Extra.Single().Heading} {form.Extra.Single().Text.Printed}"));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void What_stands_behind_the_names_under_a_heading_that_reaches_below_its_row_is_no_side_label()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 | ^ |
            | ^ | 质量指标 | 合格率 | 100% | 98% | 9 | 两人缺考 |
            """);
        Assert.All(form.Indicators, row => Assert.Null(row.Block));
        Assert.Equal(["", "两人缺考"], form.Indicators.Select(row => row.Reason?.Printed ?? ""));
    }

    [Fact]
    public void Amounts_may_stand_right_of_their_own_labels()
    {
        var form = Single("""
            项目绩效目标自评表
            | 项目名称 | 防治 | < | < | < |
            | 预算执行情况（万元） | 预算数： | 130 | 执行数： | 121.5 |
            | ^ | 其中：财政拨款 | 120 | 其中：财政拨款 | 111.5 |
            | ^ | 其他资金 | 10 | 其他资金 | 10 |
            | 年度目标 | 预期目标 | < | 目标实际完成情况 | < |
            | ^ | 防治 | < | 完成 | < |
            """);
        Assert.Equal([FundingSource.Total, FundingSource.CurrentYear, FundingSource.Other], form.FundingLines.Select(line => line.Source));
        Assert.Equal(["130", "120", "10"], form.FundingLines.Select(line => line.FullYearBudget!.Printed));
        Assert.Equal(["121.5", "111.5", "10"], form.FundingLines.Select(line => line.Executed!.Printed));
        Assert.Equal("万元", form.FundingLines[0].Executed!.Unit);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_mask_at_the_end_of_a_name_is_no_part_of_the_label_behind_it()
    {
        var form = Single(SmallForm.Head + SmallForm.Indicators + "填表人：李** 联系电话：0311-82****66");
        Assert.Equal([("填表人", "李**"), ("联系电话", "0311-82****66")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Fact]
    public void A_head_that_was_not_read_as_a_table_is_told_line_by_line_under_its_title()
    {
        var form = Single("""
            项目支出绩效自评表
            项目名称 甲
            主管部门 乙
            年初预算数 全年预算数 全年执行数
            年度资金总额 50 50 47
            当年财政拨款 50 50 47
            上年结转资金 0 0 0
            其他资金 0 0 0
            单位资金 0 0 0
            分值 10
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
            """);
        Assert.Equal("项目支出绩效自评表", form.Title!.Printed);
        Assert.Equal(9, form.Problems.Count(problem => problem.Kind == ProblemKind.OrphanText));
    }

    [Fact]
    public void The_points_of_the_execution_may_stand_beside_its_amounts()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < | < | < |
            | 预算执行（万元） | 预算数 | 480.5 | 执行数 | 432.45 | 执行率 | 90% | 分值 | 10 | 得分 | 9 |
            | 年度目标 | 预期目标 | < | < | < | < | 实际完成情况 | < | < | < | < |
            | ^ | 改造 | < | < | < | < | 完成 | < | < | < | < |
            """);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("480.5", "432.45", "90%"), (line.FullYearBudget!.Printed, line.Executed!.Printed, line.ExecutionRate!.Printed));
        Assert.Equal(("10", "9"), (line.Weight!.Printed, line.Score!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Headings_that_reach_down_over_a_row_make_headings_of_what_stands_beside_them()
    {
        var form = Single(Head + """
            | 一级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分 |
            | ^ | ^ | 2021年 | 2022年 | ^ | ^ | ^ |
            | 产出指标 | 清扫 | 40条 | 45条 | 45条 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("清扫", "45条", "50", "49"), (row.Level3!.Printed, row.Actual!.Printed, row.Weight!.Printed, row.Score!.Printed));
        Assert.Null(row.Target);
        Assert.Equal([("2021年", "40条"), ("2022年", "45条")], row.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
        Assert.Equal(["2021年", "2022年"], form.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void A_heading_over_the_whole_width_is_the_first_level_of_the_rows_below_it()
    {
        var form = Single(Head + """
            | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 一、产出指标（50分） | < | < | < | < | < | < |
            | 清扫 | < | 45条 | 45条 | 50 | 50 | |
            | 二、效益指标（30分） | < | < | < | < | < | < |
            | 市容 | < | 整洁 | 整洁 | 30 | 30 | |
            """);
        Assert.Equal(["清扫", "市容"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(["一、产出指标（50分）", "二、效益指标（30分）"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.All(form.Indicators, row => Assert.Equal("", row.Reason!.Printed));
        Assert.Equal([50m, 30m], form.StatedWeights.Select(stated => stated.Value));
    }

    [Theory]
    [InlineData("指标类别", "一、产出指标（50分）", "一、产出指标（50分） 数量指标")]
    [InlineData("指标类型", "产出指标", "产出指标 数量指标")]
    public void Below_a_heading_over_the_whole_width_the_one_column_of_levels_holds_the_second(string heading, string band, string levels)
    {
        var form = Single(Head + $"""
            | {heading} | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | {band} | < | < | < | < | < | < |
            | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 | |
            """);
        Assert.Equal(levels, $"{Assert.Single(form.Indicators).Level1?.Printed} {form.Indicators[0].Level2?.Printed}");
        Assert.Equal(band.Any(char.IsDigit) ? [50m] : [], form.StatedWeights.Select(stated => stated.Value));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_heading_over_the_whole_width_that_is_the_level_of_no_row_is_told()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标（50分） | < | < | < | < | < | < |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 |
            """);
        Assert.Equal((ProblemKind.OrphanText, "产出指标（50分）"), Assert.Single(form.Problems.Select(problem => (problem.Kind, problem.Text))));
    }

    [Theory]
    [InlineData("项目完成时间")]
    [InlineData("项目实施时间")]
    [InlineData("项目负责人")]
    public void An_indicator_of_a_flat_list_may_be_called_as_a_label_is(string name)
    {
        var form = Single(Head + $"""
            | 指标名称 | 计量单位 | 指标性质 | 年度指标值 | 全年完成值 | 分值 | 得分 |
            | 清扫 | 条 | ≥ | 45 | 45 | 20 | 20 |
            | {name} | 月 | ≤ | 12 | 11 | 20 | 19 |
            | 满意度 | % | ≥ | 90 | 91 | 10 | 10 |
            | 填报人 | 王某 | < | 联系电话 | 139 | < | < |
            """);
        Assert.Equal(["清扫", name, "满意度"], form.Indicators.Select(row => row.Level3?.Printed));
        Assert.Equal(["填报人", "联系电话"], form.Extra.Select(extra => extra.Heading));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Names_of_classes_below_the_goals_are_no_goals()
    {
        var form = Single(Head + """
            | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
            | ^ | 清扫45条 | < | < | 已清扫45条 | < | < |
            | | 产出（50分） | < | < | 效益（30分） | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 20 | 20 |
            """);
        Assert.Equal(("清扫45条", "已清扫45条"), (form.Goal.Planned?.Printed, form.Goal.Actual?.Printed));
    }

    [Theory]
    [InlineData("指标解释", "得分", "49")]
    [InlineData("指标说明", "得分", "49")]
    [InlineData("百分制评分", "加权得分", "49")]
    [InlineData("百分制得分", "加权得分", "49")]
    public void What_explains_an_indicator_or_scores_it_by_hundred_is_kept_beside_its_score(string other, string points, string score)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {other} | 年度指标值 | 分值 | {points} |
            | 产出指标 | 数量指标 | 清扫 | 98 | 45条 | 50 | {score} |
            """);
        Assert.Equal((score, null), (form.Indicators[0].Score?.Printed, form.Indicators[0].Method));
        Assert.Equal((other, "98"), form.Indicators[0].Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("小计")]
    [InlineData("绩效指标得分合计")]
    [InlineData("过次页")]
    [InlineData("承前页合计")]
    [InlineData("本页合计")]
    [InlineData("本页小计")]
    [InlineData("页计")]
    [InlineData("预算执行得分")]
    public void A_row_that_sums_up_others_is_no_indicator(string label)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            | {label} | < | < | < | < | 50 | 49 |
            """);
        Assert.Equal("清扫", Assert.Single(form.Indicators).Level3!.Printed);
        Assert.Equal([($"{label}:分值", "50"), ($"{label}:得分", "49")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Fact]
    public void A_sum_of_some_rows_says_whose_it_is()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            | ^ | 小计 | < | < | < | 50 | 49 |
            """);
        Assert.Equal([("产出指标小计:分值", "50"), ("产出指标小计:得分", "49")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Theory]
    [InlineData("指标方向及目标值")]
    [InlineData("目标值及计量单位")]
    public void The_heading_of_targets_may_name_what_stands_beside_the_value(string heading)
    {
        var form = Single(SmallForm.Head + SmallForm.Indicators.Replace("年度指标值", heading, StringComparison.Ordinal));
        Assert.Equal("45条", form.Indicators[0].Target?.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Columns_to_tick_how_far_a_target_was_reached_are_known()
    {
        var form = Single(Head + """
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 部分完成 | 未完成 | 得分 |
            | 产出指标 | 清扫 | 45条 | 44条 | √ | | 49 |
            | 产出指标 | 洒水 | 45条 | 4条 | | √ | 9 |
            """);
        Assert.Equal(["部分完成", "未完成"], form.Indicators.SelectMany(row => row.Extra).Select(extra => extra.Heading));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_row_that_says_that_there_is_no_such_indicator_is_whole()
    {
        var form = Single(SmallForm.Head + SmallForm.Indicators + "| 效益指标 | 经济效益指标 | 无 | / | / | / | / | |\n");
        Assert.Equal("无", form.Indicators[1].Level3?.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_grade_may_be_ticked_among_grades_with_their_ranges()
    {
        var form = Single(SmallForm.Head + SmallForm.Indicators + "| 总分 | < | < | < | < | 50 | 49 | |\n| 自评等级 | ☑优（90分及以上）□良（80—90分）□中（60—80分）□差（60分以下） | < | < | < | < | < | < |\n");
        Assert.Equal(new TextReading("优"), form.Total.Grade?.Value);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_grade_may_stand_beside_its_label_wherever_it_is_printed()
    {
        var form = Single("""
            项目支出绩效自评表
            （2023年度）      单位：元
            | 项目名称 | 甲 | < | 评价等级 | 优 | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            | 总分 | < | < | < | < | 10 |
            """);
        Assert.Equal(("优", "10"), (form.Total.Grade!.Printed, form.Total.Score!.Printed));
        Assert.Equal(("2023", "元"), (form.FiscalYear!.Printed, form.AmountUnit!.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("（2023年度）      单位：元", "\n")]
    [InlineData("2023年度      单位：元", "\n")]
    [InlineData("2023年度      单位：元", "\n---\n")]
    public void A_year_stands_before_the_unit_on_one_line_also_on_the_page_behind_the_title(string line, string between)
    {
        var form = Single("某县项目支出绩效自评表" + between + line + "\n" + """
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            """);
        Assert.Equal(("某县项目支出绩效自评表", "2023", "元"), (form.Title?.Printed, form.FiscalYear?.Printed, form.AmountUnit?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("某县基本药物补助资金转移支付区域（项目）绩效目标自评", "表")]
    [InlineData("某县基本药物补助资金转移支付区域（项目）绩效目标自", "评表")]
    [InlineData("某县基本药物补助资金转移支付区域（项目）绩效目", "标自评表")]
    public void A_title_may_end_on_a_line_of_its_own(string first, string second)
    {
        var form = Single(first + "\n" + second + "\n（2021年度）\n" + """
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            """);
        Assert.Equal(first + second, form.Title!.Printed);
        Assert.Equal("2021", form.FiscalYear!.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_year_of_a_title_stands_on_that_line_of_it_which_prints_it()
    {
        var form = Single("某县2021年度基本药物补助资金转移支付区域（项目）绩效目标自\n评表\n" + """
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            """);
        Assert.Equal((form.Title!.Place.Page, form.Title.Place.Box), (form.FiscalYear!.Place.Page, form.FiscalYear.Place.Box));
        Assert.NotEmpty(form.Title.More);
    }

    [Theory]
    [InlineData("满意度指标", "服务对象满意度", "8次", 1)]
    [InlineData("加分项", "创新工作", "8次", 0)]
    [InlineData("满意度指标", "服务对象满意度", "", 0)]
    public void An_indicator_added_below_the_sums_is_read_by_its_class_and_its_columns(string level1, string name, string actual, int added)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 绩效指标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | ^ | 产出指标 | 培训 | 10次 | 10次 | 90 | 90 |
            | 总分 | < | < | < | < | 100 | 100 |
            | 补充 | {level1} | {name} | {(actual.Length > 0 ? "5次" : "")} | {actual} | {(actual.Length > 0 ? "10" : "")} | {(actual.Length > 0 ? "10" : "")} |
            """);
        Assert.Equal(added, form.Indicators.Skip(1).Count(row => row.Level1?.Printed == level1 && row.Level3?.Printed == name && row.Score?.Printed == "10"));
        Assert.Equal("100", form.Total.Score?.Printed);
    }

    [Fact]
    public void Who_filled_the_form_in_is_kept_from_the_page_behind_it_below_the_number_of_its_last_page()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
            第1页
            ---
            填表人：周敏    联系电话：0736-5821366    填报日期：2023年2月20日
            第2页
            """);
        Assert.Contains(("填表人", "周敏"), form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Fact]
    public void A_side_label_under_the_heading_of_the_first_level_is_none_and_the_levels_stand_right_of_it()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | < | 45条 | 50 |
            | 绩效指标 | 效益指标 | 社会效益指标 | 整洁 | 提升 | 30 |
            | ^ | ^ | ^ | 安静 | 提升 | 10 |
            """);
        Assert.Equal([(null, "产出指标", "数量指标"), ("绩效指标", "效益指标", "社会效益指标"), ("绩效指标", "效益指标", "社会效益指标")], form.Indicators.Select(row => (row.Block?.Printed, row.Level1?.Printed, row.Level2?.Printed)));
        Assert.All(form.Indicators, row => Assert.Empty(row.Extra));
    }

    [Fact]
    public void What_kind_of_indicator_it_is_is_no_level()
    {
        var form = Single(Head + """
            | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 指标类型 | 分值 | 得分 |
            | 产出指标 | < | < | < | < | < | < |
            | 数量指标 | 清扫 | 45条 | 45条 | 定量 | 50 | 50 |
            | 效益指标 | < | < | < | < | < | < |
            | 社会效益指标 | 市容 | 整洁 | 整洁 | 定性 | 30 | 30 |
            """);
        Assert.Equal(["产出指标 数量指标 定量", "效益指标 社会效益指标 定性"], form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed} {row.Extra.Single().Text.Printed}"));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("数量指标", "45条 45条 50 清扫")]
    [InlineData("产出指标", "")]
    [InlineData("河道", "")]
    public void A_row_whose_values_stand_beside_their_headings_is_told(string level, string told)
    {
        var form = Single(Head + $"""
            | 绩效指标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | {level} | 清扫 | 45条 | 45条 | 50 | |
            """);
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.RunTogetherText).Select(problem => problem.Text).Order(StringComparer.Ordinal)));
    }

    private static SelfEvaluation Single(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);

    [Fact]
    public void Dots_below_a_row_that_share_its_points_are_a_placeholder()
    {
        var form = Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 40条 | 20 | 20 | |
            | ^ | ^ | …… | | | ^ | ^ | |
            | 效益指标 | 社会效益 | 整洁 | 改善 | 改善 | 30 | 30 | |

            """);
        Assert.Equal([false, true, false], form.Indicators.Select(row => row.Placeholder));
        Assert.Empty(form.Problems);
        Assert.Equal(OutcomeKind.Failed, RuleBook.Check(form, RuleProfiles.Named("national")!).First(outcome => outcome.Rule.Id == "B4").Kind);
    }
}
