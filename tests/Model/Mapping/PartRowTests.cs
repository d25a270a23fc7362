using Selfeval.Model.Checking;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Rows named as parts of the one above (其中：…) that print points of their own.</summary>
public class PartRowTests
{
    [Theory]
    [InlineData("40", "20", "100", false)]
    [InlineData("40", "40", "120", false)]
    [InlineData("40", "15", "80", true)]
    [InlineData("40", "40", "80", true)]
    [InlineData("40", "20", "99", true)]
    public void They_are_rows_like_any_other_where_the_sum_is_made_up_with_theirs_alone(string weight, string ofPart, string total, bool isPart)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 搬迁户数 | 52户 | 52户 | {weight} | {weight} | |
            | ^ | ^ | 其中：脱贫户 | 12户 | 12户 | {ofPart} | {ofPart} | |
            | 效益指标 | 社会效益 | 安全 | 改善 | 改善 | 40 | 40 | |
            | 总分 | < | < | < | < | {total} | {total} | |
            """);
        Assert.Equal(isPart ? 0 : (int?)null, form.Indicators[1].Parent);
        if (!isPart) Assert.DoesNotContain(RuleBook.Check(form, RuleProfiles.Choose(form).Profile), outcome => outcome is { Rule.Id: "A1" or "A2", Kind: OutcomeKind.Failed });
    }

    /// <summary>The weights of all rows are more than the printed sum, and their scores are what it says: the one is the office's error, and nothing else.</summary>
    [Fact]
    public void The_scores_tell_where_the_weights_contradict_their_sum()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 搬迁户数 | 52户 | 52户 | 40 | 40 | |
            | ^ | ^ | 其中：脱贫户 | 12户 | 12户 | 20 | 18 | |
            | 效益指标 | 社会效益 | 安全 | 改善 | 改善 | 42 | 42 | |
            | 总分 | < | < | < | < | 100 | 100 | |
            """);
        Assert.Null(form.Indicators[1].Parent);
        Assert.Equal(["A1"], RuleBook.Check(form, RuleProfiles.Choose(form).Profile).Where(outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "A1" or "A2" }).Select(outcome => outcome.Rule.Id));
    }

    [Theory]
    [InlineData("1.1城区", "1.2乡镇", "30", "10", "100", true)]
    [InlineData("（1）城区", "（2）乡镇", "30", "10", "100", true)]
    [InlineData("1.1城区", "1.2乡镇", "30", "20", "110", false)]
    [InlineData("1.1城区", "1.2乡镇", "30", "10", "140", false)]
    [InlineData("－城区", "－乡镇", "30", "10", "100", true)]
    [InlineData("其中：1.城区", "2.乡镇", "30", "10", "100", true)]
    [InlineData("其中：城区", "乡镇", "30", "10", "100", true)]
    [InlineData("城区", "乡镇", "30", "10", "100", false)]
    public void Rows_that_are_numbered_as_parts_are_where_their_points_are_the_parents_and_the_sum_counts_it_alone(string first, string second, string one, string other, string total, bool areParts)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 1.加装电梯 | 52部 | 52部 | 40 | 40 | |
            | ^ | ^ | {first} | 40部 | 40部 | {one} | {one} | |
            | ^ | ^ | {second} | 12部 | 12部 | {other} | {other} | |
            | 效益指标 | 社会效益 | 安全 | 改善 | 改善 | 60 | 60 | |
            | 总分 | < | < | < | < | {total} | {total} | |
            """);
        Assert.Equal(areParts ? [null, 0, 0, null] : new int?[4], form.Indicators.Select(row => row.Parent));
    }
}
