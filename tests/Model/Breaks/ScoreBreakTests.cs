using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Points printed on one side of a page break that the row on the other side may share.</summary>
public class ScoreBreakTests
{
    [Fact]
    public void Points_left_above_a_break_are_those_of_the_row_below_where_others_stand_for_several_rows_and_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | ^ | ^ |");
        Assert.Equal(["15 14", "15 14", "20 20", "20 20"], Points(form));
        Assert.Equal(["15", "14"], Doubts(form, ProblemKind.UncertainJoin));
    }

    [Fact]
    public void Where_every_other_row_has_its_own_they_stay_apart_and_are_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | 10 | 10 |");
        Assert.Equal(["15 14", " ", "20 20", "10 10"], Points(form));
        Assert.Equal(["15", "14"], Doubts(form, ProblemKind.UncertainSplit));
    }

    [Fact]
    public void In_a_form_that_leaves_other_rows_without_points_nothing_is_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | | |");
        Assert.Equal(["15 14", " ", "20 20", " "], Points(form));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Another_break_that_parts_a_row_from_its_points_hides_none()
    {
        var form = Read("| 效益指标 | 社会效益指标 | 知晓率 | 95% | 96% | 10 | 10 |\n---\n| | | 满意率 | 95% | 96% | | |\n| 满意度指标 | 满意度指标 | 好评率 | 95% | 96% | 5 | 5 |");
        Assert.Equal(["15", "14", "10", "10"], Doubts(form, ProblemKind.UncertainSplit));
    }

    [Fact]
    public void Where_another_group_of_level_2_begins_they_stay_apart_and_are_told()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | ^ | ^ |\n---\n| | 成本指标 | 节约 | 5万元 | 5万元 | | |");
        Assert.Equal(["20 20", " "], Points(form).Skip(3));
        Assert.Equal(["20", "20"], Doubts(form, ProblemKind.UncertainSplit).Where(text => text == "20"));
    }

    [Fact]
    public void Points_left_below_a_break_are_those_of_the_row_above_where_others_stand_for_several_rows_and_told()
    {
        var form = Single("""
            | 产出指标 | 质量指标 | 可用率 | 99% | 99.6% | | |
            ---
            | | | 准确率 | 98% | 98.2% | 15 | 14 |
            | ^ | 数量指标 | 培训 | 10次 | 10次 | 20 | 20 |
            | ^ | 时效指标 | 及时率 | 95% | 96% | ^ | ^ |
            """);
        Assert.Equal(["15 14", "15 14", "20 20", "20 20"], Points(form));
        Assert.Equal(["15", "14"], Doubts(form, ProblemKind.UncertainJoin));
    }

    [Theory]
    [InlineData("| | 成本指标 | | | | | |")]
    [InlineData("| | 成本指标 | 节约 | | | | |")]
    [InlineData("| 效益指标 | 社会效益指标 | 知晓率 | 95% | 96% | | |")]
    public void A_row_that_measures_nothing_or_begins_a_group_of_level_1_shares_none(string below)
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | 10 | 10 |\n---\n" + below);
        Assert.DoesNotContain("10", Doubts(form, ProblemKind.UncertainSplit));
    }

    [Fact]
    public void The_headings_above_a_break_are_no_points()
    {
        var form = SmallForm.Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < |
            | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
            ---
            | 可用率 | 99% | 99.6% | | |
            | 培训 | 10次 | 10次 | 20 | 20 |
            """);
        Assert.Equal([" ", "20 20"], Points(form));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.UncertainJoin or ProblemKind.UncertainSplit);
    }

    [Fact]
    public void Points_beside_cells_of_other_columns_are_not_theirs()
    {
        var form = Read("| ^ | 时效指标 | 及时率 | 95% | 96% | ^ | ^ |", "| | | 准确率 | 98% | 98.2% |  | < |");
        Assert.Equal(["15 14", " "], Points(form).Take(2));
    }

    [Fact]
    public void A_cell_whose_text_could_not_be_told_is_not_taken_for_blank()
    {
        var pages = DrawnPages.Draw(Text("| ^ | 时效指标 | 及时率 | 95% | 96% | ^ | ^ |", Blank));
        var form = Assert.Single(FormReader.Read([pages[0], DrawnPages.Unread(pages[1], 0, 5)]).Forms);
        Assert.Equal(["15 14", " "], Points(form).Take(2));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.UncertainJoin or ProblemKind.UncertainSplit);
    }

    private const string Blank = "| | | 准确率 | 98% | 98.2% | | |";

    private static SelfEvaluation Read(string last, string below = Blank) => Assert.Single(FormReader.Read(DrawnPages.Draw(Text(last, below))).Forms);

    private static SelfEvaluation Single(string rows) => Assert.Single(FormReader.Read(DrawnPages.Draw(Head + rows)).Forms);

    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |

        """;

    private static string Text(string last, string below) => Head + $"""
        | 产出指标 | 质量指标 | 可用率 | 99% | 99.6% | 15 | 14 |
        ---
        {below}
        | ^ | 数量指标 | 培训 | 10次 | 10次 | 20 | 20 |
        {last}
        """;

    private static IEnumerable<string> Points(SelfEvaluation form) => form.Indicators.Select(row => $"{row.Weight?.Printed} {row.Score?.Printed}");

    private static IEnumerable<string> Doubts(SelfEvaluation form, ProblemKind kind) =>
        form.Problems.Where(problem => problem.Kind == kind).Select(problem => problem.Text);
}
