using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>One heading over several columns of a form's indicators.</summary>
public class LevelsBelowHeadingTests
{
    [Theory]
    [InlineData("指标类别", "<", "指标名称")]
    [InlineData("绩效指标", "<", "指标内容")]
    [InlineData("指标维度", "<", "具体指标")]
    [InlineData("", "<", "三级指标")]
    [InlineData("绩效指标", "<", "<")]
    [InlineData("", "<", "<")]
    [InlineData("一级指标", "二、三级指标", "<")]
    [InlineData("一级指标", "二级指标", "")]
    [InlineData("一级指标", "二级指标", "三级指标")]
    public void Columns_of_level_words_are_the_levels_whatever_is_over_them(string first, string second, string third)
    {
        var form = Read($"| {first} | {second} | {third} | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |");
        Assert.Equal([("产出指标", "数量指标", "清扫街道"), ("产出指标", "数量指标", "清运垃圾"), ("效益指标", "社会效益指标", "市容整洁")],
            form.Indicators.Select(row => (row.Level1?.Printed!, row.Level2?.Printed!, row.Level3?.Printed!)));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_points_of_a_level_below_its_heading_are_no_level()
    {
        var form = Read("| 一级指标 | 二级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |", """
            | 产出指标 | 数量指标 | 50 | 45条 | 45条 | 50 | 50 | |
            | 效益指标 | 社会效益指标 | 40 | 整洁 | 整洁 | 40 | 40 | |
            """);
        Assert.Equal(["数量指标", "社会效益指标"], form.Indicators.Select(row => row.Level2?.Printed));
    }

    [Fact]
    public void Reason_and_remedy_in_two_cells_below_one_heading_are_one_text_at_both_places()
    {
        var form = Read("| 一级指标 | 二级指标 | 三级指标 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | < |", """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 50 | 45 | 雨季停工 | 加强调度 |
            | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 40 | 40 | | |
            """);
        Assert.Equal("雨季停工加强调度", form.Indicators[0].Reason?.Printed);
        Assert.Single(form.Indicators[0].Reason!.More);
        Assert.Empty(form.Indicators[0].Extra);
    }

    private static SelfEvaluation Read(string headings, string rows = """
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 | 30 | |
        | ^ | ^ | 清运垃圾 | 900吨 | 880吨 | 20 | 19 | 雨季停运 |
        | 效益指标 | 社会效益指标 | 市容整洁 | 整洁 | 整洁 | 40 | 40 | |
        """) => Assert.Single(FormReader.Read(DrawnPages.Draw($"项目支出绩效自评表\n| 项目名称 | < | 甲 | < | < | < | < | < |\n{headings}\n{rows}")).Forms);
}
