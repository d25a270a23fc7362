using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Checking;

/// <summary>Targets whose operator stands in a column of its own: 定性 is no part of what was aimed at.</summary>
public class OperatorColumnTests
{
    [Fact]
    public void A_vague_target_is_told_with_its_operator_apart()
    {
        var finding = Failed("C15", Row("定性", "好", "良好", "10"));
        Assert.Contains("指标值为“定性 好”，得分10", finding.Message!.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void An_actual_need_not_repeat_the_operator_to_be_a_copy()
    {
        Assert.Contains("“良好”与指标值文字相同", Failed("B12", Row("定性", "良好", "良好", "8")).Message!.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(All("B12", Row("定性", "良好", "优秀", "8")), outcome => outcome.Kind == OutcomeKind.Failed);
    }

    [Fact]
    public void A_row_that_copies_a_vague_target_and_has_full_marks_is_told_once()
    {
        var row = Row("定性", "良好", "良好", "10");
        Assert.Contains("实际完成值与之文字相同", Failed("C15", row).Message!.Zh, StringComparison.Ordinal);
        Assert.Equal("told by C15", Assert.Single(All("B12", row)).Reason);
    }

    [Fact]
    public void A_number_reached_exactly_is_no_copy()
    {
        Assert.Equal(OutcomeKind.Passed, Assert.Single(All("B12", Row("≥", "90", "90", "10"))).Kind);
    }

    private static Outcome Failed(string rule, SelfEvaluation form) => Assert.Single(All(rule, form), outcome => outcome.Kind == OutcomeKind.Failed);

    private static IEnumerable<Outcome> All(string rule, SelfEvaluation form) => RuleBook.Check(form, RuleProfiles.Named("sichuan")!).Where(outcome => outcome.Rule.Id == rule);

    private static SelfEvaluation Row(string sign, string target, string actual, string score) => SmallForm.Single(SmallForm.Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 完成值 | 权重 | 得分 |
        | 效益指标 | 社会效益指标 | 出行便利 | {sign} | {target} | {actual} | 10 | {score} |
        """);
}
