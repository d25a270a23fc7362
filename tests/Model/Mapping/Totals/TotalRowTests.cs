using System.Globalization;
using Selfeval.Model.Evaluations;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Mapping.Totals;

/// <summary>Total rows that are merged otherwise than the table above them, or whose label is a heading elsewhere.</summary>
public class TotalRowTests
{
    [Theory]
    [InlineData("良", "良")]
    [InlineData("优", "")]
    public void A_grade_of_the_head_stays_beside_that_of_the_sums_and_is_told_where_it_is_another(string head, string told)
    {
        var form = Single(Head + $"| 自评得分 | 98.80 | < | < | 自评等级 | {head} | < | < |\n" + Indicators + "| 总分 | < | < | < | < | 50 | 49 | 优 |");
        Assert.Equal("优", form.Total.Grade!.Printed);
        Assert.Contains(form.Extra, extra => extra.Text.Printed == head);
        Assert.Equal(told, string.Concat(form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("总分（自评等级：优）")]
    [InlineData("合计（优）")]
    public void A_grade_may_stand_in_brackets_behind_the_label_of_the_sums(string label)
    {
        var form = Single(WithWeights(50, 50) + $"| {label} | < | < | < | < | 100 | 98 | |");
        Assert.Equal(("100", "98", "优"), (form.Total.Weight?.Printed, form.Total.Score?.Printed, form.Total.Grade?.Printed));
    }

    [Theory]
    [InlineData("自评总分")]
    [InlineData("总分")]
    public void The_sums_may_stand_above_the_indicators(string label)
    {
        var form = Single(Head + $"""
            | {label} | < | < | < | < | 100 | 98.80 | |

            """.TrimEnd() + "\n" + Indicators);
        Assert.Equal(("100", "98.80", null), (form.Total.Weight?.Printed, form.Total.Score?.Printed, form.HeaderScore));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_name_of_the_indicators_may_stand_in_a_cell_of_its_own_beside_the_sums()
    {
        var form = Single(Head + """
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
            | 绩效指标 | 产出指标 | 数量指标 | 巡查次数 | ≥12次 | 12次 | 100 | 98 |
            | 绩效指标 | 总分 | < | < | < | < | 100 | 98 |
            """);
        Assert.Equal(("100", "98"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_figure_of_the_sums_below_the_reasons_is_told()
    {
        var form = Single(WithWeights(50, 50) + "| 总分 | < | < | < | < | | 96 | 100 |");
        Assert.Equal("96", form.Total.Score?.Printed);
        Assert.Equal((ProblemKind.Unreadable, "100"), Assert.Single(form.Problems.Select(problem => (problem.Kind, problem.Text))));
    }

    [Fact]
    public void A_sum_printed_one_digit_a_box_is_told_and_not_read_as_its_first_digit()
    {
        var form = Single(Head + """
            | 指标名称 | 指标值 | 完成值 | 分值 | 得分 | < | < | < |
            | 巡查次数 | ≥12次 | 12次 | 50 | 49 | < | < | < |
            | 合格率 | 100% | 100% | 50 | 49 | < | < | < |
            | 总分 | < | < | 100 | 9 | 8 | . | 0 |
            """);
        Assert.Equal(("9", null), (form.Total.Score?.Printed, form.Total.Score?.Number));
        Assert.Contains((ProblemKind.Unreadable, "9"), form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("| 自评总分：97.6分 | < | < | < | < | < | 评价等级：优 | < |", "97.6")]
    [InlineData("| 总分：97 | < | < | < | < | 等次：优 | < | < |", "97")]
    [InlineData("| 自评得分 | < | < | < | 95 | < | 等级：优 | < |", "95")]
    public void A_grade_behind_its_label_is_no_score_wherever_it_stands(string row, string score)
    {
        var form = Single(Head + Indicators.TrimEnd() + "\n" + row + "\n");
        Assert.Equal((score, "优"), (form.Total.Score?.Printed, form.Total.Grade?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("自评总分及等级")]
    [InlineData("综合得分和评价等级")]
    public void A_label_may_ask_for_the_points_and_their_grade(string label)
    {
        var form = Single(Head + Indicators.TrimEnd() + $"\n| {label} | < | 97.7分（良） | < | < | < | < | < |\n");
        Assert.Equal(("97.7分（良）", 97.7m, "良"), (form.Total.Score?.Printed, form.Total.Score?.Number, form.Total.Grade?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Sums_above_the_indicators_are_those_of_another_block_where_the_indicators_have_their_own()
    {
        var form = Single(Head + """
            | 合计 | < | < | < | < | 10 | 9.8 | |

            """ + Indicators + "| 合计 | < | < | < | < | 50 | 49 | |");
        Assert.Equal(("50", "49"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal([("合计:分值", "10"), ("合计:得分", "9.8")], form.Extra.Select(extra => (extra.Heading, extra.Text.Printed)));
    }

    [Theory]
    [InlineData("| 总分 | < | < | < | 100 | 96 | | |", "100 96", 0)]
    [InlineData("| 总分 | < | < | 100 | 96 | < | | |", "100 96", 0)]
    [InlineData("| 总分 | < | < | 100 | < | 96 | | |", "100 96", 0)]
    [InlineData("| 总分 | < | < | < | < | 100 | 96 | |", "100 96", 0)]
    [InlineData("| 总分 | < | < | < | 98 | 96 | | |", "96 ", 1)]
    public void Sums_that_stand_left_of_their_headings_are_told_by_what_they_add_up_to(string total, string sums, int problems)
    {
        var form = Single(WithWeights(50, 50) + total);
        Assert.Equal(sums, $"{form.Total.Weight!.Printed} {form.Total.Score!.Printed}");
        Assert.Equal(problems, form.Problems.Count);
        Assert.All(form.Problems, problem => Assert.Equal((ProblemKind.Unreadable, "98"), (problem.Kind, problem.Text)));
    }

    /// <summary>Below the headings 分值 and one that nobody knows.</summary>
    [Theory]
    [InlineData("自评总分", "96.75", null, "96.75", "")]
    [InlineData("自评总分", "100", null, "100", "")]
    [InlineData("总分", "100", "100", null, "")]
    [InlineData("总分", "96.75", "96.75", null, "Unreadable 96.75")]
    public void A_sum_over_the_weights_and_a_column_that_nobody_knows_is_the_score_if_its_label_says_so(string label, string sum, string? weight, string? score, string told)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 甲乙丙 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训 | 10次 | 10次 | 60 | 58 | |
            | 效益指标 | 社会效益 | 知晓率 | 90% | 92% | 40 | 38.75 | |
            | {label} | < | < | < | < | {sum} | < | |
            """);
        Assert.Equal((weight, score), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind != ProblemKind.UnknownHeading).Select(problem => $"{problem.Kind} {problem.Text}")));
    }

    [Theory]
    [InlineData("自评得分及扣分说明")]
    [InlineData("得分及说明")]
    [InlineData("自评分及扣分依据")]
    public void A_score_may_be_headed_with_what_stands_behind_it_in_brackets(string heading)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | {heading} | 偏差原因 |
            | 产出指标 | 数量指标 | 培训 | ≥24次 | 23次 | 60 | 58（少1次，扣2分） | |
            | 效益指标 | 社会效益 | 知晓率 | 90% | 92% | 40 | 40 | |
            | 自评总分 | < | < | < | < | 98 | < | |
            """);
        Assert.Equal([58m, 40m], form.Indicators.Select(row => row.Score!.Number));
        Assert.Equal((null, "98"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("总分值：100分", "总得分：96.5分", "96.5")]
    [InlineData("满分:100", "得分:96.50", "96.50")]
    public void Sums_behind_their_names_are_printed_with_them_and_read_without(string weight, string score, string read)
    {
        var form = Single(WithWeights(50, 50) + $"| 总分 | < | < | < | < | {weight} | {score} | |");
        Assert.Equal((weight, 100m), (form.Total.Weight!.Printed, form.Total.Weight.Number));
        Assert.Equal((score, read), (form.Total.Score!.Printed, form.Total.Score.Number?.ToString(CultureInfo.InvariantCulture)));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| 自评结论 | < | 该项目自评总分95.47分，评价等级为“优”。 | < | < | < | < | < |", true)]
    [InlineData("| 自评结论 | < | 该项目按期完成。 | < | < | < | < | < |", false)]
    [InlineData("| 总分 | < | < | < | < | 100 | 95.47 | |\n| 自评结论 | < | 该项目自评总分95.47分。 | < | < | < | < | < |", false)]
    public void A_total_in_a_sentence_alone_is_told(string rows, bool isTold)
    {
        var form = Single(WithWeights(50, 50) + rows);
        Assert.Equal(isTold ? ["该项目自评总分95.47分，评价等级为“优”。"] : [], form.Problems.Where(problem => problem.Kind == ProblemKind.Unreadable).Select(problem => problem.Text));
        Assert.Equal("自评结论", form.Extra[^1].Heading);
    }

    [Theory]
    [InlineData("98.4（优）", "98.4", "优")]
    [InlineData("95.50分（优秀）", "95.50", "优秀")]
    [InlineData("88分，等级：良", "88", "良")]
    [InlineData("优（98.84分）", "98.84", "优")]
    [InlineData("优秀：95.5分", "95.5", "优秀")]
    public void A_grade_may_stand_behind_the_score_in_its_cell_or_before_it(string score, string points, string grade)
    {
        var form = Single(WithWeights(50, 50) + $"| 总分 | < | < | < | < | 100 | {score} | |");
        Assert.Equal((points, grade), (form.Total.Score!.Number?.ToString(CultureInfo.InvariantCulture), form.Total.Grade?.Printed));
        Assert.Equal(100, form.Total.Weight!.Number);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_grade_may_stand_behind_the_score_in_the_label_of_the_sums()
    {
        var form = Single(WithWeights(50, 50) + "| 总分：95.50分（优） | < | < | < | < | < | < | < |");
        Assert.Equal(("95.50", "优"), (form.Total.Score?.Printed, form.Total.Grade?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| 自评得分：95.50分（优） | < | < | < | < | < | < | < |")]
    [InlineData("| 自评得分 | < | 95.50分（优） | < | < | < | < | < |")]
    public void A_grade_may_stand_behind_the_score_of_the_head(string row)
    {
        var form = Single(Head + row + "\n" + Indicators);
        Assert.Equal((95.50m, "优"), (form.HeaderScore?.Number, form.Total.Grade?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| 总分 | 满分 | 100 | 自评分 | 96 | 复核分 | 94.5 | 优 |", "100 96 优", "复核分 94.5")]
    [InlineData("| 总分 | < | 100 | 自评得分 | 96 | 等级 | 优 | |", "100 96 优", "")]
    [InlineData("| 总分 | < | < | 财政复核得分 | 94.5 | 100 | 96 | 优 |", "100 96 优", "财政复核得分 94.5")]
    [InlineData("| 总分：100分 | < | < | 自评得分 | 96 | | 等级 | 优 |", "100 96 优", "")]
    public void Sums_stand_behind_their_names_whatever_columns_these_are_in(string total, string sums, string others)
    {
        var form = Single(WithWeights(50, 50) + total);
        Assert.Equal(sums, $"{form.Total.Weight?.Printed} {form.Total.Score?.Printed} {form.Total.Grade?.Printed}");
        Assert.Equal(others, string.Join(' ', form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}")));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("总分：100分", "自评得分：96分", "100", 0)]
    [InlineData("总分：98分", "自评得分：96分", null, 1)]
    public void Points_in_the_label_of_the_sums_are_the_weights_if_they_add_up_to_it_and_told_if_not(string label, string score, string? weight, int problems)
    {
        var form = Single(WithWeights(50, 50) + $"| {label} | < | < | < | < | < | {score} | < |");
        Assert.Equal((weight, score), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(problems, form.Problems.Count);
    }

    [Theory]
    [InlineData("合计（100分）", 50, "100", 0)]
    [InlineData("合计（100分）", 40, "100", 0)]
    [InlineData("总分（满分100分）", 50, "100", 0)]
    [InlineData("总分（98分）", 50, null, 1)]
    public void Points_in_brackets_behind_the_label_are_the_weights_if_they_are_full_marks_or_add_up(string label, int second, string? weight, int problems)
    {
        var form = Single(WithWeights(50, second) + $"| {label} | < | < | < | < | < | 88 | |");
        Assert.Equal((weight, "88"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Equal(problems, form.Problems.Count);
    }

    [Theory]
    [InlineData("总分（满分100分）", "100 98.8", "")]
    [InlineData("总分", " ", "总分 98.8")]
    public void The_one_figure_beside_full_marks_is_the_score_whatever_columns_its_cell_lies_under(string label, string sums, string told)
    {
        var form = Single(Head + $"""
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | < | 得分 | 备注 |
            | 产出指标 | 清扫 | 45条 | 45条 | 60 | < | 60 | |
            | 效益指标 | 市容 | 整洁 | 整洁 | 40 | < | 38.8 | |
            | {label} | < | < | < | < | 98.8 | < | < |

            """);
        Assert.Equal(sums, $"{form.Total.Weight?.Printed} {form.Total.Score?.Printed}");
        Assert.Equal(told, string.Join(' ', form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("合计得分：96.82分", "96.82", null)]
    [InlineData("自评得分99.38分，自评等次为优。", "99.38", "优")]
    [InlineData("项目自评总分（满分100分）：95.5分，等级：良", "95.5", "良")]
    public void A_score_may_be_said_in_the_cell_of_its_label_across_the_form(string said, string score, string? grade)
    {
        var form = Single(Head + Indicators + $"| {said} | < | < | < | < | < | < | < |");
        Assert.Equal((score, grade), (form.Total.Score?.Printed, form.Total.Grade?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("总分", "100", "总分 100 97 | 合计:分值 90 合计:得分 88", "")]
    [InlineData("总分", "80", "合计 90 88 | ", "总分 80 97")]
    [InlineData("总分", "95", "合计 90 88 | ", "总分 95 97")]
    public void Below_the_sums_of_the_indicators_those_of_the_whole_form_are_the_total_if_they_add_up(string label, string weight, string read, string told)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 | |
            | 年度资金总额 | < | 10 | 9 | 90% | 10 | 9 | |
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | < | 分值 | 得分 | 原因 |
            | 产出指标 | 清扫 | 45条 | 45条 | < | 90 | 88 | |
            | 合计 | < | < | < | < | 90 | 88 | |
            | {label} | < | < | < | < | {weight} | 97 | |
            """);
        Assert.Equal(read, $"{(told.Length > 0 ? "合计" : label)} {form.Total.Weight?.Printed} {form.Total.Score?.Printed} | {string.Join(' ', form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}"))}");
        Assert.Equal(told, string.Join(' ', form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("97", "100 97", "合计:分值 90 合计:得分 88", "")]
    [InlineData("96", "90 88", "", "总分 100 96")]
    public void Where_the_execution_has_a_score_and_no_weight_the_scores_tell_whose_sums_they_are(string score, string read, string others, string told)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | < | 得分 | |
            | 年度资金总额 | < | 10 | 9 | 90% | < | 9 | |
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | < | 分值 | 得分 | 原因 |
            | 产出指标 | 清扫 | 45条 | 45条 | < | 90 | 88 | |
            | 合计 | < | < | < | < | 90 | 88 | |
            | 总分 | < | < | < | < | 100 | {score} | |
            """);
        Assert.Equal(read, $"{form.Total.Weight?.Printed} {form.Total.Score?.Printed}");
        Assert.Equal(others, string.Join(' ', form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}")));
        Assert.Equal(told, string.Join(' ', form.Problems.Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData("预算执行率得分（满分10分）", "", "10 9", "合计:分值 90 合计:得分 88")]
    [InlineData("资金执行情况得分", "", "10 9", "合计:分值 90 合计:得分 88")]
    [InlineData("预算执行率得分", "10", "10 ", "预算执行率得分 10 合计:分值 90 合计:得分 88")]
    public void The_points_of_the_execution_between_two_sums_are_those_of_the_funds(string label, string weight, string read, string others)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | {(weight.Length > 0 ? "分值" : "<")} | < | |
            | 年度资金总额 | < | 10 | 9 | 90% | {(weight.Length > 0 ? weight : "<")} | < | |
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | < | 分值 | 得分 | 原因 |
            | 产出指标 | 清扫 | 45条 | 45条 | < | 90 | 88 | |
            | 合计 | < | < | < | < | 90 | 88 | |
            | {label} | < | < | < | < | 10 | 9 | |
            | 总得分 | < | < | < | < | 100 | 97 | |
            """);
        Assert.StartsWith(read, $"{form.FundingLines[0].Weight?.Printed} {form.FundingLines[0].Score?.Printed}", StringComparison.Ordinal);
        Assert.Equal(others, string.Join(' ', form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}")));
        Assert.Equal(("100", "97"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("预算执行率得分")]
    [InlineData("预算执行得分")]
    public void The_points_of_the_execution_right_above_the_sums_are_those_of_the_funds_too(string label)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | < | 全年预算数 | 全年执行数 | 执行率 | < | < | |
            | 年度资金总额 | < | 10 | 9 | 90% | < | < | |
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | < | 分值 | 得分 | 原因 |
            | 产出指标 | 清扫 | 45条 | 45条 | < | 90 | 88 | |
            | {label} | < | < | < | < | 10 | 9 | |
            | 总得分 | < | < | < | < | 100 | 97 | |
            """);
        Assert.Equal(("10", "9"), (form.FundingLines[0].Weight?.Printed, form.FundingLines[0].Score?.Printed));
        Assert.Single(form.Indicators);
        Assert.Empty(form.Problems);
    }

    [Theory]
    [InlineData("| 自评得分合计 | < | 98.38 | 自评等级 | < | 优 | 填报日期 | 2024年3月15日 |", " 98.38 优", "填报日期 2024年3月15日")]
    [InlineData("| 自评得分 | 98.85 | < | 自评等级 | < | < | 优 | |", " 98.85 优", "")]
    [InlineData("| 总分 | < | < | < | 自评等级 | 良 | 98.85 | |", " 98.85 良", "")]
    public void Sums_before_other_labels_are_the_values_of_their_own(string row, string sums, string others)
    {
        var form = Single(WithWeights(50, 50) + row);
        Assert.Equal(sums, $"{form.Total.Weight?.Printed} {form.Total.Score?.Printed} {form.Total.Grade?.Printed}");
        Assert.Equal(others, string.Join(' ', form.Extra.Select(extra => $"{extra.Heading} {extra.Text.Printed}")));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_score_in_the_label_is_not_lost_to_the_empty_cell_of_its_column()
    {
        var form = Single(WithWeights(50, 50) + "| 总分：96分 | < | < | < | < | 100 | | |");
        Assert.Equal(("100", "96"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }

    [Fact]
    public void Sums_under_their_own_headings_are_not_shifted_by_that_of_the_shares()
    {
        var form = Single(Head + """
            | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 权重 | 分值 | 得分 | 原因 |
            | 产出指标 | 清扫 | 45条 | 45条 | 100% | 100 | 96 | |
            | 总分 | < | < | < | 100% | 100 | 96 | |
            """);
        Assert.Equal(("100", "96"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
    }

    [Fact]
    public void Sums_that_stand_left_of_their_headings_are_told_beside_the_sum_of_a_further_column()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 扣分 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 60 | 0 | 60 |
            | 产出指标 | 质量指标 | 合格率 | 90% | 81% | 40 | -4 | 36 |
            | 合计 | < | < | < | 100 | -4 | 96 | |
            """);
        Assert.Equal(("100", "96"), (form.Total.Weight!.Printed, form.Total.Score!.Printed));
    }

    [Theory]
    [InlineData("| | < | < | < | < | 100 | 96 | |", "100 96", 2, 0)]
    [InlineData("| | | | | | 100 | 96 | |", "100 96", 2, 0)]
    [InlineData("| | < | < | < | < | 98 | 96 | |", " ", 3, 1)]
    public void A_last_row_without_a_label_is_the_sum_if_the_weights_add_up_to_it_and_told_if_not(string total, string sums, int rows, int problems)
    {
        var form = Single(WithWeights(50, 50) + total);
        Assert.Equal(sums, $"{form.Total.Weight?.Printed} {form.Total.Score?.Printed}");
        Assert.Equal((rows, problems), (form.Indicators.Count, form.Problems.Count));
        Assert.All(form.Problems, problem => Assert.Equal((ProblemKind.RowIncomplete, "98"), (problem.Kind, problem.Text)));
    }

    [Fact]
    public void The_weight_of_the_execution_belongs_to_the_sum()
    {
        var form = Single(Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分 |
            | ^ | 年度资金总额 | 75 | 75 | 75 | 100% | 10 | 10 |
            | ^ | 其他资金 | 0 | 0 | 0 | 100% | | |

            """ + WithWeights(40, 50).Replace(Head, "", StringComparison.Ordinal) + "| 合计 | < | < | < | 100 | 96 | | |");
        Assert.Equal(("100", "96"), (form.Total.Weight!.Printed, form.Total.Score!.Printed));
    }

    [Theory]
    [InlineData("（良）", "（良）", "良")]
    [InlineData("[优秀]", "[优秀]", "优秀")]
    [InlineData("（良）（优）", null, null)]
    [InlineData("（良好做法）", null, null)]
    public void A_grade_may_stand_in_brackets_in_the_cell_behind_the_score(string cell, string? printed, string? grade)
    {
        var form = Single(WithWeights(50, 50) + $"| 总分 | < | < | < | < | 100 | 79.36 | {cell} |");
        Assert.Equal((printed, grade), (form.Total.Grade?.Printed, (form.Total.Grade?.Value as TextReading)?.Text));
        Assert.Equal(printed is null ? [cell] : Array.Empty<string>(), form.Extra.Select(extra => extra.Text.Printed));
    }

    [Fact]
    public void A_grade_may_stand_behind_its_label_in_one_cell()
    {
        var form = Single(WithWeights(50, 50) + "| 总分 | < | < | < | < | 100 | 96 | 等级：优 |");
        Assert.Equal(("100", "96", "优"), (form.Total.Weight!.Printed, form.Total.Score!.Printed, form.Total.Grade!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void What_stands_beside_the_label_of_a_grade_and_is_none_is_kept_under_that_label()
    {
        var form = Single(WithWeights(50, 50) + "| 总分 | < | < | 自评等次 | A+ | 100 | 96 | |");
        Assert.Equal(("自评等次", "A+"), (Assert.Single(form.Extra).Heading, form.Extra[0].Text.Printed));
    }

    [Theory]
    [InlineData("自评得分")]
    [InlineData("绩效自评得分")]
    public void Below_the_indicators_the_score_of_the_office_is_the_total(string label)
    {
        var form = Single(WithWeights(50, 50) + $"| {label} | < | < | < | < | 100 | 96 | |");
        Assert.Equal(("100", "96"), (form.Total.Weight!.Printed, form.Total.Score!.Printed));
        Assert.Null(form.HeaderScore);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Right_under_the_headings_the_total_does_not_end_the_table()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 总分 | < | < | < | < | 100 | 96 | |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50 | 50 | |
            | 效益指标 | 社会效益指标 | 市容 | 90分 | 86分 | 50 | 46 | 雨季 |
            | 存在问题 | 无 | < | < | < | < | < | < |
            """);
        Assert.Equal(("100", "96"), (form.Total.Weight!.Printed, form.Total.Score!.Printed));
        Assert.Equal([("清扫", "50"), ("市容", "46")], form.Indicators.Select(row => (row.Level3!.Printed, row.Score!.Printed)));
        Assert.Equal("存在问题", Assert.Single(form.Extra).Heading);
        Assert.Empty(form.Problems);
    }

    private static string WithWeights(int first, int second) => Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | {first} | {first} | |
        | 效益指标 | 社会效益指标 | 市容 | 90分 | 86分 | {second} | 46 | |

        """;

    [Theory]
    [InlineData("| 总分 | < | 100 | < | 自评总分 | < | 96 | < |", "96", "总分")]
    [InlineData("| 自评得分 | < | 96 | < | 总分 | < | 100 | < |", "96", "总分")]
    [InlineData("| 总分 | < | 96 | < | < | < | < | < |", "96", null)]
    public void The_points_in_the_head_are_the_score_where_no_other_label_tells_it(string row, string score, string? kept)
    {
        var form = Single(Head + row + "\n" + Indicators);
        Assert.Equal((score, kept), (form.HeaderScore!.Printed, form.Extra.SingleOrDefault()?.Heading));
    }

    [Theory]
    [InlineData("总计得分")]
    [InlineData("综合评价总分")]
    [InlineData("自评评分合计")]
    public void The_label_of_the_sums_may_be_put_together_of_words_of_sums(string label)
    {
        var form = Single(WithWeights(50, 50) + $"| {label} | < | < | < | < | < | 96 | |\n");
        Assert.Equal("96", form.Total.Score?.Printed);
        Assert.Equal(2, form.Indicators.Count);
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void The_score_in_a_row_of_its_own_below_the_sums_leaves_these_to_what_could_be_scored()
    {
        var form = Single(WithWeights(50, 50) + "| 总分 | < | < | < | < | 100 | < | |\n| 自评得分 | < | < | < | < | 96 | < | |\n");
        Assert.Equal(("100", "96"), (form.Total.Weight?.Printed, form.Total.Score?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Score_and_grade_in_one_text_below_the_sums_are_those_of_the_form()
    {
        var form = Single(WithWeights(50, 50) + "| 总分 | < | < | < | < | 100 | 96 | |\n| 自评得分：96分；自评等级：优 | < | < | < | < | < | < | < |\n");
        Assert.Equal(("100", "96", "96分", "优"), (form.Total.Weight?.Printed, form.Total.Score?.Printed, form.HeaderScore?.Printed, form.Total.Grade?.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_second_score_below_a_score_is_told() =>
        Assert.Equal([(ProblemKind.OrphanText, "自评得分 95")], Single(WithWeights(50, 50) + "| 总分 | < | < | < | < | 100 | 96 | |\n| 自评得分 | < | < | < | < | 95 | < | |\n").Problems.Select(problem => (problem.Kind, problem.Text)));
}
