using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>The sums of a form on a page that was put elsewhere in the file.</summary>
public class LoneEndTests
{
    private const string Form = """
        项目支出绩效自评表
        （2023年度）
        | 项目名称 | 甲 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 49 |
        | 效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 50 | 49 |

        """;

    private const string Sums = "| 总分 | < | < | < | < | 100 | 98 |\n";

    private const string Row = "| 满意度指标 | 满意度 | 满意度 | 90% | 91% | 10 | 10 |\n";

    [Theory]
    [InlineData(Sums + "---\n" + Form, "总分 100 98")]
    [InlineData(Form + "---\n本年度部门决算情况说明如下\n---\n" + Sums, "总分 100 98")]
    public void A_form_without_sums_is_told_of_those_that_stand_alone(string pages, string told)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(pages)).Forms);
        Assert.Null(form.Total.Score);
        Assert.Contains((ProblemKind.OrphanText, told), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    /// <summary>The weights and scores of a sheet wider than a page, apart from their names; not a list that counts its rows, and not where the form has its sums.</summary>
    [Theory]
    [InlineData("", "| 100 | 98 |\n", true)]
    [InlineData("", "| 5 | 5 |\n| 100 | 98 |\n", true)]
    [InlineData("", "| 1 | 清扫车 |\n", false)]
    [InlineData("", "| 合同 | 98 |\n", false)]
    [InlineData(Sums, "| 100 | 98 |\n", false)]
    public void Figures_alone_in_its_last_columns_are_told_of_a_form_without_sums(string sums, string figures, bool isTold)
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(Form.TrimEnd() + "\n" + sums + "---\n本年度部门决算情况说明如下\n---\n" + figures)).Forms);
        Assert.Equal(isTold, form.Problems.Any(problem => problem.Kind == ProblemKind.OrphanText && problem.Place.Page == 3));
    }

    [Fact]
    public void What_is_told_as_a_form_of_its_own_is_not_told_again()
    {
        var read = FormReader.Read(DrawnPages.Draw(Row + Sums + "---\n" + Form));
        Assert.Equal([(ProblemKind.FormNotUnderstood, "满意度指标 满意度 满意度 90% 91% 10 10 总分 100 98")], read.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.DoesNotContain(Assert.Single(read.Forms).Problems, problem => problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData(Sums + "---\n" + Form + Sums)]
    [InlineData("| 合计 | < | 100 | 98 |\n---\n" + Form)]
    [InlineData(Sums + "---\n第一页\n---\n第二页\n---\n第三页\n---\n" + Form)]
    public void One_that_has_its_own_or_stands_pages_away_or_is_of_another_width_is_not(string pages) =>
        Assert.DoesNotContain(Assert.Single(FormReader.Read(DrawnPages.Draw(pages)).Forms).Problems, problem => problem.Kind == ProblemKind.OrphanText);
}
