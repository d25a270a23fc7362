using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Forms;

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
