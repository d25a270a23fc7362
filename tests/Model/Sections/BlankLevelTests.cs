using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Levels printed in the first row of their group only, above cells that are blank and not merged.</summary>
public class BlankLevelTests
{
    private const string Head = """
        某项目支出绩效自评表
        | 项目名称 | 道路清扫 | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |

        """;

    [Fact]
    public void Blank_cells_go_on_with_the_labels_above_them_and_these_are_told()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            |  |  | 清运垃圾 | 900吨 | 900吨 | 20 |
            |  | 质量指标 | 达标率 | 95% | 96% | 20 |
            |  |  | 完好率 | 95% | 96% | 20 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 20 |
            """);
        Assert.Equal(
            ["产出指标 数量指标", "产出指标 数量指标", "产出指标 质量指标", "产出指标 质量指标", "效益指标 社会效益指标"],
            form.Indicators.Select(row => $"{row.Level1!.Printed} {row.Level2!.Printed}"));
        Assert.Equal(
            [(ProblemKind.UncertainGroup, "产出指标"), (ProblemKind.UncertainGroup, "数量指标"), (ProblemKind.UncertainGroup, "质量指标")],
            form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    /// <summary>A second level begins with each class; one that does not; a word of the output below the benefit; a class that nobody knows.</summary>
    [Theory]
    [InlineData("", "质量指标", "效益指标", "社会效益指标", "产出指标 质量指标")]
    [InlineData("效益指标", "", "满意度指标", "满意度指标", " ")]
    [InlineData("", "质量指标", "效益指标", "时效指标", " ")]
    [InlineData("", "质量指标", "其他", "其他指标", " ")]
    public void They_go_on_where_the_words_prove_that_labels_begin_their_groups(string upper, string lower, string last, string word, string read)
    {
        var form = SmallForm.Single(Head + $"""
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            |  |  | 清运垃圾 | 900吨 | 900吨 | 20 |
            | {upper} | {lower} | 达标率 | 95% | 96% | 20 |
            |  |  | 完好率 | 95% | 96% | 20 |
            | {last} | {word} | 市容 | 整洁 | 整洁 | 20 |
            """);
        Assert.Equal(read, $"{form.Indicators[3].Level1?.Printed} {form.Indicators[3].Level2?.Printed}");
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.UncertainGroup, Text: "产出指标" });
    }

    [Fact]
    public void Labels_in_the_middle_of_their_groups_are_told_beside_blank_cells_on_either_side()
    {
        var form = SmallForm.Single(Head + """
            |  |  | 清扫街道 | 45条 | 45条 | 20 |
            |  | 数量指标 | 清运垃圾 | 900吨 | 900吨 | 20 |
            | 产出指标 |  | 达标率 | 95% | 96% | 20 |
            |  | 质量指标 | 完好率 | 95% | 96% | 20 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 20 |
            """);
        Assert.Equal(["产出指标", "效益指标", "数量指标", "质量指标"], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainGroup).Select(problem => problem.Text));
    }

    [Fact]
    public void Rows_whose_level_1_is_printed_nowhere_are_told_at_once()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            |  | 社会效益指标 | 市容 | 整洁 | 整洁 | 20 |
            | ^ | 生态效益指标 | 水质 | 改善 | 改善 | 20 |
            | ^ | 可持续影响指标 | 机制 | 健全 | 健全 | 20 |
            """);
        Assert.Equal([(ProblemKind.RowIncomplete, "市容 … 机制 (3)")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void They_are_told_beside_labels_of_level_2_above_blank_cells()
    {
        var form = SmallForm.Single(Head + """
            |  | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            | ^ |  | 清运垃圾 | 9吨 | 9吨 | 20 |
            | ^ |  | 维修路灯 | 9盏 | 9盏 | 20 |
            | 满意度指标 | 服务对象满意度指标 | 居民满意 | 90% | 91% | 40 |
            """);
        Assert.Equal([(ProblemKind.UncertainGroup, "数量指标"), (ProblemKind.RowIncomplete, "清扫街道 … 维修路灯 (3)")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
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
        Assert.Equal(["产出指标", "产出指标", "产出指标", "效益指标"], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal(["数量指标", "数量指标", "数量指标", "社会效益指标"], form.Indicators.Select(row => row.Level2!.Printed));
    }

    [Theory]
    [InlineData("效益指标", "社会效益指标")]
    [InlineData("", "")]
    public void Below_a_break_the_rows_go_on_whether_their_labels_are_printed_once_more_or_blank(string level1, string level2)
    {
        var form = SmallForm.Single(Head.Replace("得分", "偏差原因", StringComparison.Ordinal) + $"""
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 无 |
            |  |  | 清运垃圾 | 900吨 | 880吨 | 雨季停运 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 较整洁 | ^ |
            ---
            | {level1} | {level2} | 噪音 | 60分贝 | 65分贝 |  |
            """);
        Assert.Equal(["产出指标", "", "效益指标", level1], form.Indicators.Select(row => row.Level1!.Printed));
        Assert.Equal("雨季停运", form.Indicators[^1].Reason!.Printed);
    }

    [Fact]
    public void The_label_of_a_row_that_a_break_cut_stands_in_either_part()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            |  |  | 清运垃圾 | 900吨 | 900吨 | 20 |
            |  |  | 完好率（含 | 95% | 96% | 20 |
            ---
            |  | 质量指标 | 复验） |  |  |  |
            |  |  | 达标率 | 95% | 96% | 20 |
            """);
        Assert.Equal(["清扫街道", "清运垃圾", "完好率（含复验）", "达标率"], form.Indicators.Select(row => row.Level3!.Printed));
        Assert.Equal("质量指标", form.Indicators[2].Level2!.Printed);
    }

    [Theory]
    [InlineData("| ^ |  | 维修路灯 | 20盏 | 20盏 | 20 |")]
    [InlineData("|  |  |  |  |  |  |")]
    public void Where_labels_are_merged_or_the_blank_row_is_empty_a_label_goes_on_below_a_break(string blank)
    {
        var form = SmallForm.Single(Head + $"""
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            {(blank[2] == '^' ? "| ^ | ^ | 清运垃圾 | 900吨 | 900吨 | 20 |" : "")}
            {blank}
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 20 |
            ---
            |  |  | 噪音 | 60分贝 | 60分贝 | 20 |
            """.Replace("\n\n", "\n", StringComparison.Ordinal));
        Assert.Equal("效益指标 社会效益指标", $"{form.Indicators[^1].Level1!.Printed} {form.Indicators[^1].Level2!.Printed}");
    }

    [Fact]
    public void Blank_cells_of_a_column_that_merges_its_labels_are_levels_that_are_not_there()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            | ^ | ^ | 清运垃圾 | 900吨 | 900吨 | 20 |
            | ^ | 质量指标 | 达标率 | 95% | 96% | 20 |
            | ^ |  | 完好率 | 95% | 96% | 20 |
            | ^ |  | 维修路灯 | 20盏 | 20盏 | 20 |
            """);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Within_one_merged_label_of_level_1_those_of_level_2_above_blank_cells_are_told()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            | ^ |  | 清运垃圾 | 900吨 | 900吨 | 20 |
            | ^ |  | 维修路灯 | 20盏 | 20盏 | 20 |
            """);
        Assert.Equal(["数量指标"], form.Problems.Select(problem => problem.Text));
    }

    [Fact]
    public void A_cell_whose_text_could_not_be_told_is_not_blank()
    {
        var page = Assert.Single(DrawnPages.Draw(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            | ^ |  | 清运垃圾 | 900吨 | 900吨 | 20 |
            | ^ | 质量指标 | 达标率 | 95% | 96% | 20 |
            | ^ |  | 完好率 | 95% | 96% | 20 |
            """));
        var form = Assert.Single(FormReader.Read([DrawnPages.Unread(page, 5, 1)]).Forms);
        Assert.Equal(["数量指标"], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainGroup).Select(problem => problem.Text));
    }

    [Fact]
    public void Below_a_break_a_cell_whose_text_could_not_be_told_is_no_rest_of_a_label()
    {
        var pages = DrawnPages.Draw(Head + """
            | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 |
            ---
            |  |  | 达标率 | 95% | 96% | 20 |
            """);
        var form = Assert.Single(FormReader.Read([pages[0], DrawnPages.Unread(pages[1], 0, 1)]).Forms);
        Assert.NotEqual("数量指标", form.Indicators[1].Level2?.Printed);
    }

    [Fact]
    public void A_label_that_a_break_cut_merges_no_rows()
    {
        var form = SmallForm.Single(Head + """
            | 产出指标 | 数量 | 清扫街道 | 45条 | 45条 | 20 |
            ---
            |  | 指标 | 清运垃圾 | 900吨 | 900吨 | 20 |
            |  |  | 维修路灯 | 20盏 | 20盏 | 20 |
            |  |  | 更换灯泡 | 20盏 | 20盏 | 20 |
            """);
        Assert.Contains("数量指标", form.Problems.Select(problem => problem.Text));
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
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.UncertainGroup);
    }
}
