using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Points and units that a page break cuts in their narrow columns, so that each half looks like one of its own row.</summary>
public class CutFieldsTests
{
    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |

        """;

    [Theory]
    [InlineData("10.0", "9.75", "", "0", "", "", "10.00 9.75")]
    [InlineData("15.0", "14.6", "续建部分）", "0", "3", "", "15.00 14.63")]
    [InlineData("10", "9.", "续建部分）", ".00", "75", "", "10.00 9.75")]
    [InlineData("10.0", "10.0", "", "0", "0", "完成情况", "10.00 10.00")]
    public void A_row_that_lacks_the_decimals_of_all_others_goes_on_below_the_break(string weight, string score, string name, string restOfWeight, string restOfScore, string restOfTarget, string points)
    {
        var form = Single($"""
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 8.00 | 7.75 | |
            | 产出指标 | 质量指标 | 培训合格率 | 90% | 95% | 9.00 | 9.00 | |
            | 效益指标 | 社会效益指标 | 生活质量（含本年 | 按照年度计划和 | 有所改善 | {weight} | {score} | 受天气影响工期 |
            ---
            | | | {name} | {restOfTarget} | | {restOfWeight} | {restOfScore} | 延后 |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 7.00 | 6.50 | |
            """);
        Assert.Equal(["8.00 7.75", "9.00 9.00", points, "7.00 6.50"], form.Indicators.Select(Points));
        Assert.Equal(("生活质量（含本年" + name, "受天气影响工期延后"), (form.Indicators[2].Level3!.Printed, form.Indicators[2].Reason!.Printed));
    }

    [Fact]
    public void So_does_one_beside_a_label_of_which_each_page_prints_a_part()
    {
        var form = Single("""
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 8 | 7.75 | |
            | 效益指标 | 社会效益 | 生活质量 | 改善 | 有所改善 | 15 | 14.6 | |
            ---
            | | 指标 | | | | | 3 | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 7 | 6.5 | |
            """);
        Assert.Equal(["8 7.75", "15 14.63", "7 6.5"], form.Indicators.Select(Points));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Where_others_wrap_as_it_does_and_print_a_target_the_rest_is_joined_and_told()
    {
        var pages = DrawnPages.Draw(Head + """
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 8 | 7./75 | |
            | 效益指标 | 社会效益指标 | 生活质量 | 改善 | 有所改善 | 15 | 14/.6 | |
            ---
            | | | | | | | 3 | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 7 | 6.5 | |
            """);
        var form = Assert.Single(FormReader.Read([.. pages.Select(DrawnPages.InLines)]).Forms);
        Assert.Equal(["8 7.75", "15 14.63", "7 6.5"], form.Indicators.Select(Points));
        Assert.Equal([(ProblemKind.UncertainJoin, "生活质量"), (ProblemKind.UncertainJoin, "14.6 | 3")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void Whole_points_that_may_be_one_figure_stay_apart_and_are_told_and_no_rule_rests_on_them()
    {
        var form = Single("""
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 30 | 30 | |
            | 效益指标 | 社会效益指标 | 生活质量 | 改善 | 有所改善 | 10 | 10 | |
            ---
            | | | | | | 0 | 0 | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 60 | 59 | |
            | 总分 | < | < | < | < | 100 | 98 | |
            """);
        Assert.Equal(["30 30", "10 10", "0 0", "60 59"], form.Indicators.Select(Points));
        Assert.Equal(["10", "0", "10", "0"], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
        Assert.DoesNotContain(RuleBook.Check(form, RuleProfiles.Named("national")!), outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "A1" or "A2" or "B1" or "B2" or "B3" });
    }

    [Fact]
    public void Points_below_one_that_begin_with_their_point_are_those_of_a_row_that_prints_a_target_of_its_own()
    {
        var form = Single("""
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 10 | 10 | |
            ---
            | | | 演练 | 20次 | 20次 | 5 | .50 | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 7 | 6.50 | |
            """);
        Assert.Equal(["10 10", "5 .50", "7 6.50"], form.Indicators.Select(Points));
    }

    [Theory]
    [InlineData("指标3：知晓率", "")]
    [InlineData("知晓率", "90%")]
    [InlineData("知晓率", "")]
    public void A_row_that_begins_as_one_or_prints_a_target_of_its_own_is_another(string name, string target)
    {
        var form = Single($"""
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 8.00 | 7.75 | |
            | 产出指标 | 数量指标 | 演练 | 10次 | 10次 | 9.00 | 9.00 | |
            | 产出指标 | 质量指标 | 合格率 | 90% | 95% | 10.0 | 9.5 | |
            ---
            | | | {name} | {target} | | 0 | 0 | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 7.00 | 6.50 | |
            """);
        Assert.Equal(["8.00 7.75", "9.00 9.00", "10.0 9.5", "0 0", "7.00 6.50"], form.Indicators.Select(Points));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.UncertainJoin);
    }

    [Fact]
    public void A_figure_with_room_for_the_digits_below_it_is_whole()
    {
        var form = Single("""
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 18.00 | 17.75 | |
            | 产出指标 | 数量指标 | 演练 | 10次 | 10次 | 19.00 | 19.00 | |
            | 产出指标 | 质量指标 | 合格率 | 90% | 95% | 5.0 | 4.7 | |
            ---
            | | | | | | 0 | 0 | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 7.00 | 6.50 | |
            """);
        Assert.Equal(["18.00 17.75", "19.00 19.00", "5.0 4.7", "0 0", "7.00 6.50"], form.Indicators.Select(Points));
    }

    [Theory]
    [InlineData("元", "/人·月", "1650元/人·月")]
    [InlineData("公", "顷", "1650公顷")]
    [InlineData("平方", "公里", "1650平方公里")]
    public void A_unit_that_is_one_only_together_tells_that_the_row_is_cut(string unit, string rest, string target)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw($"""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 成本指标 | 补贴标准 | = | 1650 | {unit} | 1650 | 10 | 10 |
            ---
            | | | | | | {rest} | | | |
            | 产出指标 | 数量指标 | 培训 | ≥ | 90 | 人 | 95 | 5 | 5 |
            """)).Forms);
        Assert.Equal(["=" + target, "≥90人"], form.Indicators.Select(row => row.Target!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Two_units_of_which_each_has_its_figure_are_those_of_two_rows()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 实际完成值 | 得分 |
            | 产出指标 | 数量指标 | 培训 | ≥ | 90 | 平方 | 95 | 5 |
            ---
            | 产出指标 | 数量指标 | 巡查 | ≥ | 90 | 公里 | 95 | 5 |
            """)).Forms);
        Assert.Equal(["≥90平方", "≥90公里"], form.Indicators.Select(row => row.Target!.Printed));
    }

    [Theory]
    [InlineData("组织开展全县农村人居", "整治培训班次", "≥9期", "全部完成", "9期", "全部完成", "组织开展全县农村人居 整治培训班次 ≥9期 全部完成 9期 全部完成 20 20")]
    [InlineData("数据填", "报准确率", "95%", "", "8", "7%", "数据填 报准确率 8 7% 20 20")]
    [InlineData("数据准确率", "通车率", "95%", "80%", "98%", "81%", "20 20")]
    public void Where_the_row_below_alone_has_no_points_and_may_be_the_rest_what_both_print_is_told_on_both_sides(
        string name, string restOfName, string target, string restOfTarget, string actual, string restOfActual, string told)
    {
        var form = Single($"""
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 30 | 30 | |
            | 产出指标 | 质量指标 | {name} | {target} | {actual} | 20 | 20 | |
            ---
            | | | {restOfName} | {restOfTarget} | {restOfActual} | | | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 50 | 49 | |
            """);
        Assert.Equal(4, form.Indicators.Count);
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text)));
    }

    private static string Points(Indicator row) => $"{row.Weight?.Printed} {row.Score?.Printed}";

    private static SelfEvaluation Single(string rows) => Assert.Single(FormReader.Read(DrawnPages.Draw(Head + rows)).Forms);
}
