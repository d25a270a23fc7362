using Selfeval.Model.Checking;
using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;
using static Selfeval.Tests.Drawing.SmallForm;

namespace Selfeval.Tests.Model.Checking;

/// <summary>What could not be read in a block is told, and its sums accuse nobody.</summary>
public class ReadingGapTests
{
    [Fact]
    public void A_sum_is_not_held_against_rows_of_which_figures_could_not_be_placed()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 100 | 95 | |
            | 加分项 | < | 获省级通报表扬 | < | < | — | +2.00 | 加分不超过3分 |
            | 总分 | < | < | < | < | 100 | 97 | |
            """);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.OrphanText, Text: "加分项 获省级通报表扬 — +2.00 加分不超过3分" });
        Assert.Equal("a figure of the table could not be placed", ReasonOf(form, "A2"));
        Assert.Equal(OutcomeKind.Passed, OutcomeOf(form, "A1").Kind);
    }

    [Theory]
    [InlineData(true, "part of the form was not read")]
    [InlineData(false, "no total printed")]
    public void Where_columns_of_the_next_page_were_not_read_the_form_may_print_its_sums_there(bool isUnread, string reason)
    {
        var pages = DrawnPages.Draw(Head + Indicators + "---\n总分 50 49\n");
        var form = Assert.Single(FormReader.Read([pages[0], isUnread ? pages[1] with { UnreadColumns = pages[1].Lines[0].Box } : pages[1]]).Forms);
        Assert.Equal((reason, reason), (ReasonOf(form, "A1"), ReasonOf(form, "A2")));
    }

    [Fact]
    public void A_sum_is_not_held_against_rows_beside_one_that_is_a_picture()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 88 | |
            | ^ | 质量指标 | � | < | < | < | < | < |
            | 总分 | < | < | < | < | 100 | 98 | |
            """);
        Assert.NotNull(ReasonOf(form, "A1"));
        Assert.NotNull(ReasonOf(form, "A2"));
    }

    [Fact]
    public void A_sum_is_not_held_against_rows_on_a_page_with_a_table_that_is_a_picture()
    {
        var pages = DrawnPages.Draw(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 88 | |
            | 总分 | < | < | < | < | 100 | 98 | |
            """);
        Assert.Null(ReasonOf(Assert.Single(FormReader.Read(pages).Forms), "A1"));
        var form = Assert.Single(FormReader.Read(pages.Select(page => page with { PicturedTable = new Box(30, 300, 500, 400) })).Forms);
        Assert.NotNull(ReasonOf(form, "A1"));
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.UncertainSplit);
    }

    [Theory]
    [InlineData("得分9.5", "a figure of the table could not be placed")]
    [InlineData("附件9.5", null)]
    public void A_figure_right_behind_a_label_is_one_that_could_not_be_placed(string text, string? reason)
    {
        var form = Single(Head + $"""
            | 项目资金（万元） | 预算数 | 85 | 执行数 | 80.75 | 执行率 | 95% | |
            | ^ | 其中：财政拨款 | 85 | 其中：财政拨款 | 80.75 | | | {text} |

            """ + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 88 | |
            | 总分 | < | < | < | < | 100 | 97.5 | |
            """);
        Assert.Equal(ProblemKind.OrphanText, Assert.Single(form.Problems, problem => problem.Text == text).Kind);
        Assert.Equal(reason, ReasonOf(form, "A2"));
    }

    [Fact]
    public void A_sum_is_not_held_against_rows_where_the_points_of_the_funds_stand_under_a_heading_that_stands_there_twice()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 预算数 | < | 执行数 | < | 执行率 | 执行率 |
            | 总额 | < | 85 | < | 80.75 | < | 95% | 9.5 |

            """ + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 90 | 88 | |
            | 总分 | < | < | < | < | 100 | 97.5 | |
            """);
        Assert.Contains(form.Problems, problem => problem is { Kind: ProblemKind.ContestedHeading, Text: "执行率" });
        Assert.Equal("the execution's points may stand in a further text", ReasonOf(form, "A2"));
    }

    [Fact]
    public void A_weight_that_could_not_be_read_leaves_the_other_classes_to_be_judged()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 10 10 | 10 | |
            | 效益指标 | 社会效益 | 整洁 | 改善 | 改善 | 60 | 60 | |
            | 总分 | < | < | < | < | 100 | 70 | |
            """);
        Assert.Equal(ProblemKind.Unreadable, Assert.Single(form.Problems).Kind);
        var outcomes = RuleBook.Check(form, RuleProfiles.Named("national")!).Where(outcome => outcome.Rule.Id == "C1").ToList();
        Assert.Contains(outcomes, outcome => outcome is { Kind: OutcomeKind.Failed, Stated: "60" });
    }

    [Fact]
    public void Rates_and_points_are_not_held_against_amounts_of_which_another_column_may_be_meant()
    {
        var form = Single(Head + """
            | 项目资金（万元） | < | 预算数 | 执行数 | 全年预算数 | 全年执行数 | 执行率 | 得分（10分） |
            | 年度资金总额 | < | 800 | 800 | 650 | 637 | 98% | 9.8 |
            | 其中：财政拨款 | < | 500 | 500 | 350 | 337 | 96.29% | |

            """ + Indicators);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.ContestedHeading);
        foreach (var rule in new[] { "A4", "A5", "A7" }) Assert.Equal("which of two columns is meant is not printed", ReasonOf(form, rule));
    }

    [Fact]
    public void A_row_is_not_judged_by_a_column_beside_which_another_may_be_meant()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 全年完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 40条 | 46条 | 10 | 10 |
            """);
        Assert.Contains(form.Problems, problem => problem.Kind == ProblemKind.ContestedHeading);
        Assert.Equal("which of two columns is meant is not printed", ReasonOf(form, "B4"));
    }

    [Theory]
    [InlineData(ProblemKind.RunTogetherText)]
    [InlineData(ProblemKind.CutOffText)]
    [InlineData(ProblemKind.LowConfidence)]
    [InlineData(ProblemKind.PossibleMisreading)]
    [InlineData(ProblemKind.UncertainJoin)]
    [InlineData(ProblemKind.UncertainSplit)]
    public void A_row_is_not_judged_by_a_cell_that_may_say_something_else(ProblemKind kind)
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 4条 | 10 | 10 | |
            """);
        Assert.Equal(OutcomeKind.Failed, OutcomeOf(form, "B4").Kind);
        var doubtful = form with { Problems = [new Problem(kind, "4条", form.Indicators[0].Actual!.Place)] };
        Assert.Equal("actual not read for certain", ReasonOf(doubtful, "B4"));
        var corrected = CorrectedForm.With(doubtful, [new Correction("indicators[0].actual", "4条")]);
        Assert.Equal(OutcomeKind.Failed, OutcomeOf(corrected, "B4").Kind);
    }

    [Fact]
    public void A_sum_is_not_held_against_figures_of_which_one_was_not_read_for_certain()
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 60 | 60 | |
            | 效益指标 | 社会效益 | 整洁 | 改善 | 改善 | 4 | 30 | |
            | 总分 | < | < | < | < | 100 | 98 | |
            """);
        Assert.Equal((OutcomeKind.Failed, OutcomeKind.Failed), (OutcomeOf(form, "A1").Kind, OutcomeOf(form, "A2").Kind));
        var (weight, total) = (form.Indicators[1].Weight!, form.Total.Score!);
        var doubtful = form with { Problems = [new Problem(ProblemKind.LowConfidence, "4", weight.Place), new Problem(ProblemKind.LowConfidence, "98", total.Place)] };
        Assert.Equal(("weight not read for certain", "total score not read for certain"), (ReasonOf(doubtful, "A1"), ReasonOf(doubtful, "A2")));
        Assert.Equal(weight.Place, Assert.Single(OutcomeOf(doubtful, "A1").Cells).Place);
        Assert.Contains(Outcomes(doubtful), outcome => outcome is { Rule.Id: "C1", Reason: "weight not read for certain" });
    }

    [Theory]
    [InlineData(ProblemKind.UndecodableText, "the text of a cell could not be decoded")]
    [InlineData(ProblemKind.RunTogetherText, "a text of the row was not read")]
    [InlineData(ProblemKind.UncertainGroup, null)]
    public void A_sum_is_not_held_against_rows_of_which_a_figure_could_not_be_decoded(ProblemKind kind, string? reason)
    {
        var form = Single(Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 60 | 60 | |
            | 产出指标 | 数量指标 | 绿化 | 45条 | 45条 | 10 | 10 | |
            | 效益指标 | 社会效益 | 整洁 | 改善 | 改善 | 30 | 30 | |
            | 总分 | < | < | < | < | 100 | 98 | |
            """);
        var (lost, rest) = (form.Indicators[1], form.Indicators[0]);
        var undecoded = form with { Indicators = [rest, lost with { Weight = null }, form.Indicators[2]], Problems = [new Problem(kind, "��", lost.Weight!.Place)] };
        Assert.Equal(reason, ReasonOf(undecoded, "A1"));
        Assert.Null(ReasonOf(undecoded, "A2"));
    }

    /// <summary>A remark in the score's own cell, a text across the row that no cell took.</summary>
    [Theory]
    [InlineData("| 产出指标 | 质量指标 | 一卡通发放率 | 100% | 99.8% | 12 | 3户账户冻结11.98 | |", "B20")]
    [InlineData("| 产出指标 | 数量指标 | 培训 | ≥10次 | 1 6次 | 10 | 8 | |", "B8")]
    public void No_reason_is_missed_in_a_row_of_which_a_text_was_not_read(string row, string rule)
    {
        var form = Single(Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            {row}
            | 产出指标 | 数量指标 | 清扫 | ≥45条 | 40条 | 10 | 8 | |
            """);
        Assert.Equal(ProblemKind.Unreadable, Assert.Single(form.Problems).Kind);
        var outcomes = Outcomes(form).Where(outcome => outcome.Rule.Id == rule).ToList();
        Assert.Equal("a text of the row was not read", outcomes[0].Reason);
        Assert.Single(Outcomes(form), outcome => outcome is { Rule.Id: "B8", IsFinding: true, Subject.Name: "清扫" });
    }

    [Fact]
    public void Sums_and_rates_that_hold_pass_whatever_is_in_doubt()
    {
        var form = Single(Head + Indicators);
        var doubtful = form with { Problems = [.. NamedField.Of(form).Select(named => named.Field).DistinctBy(field => field.Place).Select(field => new Problem(ProblemKind.LowConfidence, field.Printed, field.Place))] };
        Assert.Equal(Passed(form), Passed(doubtful));
        Assert.DoesNotContain(Outcomes(doubtful), outcome => outcome.IsFinding && outcome.Cells.Count > 0);

        static IEnumerable<(string, Subject)> Passed(SelfEvaluation form) => Outcomes(form).Where(outcome => outcome.Kind == OutcomeKind.Passed).Select(outcome => (outcome.Rule.Id, outcome.Subject));
    }

    private static IReadOnlyList<Outcome> Outcomes(SelfEvaluation form) => RuleBook.Check(form, RuleProfiles.Named("national")!);

    private static string? ReasonOf(SelfEvaluation form, string rule) => OutcomeOf(form, rule).Reason;

    private static Outcome OutcomeOf(SelfEvaluation form, string rule) =>
        Assert.Single(Outcomes(form), outcome => outcome.Rule.Id == rule);
}
