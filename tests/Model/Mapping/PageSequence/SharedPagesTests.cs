using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.PageSequence;

/// <summary>The last page of one form behind the first of another, and behind its own.</summary>
public class SharedPagesTests
{
    private const string End = """
        | 效益指标 | 社会效益指标 | 增收渔户 | ≥6户 | 7户 | 30 | 28 |
        | 满意度指标 | 服务对象满意度指标 | 渔户满意度 | ≥90% | 95% | 10 | 10 |
        | 总分 | < | < | | | 100 | 98 |
        """;

    [Theory]
    [InlineData("50 | 49")]
    [InlineData("57 | 57")]
    public void A_page_that_stands_behind_two_forms_is_told_of_both_and_no_sum_is_held_against_the_one_that_it_does_not_fit(string points)
    {
        var forms = Read("草场改良", points, "鱼塘改造", "50 | 50", End);
        Assert.Equal(
            [(ProblemKind.UncertainSplit, "草场改良"), (ProblemKind.UncertainSplit, "100"), (ProblemKind.UncertainSplit, "98"), (ProblemKind.RowPrintedTwice, "增收渔户 … 渔户满意度 (2)")],
            forms[0].Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Equal([(ProblemKind.PagePrintedTwice, "增收渔户 … 渔户满意度 (2)", 4)], forms[1].Problems.Select(problem => (problem.Kind, problem.Text, problem.Place.Page)));
        Assert.All(forms, form => Assert.Empty(FindingsOfSums(form)));
    }

    [Fact]
    public void A_wrong_sum_of_the_form_whose_page_it_is_by_the_weights_is_found()
    {
        var forms = Read("草场改良", "57 | 57", "鱼塘改造", "50 | 49", End);
        Assert.Equal([ProblemKind.PagePrintedTwice], forms[1].Problems.Select(problem => problem.Kind));
        Assert.Equal("A2", Assert.Single(FindingsOfSums(forms[1])).Rule.Id);
        Assert.Empty(FindingsOfSums(forms[0]));
    }

    [Fact]
    public void Where_the_page_fits_both_forms_its_rows_are_told_of_both()
    {
        var forms = Read("草场改良", "50 | 50", "鱼塘改造", "50 | 50", End);
        Assert.All(forms, form => Assert.Equal([ProblemKind.RowPrintedTwice], form.Problems.Select(problem => problem.Kind)));
    }

    [Fact]
    public void Rows_that_say_nothing_of_their_own_are_printed_by_many_forms()
    {
        var forms = Read("草场改良", "50 | 50", "鱼塘改造", "50 | 50", End.Replace("7户", "6户", StringComparison.Ordinal));
        Assert.All(forms, form => Assert.Empty(form.Problems));
    }

    [Fact]
    public void A_page_with_another_sum_is_another_page()
    {
        var forms = FormReader.Read(DrawnPages.Draw(string.Join("\n---\n", FirstPage("草场改良", "50 | 49"), End.Replace("100 | 98", "100 | 97", StringComparison.Ordinal), FirstPage("鱼塘改造", "50 | 50"), End))).Forms;
        Assert.All(forms, form => Assert.Empty(form.Problems));
    }

    private static IReadOnlyList<SelfEvaluation> Read(string first, string points, string second, string others, string end) =>
        FormReader.Read(DrawnPages.Draw(string.Join("\n---\n", FirstPage(first, points), end, FirstPage(second, others), end))).Forms;

    private static string FirstPage(string project, string points) => $"""
        项目支出绩效自评表
        | 项目名称 | {project} | < | < | < | < | < |
        | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
        | ^ | 年度资金总额 | 20 | 20 | 100% | 10 | 10 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | {project}面积 | ≥3亩 | 3亩 | {points} |
        """;

    private static IEnumerable<Outcome> FindingsOfSums(SelfEvaluation form) =>
        RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.IsFinding && (outcome.Rule.Id is "A1" or "A2" or "C1" or "C3"));
}
