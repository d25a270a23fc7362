using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Several cells of a row under one heading of targets.</summary>
public class TargetCellsTests
{
    [Theory]
    [InlineData("≥", "3", "处", true)]
    [InlineData("≥3", "万元", "", true)]
    [InlineData("定性", "良好", "/", true)]
    [InlineData("≥3处", "2处", "", false)]
    [InlineData("完善", "基本完善", "", false)]
    public void They_are_one_target_only_as_operator_value_and_unit(string first, string second, string third, bool isOne)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 分值 | 得分 |
            | 产出指标 | 数量指标 | 粪污处理中心 | {first} | {second} | {third} | 50 | 50 |
            """)).Forms);
        Assert.Equal(isOne ? [] : [ProblemKind.Unreadable], form.Problems.Select(problem => problem.Kind));
        Assert.Equal(isOne, form.Indicators[0].Target!.Value is not null);
    }

    [Theory]
    [InlineData("≥", "≥8000户", "户", "≥8000户", "8000")]
    [InlineData("≥", "95%", "%", "≥95%", "95")]
    [InlineData("", "处", "", "处", null)]
    [InlineData("定性", "良好", "/", "定性良好", null)]
    [InlineData("定性", "良好", "无", "定性良好", null)]
    [InlineData("≥", "95%", "—", "≥95%", "95")]
    public void An_operator_or_unit_that_the_value_prints_itself_is_read_once_and_one_alone_is_no_value(string comparison, string value, string unit, string printed, string? number)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |
            | 供水 | {comparison} | {value} | {unit} | 已完成 | 50 | 46 | |
            """);
        var target = form.Indicators[0].Target!;
        Assert.Equal((printed, number), (target.Printed, (target.Value as QuantityReading)?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(printed == "处" ? 1 : 0, form.Problems.Count);
    }

    [Theory]
    [InlineData("g", "g2600批次")]
    [InlineData("`", "`2600批次")]
    public void A_sign_in_the_column_of_the_operators_that_compares_nothing_leaves_the_target_unread(string sign, string printed)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |
            | 供水 | {sign} | 2600 | 批次 | 2500批次 | 50 | 50 | |
            """);
        Assert.Equal((printed, null), (form.Indicators[0].Target!.Printed, form.Indicators[0].Target!.Value));
        Assert.Equal([(ProblemKind.Unreadable, sign)], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void A_target_whose_operator_does_not_decode_is_told_as_that()
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |
            | 供水 | {TextLine.Undecodable} | 2600 | 批次 | 2500批次 | 50 | 50 | |
            """);
        Assert.Null(form.Indicators[0].Target);
        Assert.Equal([ProblemKind.UndecodableText], form.Problems.Select(problem => problem.Kind));
    }

    [Theory]
    [InlineData("g126公里", true)]
    [InlineData("f30万元", true)]
    [InlineData("G126公里", false)]
    [InlineData("pH值达标", false)]
    [InlineData("m²以上", false)]
    public void A_small_letter_where_an_operator_would_stand_leaves_the_target_unread(string printed, bool isUnread)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | 数量指标 | 供水 | {printed} | 126公里 | 50 | 50 | |
            """);
        Assert.Equal((printed, isUnread), (form.Indicators[0].Target!.Printed, form.Indicators[0].Target!.Value is null));
        Assert.Equal(isUnread ? [ProblemKind.Unreadable] : [], form.Problems.Select(problem => problem.Kind));
    }

    [Theory]
    [InlineData("质量指标", "漏损率", "12%", Comparison.AtMost)]
    [InlineData("时效指标", "故障修复时限", "24小时", Comparison.AtMost)]
    [InlineData("成本指标", "成本节约率", "5%", Comparison.AtLeast)]
    [InlineData("成本指标", "设备购置费", "90万元", Comparison.AtMost)]
    [InlineData("数量指标", "供水", "12%", Comparison.AtLeast)]
    public void A_target_without_a_comparison_is_meant_as_its_name_tells_else_as_its_class_does(string level2, string name, string printed, Comparison expected)
    {
        var target = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | {level2} | {name} | {printed} | {printed} | 50 | 50 | |
            """).Indicators[0].Target!;
        Assert.Equal((expected, true), target.Value is QuantityReading quantity ? (quantity.Operator, quantity.OperatorInferred) : default);
    }

    [Theory]
    [InlineData("完成", true)]
    [InlineData("实际", true)]
    [InlineData("实际完成值", false)]
    public void A_short_word_that_may_head_a_column_may_be_a_target(string printed, bool isRead)
    {
        var target = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 产出指标 | 质量指标 | 合格率 | {printed} | 完成 | 50 | 50 | |
            """).Indicators[0].Target!;
        Assert.Equal((printed, isRead), (target.Printed, target.Value is WordsReading));
    }

    [Theory]
    [InlineData("年度指标值（%）", "95", "实际完成值（%）", "97", "%", "%")]
    [InlineData("年度指标值（%）", "95个", "实际完成值", "97", "个", null)]
    [InlineData("年度指标值（A）", "95", "实际完成值（B）", "97", null, null)]
    public void A_bare_figure_is_in_the_unit_of_its_heading(string targetHeading, string target, string actualHeading, string actual, string? targetUnit, string? actualUnit)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {targetHeading} | {actualHeading} | 分值 | 得分 | 原因 |
            | 产出指标 | 质量指标 | 合格率 | {target} | {actual} | 50 | 50 | |
            """);
        var row = form.Indicators[0];
        Assert.Equal((target, targetUnit, actual, actualUnit), (row.Target!.Printed, row.Target.Unit, row.Actual!.Printed, row.Actual.Unit));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("定量", "≥", "≥12座", "定量")]
    [InlineData("≥", "正向", "≥12座", "正向")]
    [InlineData("定性", "", "定性12座", null)]
    public void Of_two_columns_of_operators_the_one_that_compares_is_meant(string kind, string direction, string target, string? kept)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 三级指标 | 指标性质 | 指标值 | 计量单位 | 指标方向 | 实际完成值 | 分值 | 得分 |
            | 整治山塘 | {kind} | 12 | 座 | {direction} | 11 | 50 | 46 |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal((target, kept), (row.Target?.Printed, row.Extra.SingleOrDefault()?.Text.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("台（套）", "台")]
    [InlineData("％", "%")]
    public void A_unit_of_the_column_of_units_is_the_same_on_both_sides_wherever_it_is_printed(string printed, string unit)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 三级指标 | 指标性质 | 指标值 | 计量单位 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 购置设备 | ≥ | 18 | {printed} | 15 | 50 | 50 | |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal([(18m, unit), (15m, unit)], Quantities(row));
    }

    [Theory]
    [InlineData("10", "11")]
    [InlineData("10", "11月")]
    public void Months_in_the_column_of_units_are_numbers_of_them_on_both_sides(string target, string actual)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 三级指标 | 指标性质 | 指标值 | 计量单位 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 工程完成时限 | ≤ | {target} | 月 | {actual} | 50 | 46 | |
            """);
        var row = Assert.Single(form.Indicators);
        Assert.Equal([(10m, "月"), (11m, "月")], Quantities(row));
        Assert.Equal(("≤10月", actual), (row.Target?.Printed, row.Actual?.Printed));
    }

    [Theory]
    [InlineData("＝", "≥15年", true)]
    [InlineData("≥", "≥15年", false)]
    [InlineData("≥", "不低于15年", false)]
    public void A_target_whose_own_sign_is_another_than_that_of_its_column_is_not_read(string comparison, string target, bool isUnread)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |
            | 设计年限 | {comparison} | {target} | | 15年 | 50 | 50 | |
            """);
        Assert.Equal(isUnread, form.Indicators[0].Target!.Value is null);
        Assert.Equal(isUnread, form.Problems.Any(problem => problem.Kind == ProblemKind.Unreadable));
    }

    [Fact]
    public void A_bare_month_without_a_comparison_is_a_date_that_may_be_reached_early()
    {
        var row = SmallForm.Single(SmallForm.Head.Replace("自评表", "自评表\n（2023年度）", StringComparison.Ordinal) + """
            | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 | 原因 |
            | 完工时限 | | 12 | 月 | 11 | 50 | 50 | |
            """).Indicators[0];
        Assert.IsType<DateReading>(row.Target!.Value);
    }

    [Theory]
    [InlineData("年度指标值（两格）", "<")]
    [InlineData("年度指标值", "实际完成值")]
    public void A_heading_inside_the_rows_says_that_the_column_does_not(string target, string actual)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | {target} | {actual} | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 搬迁户数 | 年度指标值 | 46户 | 50 | 48.9 | |
            | ^ | ^ | ^ | 实际完成值 | 45户 | ^ | ^ | ^ |
            """)).Forms);
        Assert.Equal([ProblemKind.Unreadable, ProblemKind.Unreadable], form.Problems.Select(problem => problem.Kind));
        Assert.All(form.Indicators, indicator => Assert.Null(indicator.Target?.Value));
    }

    [Theory]
    [InlineData("计划", "46户", "实际", "45户")]
    [InlineData("实际完成值", "45户", "年度指标值", "46户")]
    public void A_column_that_says_which_value_stands_beside_it_tells_target_and_actual_apart(string first, string one, string second, string other)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 类别 | 指标值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 搬迁户数 | {first} | {one} | 50 | 48.9 | |
            | ^ | ^ | ^ | {second} | {other} | ^ | ^ | ^ |
            | ^ | ^ | 复垦面积 | {first} | 30亩 | 20 | 20 | |
            | ^ | ^ | ^ | {second} | 30亩 | ^ | ^ | ^ |
            """);
        Assert.Equal([("46户", "45户"), ("30亩", "30亩")], form.Indicators.Select(row => (row.Target?.Printed, row.Actual?.Printed)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Where_such_a_pair_of_rows_is_not_one_indicator_neither_value_is_read()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 类别 | 指标值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 搬迁户数 | 计划 | 46户 | 50 | | |
            | ^ | ^ | 搬迁户数 | 实际 | 45户 | | 48.9 | |
            """);
        Assert.Equal(["46户", "45户"], form.Problems.Where(problem => problem.Kind == ProblemKind.Unreadable).Select(problem => problem.Text));
        Assert.All(form.Indicators, indicator => Assert.Null(indicator.Target?.Value));
    }

    private static IEnumerable<(decimal Number, string? Unit)> Quantities(Indicator row) =>
        new[] { row.Target, row.Actual }.Select(field => Assert.IsType<QuantityReading>(field?.Value)).Select(quantity => (quantity.Number, quantity.Unit));
}
