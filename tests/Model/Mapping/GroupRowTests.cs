using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Rows of the indicator table that are no indicators: they name a level and print its points.</summary>
public class GroupRowTests
{
    private const string Flat = """
        | 指标名称 | < | 年度指标值 | < | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 一、产出指标 | < | | < | | 60 | 58 | |
        | （一）数量指标 | < | | < | | 40 | 38 | |
        | 1.清扫道路 | < | ≥3条 | < | 3条 | 20 | 20 | |
        | 2.清运垃圾 | < | ≥10吨 | < | 9吨 | 20 | 18 | 雨季 |
        | （二）成本指标 | < | | < | | 20 | 20 | |
        | 1.单价 | < | ≤9元 | < | 8元 | 20 | 20 | |
        | 二、效益指标 | < | | < | | 40 | 40 | |
        | （一）社会效益指标 | < | | < | | 40 | 40 | |
        | 1.市容 | < | 改善 | < | 改善 | 40 | 40 | |
        | 总分 | < | < | < | < | 100 | 98 | |
        """;

    [Fact]
    public void Rows_that_print_the_points_of_a_level_head_its_rows()
    {
        var form = Single(Head + Flat);
        Assert.Equal(["一、产出指标（一）数量指标1.清扫道路", "一、产出指标（一）数量指标2.清运垃圾", "一、产出指标（二）成本指标1.单价", "二、效益指标（一）社会效益指标1.市容"], form.Indicators.Select(row => row.Level1?.Printed + row.Level2?.Printed + row.Level3?.Printed));
        Assert.Equal(["产出指标:分值 60", "产出指标:得分 58", "数量指标:分值 40", "数量指标:得分 38"], form.Extra.Take(4).Select(extra => $"{extra.Heading} {extra.Text.Printed}"));
        Assert.Empty(form.Problems);
        Assert.DoesNotContain(Outcomes(form), outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "A1" or "A2" or "B2" or "B3" or "B8" });
    }

    [Fact]
    public void The_points_of_a_level_are_held_against_those_of_its_rows()
    {
        var form = Single(Head + Flat.Replace("| 40 | 38 | |", "| 40 | 36 | |", StringComparison.Ordinal));
        Assert.Equal([("A2", "数量指标", "38")], Outcomes(form).Where(outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "A1" or "A2" }).Select(outcome => (outcome.Rule.Id, outcome.Subject.Name!, outcome.Recomputed!)));
    }

    [Fact]
    public void In_a_column_of_one_level_below_them_stand_the_second_levels()
    {
        var form = Single(Head + """
            | 指标类别 | 指标名称 | 年度指标值 | < | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 一、产出指标 | < | | < | | 60 | 60 | |
            | 数量指标 | 清扫道路 | ≥3条 | < | 3条 | 40 | 40 | |
            | 成本指标 | 单价 | ≤9元 | < | 8元 | 20 | 20 | |
            | 二、效益指标 | < | | < | | 40 | 40 | |
            | 社会效益指标 | 市容 | 改善 | < | 改善 | 40 | 40 | |
            | 总分 | < | < | < | < | 100 | 100 | |
            """);
        Assert.Equal(["一、产出指标 数量指标", "一、产出指标 成本指标", "二、效益指标 社会效益指标"], form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed}"));
        Assert.DoesNotContain(Outcomes(form), outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "A1" or "A2" or "C1" });
    }

    /// <summary>Beside columns of both levels the words name an indicator, and its target was left out.</summary>
    [Fact]
    public void A_name_that_reads_like_a_level_is_an_indicator_where_both_levels_have_columns()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | | | 50 | 50 | |
            | 效益指标 | 社会效益 | 市容 | 改善 | 改善 | 50 | 50 | |
            """);
        Assert.Equal(2, form.Indicators.Count);
        Assert.Contains(Outcomes(form), outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "B3" });
    }

    [Fact]
    public void Where_classes_have_second_levels_below_them_costs_without_one_are_a_second_level()
    {
        var form = Single(Head + """
            | 指标名称 | < | 年度指标值 | < | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | < | < | < | < | < | < | < |
            | 数量指标 | < | < | < | < | < | < | < |
            | 清扫道路 | < | ≥3条 | < | 3条 | 40 | 40 | |
            | 成本指标 | < | < | < | < | < | < | < |
            | 单价 | < | ≤9元 | < | 8元 | 20 | 20 | |
            | 效益指标 | < | < | < | < | < | < | < |
            | 社会效益指标 | < | < | < | < | < | < | < |
            | 市容 | < | 改善 | < | 改善 | 40 | 40 | |
            """);
        Assert.Equal(["产出指标 数量指标", "产出指标 成本指标", "效益指标 社会效益指标"], form.Indicators.Select(row => $"{row.Level1?.Printed} {row.Level2?.Printed}"));
    }

    [Fact]
    public void A_sum_in_the_first_row_of_its_class_is_that_classes()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 小计 | < | | | 60 | 60 | |
            | ^ | 数量指标 | 清扫道路 | ≥3条 | 3条 | 40 | 40 | |
            | ^ | 成本指标 | 单价 | ≤9元 | 8元 | 20 | 20 | |
            | 效益指标 | 小计 | < | | | 40 | 40 | |
            | ^ | 社会效益指标 | 市容 | 改善 | 改善 | 40 | 40 | |
            | 总分 | < | < | < | < | 100 | 100 | |
            """);
        Assert.Equal(["产出指标小计:分值", "产出指标小计:得分", "效益指标小计:分值", "效益指标小计:得分"], form.Extra.Select(extra => extra.Heading));
        Assert.DoesNotContain(Outcomes(form), outcome => outcome is { Kind: OutcomeKind.Failed, Rule.Id: "A1" or "A2" });
    }

    private static IReadOnlyList<Outcome> Outcomes(SelfEvaluation form) => [.. RuleBook.Check(form, RuleProfiles.Choose(form).Profile)];
}
