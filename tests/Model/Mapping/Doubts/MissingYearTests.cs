using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Forms behind one that prints title and year for all of them, and forms without a year.</summary>
public class MissingYearTests
{
    private const string Sums = "| 总分 | < | < | < | < | 50 | 49 | |\n";

    private static readonly string Rows = Indicators.TrimEnd() + "\n" + Sums;

    private static readonly string First = Head.Replace("自评表\n", "自评表\n（2023年度）\n", StringComparison.Ordinal) + Rows;

    [Fact]
    public void A_title_and_a_year_printed_once_for_several_forms_are_told_of_those_that_print_neither()
    {
        var forms = Read(First, Named("乙") + Rows, Named("丙") + Rows);
        Assert.Equal([true, false, false], forms.Select(form => form.FiscalYear is not null));
        Assert.All(forms.Skip(1), form => Assert.Equal([(ProblemKind.OrphanText, forms[0].Title!.Place), (ProblemKind.OrphanText, forms[0].FiscalYear!.Place)], form.Problems.Select(problem => (problem.Kind, problem.Place))));
    }

    [Fact]
    public void A_title_that_holds_the_year_is_told_once()
    {
        var forms = Read(Head.Replace("自评表\n", "自评表（2023年度）\n", StringComparison.Ordinal) + Rows, Named("乙") + Rows);
        Assert.Equal((ProblemKind.OrphanText, forms[0].Title!.Place), Assert.Single(forms[1].Problems.Select(problem => (problem.Kind, problem.Place))));
    }

    [Fact]
    public void A_form_with_a_title_or_pages_away_is_one_of_its_own()
    {
        Assert.All(Read(First, Head.Replace("甲", "乙", StringComparison.Ordinal) + Rows), form => Assert.Empty(form.Problems));
        Assert.All(Read(First, "养护工作总结\n", Named("乙") + Rows).Skip(1), form => Assert.Empty(form.Problems));
    }

    [Theory]
    [InlineData("惠东县2023年度")]
    [InlineData("惠东县交通运输局2023年度")]
    public void The_office_and_the_year_right_above_the_title_tell_the_year(string line)
    {
        var form = Assert.Single(Read(line + "\n" + Head + Rows));
        Assert.Equal(("2023", 0), (form.FiscalYear?.Printed, form.Problems.Count));
    }

    [Fact]
    public void A_line_further_up_that_prints_a_year_is_told_wherever_it_stands()
    {
        var form = Assert.Single(Read("内部资料\n\n\n惠东县2023年度部门决算\n\n\n" + Head + Rows));
        Assert.Null(form.FiscalYear);
        Assert.Equal([(ProblemKind.OrphanText, "惠东县2023年度部门决算")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("2023年农村危房改造", true)]
    [InlineData("2023年度春节慰问", true)]
    [InlineData("农村危房改造2023", false)]
    public void The_year_in_the_name_of_the_project_is_told_where_no_other_is_printed(string project, bool isTold)
    {
        var form = Assert.Single(Read("项目绩效自评表\n" + Named(project) + Rows));
        Assert.Null(form.FiscalYear);
        Assert.Equal(isTold ? [(ProblemKind.FiscalYearUnknown, project, form.ProjectName!.Place)] : [], form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place)));
        Assert.Empty(Assert.Single(Read("项目绩效自评表\n（2022年度）\n" + Named(project) + Rows)).Problems);
    }

    [Theory]
    [InlineData("项目支出绩效自评表（2021年追加资金）", true)]
    [InlineData("项目支出绩效自评表（2023年3月填报）", true)]
    [InlineData("项目支出绩效自评表（追加资金）", false)]
    public void A_year_in_the_title_that_is_none_of_the_form_s_is_told_where_no_other_is_printed(string title, bool isTold)
    {
        var form = Assert.Single(Read(title + "\n" + Named("甲") + Rows));
        Assert.Equal((title, null), (form.Title?.Printed, form.FiscalYear));
        Assert.Equal(isTold ? [(ProblemKind.FiscalYearUnknown, title)] : [], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    private static string Named(string project) => $"| 项目名称 | {project} | < | < | < | < | < | < |\n";

    private static IReadOnlyList<SelfEvaluation> Read(params string[] pages) => FormReader.Read(DrawnPages.Draw(string.Join("---\n", pages))).Forms;
}
