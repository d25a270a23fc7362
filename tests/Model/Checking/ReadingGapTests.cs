using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Checking;

/// <summary>What could not be read in a block is told, and its sums accuse nobody.</summary>
public class ReadingGapTests
{
    [Fact]
    public void A_sum_is_not_held_against_rows_of_which_figures_could_not_be_placed()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 100 | 95 | |
            | 加分项 | < | 获省级通报表扬 | < | < | — | +2.00 | 加分不超过3分 |
            | 总分 | < | < | < | < | 100 | 97 | |
            """);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.OrphanText, Text: "+2.00" });
        Assert.Equal("a figure of the table could not be placed", ReasonOf(form, "A2"));
        Assert.Equal(OutcomeKind.Passed, OutcomeOf(form, "A1").Kind);
    }

    [Fact]
    public void The_points_of_the_execution_may_stand_in_funds_that_could_not_be_read()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 全年预算数 | < | 全年执行数 | < | 执行率 | 得分 |
            | ^ | ^ | 合计 | 其中：财政拨款 | 合计 | 其中：财政拨款 | ^ | ^ |
            | ^ | 年度资金总额 | 480 | 430 | 470.4 | 421 | 98% | 9.8 |
            | ^ | 其中：本年资金 | 480 | 430 | 470.4 | 421 | 98% | — |
            | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < |
            | ^ | 养护公路860公里。 | < | < | < | 养护公路872公里。 | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 90 | |
            | 总分 | < | < | < | < | 100 | 99.8 | |
            """);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.OrphanText, Text: "9.8" });
        Assert.Equal("a figure of the table could not be placed", ReasonOf(form, "A1"));
        Assert.Equal("a figure of the table could not be placed", ReasonOf(form, "A2"));
    }

    [Fact]
    public void Rates_and_points_are_not_held_against_amounts_of_which_another_column_may_be_meant()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 预算数 | 执行数 | 全年预算数 | 全年执行数 | 执行率 | 得分（10分） |
            | 年度资金总额 | < | 800 | 800 | 650 | 637 | 98% | 9.8 |
            | 其中：财政拨款 | < | 500 | 500 | 350 | 337 | 96.29% | |

            """ + Indicators);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.ContestedHeading);
        foreach (var rule in new[] { "A4", "A5", "A7" }) Assert.Equal("which of two columns is meant is not printed", ReasonOf(form, rule));
    }

    private static string? ReasonOf(SelfEvaluation form, string rule) => OutcomeOf(form, rule).Reason;

    private static Outcome OutcomeOf(SelfEvaluation form, string rule) =>
        Assert.Single(RuleBook.Check(form, RuleProfiles.Named("national")!), outcome => outcome.Rule.Id == rule);
}
