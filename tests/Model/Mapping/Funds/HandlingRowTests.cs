using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Funds;

/// <summary>Rows between the sources of funds that score how the money was handled, drawn as text.</summary>
public class HandlingRowTests
{
    private static string Form(string row) => Head + $"""
        | 资金投入和使用（20分） | | 全年预算数（万元） | 全年执行数（万元） | 执行率 | 分值 | 得分 | 扣分原因 |
        | ^ | 年度资金总额 | 212 | 205 | 96.70% | 10 | 9.67 | |
        {row}
        | 绩效指标（80分） | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | ^ | 产出指标 | 清扫 | 45条 | 45条 | 80 | 80 | |
        | 总分 | < | < | < | < | 100 | 99.67 | |
        """;

    private const string Handling = """
        | ^ | 资金到位及时性 | 及时 | < | < | 5 | 5 | |
        | ^ | 资金使用合规性 | 合规 | < | < | 5 | 5 | |
        """;

    [Fact]
    public void A_word_in_place_of_the_amounts_with_points_is_an_indicator_and_no_source()
    {
        var form = Single(Form(Handling));
        Assert.Equal("年度资金总额", Assert.Single(form.FundingLines).Label.Printed);
        Assert.Equal(["资金投入和使用（20分） 资金到位及时性 5 5", "资金投入和使用（20分） 资金使用合规性 5 5", "绩效指标（80分） 清扫 80 80"],
            form.Indicators.Select(row => $"{row.Block?.Printed} {row.Level3?.Printed} {row.Weight?.Printed} {row.Score?.Printed}"));
    }

    [Fact]
    public void Whether_the_word_was_asked_for_or_reached_is_not_printed_and_told()
    {
        var form = Single(Form(Handling));
        Assert.All(form.Indicators.Take(2), row => Assert.Null(row.Target ?? row.Actual));
        Assert.Equal(["及时", "合规"], form.Indicators.Take(2).Select(row => row.Extra.Single().Text.Printed));
        Assert.Equal([(ProblemKind.Unreadable, "及时"), (ProblemKind.Unreadable, "合规")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("A2")]
    public void Their_points_count_in_the_total_and_not_in_the_block_of_the_indicators(string rule)
    {
        var form = Single(Form(Handling));
        var outcomes = RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.Rule.Id == rule).ToList();
        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, outcome => Assert.Equal(OutcomeKind.Passed, outcome.Kind));
    }

    [Theory]
    [InlineData("| ^ | 其他资金 | 未到位 | < | < | 5 | 5 | |")]
    [InlineData("| ^ | 资金使用合规性 | 合规 | < | < | — | — | |")]
    [InlineData("| ^ | 某某份额 | 无 | 无 | | 5 | 0 | |")]
    [InlineData("| ^ | 某某项目 | 12 | 11 | 及时 | 5 | 5 | |")]
    public void A_source_an_amount_or_a_row_without_points_makes_no_indicator(string row) => Assert.Equal("清扫", Assert.Single(Single(Form(row)).Indicators).Level3!.Printed);
}
