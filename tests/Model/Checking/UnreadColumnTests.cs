using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Checking;

/// <summary>A column whose heading nobody knows may hold what a row seems to lack.</summary>
public class UnreadColumnTests
{
    [Fact]
    public void A_reason_that_may_stand_in_a_column_that_was_not_understood_is_not_missed()
    {
        var form = Form("偏差原因 | 甲乙丙", "| 道路情况见左", " | 台风影响");
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.UnknownHeading, Text: "甲乙丙" });
        foreach (var rule in new[] { "B8", "B10" }) Assert.DoesNotContain(Findings(form), outcome => outcome.Rule.Id == rule);
        Assert.Equal(Severity.Info, Assert.Single(Findings(form), outcome => outcome.Rule.Id == "B19").Severity);
    }

    [Fact]
    public void A_column_that_says_nothing_of_the_row_is_no_place_for_its_reason()
    {
        var form = Form("偏差原因 | 甲乙丙", "| 见左", " | ");
        Assert.Contains(Findings(form), outcome => outcome.Rule.Id == "B8");
        Assert.Equal(Severity.Warning, Assert.Single(Findings(form), outcome => outcome.Rule.Id == "B19").Severity);
    }

    /// <summary>Beside a weight and a score nobody knows which of them 赋分 is.</summary>
    [Theory]
    [InlineData("甲乙丙")]
    [InlineData("赋分")]
    public void A_weight_that_may_stand_in_such_a_column_is_not_missed(string heading)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | {heading} |
            {string.Concat(Enumerable.Range(1, 9).Select(row => $"| 产出指标 | 数量指标 | 清扫{row}号路 | ≥45条 | 45条 | 5 | 5 | 5 |\n"))}
            """ + "| 产出指标 | 数量指标 | 洒水 | ≥45条 | 45条 | | 5 | 5 |");
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UnknownHeading && problem.Text == heading);
        Assert.Equal("B21", Assert.Single(RuleBook.Check(form, RuleProfiles.Named("national")!), outcome => outcome.Reason == MayTell).Rule.Id);
    }

    [Theory]
    [InlineData(" | 45条", "B2")]
    [InlineData("45条 | 见附件清单", null)]
    public void An_actual_that_may_stand_in_such_a_column_is_not_missed(string cells, string? rule)
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 甲乙丙 | 分值 | 得分 | 偏差原因 |

            """ + $"| 产出指标 | 数量指标 | 清扫 | ≥45条 | {cells} | 10 | 10 | |");
        Assert.DoesNotContain(Findings(form), outcome => outcome.Rule.Id == "B2");
        if (rule is not null) Assert.Contains(RuleBook.Check(form, RuleProfiles.Named("national")!), outcome => outcome.Rule.Id == rule && outcome.Reason == MayTell);
    }

    [Fact]
    public void A_missed_target_of_a_row_without_points_may_have_its_reason_in_such_a_column()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 | 甲乙丙 | < |
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 40条 | | 台风影响 | < |
            """);
        Assert.Contains(RuleBook.Check(form, RuleProfiles.Named("national")!), outcome => outcome.Rule.Id == "B20" && outcome.Reason == MayTell);
    }

    [Fact]
    public void Why_little_was_spent_or_the_budget_was_adjusted_may_stand_in_such_a_column_of_the_funds()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 甲乙丙 | 原因 |
            | ^ | 年度资金总额 | 50 | 60 | 30 | 50% | 政策变化 | |

            """ + Indicators);
        var outcomes = RuleBook.Check(form, RuleProfiles.Named("sichuan")!);
        foreach (var rule in new[] { "A10", "A11" }) Assert.Equal(MayTell, outcomes.Single(outcome => outcome.Rule.Id == rule).Reason);
    }

    [Fact]
    public void How_a_row_was_carried_out_told_behind_its_points_is_its_reason()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 完成情况说明 |
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 45条 | 10 | 10 | 完成 |
            | ^ | 时效指标 | 补植完成时间 | 2023年9月 | 2023年10月 | 10 | 8 | 台风影响，苗木延期进场 |
            """);
        Assert.Equal(["完成", "台风影响，苗木延期进场"], form.Indicators.Select(row => row.Reason!.Printed));
        Assert.Empty(form.Problems);
        Assert.DoesNotContain(Findings(form), outcome => outcome.Rule.Id == "B9");
        Assert.Equal(Severity.Info, Assert.Single(Findings(form), outcome => outcome.Rule.Id == "B19").Severity);
    }

    [Theory]
    [InlineData("一级指标 | 二级指标 | 三级指标 | 年度指标值 | 完成情况说明 | 分值 | 得分 | 备注", "≥45条 | 45条 | 10 | 10 | ", "完成情况说明")]
    [InlineData("一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 | 完成情况说明 | 备注", "≥45条 | 10 | 10 | 45条 | ", "完成情况说明")]
    public void Where_nothing_else_tells_what_was_reached_it_is_told(string headings, string cells, string told)
    {
        var form = Single(Head + $"""
            | {headings} |
            | 产出指标 | 数量指标 | 清扫 | {cells} |
            """);
        Assert.Null(form.Indicators[0].Actual);
        Assert.NotEqual("45条", form.Indicators[0].Reason?.Printed);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UnknownHeading && problem.Text == told);
    }

    private const string MayTell = "a text under an unknown heading may tell it";

    private static SelfEvaluation Form(string headings, string first, string second) => Single("""
        项目支出绩效自评表
        （2023年度）
        | 项目名称 | 甲 | < | < | < | < | < | < | < |

        """ + $"""
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | {headings} |
        | 产出指标 | 数量指标 | 清扫 | ≥45条 | 90条 | 10 | 8 | {first} |
        | ^ | 时效指标 | 补植完成时间 | 2023年9月 | 2023年10月 | 10 | 8 | {second} |
        | ^ | 质量指标 | 合格率 | ≥90% | 80% | 10 | 8 | 苗木不合格 | |
        """);

    private static List<Outcome> Findings(SelfEvaluation form) => [.. RuleBook.Check(form, RuleProfiles.Named("national")!).Where(outcome => outcome.IsFinding)];
}
