using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Rows of which the foot of a page shows the first lines of their longest texts alone: name and points stand in the middle of their cells, below the break.</summary>
public class FirstLinesTests
{
    private const string Head = """
        项目支出绩效自评表
        | 项目名称 | 甲 | < | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 40 | 39 | |

        """;

    private const string Tail = "| ^ | 满意度指标 | 满意度 | 90% | 95% | 30 | 30 | |\n| 总分 | < | < | < | < | 100 | 99 | |";

    [Theory]
    [InlineData("在项目计划完成时间|内保质保量完成", "|及时", "|")]
    [InlineData("|及时", "按计划时间节点全部|完成", "|")]
    [InlineData("在项目计划完成时间|内保质保量完成", "按计划时间节点全部|完成", "|")]
    [InlineData("在项目计划完成时间|内保质保量完成", "|及时", "受天气影响工期延后|，已加强管理。")]
    [InlineData("|6月", "|7月", "受天气影响工期延后|推进较晚，已加强管理。")]
    [InlineData("群众满意度得到，|大幅提升", "|提升", "|")]
    public void Such_a_row_is_one_with_the_row_below_the_break(string target, string actual, string reason)
    {
        var form = Single(Broken("", target, actual, reason));
        Assert.Equal(["培训 10次 10次 40 39 ", $"完成时限 {Whole(target)} {Whole(actual)} 30 30 {Whole(reason)}", "满意度 90% 95% 30 30 "], form.Indicators.Select(Row));
        Assert.Equal(("产出指标", "时效指标"), (form.Indicators[1].Level1!.Printed, form.Indicators[1].Level2!.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("在项目计划完成后。|内保质保量完成", "")]
    [InlineData("及时|保质保量完成", "")]
    [InlineData("完成培训一百五十次|100次", "")]
    [InlineData("在项目计划完成时间|", "")]
    [InlineData("在项目计划完成时间|内保质保量完成", "| ^ | ^ | | 二十次 | 20次 | | | |")]
    [InlineData("在项目计划完成时间|内保质保量完成", "| ^ | ^ | 巡查 | 20次 | 20次 | 0 | 0 | |\n| ^ | ^ | ^ | 30次 | 30次 | 0 | 0 | |")]
    [InlineData("在项目计划完成时间|内保质保量完成", "| ^ | ^ | 巡查 | 二十个乡镇开展一次巡查 | 20次 | 0 | 0 | |")]
    public void Where_its_text_may_be_whole_or_names_are_left_out_it_stays_apart_and_both_sides_are_told(string target, string others)
    {
        var form = Single(Broken(others, target, "|及时", "|"));
        Assert.Equal(target.Split('|'), form.Indicators.Where(row => row.Level2?.Printed == "时效指标").Select(row => row.Target!.Printed));
        var told = form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text);
        Assert.Equal(target.Split('|').Where(text => text.Length > 0), told);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.RowIncomplete && problem.Text == target.Split('|')[0]);
        Assert.DoesNotContain(RuleBook.Check(form, RuleProfiles.Named("national")!), outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "C15" });
    }

    [Fact]
    public void Above_a_group_that_begins_below_the_break_it_is_a_row_without_a_name()
    {
        var form = Single("""
            | 效益指标 | 社会效益指标 | 知晓率 | 95% | 96% | 30 | 30 | |
            | ^ | ^ | | 在项目计划完成时间 | | | | |
            ---
            | 满意度指标 | 服务对象满意度指标 | 满意度 | 内保质保量完成 | 95% | 30 | 30 | |
            """);
        Assert.Equal(["10次", "95%", "在项目计划完成时间", "内保质保量完成"], form.Indicators.Select(row => row.Target!.Printed));
        Assert.Equal([(ProblemKind.RowIncomplete, "在项目计划完成时间")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("^ | 时效指标", "| 及时 | 及时", "")]
    [InlineData("^ | ^", "| 及时 | 及时", "及时")]
    [InlineData("^ | ^", "| | 及时", "及时")]
    [InlineData("^ | ^", "巡查 | 及时 | 及时", "")]
    public void A_row_that_says_what_was_reached_and_neither_by_name_points_nor_level_of_what_is_incomplete_wherever_it_stands(string levels, string texts, string told)
    {
        var form = Single($"""
            | ^ | ^ | 演练 | 10次 | 10次 | 30 | 30 | |
            | {levels} | {texts} | | | |
            | 效益指标 | 社会效益指标 | 知晓率 | 90% | 95% | 30 | 30 | |
            """);
        Assert.Equal(told, string.Concat(form.Problems.Where(problem => problem.Kind == ProblemKind.RowIncomplete).Select(problem => problem.Text)));
    }

    /// <summary>A form with a row broken between its lines, which strokes part, behind others.</summary>
    private static string Broken(string others, string target, string actual, string reason)
    {
        var (targets, actuals, reasons) = (target.Split('|'), actual.Split('|'), reason.Split('|'));
        return $"""
            {others}
            | ^ | | | {targets[0]} | {actuals[0]} | | | {reasons[0]} |
            ---
            | | 时效指标 | 完成时限 | {targets[1]} | {actuals[1]} | 30 | 30 | {reasons[1]} |
            {Tail}
            """.TrimStart('\n');
    }

    private static string Whole(string text) => text.Replace("|", "", StringComparison.Ordinal);

    private static string Row(Indicator row) => $"{row.Level3?.Printed} {row.Target?.Printed} {row.Actual?.Printed} {row.Weight?.Printed} {row.Score?.Printed} {row.Reason?.Printed}";

    private static SelfEvaluation Single(string rows) => Assert.Single(FormReader.Read(DrawnPages.Draw(Head + rows)).Forms);
}
