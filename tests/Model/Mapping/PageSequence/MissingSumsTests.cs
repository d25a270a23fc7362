using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.PageSequence;

/// <summary>Forms that are whole but for their sums, or have a head and no rows.</summary>
public class MissingSumsTests
{
    private const string Sums = "| 总分 | < | < | < | < | 100 | 98 |\n";

    [Fact]
    public void Of_forms_of_one_layout_the_one_without_sums_is_told()
    {
        var forms = Read(Form("甲") + Sums + "---\n" + Form("乙"));
        Assert.Empty(forms[0].Problems);
        Assert.Equal([(ProblemKind.UncertainSplit, "乙"), (ProblemKind.UncertainSplit, "知晓率")], forms[1].Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void Forms_of_a_layout_without_sums_lack_nothing() => Assert.All(Read(Form("甲") + "---\n" + Form("乙")), form => Assert.Empty(form.Problems));

    [Fact]
    public void One_without_scores_lacks_no_sums()
    {
        var forms = Read(Form("甲") + Sums + "---\n" + Form("乙").Replace("50 | 49", " | ", StringComparison.Ordinal));
        Assert.Empty(forms[1].Problems);
    }

    [Fact]
    public void A_head_above_headings_alone_is_told()
    {
        const string Head = """
            项目支出绩效自评表
            （2023年度）
            | 项目名称 | 甲 | < | < | < | < | < |
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |

            """;
        Assert.Contains((ProblemKind.UncertainSplit, "甲"), Assert.Single(Read(Head)).Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.DoesNotContain(Assert.Single(Read(Head.TrimEnd() + "\n" + Sums.Replace("100 | 98", "100 | 100", StringComparison.Ordinal))).Problems, problem => problem.Kind == ProblemKind.UncertainSplit);
    }

    private static string Form(string name) => $"""
        项目支出绩效自评表
        （2023年度）
        | 项目名称 | {name} | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
        | 效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 50 | 49 |

        """.TrimEnd() + "\n";

    private static IReadOnlyList<SelfEvaluation> Read(string pages) => FormReader.Read(DrawnPages.Draw(pages)).Forms;
}
