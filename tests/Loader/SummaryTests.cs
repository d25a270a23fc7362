using Selfeval.Loader;
using Selfeval.Loader.Output;
using Selfeval.Loader.Reading;
using Selfeval.Loader.Texts;
using Selfeval.Model.Contract;
using Selfeval.Model.Evaluations;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Loader;

/// <summary>What a person is told of a file: its sums, and doubts that only checking finds.</summary>
public class SummaryTests
{
    [Theory]
    [InlineData("100", "98", "total 98 of 100")]
    [InlineData("100", "", "total weight 100, no total score")]
    [InlineData("", "98", "total 98, no total weight")]
    [InlineData("", "", "no total printed")]
    public void The_sums_are_told_that_are_printed(string weight, string score, string told) =>
        Assert.Contains(told, Summary(Scored("万元", "100", weight, score)), StringComparison.Ordinal);

    [Fact]
    public void A_form_without_points_is_told_to_have_none() =>
        Assert.Contains("no points in the form", Summary(Read(Unscored)), StringComparison.Ordinal);

    [Theory]
    [InlineData("元", "829.126", "829.126元")]
    [InlineData("元", "86", "86元")]
    public void A_unit_that_the_amounts_contradict_is_a_problem_of_the_form(string unit, string amount, string told)
    {
        var result = Scored(unit, amount, "100", "98");
        var problem = Assert.Single(result.Evaluations[0].Evaluation.Problems);
        Assert.Equal((ProblemKind.AmountUnitUnknown, told), (problem.Kind, problem.Text));
        Assert.Equal(DocumentStatus.Partly, result.Status);
        Assert.DoesNotContain(result.Evaluations[0].Outcomes, outcome => outcome is { Rule.Id: "D1", IsFinding: true });
    }

    [Fact]
    public void A_plausible_unit_is_no_problem() => Assert.Empty(Scored("万元", "100", "100", "98").Evaluations[0].Evaluation.Problems);

    [Fact]
    public void It_is_told_how_many_glyphs_of_the_form_are_accounted_for()
    {
        var result = Scored("万元", "100", "100", "98");
        var glyphs = result.Evaluations[0].Evaluation.Glyphs;
        Assert.True(glyphs.InForm > 100);
        Assert.Contains($"glyphs {glyphs.InForm} of {glyphs.InForm}", Summary(result), StringComparison.Ordinal);
    }

    private const string Unscored = """
        转移支付区域绩效目标自评表
        （2021年度）
        | 项目名称 | < | 水利 | < | < | < | < | < | < |
        | 项目资金（万元） | < | < | < | 全年预算数 | < | 全年执行数 | < | 执行率 |
        | 年度资金总额 | < | < | < | 100 | < | 98 | < | 98% |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 | < | < |
        | ^ | 产出指标 | 数量指标 | 治理面积 | ≥95亩 | 97亩 | | < | < |
        """;

    private static DocumentResult Scored(string unit, string amount, string weight, string score) => Read($"""
        财政项目支出绩效自评表
        （2021年度）
        | 项目名称 | < | 绿化 | < | < | < | < | < | < |
        | 项目资金（{unit}） | < | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | ^ | < | 年度资金总额 | {amount} | {amount} | {amount} | 10 | 100% | 10 |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | ^ | 产出指标 | 数量指标 | 养护面积 | ≥95亩 | 97亩 | 90 | 88 | 旱 |
        | 总分 | < | < | < | < | < | {weight} | {score} | |
        """);

    private static DocumentResult Read(string drawn) => DocumentReader.Read("form.pdf", DrawnPdf.Draw(drawn), ReadingOptions.Default);

    private static string Summary(DocumentResult result)
    {
        using var output = new StringWriter();
        using var session = new Session(new UserTexts(Language.English), output, TextWriter.Null);
        DocumentSummary.Write(session, new ReadFile(null!, result, null));
        return output.ToString();
    }
}
