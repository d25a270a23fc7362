using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>A reason or scoring method for several rows, which a page break cuts.</summary>
public class SpanningTextBreakTests
{
    [Theory]
    [InlineData("天气原因", "")]
    [InlineData("", "天气原因")]
    public void It_is_the_reason_of_the_rows_on_both_sides_while_their_group_goes_on_and_told(string above, string below)
    {
        var form = Read(above, "| | |", below);
        Assert.Equal(["天气原因", "天气原因", "天气原因", "无"], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Equal("天气原因", Joined(form));
    }

    [Theory]
    [InlineData("完成得满分", "")]
    [InlineData("", "完成得满分")]
    public void So_it_is_with_a_scoring_method(string above, string below)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(Text(above, "| | |", below).Replace("偏差原因", "评分标准"))).Forms);
        Assert.Equal(["完成得满分", "完成得满分", "完成得满分", "无"], form.Indicators.Select(row => row.Method!.Printed));
        Assert.Equal("完成得满分", Joined(form));
    }

    [Fact]
    public void Where_it_stands_for_several_groups_and_another_begins_it_stays_apart_and_is_told()
    {
        var form = Read("天气原因", "| | 成本指标 |", "");
        Assert.Equal(["天气原因", "天气原因", "", "无"], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Equal("天气原因", LeftApart(form));
    }

    [Fact]
    public void A_reason_below_the_break_for_several_groups_is_told_where_the_first_of_them_begins()
    {
        var form = Single("""
            | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 9 |  |
            ---
            | | 时效指标 | 活动 | 10次 | 9次 | 9 | 天气原因 |
            | ^ | 成本指标 | 讲座 | 10次 | 9次 | 9 | ^ |
            """);
        Assert.Equal(["", "天气原因", "天气原因"], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Equal("天气原因", LeftApart(form));
    }

    [Theory]
    [InlineData("设备厂家停产", "年底才恢复供货", "设备厂家停产", "年底才恢复供货")]
    [InlineData("设备厂家停产。", "年底才恢复供货")]
    [InlineData("天气原因", "天气原因")]
    public void Two_reasons_stay_apart_and_are_told_where_the_upper_may_go_on(string above, string below, params string[] told)
    {
        var form = Read(above, "| | |", below);
        Assert.Equal([above, above, below, "无"], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Equal(told, form.Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("天气原因", "| | 成本指标 |", "人手不足")]
    [InlineData("", "| | |", "")]
    public void Where_each_group_has_its_own_or_none_has_any_nothing_is_told(string above, string levels, string below) =>
        Assert.Empty(Read(above, levels, below).Problems);

    [Fact]
    public void The_reason_of_one_row_is_that_of_no_other()
    {
        var form = Single("""
            | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 9 | 天气原因 |
            ---
            | | | 讲座 | 10次 | 9次 | 9 |  |
            """);
        Assert.Equal(["天气原因", ""], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_heading_above_a_break_is_no_reason()
    {
        var form = SmallForm.Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因 |
            ---
            | 培训 | 10次 | 9次 | 9 |  |
            | 讲座 | 10次 | 9次 | 9 | ^ |
            """);
        Assert.Equal(["", ""], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void It_is_not_given_to_rows_whose_reason_could_not_be_told()
    {
        var pages = DrawnPages.Draw(Text("天气原因", "| | |", ""));
        var form = Assert.Single(FormReader.Read([pages[0], DrawnPages.Unread(pages[1], 0, 6)]).Forms);
        Assert.Equal(["天气原因", "天气原因", "", "无"], form.Indicators.Select(row => row.Reason!.Printed));
    }

    private static SelfEvaluation Read(string above, string levels, string below) => Assert.Single(FormReader.Read(DrawnPages.Draw(Text(above, levels, below))).Forms);

    private static SelfEvaluation Single(string rows) => Assert.Single(FormReader.Read(DrawnPages.Draw(Head + rows)).Forms);

    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 偏差原因 |

        """;

    private static string Text(string above, string levels, string below) => Head + $"""
        | 产出指标 | 数量指标 | 培训 | 10次 | 9次 | 9 | {above} |
        | ^ | 时效指标 | 活动 | 10次 | 9次 | 9 | ^ |
        ---
        {levels} 讲座 | 10次 | 9次 | 9 | {below} |
        | 效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 10 | 无 |
        """;

    private static string Joined(SelfEvaluation form) => Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin).Text;

    private static string LeftApart(SelfEvaluation form) => Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit).Text;
}
