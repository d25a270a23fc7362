using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Forms;

/// <summary>What stands between the title of a form, above its table, and the name of its project.</summary>
public class BlocksAboveTests
{
    private const string Title = "项目支出绩效自评表\n（2023年度）\n";

    private const string Goals = "| 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |\n| ^ | 清扫街道45条 | < | < | 已清扫44条 | < | < |\n";

    private const string GoalsBesideLabels = "| 年度总体目标 | 预期目标 | 清扫街道45条 | < | < | < | < |\n| ^ | 实际完成情况 | 已清扫44条 | < | < | < | < |\n";

    private const string Funds = "| 项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 得分 |\n| ^ | 年度资金总额 | 88 | 80 | 40 | 10 | 5 |\n";

    private const string Unit = "| 填报单位 | 市政处 | < | 填报日期 | 2024年3月19日 | < | < |\n";

    private const string Rest = """
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 44条 | 90 | 88 |
        | 总分 | < | < | < | < | 100 | 93 |

        """;

    [Theory]
    [InlineData(Goals)]
    [InlineData(GoalsBesideLabels)]
    [InlineData(Funds)]
    [InlineData(Unit)]
    [InlineData(Goals + Funds)]
    public void It_is_of_this_form_and_not_of_the_one_on_the_page_before(string above)
    {
        var (first, second) = (Form(above, "道路清扫"), Form(Other(above), "河道保洁"));
        var forms = FormReader.Read(DrawnPages.Draw(first + "---\n" + second)).Forms;
        Assert.Equal([.. new[] { first, second }.Select(Alone)], forms.Select(Printed));
        Assert.All(forms, form => Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.OrphanText or ProblemKind.ContestedHeading));
    }

    [Theory]
    [InlineData(Goals + "\n")]
    [InlineData(Funds + "\n")]
    [InlineData(Goals + "\n" + Funds + "\n")]
    [InlineData(Goals + "---\n" + Funds + "\n")]
    public void It_may_stand_in_tables_of_its_own(string above)
    {
        var (first, second) = (Form(above, "道路清扫"), Form(Other(above), "河道保洁"));
        var forms = FormReader.Read(DrawnPages.Draw(first + "---\n" + second)).Forms;
        var together = new[] { first, second }.Select(form => Alone(form.Replace("---\n", "", StringComparison.Ordinal).Replace("|\n\n|", "|\n|", StringComparison.Ordinal)));
        Assert.Equal(together, forms.Select(Printed));
        Assert.All(forms, form => Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.OrphanText or ProblemKind.ContestedHeading));
    }

    [Theory]
    [InlineData("| 产出指标 | 数量指标 | 检修路灯 | 9盏 | 9盏 | 0 | 0 |\n")]
    [InlineData("| 总分 | < | < | < | < | 100 | 93 |\n")]
    public void Rows_that_end_a_form_are_none_of_the_next(string end)
    {
        var forms = FormReader.Read(DrawnPages.Draw(Form("", "道路清扫").Replace("| 总分 | < | < | < | < | 100 | 93 |\n", "", StringComparison.Ordinal) + "---\n" + Title + end + Form("", "河道保洁")[Title.Length..])).Forms;
        Assert.Equal(2, forms.Count);
        Assert.Equal(Alone(Form("", "河道保洁")), Printed(forms[1]));
    }

    [Fact]
    public void Without_a_title_above_it_it_is_told()
    {
        var form = Assert.Single(FormReader.Read(DrawnPages.Draw(Form(Goals, "道路清扫")[Title.Length..])).Forms);
        Assert.Null(form.Goal.Planned);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.OrphanText && problem.Text!.Contains("清扫街道45条", StringComparison.Ordinal));
    }

    private static string Form(string above, string name) => Title + above + $"| 项目名称 | {name} | < | < | < | < | < |\n" + Rest;

    private static string Other(string above) => above.Replace("45", "65", StringComparison.Ordinal).Replace("44", "64", StringComparison.Ordinal).Replace("80", "70", StringComparison.Ordinal).Replace("市政处", "河道处", StringComparison.Ordinal);

    private static string Alone(string form) => Printed(Assert.Single(FormReader.Read(DrawnPages.Draw(form)).Forms));

    private static string Printed(SelfEvaluation form) => string.Join(" | ", [form.ProjectName!.Printed, form.Goal.Planned?.Printed, form.Goal.Actual?.Printed, form.FundingLines.SingleOrDefault()?.FullYearBudget?.Printed,
        .. form.Extra.Select(extra => extra.Text.Printed), form.Total.Score!.Printed]);
}
