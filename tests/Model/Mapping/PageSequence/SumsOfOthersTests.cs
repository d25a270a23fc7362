using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.PageSequence;

/// <summary>Sums on another page than rows, by which a page is missing between them or is another form's, beside sums that an office got wrong.</summary>
public class SumsOfOthersTests
{
    private const string Headings = "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n";

    private const string Output = "| 产出指标 | 数量指标 | 改良草场 | ≥5亩 | 5亩 | 20 | 20 |\n| ^ | 质量指标 | 成活率 | ≥90% | 91% | 20 | 19 |\n";

    private const string Benefit = "| 效益指标 | 社会效益指标 | 增收牧户 | ≥8户 | 8户 | 20 | 20 |\n";

    private const string Satisfaction = "| 满意度指标 | 服务对象满意度指标 | 牧户满意度 | ≥90% | 95% | 10 | 10 |\n";

    private const string Break = "---\n";

    [Theory]
    [InlineData(Output + Break, "100 | 98.5", "成活率")]
    [InlineData(Output + Break + Headings, "100 | 98.5", "成活率")]
    [InlineData(Output + Benefit + Break, "80 | 79", "增收牧户")]
    [InlineData(Output + Benefit + Satisfaction + Break, "105 | 104", "牧户满意度")]
    public void A_page_before_the_one_of_the_sums_whose_rows_they_count_and_that_is_not_there_is_told_with_the_last_row(string rows, string sums, string last)
    {
        var form = Read(rows, sums);
        Assert.Equal(["草场改良", last, .. sums.Split(" | ")], Told(form));
        Assert.Empty(FindingsOfSums(form));
    }

    [Theory]
    [InlineData(Output, "100 | 98.5")]
    [InlineData(Output + Break, "50 | 60")]
    [InlineData(Output + Break, "60 | 49")]
    [InlineData(Output + Benefit + Satisfaction + Break, "95 | 93")]
    public void A_sum_that_is_wrong_by_itself_or_by_a_row_or_stands_on_the_page_of_the_rows_is_held_against_them(string rows, string sums)
    {
        var form = Read(rows, sums);
        Assert.Empty(Told(form));
        Assert.Contains(FindingsOfSums(form), finding => finding.Rule.Id is "A1" or "A2");
    }

    [Theory]
    [InlineData("73 | 72.5", true)]
    [InlineData("60 | 59", false)]
    [InlineData("75 | 79", false)]
    public void Rows_over_two_pages_with_more_points_than_the_sums_are_told_unless_a_row_has_what_is_too_much(string sums, bool isTold)
    {
        var form = Read(Output + Benefit + Break + Satisfaction, sums);
        Assert.Equal(isTold ? ["草场改良", .. sums.Split(" | ")] : [], Told(form));
        Assert.Equal(!isTold, FindingsOfSums(form).Any(finding => finding.Rule.Id is "A1" or "A2"));
    }

    /// <summary>The sums count ten points of the execution, which its line does not print.</summary>
    [Fact]
    public void Points_of_the_execution_that_are_not_printed_are_no_missing_rows()
    {
        var form = Read(Output + Break, "50 | 49", "| | |");
        Assert.Empty(Told(form));
    }

    private static SelfEvaluation Read(string rows, string sums, string execution = "| 10 | 10 |") => Assert.Single(FormReader.Read(DrawnPages.Draw($"""
        项目支出绩效自评表
        | 项目名称 | 草场改良 | < | < | < | < | < |
        | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
        | ^ | 年度资金总额 | 10 | 10 | 100% {execution}
        {Headings}{rows}| 总分 | < | < | | | {sums} |
        """)).Forms);

    private static IEnumerable<string> Told(SelfEvaluation form) => form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text);

    private static IEnumerable<Outcome> FindingsOfSums(SelfEvaluation form) =>
        RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome.IsFinding && (outcome.Rule.Id is "A1" or "A2" or "C1" or "C3"));
}
