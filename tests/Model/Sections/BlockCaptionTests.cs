using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Captions above the tables of a form say what these hold; the name of an office, a project or another matter is none of their words.</summary>
public class BlockCaptionTests
{
    [Theory]
    [InlineData("表2 预算执行情况")]
    [InlineData("1.项目概况")]
    [InlineData("【基本信息】")]
    [InlineData("三、绩效指标完成情况表")]
    [InlineData("三、2022年度绩效指标（90分）")]
    [InlineData("附表2-1：总体目标完成情况自评表")]
    [InlineData("第三部分 目标完成情况自评")]
    [InlineData("【绩效自评】")]
    [InlineData("绩效自评得分明细表")]
    public void A_caption_of_the_words_of_forms_is_a_heading_and_no_problem(string caption) => Assert.Empty(ProblemsBelow(caption));

    [Theory]
    [InlineData("“三公”经费支出情况")]
    [InlineData("目标完成了一半")]
    [InlineData("情况说明")]
    [InlineData("绩效指标已经县林业局审定")]
    [InlineData("得分 98")]
    [InlineData("总分")]
    [InlineData("得分")]
    [InlineData("项目概况")]
    public void Other_words_and_figures_are_told(string text)
    {
        var problem = Assert.Single(ProblemsBelow(text));
        Assert.Equal((ProblemKind.OrphanText, string.Concat(text.Split(' '))), (problem.Kind, problem.Text));
    }

    private static IReadOnlyList<Problem> ProblemsBelow(string line) => Assert.Single(FormReader.Read(DrawnPages.Draw($"""
        项目支出绩效自评表（2022年度）
        | 项目名称 | 甲 | < | < | < | < | < |

        {line}
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 100 | 99 |
        """)).Forms).Problems;
}
