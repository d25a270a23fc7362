using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Files put together by hand: a page or a row printed twice, the pages of two forms in another order, the last page before the first.</summary>
public class MixedUpPagesTests
{
    private const string Meadow = """
        项目支出绩效自评表
        | 项目名称 | 草场改良 | < | < | < | < | < |
        | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
        | ^ | 年度资金总额 | 10 | 10 | 100% | 10 | 10 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 50 | 49 |
        """;

    private const string EndOfMeadow = """
        | 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 40 | 40 |
        | 总分 | < | < | | | 100 | 99 |
        """;

    private const string Ponds = """
        项目支出绩效自评表
        | 项目名称 | 鱼塘改造 | < | < | < | < | < |
        | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
        | ^ | 年度资金总额 | 20 | 20 | 100% | 10 | 10 |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 改造鱼塘 | ≥3口 | 3口 | 50 | 50 |
        """;

    private const string EndOfPonds = """
        | 效益指标 | 社会效益指标 | 增收渔户 | ≥6户 | 6户 | 40 | 38 |
        | 总分 | < | < | | | 100 | 98 |
        """;

    [Fact]
    public void A_row_typed_once_more_on_the_next_page_is_told_and_no_sum_is_held_against_the_form()
    {
        var form = Assert.Single(Read(Meadow, "| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 50 | 49 |\n" + EndOfMeadow).Forms);
        Assert.Equal(3, form.Indicators.Count);
        var problem = Assert.Single(form.Problems);
        Assert.Equal((ProblemKind.RowPrintedTwice, "改良草场", 2), (problem.Kind, problem.Text, problem.Place.Page));
        Assert.Empty(FindingsOfSums(form));
    }

    [Theory]
    [InlineData("≥6亩", "5亩", "50", "49")]
    [InlineData("≥5亩", "5亩", "50", "48")]
    public void A_row_of_the_same_name_that_says_something_else_is_another_row(string target, string actual, string weight, string score)
    {
        var form = Assert.Single(Read(Meadow, $"| 产出指标 | 数量指标 | 改良草场 | {target} | {actual} | {weight} | {score} |\n" + EndOfMeadow).Forms);
        Assert.DoesNotContain(form.Problems, problem => problem.Kind == ProblemKind.RowPrintedTwice);
        Assert.Contains(FindingsOfSums(form), finding => finding.Rule.Id == "A1");
    }

    [Fact]
    public void A_page_that_is_in_the_file_twice_is_told_row_by_row_and_at_the_sums()
    {
        var form = Assert.Single(Read(Meadow, EndOfMeadow, EndOfMeadow).Forms);
        Assert.Equal(
            [(ProblemKind.UncertainSplit, "草场改良"), (ProblemKind.UncertainSplit, "100"), (ProblemKind.UncertainSplit, "99"), (ProblemKind.OrphanText, "总分 100 99"), (ProblemKind.RowPrintedTwice, "增收牧户")],
            form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Empty(FindingsOfSums(form));
    }

    [Theory]
    [InlineData(EndOfMeadow, EndOfPonds)]
    [InlineData(EndOfPonds, EndOfMeadow)]
    public void The_second_pages_of_two_forms_behind_both_first_pages_are_told_of_both(string first, string second)
    {
        var forms = Read(Meadow, Ponds, first, second).Forms;
        Assert.Equal(["草场改良", "鱼塘改造"], forms.Select(form => form.ProjectName?.Printed));
        Assert.All(forms, form => Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == form.ProjectName?.Place));
        Assert.Contains(forms[1].Problems, problem => problem.Kind == ProblemKind.UncertainSplit && problem.Place == forms[1].Total.Score?.Place);
        Assert.All(forms, form => Assert.Empty(FindingsOfSums(form)));
    }

    [Fact]
    public void A_last_page_before_the_first_is_told_and_so_is_the_form_that_lacks_it()
    {
        var reading = Read(EndOfMeadow, Meadow);
        Assert.Equal((ProblemKind.FormNotUnderstood, 1), reading.Problems.Select(problem => (problem.Kind, problem.Place.Page)).Single());
        var form = Assert.Single(reading.Forms);
        Assert.Equal([(ProblemKind.UncertainSplit, form.ProjectName!.Place)], form.Problems.Select(problem => (problem.Kind, problem.Place)));
    }

    private static FormReading Read(params string[] pages) => FormReader.Read(DrawnPages.Draw(string.Join("\n---\n", pages)));

    private static IEnumerable<Outcome> FindingsOfSums(SelfEvaluation form) => RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.IsFinding && outcome.Rule.Id is "A1" or "A2" or "C1" or "C3");
}
