using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Grades that are ticked among others, figures marked as not applicable, and units in columns of their own.</summary>
public class MarkedTextTests
{
    private const string Indicators = """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 100 | 85 | 雨季 |
        | 合计 | < | < | < | < | 100 | 85 | |

        """;

    [Fact]
    public void A_mark_for_the_text_above_in_a_column_of_levels_is_told()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 45 | 雨季 |
            | 〃 | 质量指标 | 合格率 | 95% | 95% | 50 | 50 | |
            """);
        Assert.Equal([(ProblemKind.Unreadable, "〃")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("☑优 □良 □中 □差", "优")]
    [InlineData("优□ 良☑ 中□ 差□", "良")]
    [InlineData("优（ ） 良（√） 中（ ） 差（ ）", "良")]
    [InlineData("√优", "优")]
    [InlineData("优秀√", "优秀")]
    [InlineData("□优 ■良 □中", "良")]
    [InlineData("□优 □良 □中", null)]
    [InlineData("☑优 ☑良 □中", null)]
    [InlineData("优 √ 良 中 差", null)]
    public void The_grade_is_the_ticked_one(string printed, string? grade)
    {
        var form = Single(Head + Indicators + $"| 自评等级 | {printed} | < | < | < | < | < | < |");
        Assert.Equal(printed.Replace(" ", "", StringComparison.Ordinal), form.Total.Grade!.Printed.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(grade is null ? null : new TextReading(grade), form.Total.Grade.Value);
        Assert.Equal(grade is null ? [ProblemKind.Unreadable] : [], form.Problems.Select(problem => problem.Kind));
    }

    [Theory]
    [InlineData("□优 □良 ☑中 □差", OutcomeKind.Passed)]
    [InlineData("☑优 □良 □中 □差", OutcomeKind.Failed)]
    [InlineData("□优 □良 □中 □差", OutcomeKind.NotApplicable)]
    public void The_ticked_grade_is_held_against_the_total(string printed, OutcomeKind outcome)
    {
        var form = Single(Head + Indicators.Replace("85", "70", StringComparison.Ordinal) + $"| 自评等级 | {printed} | < | < | < | < | < | < |");
        Assert.Equal(outcome, Assert.Single(RuleBook.Check(form, RuleProfiles.Choose(form).Profile), o => o.Rule.Id == "C10").Kind);
    }

    [Theory]
    [InlineData("N/A")]
    [InlineData("不适用")]
    [InlineData("无")]
    [InlineData("x")]
    [InlineData("×")]
    public void A_figure_that_does_not_apply_is_no_number_and_no_problem(string mark)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 75 | 75 | 75 | 100% | {mark} | {mark} |
            | ^ | 其他资金 | {mark} | {mark} | {mark} | {mark} | {mark} | {mark} |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | {mark} | {mark} | {mark} | {mark} | |
            | 效益指标 | 社会效益指标 | 市容 | 3处 | {mark} | 10 | {mark} | |
            """);
        var row = form.Indicators[0];
        Assert.Equal((mark, null, mark, null), (row.Weight!.Printed, row.Weight.Value, form.FundingLines[1].Executed!.Printed, form.FundingLines[1].Executed!.Value));
        Assert.Equal(new WordsReading(mark), row.Target!.Value);
        Assert.Empty(form.Problems);
        Assert.DoesNotContain(RuleBook.Check(form, RuleProfiles.Choose(form).Profile), outcome => outcome.Rule.Id is "D2" or "B1" or "B2" or "B3" && outcome.Kind == OutcomeKind.Failed);
    }

    [Fact]
    public void Target_and_actual_may_each_have_a_column_of_units()
    {
        var form = Single("""
            项目支出绩效自评表
            | 项目名称 | 甲 | < | < | < | < | < | < |
            | 三级指标 | 年度指标值 | < | 全年实际值 | < | 分值 | 得分 | 偏差原因 |
            | ^ | 指标值 | 单位 | 完成值 | 单位 | ^ | ^ | ^ |
            | 维修仓房 | ≥12 | 栋 | 11 | 栋 | 50 | 50 | |
            | 减少损耗 | ≥30 | 吨 | 33000 | 公斤 | 30 | 30 | |
            | 满意度 | ≥90 | % | 95% | % | 20 | 20 | |
            """);
        Assert.Equal(["11栋", "33000公斤", "95%"], form.Indicators.Select(row => row.Actual!.Printed));
        Assert.Equal(["栋", "公斤", "%"], form.Indicators.Select(row => row.Actual!.Unit));
        Assert.Equal(("单位", "%"), form.Indicators[2].Extra.Select(extra => (extra.Heading, extra.Text.Printed)).Single());
        Assert.Empty(form.Problems);
    }
}
