using Selfeval.Model.Evaluations;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>The row of sums, read as an indicator because its label is none that is known.</summary>
public class SumAmongRowTests
{
    [Theory]
    [InlineData("50", "30", "20", "100", true)]
    [InlineData("40", "30", "20", "90", true)]
    [InlineData("20", "20", "10", "50", false)]
    [InlineData("50", "30", "20", "99", false)]
    public void A_row_that_is_worth_what_the_others_make_up_is_told(string first, string second, string third, string last, bool isTold)
    {
        var form = SmallForm.Single(Form(first, second, third, last, ""));
        Assert.Equal(isTold, form.Problems.Any(problem => problem is { Kind: ProblemKind.RowIncomplete, Text: "总体" }));
        Assert.Equal(isTold ? ["甲", last, "98"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("| 总分 | < | < | < | < | 100 | 98 | |", true)]
    [InlineData("| 总分 | < | < | < | < | 200 | 196 | |", false)]
    public void A_form_whose_sum_counts_the_row_has_more_points(string sums, bool isTold) =>
        Assert.Equal(isTold, SmallForm.Single(Form("50", "30", "20", "100", sums)).Problems.Any(problem => problem is { Kind: ProblemKind.RowIncomplete, Text: "总体" }));

    private static string Form(string first, string second, string third, string last, string sums) => SmallForm.Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | {first} | {first} | |
        | 效益指标 | 社会效益指标 | 市容 | ≥90分 | 95分 | {second} | {second} | |
        | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95% | 96% | {third} | {third} | |
        | 评价 | 评价 | 总体 | 良好 | 良好 | {last} | 98 | |
        {sums}

        """;
}
