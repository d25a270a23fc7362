using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Rows that a page break cut in their middle, where the other cells of the row make the reading doubtful.</summary>
public class CutRowTests
{
    [Fact]
    public void A_heading_row_cut_in_its_middle_heads_its_columns()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 一级 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分 |
            ---
            | 指标 | | | | | | | 析及改进措施 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 5 | 4 | 疫情 |
            """);
        Assert.Equal("疫情", Assert.Single(form.Indicators).Reason!.Printed);
        Assert.Equal("产出指标", form.Indicators[0].Level1!.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void So_does_one_of_the_funds_beside_a_cut_side_label()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 预算执行情况 | 项目 | 年初预算数 | 全年预算数 | 全年执 | 分 | 得分 |
            ---
            | （万元） | | | | 行数 | 值 | |
            | ^ | 年度资金总额 | 20 | 20 | 19 | 10 | 9.5 |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            """);
        Assert.Equal(("19", "10", "万元"), (form.FundingLines[0].Executed?.Printed, form.FundingLines[0].Weight?.Printed, form.AmountUnit?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_end_of_a_funds_label_may_be_a_label_itself()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金 | 20 | 20 | 19 | 10 | 95 | 9.5 |
            ---
            | ^ | 总额： | | | | | % | |
            | ^ | 其他资金 | 20 | 20 | 19 | / | 95% | / |
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | ≥ | 90 | % | 95 | 5 |
            """);
        Assert.Equal([("年度资金总额：", "95%"), ("其他资金", "95%")], form.FundingLines.Select(line => (line.Label.Printed, line.ExecutionRate!.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Below_rows_of_parts_a_row_that_begins_as_none_of_them_is_the_rest_of_the_row_above()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            | ^ | ^ | 其中线上数量 | 4次 | 4次 | | |
            | ^ | ^ | 农村人居环境整治示 | 完成率达到 | 完成率达到 | 5 | 4.5 |
            ---
            | ^ | ^ | 范村建设及长效管护情况 | 95%以上 | 95%以上 | | |
            | ^ | ^ | 知晓率 | 88% | 90% | 5 | 5 |
            """);
        Assert.Equal(("农村人居环境整治示范村建设及长效管护情况", "完成率达到95%以上"), (form.Indicators[2].Level3!.Printed, form.Indicators[2].Target!.Printed));
        Assert.Equal(4, form.Indicators.Count);
    }

    [Fact]
    public void Where_no_row_prints_points_a_date_below_a_word_that_leaves_room_for_it_is_that_of_another_row()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
            | 产出指标 | 数量指标 | 村统查桥农梁台传台医 | ≥296次 | 339次 |
            | ^ | 质量指标 | 农村人居环境整治示 | 提升 | 提升 |
            ---
            | | | 护村建设 | 2021年12月底前 | 2021年11月 |
            | ^ | 时效指标 | 路庄查车桥设系 | =730个 | 543个 |
            """);
        Assert.Equal([("≥296次", "339次"), ("提升", "提升"), ("2021年12月底前", "2021年11月"), ("=730个", "543个")], form.Indicators.Select(row => (row.Target!.Printed, row.Actual!.Printed)));
    }

    [Theory]
    [InlineData("产出指标 | 数量指标", "基层医疗卫生机构能力提升完成率", "完成率达到95%以上")]
    [InlineData("^ | ^", "基层医疗卫生机构能力提升完成率", "完成率达到95%以上")]
    public void Where_every_row_prints_its_levels_one_without_them_is_the_rest_of_the_row_above(string levels, string name, string actual)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 指标1：培训 | 10次 | 10次 | 5 | 5 |
            | 产出指标 | 数量指标 | 其中线上数量 | 4次 | 4次 | | |
            | {levels} | 基层医疗卫生机构能 | 95% | 完成率达到 | 5 | 5 |
            ---
            | | | 力提升完成率 | | 95%以上 | | |
            | {levels} | 其中苹果树数量 | 36只 | 23只 | | |
            | 效益指标 | 社会效益 | 指标3：知晓率 | 88% | 90% | 5 | 5 |
            """);
        Assert.Equal((name, actual), (form.Indicators[2].Level3!.Printed, form.Indicators[2].Actual!.Printed));
    }

    [Fact]
    public void A_sign_of_a_row_beside_the_break_is_no_part_of_a_heading()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
            | ^ | 年度资金总额 | 20 | 20 | 19 | 10 | 95% | 9.5 |
            | ^ | 其他资金 | 20 | 20 | 19 | / | 95% | / |
            ---
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 得分 |
            ---
            | 产出指标 | 数量指标 | 培训 | ≥ | 90 | % | 95 | 5 |
            | 产出指标 | 数量指标 | 就业 | ≥ | 90 | 人 | 95 | 5 |
            """);
        Assert.Equal("/", form.FundingLines[1].Score!.Printed);
        Assert.Equal(["≥90%", "≥90人"], form.Indicators.Select(row => row.Target!.Printed));
        Assert.Empty(form.Problems);
    }

    /// <summary>No vocabulary knows the label; the next row prints it whole.</summary>
    /// <summary>Forms without points: a name and a target of seven characters leave room for no more.</summary>
    [Fact]
    public void A_reason_that_fills_a_page_of_its_own_is_one_text_over_both_breaks()
    {
        var form = Single("""
            转移支付区域绩效目标自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 未完成原因 |
            | ^ | 产出指标 | 数量指标 | 清扫 | 10次 | 10次 | |
            | ^ | ^ | ^ | 清理 | 10次 | 10次 | 部分老年人未能到院 |
            ---
            | | | | | | | 接受服务，指导力量不足， |
            ---
            | | | | | | | 每季度不少于1次。 |
            | ^ | ^ | ^ | 清运 | 10次 | 10次 | |
            | ^ | ^ | 质量指标 | 达标 | 10次 | 10次 | |
            """);
        Assert.Equal(["产出指标 数量指标 清扫 ", "产出指标 数量指标 清理 部分老年人未能到院接受服务，指导力量不足，每季度不少于1次。", "产出指标 数量指标 清运 ", "产出指标 质量指标 达标 "],
            form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed} {row.Level3?.Printed} {row.Reason?.Printed}"));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_score_cut_at_its_point_tells_that_the_row_is_cut_whatever_else_its_halves_look_like()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 时效指标 | 设备到货 | 2023年 | 2023年 | 3 | 2. |
            ---
            | | | 安装时间 | 11月底前 | 12月15日 | | 5 |
            | | 质量指标 | 合格率 | 100% | 100% | 5 | 5 |
            """);
        Assert.Equal(["设备到货安装时间 2023年11月底前 2023年12月15日 2.5", "合格率 100% 100% 5"],
            form.Indicators.Select(row => $"{row.Level3?.Printed} {row.Target?.Printed} {row.Actual?.Printed} {row.Score?.Printed}"));
    }

    [Fact]
    public void A_cut_row_beside_which_a_piece_of_the_side_label_begins_is_one_row()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | ^ | 产出指标 | 数量指标 | 清扫 | 10次 | 10次 | 5 | 5 | |
            | ^ | ^ | ^ | 清理 | 10次 | 9次 | 5 | 4 | 部分路段未能 |
            | | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
            ---
            | | | | | | | | | 按时清理 |
            | ^ | ^ | 质量指标 | 达标 | 10次 | 10次 | 5 | 5 | |
            """);
        Assert.Equal(["产出指标 数量指标 清扫 ", "产出指标 数量指标 清理 部分路段未能按时清理", "产出指标 质量指标 达标 "],
            form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed} {row.Level3?.Printed} {row.Reason?.Printed}"));
    }

    [Fact]
    public void A_reason_of_the_funds_goes_on_with_the_rest_of_its_row()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | 原因 |
            | ^ | 年度资金总额 | 20 | 16 | 80.00 | 10 | 8 | 设备采购招标流标 |
            ---
            | | | | | % | | | 两次。 |
            | ^ | 其他资金 | 20 | 16 | 80.00% | / | / | 同上 |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 | |
            """);
        Assert.Equal(("80.00%", "设备采购招标流标两次。"), (form.FundingLines[0].ExecutionRate!.Printed, form.FundingLines[0].Reason!.Printed));
        Assert.Equal("其他资金", form.FundingLines[1].Label.Printed);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_label_cut_at_the_foot_of_the_page_that_prints_the_title_begins_the_form()
    {
        var form = Single("""
            转移支付区域绩效目标自评表
            | 转移支付（项目）名 | 校舍维修项目 | < | < | < | < |
            ---
            | 称 | | < | < | < | < |
            | 主管部门 | 甲局 | < | 资金使用单位 | 乙中心 | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 未完成原因 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | |
            """);
        Assert.Equal(("转移支付区域绩效目标自评表", "校舍维修项目", "甲局", "乙中心"), (form.Title?.Printed, form.ProjectName?.Printed, form.SupervisingDepartment?.Printed, form.ImplementingUnit?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Figures_of_the_funds_cut_in_their_digits_are_one_row_also_beside_a_reason_of_all_rows()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | 原因 |
            | ^ | 年度资金总额 | 11,238. | 10,405.2 | 92.59% | 10 | 9.26 | 年中因计划调整 |
            ---
            | | | 93 | 5 | | | | 追加预算。 |
            | ^ | 其他资金 | 11,238.93 | 10,405.25 | 92.59% | / | / | ^ |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 | |
            """);
        Assert.Equal(["年度资金总额 11,238.93 10,405.25 年中因计划调整追加预算。", "其他资金 11,238.93 10,405.25 年中因计划调整追加预算。"],
            form.FundingLines.Select(line => $"{line.Label.Printed} {line.FullYearBudget!.Printed} {line.Executed!.Printed} {line.Reason!.Printed}"));
    }

    [Fact]
    public void A_reason_or_method_of_several_rows_cut_between_two_of_them_is_one_text_and_told()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 项目资金（万元） | | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | 原因 |
            | ^ | 年度资金总额 | 20 | 16 | 80.00% | 10 | 8 | 年中因计划调整 |
            ---
            | | 当年财政拨款 | 18 | 15 | 83.33% | / | / | 追加预算。 |
            | ^ | 其他资金 | 2 | 1 | 50.00% | / | / | ^ |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 得分计算方法 |
            | 产出指标 | 质量指标 | 培训 | 10次 | 10次 | 5 | 5 | 完成值达到指标 |
            | ^ | ^ | 演练 | 10次 | 10次 | 5 | 5 | ^ |
            ---
            | 产出指标 | 质量指标 | 宣传 | 10次 | 10次 | 5 | 5 | 值得满分。 |
            """);
        Assert.All(form.FundingLines, line => Assert.Equal("年中因计划调整追加预算。", line.Reason!.Printed));
        Assert.All(form.Indicators, row => Assert.Equal("完成值达到指标值得满分。", row.Method!.Printed));
        Assert.Equal(["年中因计划调整 | 追加预算。", "完成值达到指标 | 值得满分。"], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainJoin).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("11199.7", "1", "11199.71")]
    [InlineData("99.7", "1", "99.7")]
    public void A_sum_goes_on_behind_the_break_where_no_more_of_it_had_room(string score, string rest, string read)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            | 总分 | < | < | < | < | 1000 | {score} |
            ---
            | | < | < | < | < | | {rest} |
            | 评价结论 | 完成较好 | < | < | < | < | < |
            """);
        Assert.Equal(read, form.Total.Score!.Printed);
    }

    [Theory]
    [InlineData("绩效", "指标")]
    [InlineData("", "绩效指标")]
    [InlineData("", "指标")]
    public void A_cut_row_below_repeated_headings_goes_on_whatever_of_the_side_label_stands_beside_them(string beside, string below)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | ^ | 产出指标 | 数量指标 | 清扫 | 10次 | 10次 | 5 | 5 | |
            | ^ | ^ | ^ | 清理 | 10次 | 9次 | 5 | 4 | 部分路段未能 |
            ---
            | {beside} | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | {below} | | | | | | | | 按时清理 |
            | ^ | ^ | 质量指标 | 达标 | 10次 | 10次 | 5 | 5 | |
            """);
        Assert.Equal(["绩效指标 产出指标 数量指标 清扫 ", "绩效指标 产出指标 数量指标 清理 部分路段未能按时清理", "绩效指标 产出指标 质量指标 达标 "],
            form.Indicators.Select(row => $"{row.Block?.Printed} {row.Level1?.Printed} {row.Level2?.Printed} {row.Level3?.Printed} {row.Reason?.Printed}"));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("项目开工时间及年", "度任务", "2023年12月底", "前完工", "12月25", "日完工", true, "")]
    [InlineData("其中能繁母猪养", "殖数量", "不少于126", "头", "126头", "", true, "")]
    [InlineData("其中能繁母猪养", "殖补助", "≤3万", "元/头", "3万", "元/头", true, "")]
    [InlineData("农村公路通车率", "提升情况", "保障人民群众安全", "便捷出行", "保障人民群众安全", "便捷出行", false, "农村公路通车率提升情况")]
    [InlineData("农村公路通车率", "提升情况", "月底前开", "工，2023年完工，道路畅通", "月底前开", "工，2023年完工", false, "农村公路通车率提升情况")]
    [InlineData("农村公路通车率", "提升情况", "月底前开", "工程完工", "月底前开", "工程完工", false, "")]
    [InlineData("通车率", "覆盖率", "≥90%", "≥80%", "95%", "96%", false, "")]
    [InlineData("农村公路通车率", "公路覆盖率", "≥90%", "有效", "95%", "有效", false, "")]
    public void Without_points_a_row_is_the_rest_of_the_one_above_where_each_of_its_texts_is(
        string name, string restOfName, string target, string restOfTarget, string actual, string restOfActual, bool isOne, string told)
    {
        var form = Single($"""
            转移支付区域绩效目标自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 未完成原因 |
            | 产出指标 | 数量指标 | {name} | {target} | {actual} | |
            ---
            | 产出指标 | 数量指标 | {restOfName} | {restOfTarget} | {restOfActual} | |
            | 产出指标 | 质量指标 | 合格率 | 90% | 91% | |
            """);
        var expected = isOne ? new[] { name + restOfName, "合格率" } : [name, restOfName, "合格率"];
        Assert.Equal(expected, form.Indicators.Select(row => row.Level3!.Printed));
        if (isOne) Assert.Equal((target + restOfTarget, actual + restOfActual), (form.Indicators[0].Target!.Printed, form.Indicators[0].Actual!.Printed));
        else Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("编制", "", "不少于29个", "", "个")]
    [InlineData("编制", "", "29个", "", "")]
    [InlineData("编制", "程度", "29个", "", "")]
    public void A_row_whose_label_is_cut_is_one_row_where_another_prints_the_label_whole(string rest, string restOfName, string target, string restOfTarget, string actualRest)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 过程 | 预算执行 | 执行率 | 100% | 100% | 5 | 5 |
            | 过程 | 预算 | 生态环境改善 | {target} | 19 | 5 | 5 |
            ---
            | | {rest} | {restOfName} | {restOfTarget} | {actualRest} | | |
            | 过程 | 预算编制 | 知晓率 | 90% | 91% | 5 | 5 |
            """);
        Assert.Equal(["执行率", "生态环境改善" + restOfName, "知晓率"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(("过程", "预算编制", "19" + actualRest), (form.Indicators[1].Level1!.Printed, form.Indicators[1].Level2!.Printed, form.Indicators[1].Actual!.Printed));
    }

    [Theory]
    [InlineData("44分）", "满意度指标（44分）", "")]
    [InlineData("44", "满意度指标（44", "满意度指标（44")]
    public void A_label_whose_bracket_stays_open_behind_the_break_is_told(string rest, string read, string told)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 满意度指标（ | 服务对象满意度指标 | 群众满意度 | 90% | 95% | 5 | 5 |
            ---
            | {rest} | 服务对象满意度指标 | 企业满意度 | 90% | 95% | 5 | 5 |
            """);
        Assert.All(form.Indicators, row => Assert.Equal(read, row.Level1?.Printed));
        Assert.Equal(told, string.Concat(form.Problems.Where(problem => problem.Kind == ProblemKind.CutOffText).Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("完成率", "99%", "完成率99%", "")]
    [InlineData("1527", "万元", "1527万元", "")]
    [InlineData("29.5亩", "1.5亩", "29.5亩", "1.5亩")]
    public void A_value_alone_below_the_break_is_the_rest_of_the_one_above_or_told(string actual, string rest, string read, string told)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            | ^ | ^ | 就业 | 完成率100% | {actual} | 5 | 5 |
            ---
            | | | | | {rest} | | |
            | | 质量指标 | 合格率 | 100% | 100% | 5 | 5 |
            """);
        Assert.Equal(read, form.Indicators[1].Actual?.Printed);
        Assert.Equal(told, string.Concat(form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text)));
        Assert.Equal(told.Length == 0 ? 3 : 4, form.Indicators.Count);
    }

    [Theory]
    [InlineData("| 一级 | 二级 | 三级 | 年度指标值 | 实际完成值 | 分值 | 得分 |", "| 指标 | 指标 | 指标 | | | | |")]
    [InlineData("| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |", "| | | | | | | |")]
    public void The_rest_of_the_headings_alone_below_the_break_is_no_row(string headings, string rest)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            {headings}
            ---
            {rest}
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            """);
        Assert.Equal(("培训", "产出指标"), (Assert.Single(form.Indicators).Level3?.Printed, form.Indicators[0].Level1?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_label_without_its_end_is_one_too()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名 | 乡村道路养 | < | 项目类型 | 一次 | < | < |
            ---
            | 称： | 护项目 | < | | 性 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            """);
        Assert.Equal(("乡村道路养护项目", "一次性"), (form.ProjectName?.Printed, form.Extra.Single().Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_name_and_a_target_cut_together_are_one_row()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            | ^ | ^ | 任务完成及时情况的 | 完成率 | 98% | 5 | 5 |
            ---
            | | | 考核率 | 100% | | | |
            | | 质量指标 | 合格率 | 100% | 100% | 5 | 5 |
            """);
        Assert.Equal(("任务完成及时情况的考核率", "完成率100%", "98%"), (form.Indicators[1].Level3?.Printed, form.Indicators[1].Target?.Printed, form.Indicators[1].Actual?.Printed));
        Assert.Equal(3, form.Indicators.Count);
    }

    [Fact]
    public void A_number_cut_at_its_point_is_one_number()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 20 | 17. | 开展水质监测 |
            ---
            | | | | | | | 1 | 14次 |
            | 总分 | < | < | < | < | 20 | 17. | |
            ---
            | | < | < | < | < | | 1 | |
            """);
        Assert.Equal(("17.1", "17.1"), (Assert.Single(form.Indicators).Score?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| | < | 及时率")]
    [InlineData("| | 时效指标 | 及时率")]
    public void A_row_whose_levels_are_drawn_nowhere_is_told(string row)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            | ^ | ^ | 就业 | 9人 | 9人 | 5 | 5 |
            {row} | 9% | 9% | 5 | 5 |
            | 效益指标 | 社会效益指标 | 知晓率 | 9% | 9% | 5 | 5 |
            """);
        Assert.Equal([(ProblemKind.RowIncomplete, "及时率")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("甲局", "", "某中心", "")]
    [InlineData("甲", "局", "某", "中心")]
    [InlineData("", "甲局", "", "某中心")]
    public void Labels_of_the_head_cut_in_their_middle_head_their_values(string department, string restOfDepartment, string unit, string restOfUnit)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 主管 | {department} | < | 实施 | {unit} | < | < |
            ---
            | 部门 | {restOfDepartment} | < | 单位 | {restOfUnit} | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            """);
        Assert.Equal(("甲局", "某中心"), (form.SupervisingDepartment!.Printed, form.ImplementingUnit!.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("请在此处简要说明中央巡视、各级审计和财政监督中发现的问题及其所涉及的金额，以及主管部门在监督检查中发现的其他问题、整改情况，以及其他，如没", "")]
    [InlineData("审计发现的问题已整改", "审计发现的问题已整改 | 有请填无。")]
    public void A_text_beside_a_label_cut_in_its_middle_goes_on_beside_the_rest_of_it(string text, string told)
    {
        var pages = DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
            | 说 | {text} | < | < | < | < | < |
            ---
            | 明 | 有请填无。 | < | < | < | < | < |
            """);
        var form = Assert.Single(FormReader.Read([pages[0], pages[1] with { Tables = [pages[1].Tables[0] with { Continues = true }] }]).Forms);
        var note = Assert.Single(form.Extra, extra => extra.Heading == "说明").Text;
        Assert.Equal(text + "有请填无。", note.Printed);
        Assert.Equal(2, Assert.Single(note.More).Page);
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("底前", "20日", "2022年6月底前", "2022年6月20日")]
    [InlineData("30日前", "9日", "2022年6月30日前", "2022年6月9日")]
    public void Dates_cut_behind_their_month_are_whole(string rest, string restOfActual, string target, string actual)
    {
        var form = Single(CutDates(rest, restOfActual));
        Assert.Equal(("到货时间", target, actual), (form.Indicators[1].Level3!.Printed, form.Indicators[1].Target!.Printed, form.Indicators[1].Actual!.Printed));
        Assert.Equal(3, form.Indicators.Count);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_row_of_measures_alone_below_the_break_is_told()
    {
        var form = Single(CutDates("5次", "6次"));
        Assert.Equal("2022年6月", form.Indicators[1].Target!.Printed);
        Assert.Equal([(ProblemKind.UncertainSplit, "5次"), (ProblemKind.UncertainSplit, "6次")], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => (problem.Kind, problem.Text)));
    }

    private static string CutDates(string rest, string restOfActual) => $"""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 5 | 5 |
        | ^ | ^ | 到货时间 | 2022年6月 | 2022年6月 | 5 | 5 |
        ---
        | | | | {rest} | {restOfActual} | | |
        | ^ | 质量指标 | 合格率 | 100% | 100% | 5 | 5 |
        """;

    [Theory]
    [InlineData("参加技能培训人", "数", "")]
    [InlineData("参加技能培训的，", "以及竞赛的人", "")]
    [InlineData("培训的退役军人", "创业者人数", "")]
    [InlineData("参加技能培训的退役", "创业者人数", "参加技能培训的退役 | 创业者人数")]
    [InlineData("创业者技能培训人数", "创业者人数", "创业者技能培训人数 | 创业者人数")]
    public void A_name_joined_over_the_break_is_told_where_its_rest_may_be_a_name(string name, string rest, string told)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 年度总体目标 | 培训退役军人创业者 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | {name} | 10次 | 10次 | 5 | 5 |
            ---
            | | | {rest} | | | | |
            | ^ | 质量指标 | 合格率 | 100% | 100% | 5 | 5 |
            """);
        Assert.Equal([name + rest, "合格率"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
        Assert.All(form.Problems, problem => Assert.Equal(ProblemKind.UncertainJoin, problem.Kind));
    }

    [Fact]
    public void A_label_printed_on_both_pages_beside_a_cut_row_is_printed_once()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 外国人来沪工作发展 | 不断扩大 | 不断扩大 | 5 | 5 |
            ---
            | 产出指标 | 数量指标 | 报告 | | | | |
            | ^ | 质量指标 | 合格率 | 100% | 100% | 5 | 5 |
            """);
        Assert.Equal(["产出指标", "产出指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal(["数量指标", "质量指标"], form.Indicators.Select(row => row.Level2!.Printed));
        Assert.Equal("外国人来沪工作发展报告", form.Indicators[0].Level3!.Printed);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_name_below_the_break_under_a_score_for_several_rows_is_a_row_of_its_own()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 一个存储备份器 | 25TB | 25TB | 10 |
            | ^ | ^ | 布点全覆盖 | 100% | 100% | ^ |
            | 效益指标 | 社会效益 | 使读者方便快捷查找 | 良好 | 良好 | 10 |
            ---
            | | | 丰富市民文化活动 | | | |
            | 满意度指标 | 满意度 | 读者满意度 | 90% | 92% | 10 |
            """);
        Assert.Equal(["一个存储备份器", "布点全覆盖", "使读者方便快捷查找", "丰富市民文化活动", "读者满意度"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal("社会效益", form.Indicators[3].Level2!.Printed);
    }

    [Fact]
    public void A_name_that_leaves_its_last_line_free_does_not_go_on_below_the_break()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 良好 | 良好 | 10 |
            ---
            | | | 宣传 | | | |
            | 满意度指标 | 满意度 | 学员满意度 | 90% | 92% | 10 |
            """);
        Assert.Equal(["培训", "宣传", "学员满意度"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Theory]
    [InlineData("验收（含", "复验）合格率", "验收（含复验）合格率")]
    [InlineData("培训", "（含宣传）", "培训（含宣传）")]
    [InlineData("培训", "（1）宣传", "培训", "（1）宣传")]
    [InlineData("培训（一期", "宣传（个）", "培训（一期", "宣传（个）")]
    public void A_name_that_a_break_cuts_at_a_bracket_is_one_name(string upper, string lower, params string[] names)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | {upper} | 10次 | 10次 | 10 |
            ---
            | | | {lower} | | | |
            | 满意度指标 | 满意度 | 学员满意度 | 90% | 92% | 10 |
            """);
        Assert.Equal([.. names, "学员满意度"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Theory]
    [InlineData("92.7%（抽", "样300人）", "92.7%（抽样300人）")]
    [InlineData("基本达到", "预期", "基本达到预期")]
    public void A_name_that_is_a_known_label_only_together_is_that_of_one_row(string upper, string lower, string actual)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 | 10 |
            | 满意度指 | 服务对象满 | 服务对象满意 | 90%以上 | {upper} | 10 | 10 |
            ---
            | 标 | 意度指标 | 度 | | {lower} | | |
            """);
        Assert.Equal([("培训", "10次"), ("服务对象满意度", actual)], form.Indicators.Select(row => (row.Level3!.Printed, row.Actual!.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_row_with_measures_of_its_own_is_none_though_its_name_begins_with_a_bracket()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 良好 | 良好 | 10 |
            ---
            | | | （续建）宣传 | 完成 | 完成 | |
            | 满意度指标 | 满意度 | 学员满意度 | 90% | 92% | 10 |
            """);
        Assert.Equal(["培训", "（续建）宣传", "学员满意度"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Fact]
    public void A_bracket_below_a_row_without_a_name_is_no_rest_of_it()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 |  | 10次 | 10次 | 10 |
            ---
            | | | （续建）宣传 | | | |
            """);
        Assert.Equal(["", "（续建）宣传"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Fact]
    public void A_text_at_the_side_that_is_no_label_parts_no_group_and_is_told()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | ^ | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            ---
            | 丙 | | | 宣传 | 5次 | 5次 | 10 |
            """);
        Assert.Equal(["产出指标 数量指标", "产出指标 数量指标"], form.Indicators.Select(row => $"{row.Level1!.Printed} {row.Level2!.Printed}"));
        Assert.Contains((ProblemKind.UncertainSplit, "丙"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void A_side_label_below_blank_cells_begins_no_group()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            |  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            |  | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            |  | ^ | ^ | 讲座 | 10次 | 10次 | 10 |
            |  | ^ | ^ | 活动 | 10次 | 10次 | 10 |
            ---
            | 绩效指标 | | | 宣传 | 5次 | 5次 | 10 |
            """);
        Assert.Equal("产出指标 数量指标", $"{form.Indicators[^1].Level1!.Printed} {form.Indicators[^1].Level2!.Printed}");
    }

    [Theory]
    [InlineData("项目资金（万元）", "", "1")]
    [InlineData("项目", "资金（万元）", "2")]
    [InlineData("项目资金（万", "元）", "1 2")]
    public void The_unit_of_money_is_where_the_cut_name_of_the_block_prints_it(string name, string rest, string pages)
    {
        var unit = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | {name} |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
            | ^ | 年度资金总额 | 10 | 10 | 9 | 90% |
            ---
            | {rest} | 其中：财政拨款 | 10 | 10 | 9 | 90% |
            | ^ | 其他资金 | 0 | 0 | 0 | |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            """).AmountUnit!;
        Assert.Equal(("万元", pages), (unit.Printed, string.Join(' ', unit.More.Prepend(unit.Place).Select(place => place.Page))));
    }

    [Fact]
    public void A_head_repeated_on_the_next_page_begins_no_second_form()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 主管部门 | 乙 | < | 实施单位 | 丙 | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            ---
            | 项目名称 | 甲 | < | < | < | < |
            | 主管部门 | 乙 | < | 实施单位 | 丙 | < |
            | | 质量指标 | 合格率 | 95% | 96% | 10 |
            """);
        Assert.Equal(["培训", "合格率"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal("产出指标", form.Indicators[1].Level1!.Printed);
    }

    /// <summary>The rows that a spreadsheet prints on every page begin with the title.</summary>
    [Theory]
    [InlineData("项目支出绩效自评表\n（2023年度）", 1)]
    [InlineData("项目支出绩效自评表（续）", 1)]
    [InlineData("项目支出绩效自评", 2)]
    public void A_title_repeated_above_a_repeated_head_begins_no_second_form(string title, int forms)
    {
        var reading = FormReader.Read(DrawnPages.Draw($"""
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | 甲 | < | < | < | < |
            | 主管部门 | 乙 | < | 实施单位 | 丙 | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
            ---
            {title}
            | 项目名称 | 甲 | < | < | < | < |
            | 主管部门 | 乙 | < | 实施单位 | 丙 | < |
            | | 质量指标 | 合格率 | 95% | 96% | 10 |
            """));
        Assert.Equal(forms, reading.Forms.Count + reading.Problems.Count);
        Assert.Equal(forms > 1 ? ["培训"] : ["培训", "合格率"], reading.Forms[0].Indicators.Select(row => row.Level3!.Printed));
    }

    /// <summary>The rows that are printed on every page may end beside a merged label, which shows in part there or not at all, and goes on beside the rows below.</summary>
    [Theory]
    [InlineData("| 项目资金 |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n|  | 产出指标 | 质量指标 | 合格率 | 95% | 96% |")]
    [InlineData("|  |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n|  | 产出指标 | 质量指标 | 合格率 | 95% | 96% |")]
    [InlineData("| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n| ^ | 年度资金总额 | 10 | 10 | 9 | 90% |\n|  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |\n| ^ | | 质量指标 | 合格率 | 95% | 96% |")]
    [InlineData("| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |\n| ^ | 年度资金总额 | 10 | 10 | 9 | 90% |\n| 指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |\n| ^ | 产出指标 | 质量指标 | 合格率 | 95% | 96% |")]
    public void Rows_printed_on_every_page_may_end_beside_a_label_that_goes_on(string again)
    {
        var form = Single($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            | 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
            | ^ | 年度资金总额 | 10 | 10 | 9 | 90% |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
            | ^ | 产出指标 | 数量指标 | 培训 | 10次 | 10次 |
            ---
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < |
            {again}
            """);
        Assert.Equal(["产出指标 数量指标 培训 10次", "产出指标 质量指标 合格率 96%"], form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed} {row.Level3?.Printed} {row.Actual?.Printed}"));
        Assert.Single(form.FundingLines);
        Assert.Empty(form.Problems);
    }

    private const string Funds = "\n| 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |\n| 年度资金总额 | 10 | 10 | 9 | 90% | 9 |";
    private const string OtherFunds = "\n| 资金 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |\n| 年度资金总额 | 20 | 20 | 20 | 100% | 10 |";
    private const string Kind = "\n| 项目类型 | 一般 | < | < | < | < |";
    private const string Sum = "\n| 总分 | < | < | < | < | 20 |";

    /// <summary>A clerk began a second page by hand, with head and headings once more. Funds of its own or sums in both show another form of the project.</summary>
    [Theory]
    [InlineData(Funds, "", "甲", "", "得分", 1)]
    [InlineData(Funds, Sum, "甲", "", "得分", 2)]
    [InlineData(Funds, "", "甲", OtherFunds, "得分", 2)]
    [InlineData(Funds, "", "甲", Funds, "得分", 1)]
    [InlineData(Funds, Sum, "甲", Funds, "得分", 2)]
    [InlineData(Funds, "", "甲", "", "单位自评得分", 2)]
    [InlineData(Funds, "", "丁", "", "得分", 2)]
    [InlineData("", "", "甲", "", "得分", 1)]
    [InlineData(Kind, "", "甲", "", "得分", 2)]
    public void Indicators_under_a_head_and_headings_repeated_by_hand_go_on_with_a_form_that_has_funds_and_no_sums(string funds, string sum, string project, string secondFunds, string score, int forms)
    {
        var reading = FormReader.Read(DrawnPages.Draw($"""
            项目支出绩效自评表
            | 主管部门 | 乙 | < | 实施单位 | 丙 | < |
            | 项目名称 | 甲 | < | < | < | < |{funds}
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |{sum}
            ---
            项目支出绩效自评表
            | 主管部门 | 乙 | < | 实施单位 | 丙 | < |
            | 项目名称 | {project} | < | < | < | < |{secondFunds}
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {score} |
            | 产出指标 | 质量指标 | 合格率 | 95% | 96% | 10 |{Sum}
            """));
        Assert.Equal(forms, reading.Forms.Count);
        Assert.Equal("20", reading.Forms[^1].Total.Score?.Printed);
        Assert.Equal(forms > 1 ? 1 : 2, reading.Forms[0].Indicators.Count);
        // Of one project with one set of funds two forms may be halves, if the first has no sums.
        var mayBeHalves = forms > 1 && project == "甲" && sum.Length == 0 && secondFunds != OtherFunds;
        // Where the next form of this layout prints sums, one without them may lack its end, too.
        Assert.Equal(forms > 1 && sum.Length == 0 ? ["甲", "培训"] : [], Split(reading.Forms[0]));
        Assert.Equal(mayBeHalves ? ["甲", "20"] : [], forms > 1 ? Split(reading.Forms[1]) : []);

        static IEnumerable<string> Split(SelfEvaluation form) => form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text);
    }

    [Fact]
    public void A_second_form_of_the_same_project_on_the_next_page_is_a_form_of_its_own() => Assert.Equal(2, FormReader.Read(DrawnPages.Draw("""
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < |
        | 主管部门 | 乙 | < | 实施单位 | 丙 | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 |
        ---
        | 项目名称 | 甲 | < | < | < | < |
        | 主管部门 | 乙 | < | 实施单位 | 丁 | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
        | 产出指标 | 数量指标 | 宣传 | 5次 | 5次 | 10 |
        """)).Forms.Count);

    [Fact]
    public void A_row_at_the_foot_of_a_page_that_prints_nothing_but_its_reason_is_told()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 | 偏差原因 |
            | 效果 | 经济效益 | 增收 | 10元 | 5 | 5 | 无 |
            | ^ | ^ | | | | | 加强河道日常巡查 |
            ---
            | 效果 | 生态效益 | 水质 | 10天 | 5 | 4 | 降雨 |
            """);
        Assert.Equal("加强河道日常巡查", Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.RowIncomplete).Text);
    }

    [Fact]
    public void Words_below_a_measure_that_leaves_room_for_them_are_the_target_of_a_row_of_their_own()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
            | 产出指标 | 数量指标 | 学养程训台图学养程训台图 | ≥95% | 61% |
            ---
            | | | 宣车系庄 | 提升 | 提升 |
            | 效益指标 | 经济效益指标 | 增收 | 10元 | 9元 |
            | 效益指标 | 社会效益指标 | 就业 | 10人 | 9人 |
            """);
        Assert.Equal(["≥95%", "提升", "10元", "10人"], form.Indicators.Select(row => row.Target!.Printed));
    }

    [Fact]
    public void A_row_with_blank_levels_below_one_of_a_merged_level_is_a_row()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 |
            | ^ | 质量指标 | 验收 | 合格 | 合格 |
            | ^ | 时效指标 | 完工 | 6月 | 6月 |
            | ^ | ^ | 台传桥农培巡客村程系采路 | 提升 | 提升 |
            ---
            | | | 院设书桥培桥 | ≥95% | 50% |
            | 效益指标 | 经济效益指标 | 增收 | 10元 | 9元 |
            """);
        Assert.Equal(["培训", "验收", "完工", "台传桥农培巡客村程系采路", "院设书桥培桥", "增收"], form.Indicators.Select(row => row.Level3!.Printed));
    }

    [Theory]
    [InlineData("| 项目支出绩效自评表 | < | < | < | < | < |\n| （2023年度） | < | < | < | < | < |\n")]
    [InlineData("")]
    public void The_sum_of_a_form_is_not_the_head_of_the_next_in_the_same_table(string title)
    {
        const string rows = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |\n| 产出指标 | 数量指标 | 培训 | 10次 | 90 | 88 |\n| 总分 | < | < | < | 100 | 98 |\n";
        var forms = FormReader.Read(DrawnPages.Draw($"项目支出绩效自评表\n| 项目名称 | 甲 | < | < | < | < |\n{rows}{title}| 项目名称 | 乙 | < | < | < | < |\n{rows}")).Forms;
        Assert.Equal(["98", "98"], forms.Select(form => form.Total.Score!.Printed));
        Assert.All(forms, form => Assert.Empty(form.Problems));
    }

    private static SelfEvaluation Single(string text) => Assert.Single(FormReader.Read(DrawnPages.Draw(text)).Forms);
}
