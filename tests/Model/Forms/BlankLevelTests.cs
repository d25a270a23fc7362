using Selfeval.Model.Evaluations;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>Levels printed in the first row of their group only, above cells that are blank and not merged.</summary>
public class BlankLevelTests
{
    private const string Head = """
        某项目支出绩效自评表
        | 项目名称 | 道路清扫 | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |

        """;

    [Fact]
    public void Blank_cells_stay_what_is_printed_and_the_labels_above_them_are_told()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            |  |  | 清运垃圾 | 900吨 | 900吨 | 20 |
            |  | 质量指标 | 达标率 | 95% | 96% | 20 |
            |  |  | 完好率 | 95% | 96% | 20 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 20 |
            """);
        Assert.Equal(
            ["产出指标 数量指标", " ", " 质量指标", " ", "效益指标 社会效益指标"],
            form.Indicators.Select(row => $"{row.Level1!.Printed} {row.Level2!.Printed}"));
        Assert.Equal(
            [(ProblemKind.UncertainJoin, "产出指标"), (ProblemKind.UncertainJoin, "数量指标"), (ProblemKind.UncertainJoin, "质量指标")],
            form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void A_label_of_level_2_is_not_told_for_the_blank_of_another_group()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 |
            |  | 质量指标 | 达标率 | 95% | 96% | 30 |
            | 满意度指标 |  | 居民满意 | 90% | 91% | 40 |
            """);
        Assert.Equal("产出指标", Assert.Single(form.Problems).Text);
    }

    [Fact]
    public void A_blank_cell_above_a_break_is_not_of_the_group_that_begins_below_it()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 30 |
            |  |  | 清运垃圾 | 900吨 | 900吨 | 30 |
            |  |  | 维修路灯 | 20盏 | 20盏 | 10 |
            ---
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 |
            """);
        Assert.Equal(["产出指标", "", "", "效益指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal(["数量指标", "", "", "社会效益指标"], form.Indicators.Select(row => row.Level2!.Printed));
    }

    [Theory]
    [InlineData("^", "")]
    [InlineData("", "质量指标")]
    public void Beside_merged_labels_and_alone_a_blank_cell_is_not_told(string below, string level2)
    {
        var form = SmallForm.Single(Head + $"""
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            | ^ | {below} | 清运垃圾 | 900吨 | 900吨 | 20 |
            | ^ | {level2} | 达标率 | 95% | 96% | 20 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 20 |
            """);
        Assert.Equal(below == "^" ? "" : "质量指标", form.Indicators[2].Level2!.Printed);
        Assert.Equal(below == "^" ? "数量指标" : "", form.Indicators[1].Level2!.Printed);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin);
    }
}
