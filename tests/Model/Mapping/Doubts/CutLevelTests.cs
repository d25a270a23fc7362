using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Classes of indicators that a page break cuts, where their rest is not on the next page's first rows.</summary>
public class CutLevelTests
{
    [Theory]
    [InlineData("效益指标", "可持续影", "可持续影")]
    [InlineData("满意度指", "群众满意", "满意度指 群众满意")]
    [InlineData("效益指标", "生态", "")]
    [InlineData("效益指标", "可持续影响指标", "")]
    [InlineData("效益指标", "长远发展", "")]
    public void A_class_right_above_a_break_that_only_begins_a_known_word_is_told(string level1, string level2, string told)
    {
        var form = Single(Head + Indicators.TrimEnd() + $"\n| {level1} | {level2} | 延长寿命 | 5年 | 5年 | 20 | 20 | 无 |\n---\n| 产出指标 | 质量指标 | 合格率 | 99% | 99% | 20 | 20 | 无 |\n");
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.CutOffText).Select(problem => problem.Text)));
    }
}
