using Selfeval.Model.Evaluations;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping.Doubts;

/// <summary>Targets and results that end in the middle of a measure.</summary>
public class UnfinishedValueTests
{
    [Theory]
    [InlineData("≤1500元/", true)]
    [InlineData("1500元／", true)]
    [InlineData("10次≥", true)]
    [InlineData("≤1500元/亩", false)]
    [InlineData("98%（见附件）", false)]
    [InlineData("/", false)]
    [InlineData("良好/", false)]
    public void A_value_that_ends_where_something_has_to_follow_is_told_as_cut_off(string value, bool isTold)
    {
        Assert.Equal(isTold, IsTold(value, "45条", value));
        Assert.Equal(isTold, IsTold("45条", value, value));
    }

    [Theory]
    [InlineData("98.", true)]
    [InlineData("98", false)]
    [InlineData("1.", false)]
    [InlineData("第98.", false)]
    public void A_figure_under_an_unknown_heading_that_ends_in_its_point_is_told_too(string text, bool isTold) =>
        Assert.Equal(isTold, SmallForm.Single(SmallForm.Head + "| 核定数额 | " + text + " | < | < | < | < | < | < |\n" + SmallForm.Indicators).Problems.Any(problem => problem.Kind == ProblemKind.CutOffText && problem.Text == text));

    private static bool IsTold(string target, string actual, string told) =>
        SmallForm.Single(SmallForm.Head + SmallForm.Indicators.Replace("45条 | 45条", $"{target} | {actual}", StringComparison.Ordinal))
            .Problems.Any(problem => problem.Kind == ProblemKind.CutOffText && problem.Text == told);
}
