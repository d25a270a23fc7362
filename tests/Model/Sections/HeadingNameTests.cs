using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Columns of indicators under two rows of headings.</summary>
public class HeadingNameTests
{
    [Fact]
    public void A_heading_that_says_nothing_alone_is_read_with_the_one_above()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | < |
            | ^ | ^ | ^ | ^ | ^ | ^ | 自评 | 复核 |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 12座 | 50 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("50", "复核得分", "49"), (row.Score?.Printed, row.Extra.Single().Heading, row.Extra.Single().Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("年初绩效目标", "年末完成")]
    [InlineData("目标任务值", "达成情况")]
    [InlineData("年度预期指标", "自评完成情况")]
    [InlineData("绩效目标", "实际达到")]
    public void Headings_are_put_together_of_usual_words(string target, string actual)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {target} | {actual} | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 11座 | 50 | 49 | 雨季 |
            """);
        Assert.Equal(("12座", "11座"), (form.Indicators[0].Target?.Printed, form.Indicators[0].Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("年初目标", "全年完成", "指标值")]
    [InlineData("应完成", "实完成", "年度指标值")]
    [InlineData("计划", "全年实际", "指标值")]
    public void What_was_reached_below_the_heading_of_targets_is_no_target(string target, string actual, string above)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {above} | < | 分值 | 得分 | 偏差原因 |
            | ^ | ^ | ^ | {target} | {actual} | ^ | ^ | ^ |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 11座 | 50 | 49 | 雨季 |
            """);
        Assert.Equal(("12座", "11座"), (form.Indicators[0].Target?.Printed, form.Indicators[0].Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("实际完成值", "年末达到水平", "12座", "年末达到水平")]
    [InlineData("年末达到水平", "实际完成值", "11座", "年末达到水平")]
    [InlineData("年末达到水平", "任务实现效果", "12座", "任务实现效果年末达到水平")]
    public void They_yield_to_the_dictionary_and_of_two_the_first_is_told(string first, string second, string actual, string told)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | {first} | {second} | 分值 | 得分 |
            | 产出指标 | 数量指标 | 整治山塘 | 10座 | 12座 | 11座 | 50 | 49 |
            """);
        Assert.Equal(actual, form.Indicators[0].Actual?.Printed);
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
    }

    [Fact]
    public void Values_and_units_stand_in_columns_of_their_own_below_their_heading()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | < | 分值 | 得分 |
            | ^ | ^ | ^ | 数值 | 单位 | 数值 | 单位 | ^ | ^ |
            | 产出指标 | 数量指标 | 整治山塘 | 12 | 座 | 11 | 座 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("12座", "11座"), (row.Target?.Printed, row.Actual?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("2022年", "2023年", "实际完成值", "实际完成值", "2022年实际完成值")]
    [InlineData("上年度", "", "实际完成值", "实际完成值", "上年度实际完成值")]
    [InlineData("对比", "", "实际完成值（2022年）", "实际完成值（2023年）", "对比实际完成值(2022年)")]
    public void Of_two_years_under_the_same_words_the_later_one_is_the_forms(string before, string own, string reachedBefore, string reached, string kept)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {before} | 年度指标值 | {own} | 分值 | 得分 |
            | ^ | ^ | ^ | {reachedBefore} | ^ | {reached} | ^ | ^ |
            | 产出指标 | 数量指标 | 整治山塘 | 9座 | 12座 | 11座 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("11座", kept, "9座"), (row.Actual?.Printed, row.Extra.Single().Heading, row.Extra.Single().Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void What_is_planned_for_the_year_after_is_no_target_of_the_forms_year()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 2023年 | < | 2024年 | 分值 | 得分 |
            | ^ | ^ | ^ | 指标值 | 完成值 | 指标值 | ^ | ^ |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 11座 | 15座 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("12座", "11座", "2024年指标值", "15座"), (row.Target?.Printed, row.Actual?.Printed, row.Extra.Single().Heading, row.Extra.Single().Text.Printed));
    }

    [Theory]
    [InlineData("预算数", "调整数", "调整后预算数", "86", "-6", "80")]
    [InlineData("调整后预算数", "调整数", "预算数（A）", "80", "-6", "86")]
    public void A_budget_beside_that_as_adjusted_is_the_initial_one(string first, string second, string third, string one, string two, string three)
    {
        var form = Single(Head + $"""
            | 资金（万元） | | {first} | {second} | {third} | 执行数 | 执行率 | 得分 |
            | ^ | 年度资金总额 | {one} | {two} | {three} | 80 | 100% | 10 |

            """ + Indicators);
        var line = Assert.Single(form.FundingLines);
        Assert.Equal(("86", "80", "-6"), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed, line.Extra.Single().Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("1—6月", "1—12月", "9座 11座", "")]
    [InlineData("上半年", "全年", "9座 11座", "")]
    [InlineData("1—6月完成情况", "全年完成情况", "9座 11座", "")]
    [InlineData("上半年", "下半年", "", "unknown_headingunknown_heading")]
    [InlineData("实际完成值（1—9月）", "实际完成值（全年）", "9座 11座", "")]
    [InlineData("实际完成值（上半年）", "实际完成值（下半年）", "", "")]
    public void What_a_part_of_the_year_reached_is_not_what_the_year_did(string before, string own, string values, string problem)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | < | 分值 | 得分 |
            | ^ | ^ | ^ | ^ | {before} | {own} | ^ | ^ |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 9座 | 11座 | 50 | 49 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(values, row.Actual is null ? "" : $"{row.Extra.Single().Text.Printed} {row.Actual.Printed}");
        Assert.Equal(problem, string.Concat(form.Problems.Select(told => told.Kind)).Replace("UnknownHeading", "unknown_heading", StringComparison.Ordinal));
    }

    /// <summary>Whose they are is printed, and that no others are.</summary>
    [Theory]
    [InlineData("复核得分")]
    [InlineData("主管部门评分")]
    [InlineData("财政评价得分")]
    public void Points_of_others_alone_are_not_the_offices_and_are_told(string heading)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | {heading} |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | < | 11座 | 50 | 46 |
            """);
        Assert.Null(form.Indicators[0].Score);
        Assert.Equal((heading, "46"), (Assert.Single(form.Indicators[0].Extra).Heading, form.Indicators[0].Extra[0].Text.Printed));
        Assert.Equal((ProblemKind.UnknownHeading, heading), (Assert.Single(form.Problems).Kind, form.Problems[0].Text));
    }

    [Theory]
    [InlineData("50", "46", true)]
    [InlineData("完成得满分", "46", false)]
    public void Figures_alone_under_the_standard_of_the_points_are_the_weights(string first, string second, bool areWeights)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 评分标准（分） | 得分 |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | < | 12座 | {first} | 50 |
            | 产出指标 | 数量指标 | 整治水渠 | 12座 | < | 12座 | {second} | 46 |
            """);
        Assert.Equal(areWeights ? [first, second] : [null, null], form.Indicators.Select(row => row.Weight?.Printed));
        Assert.Equal(areWeights ? [null, null] : [first, second], form.Indicators.Select(row => row.Method?.Printed));
    }

    [Theory]
    [InlineData("财政复核情况", "自评情况", "完成值", "得分")]
    [InlineData("情况一", "情况二", "完成值（复核）", "得分（复核）")]
    public void What_others_found_is_kept_beside_what_the_office_says_itself(string over, string overOwn, string reached, string points)
    {
        var form = Single(Head + $"""
            | 一级指标 | 三级指标 | 年度指标值 | 分值 | {over} | < | {overOwn} | < |
            | ^ | ^ | ^ | ^ | {reached} | {points} | 完成值 | 得分 |
            | 产出指标 | 整治山塘 | 12座 | 50 | 10座 | 42 | 11座 | 46 |
            | 总分 | < | < | 50 | | 42 | | 46 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("11座", "46", "46"), (row.Actual?.Printed, row.Score?.Printed, form.Total.Score?.Printed));
        Assert.Equal([over + reached, over + points], row.Extra.Select(extra => extra.Heading.Replace("(", "（", StringComparison.Ordinal).Replace(")", "）", StringComparison.Ordinal)));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("权重（%）", "分值", "得分", "45", "权重(%)")]
    [InlineData("分值", "权重", "得分", "50", "权重")]
    [InlineData("权重", "分值", "备注", "50", "分值")]
    public void Beside_points_a_share_is_not_what_the_score_is_held_against(string first, string second, string third, string weight, string kept)
    {
        var form = Single(Head + $"""
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | {first} | {second} | {third} | 原因 |
            | 产出指标 | 整治山塘 | 12座 | 11座 | 50 | 45 | 41 | |
            | 总分 | < | < | < | 50 | 45 | 41 | |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal((weight, weight), (row.Weight?.Printed, form.Total.Weight?.Printed));
        Assert.Equal(kept, row.Extra[0].Heading);
        Assert.Equal(third == "得分", form.Problems.Count == 0);
    }

    [Theory]
    [InlineData("改进措施", "偏差原因", "工期顺延")]
    [InlineData("偏差原因", "改进措施", "加强调度")]
    [InlineData("备注", "下一步的改进措施", "工期顺延")]
    [InlineData("说明", "附注", "加强调度")]
    public void Measures_and_notes_are_the_reason_only_where_no_other_column_tells_one(string first, string second, string reason)
    {
        var form = Single(Head + $"""
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | {first} | {second} |
            | 产出指标 | 整治山塘 | 12座 | 11座 | 50 | 46 | 加强调度 | 工期顺延 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal((reason, second == "附注" ? 1 : 0), (row.Reason?.Printed, form.Problems.Count));
        Assert.Equal(reason == "加强调度" ? "工期顺延" : "加强调度", row.Extra.Single().Text.Printed);
    }

    [Theory]
    [InlineData("指标类型", "一级指标", "三级指标", "实际完成值", "得分")]
    [InlineData("三级指标", "一级指标", "四级指标", "实际完成值", "得分")]
    [InlineData("实施进度", "一级指标", "三级指标", "实际完成值", "得分")]
    [InlineData("完成情况", "一级指标", "三级指标", "完成值", "得分")]
    [InlineData("指标内容", "一级指标", "指标名称", "实际", "自评分")]
    public void Of_two_headings_of_a_field_the_surer_one_has_it_whichever_stands_first(string other, string level, string name, string reached, string points)
    {
        var form = Single(Head + $"""
            | {other} | {level} | {name} | 年度指标值 | {reached} | 分值 | {points} | 原因 |
            | 另一个 | 产出指标 | 整治山塘 | 12座 | 11座 | 50 | 46 | |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("产出指标", "整治山塘", "11座", "46"), (row.Level1?.Printed, row.Level3?.Printed, row.Actual?.Printed, row.Score?.Printed));
        Assert.Equal((other, "另一个"), (row.Extra.Single().Heading, row.Extra.Single().Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_second_heading_of_the_first_level_over_words_of_the_second_heads_that()
    {
        var row = Assert.Single(Single(Head + """
            | 一级指标 | 指标类别 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 11座 | 50 | 46 | |
            """).Indicators);
        Assert.Equal(("产出指标", "数量指标", "整治山塘"), (row.Level1?.Printed, row.Level2?.Printed, row.Level3?.Printed));
    }

    [Theory]
    [InlineData("赋分", "得分", "50", "46", null)]
    [InlineData("分值", "赋分", "50", "46", null)]
    [InlineData("权重", "赋分", "50", "46", null)]
    [InlineData("指标赋分", "自评得分", "50", "46", null)]
    [InlineData("分数", "得分", "50", "46", null)]
    [InlineData("分值", "分数", "50", "46", null)]
    [InlineData("权数", "最后得分", "50", "46", null)]
    [InlineData("赋分", "备注", null, null, "赋分")]
    public void Points_that_may_be_either_are_what_the_column_beside_them_is_not(string first, string second, string? weight, string? score, string? told)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {first} | {second} | 原因 |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 11座 | 50 | 46 | |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal((weight, score), (row.Weight?.Printed, row.Score?.Printed));
        Assert.Equal(told is null ? [] : [told], form.Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("年度指标值", "完成率", "完成率")]
    [InlineData("年度指标值", "目标实现程度", "目标实现程度")]
    [InlineData("标准值", "实际完成值", "标准值")]
    public void What_stands_for_a_target_or_what_was_reached_and_is_neither_is_told(string first, string second, string told)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {first} | {second} | 分值 | 得分 | 原因 |
            | 产出指标 | 数量指标 | 整治山塘 | 12座 | 92% | 50 | 46 | |
            """);
        Assert.Equal([(ProblemKind.UnknownHeading, told)], form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Equal(told, Assert.Single(form.Indicators).Extra.Single().Heading);
    }

    [Fact]
    public void Of_funds_they_are_read_so_too()
    {
        var line = Assert.Single(Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 赋分 | 得分 |
            | ^ | 年度资金总额 | 41 | 40 | 40 | 100% | 10 | 9.5 |

            """ + Indicators).FundingLines);
        Assert.Equal(("10", "9.5"), (line.Weight?.Printed, line.Score?.Printed));
    }

    [Theory]
    [InlineData("得分", "自评得分")]
    [InlineData("评分", "得分")]
    public void Of_two_headings_of_points_the_surer_one_has_them(string other, string points)
    {
        var form = Single(Head + $"""
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | {other} | {points} | 原因 |
            | 产出指标 | 整治山塘 | 12座 | 11座 | 50 | 45 | 46 | |
            """);
        Assert.Equal(("46", other), (form.Indicators[0].Score?.Printed, form.Indicators[0].Extra.Single().Heading));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("座", "公里", "12座", 0)]
    [InlineData("县水利局", "县水管站", "12", 1)]
    public void A_column_of_offices_is_none_of_units(string first, string second, string target, int problems)
    {
        var form = Single(Head + $"""
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 单位 | 分值 | 得分 | 原因 |
            | 产出指标 | 整治山塘 | 12 | 11 | {first} | 50 | 46 | |
            | 效益指标 | 灌溉渠道 | 5 | 5 | {second} | 50 | 50 | |
            """);
        Assert.Equal(target, form.Indicators[0].Target?.Printed);
        Assert.Equal(problems, form.Problems.Count);
    }

    [Theory]
    [InlineData("产出指标 | 数量指标 | 整治山塘", "产出指标 数量指标 整治山塘")]
    [InlineData("产出指标 | 山塘 | 整治座数", "产出指标  整治座数")]
    [InlineData("山塘 | 数量指标 | 整治座数", "  整治座数")]
    public void Levels_under_one_heading_over_all_names_are_told_by_their_words(string names, string levels)
    {
        var form = Single(Head + $"""
            | 指标名称 | < | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | {names} | 12座 | 11座 | 50 | 46 | |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(levels, $"{row.Level1?.Printed} {row.Level2?.Printed} {row.Level3?.Printed}");
    }

    [Fact]
    public void A_year_before_the_words_of_a_heading_tells_whose_value_it_is()
    {
        var form = Single(Dated("2023年实际值", "2024年度指标值", "2024年实际完成值", 2024));
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("12座", "11座"), (row.Target?.Printed, row.Actual?.Printed));
        Assert.Equal(("2023年实际值", "9座"), row.Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void What_was_reached_in_another_year_is_no_actual_value_where_no_other_column_heads_one()
    {
        var form = Single(Dated("2023年实际值", "2024年指标值", "年末见效否", 2024));
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("12座", null), (row.Target?.Printed, row.Actual?.Printed));
        Assert.Equal(["2023年实际值", "年末见效否"], form.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void Without_a_fiscal_year_headings_of_different_years_are_of_the_latest()
    {
        var row = Assert.Single(Single(Dated("2023年实际值", "2024年指标值", "年末见效否", year: null)).Indicators);
        Assert.Equal(("12座", null), (row.Target?.Printed, row.Actual?.Printed));
    }

    [Fact]
    public void Amounts_may_stand_under_headings_with_their_year()
    {
        var line = Assert.Single(Single("2024" + "年度" + Head + """
            | 项目资金（万元） | | 2024年年初预算数 | 2024年预算数 | 2024年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 41 | 40 | 40 | 100% | 10 | 9.5 |

            """ + Indicators).FundingLines);
        Assert.Equal(("41", "40", "40"), (line.InitialBudget?.Printed, line.FullYearBudget?.Printed, line.Executed?.Printed));
    }

    private static string Dated(string before, string target, string reached, int? year) => (year is null ? "" : $"{year}年度") + Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | {before} | {target} | {reached} | 分值 | 得分 |
        | 产出指标 | 数量指标 | 整治山塘 | 9座 | 12座 | 11座 | 50 | 49 |
        """;
}
