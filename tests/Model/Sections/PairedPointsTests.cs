using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Sections;

/// <summary>Weight and score in one column: 10/9.5 below 分值/得分.</summary>
public class PairedPointsTests
{
    [Theory]
    [InlineData("分值/得分", "50/49", "50", "49")]
    [InlineData("分值（得分）", "50（49.5）", "50", "49.5")]
    [InlineData("权重、自评得分（分）", "50分／49分", "50分", "49分")]
    [InlineData("得分/分值", "49 / 50", "50", "49")]
    [InlineData("分值及得分", "50/50", "50", "50")]
    public void Two_figures_below_two_names_are_read_in_the_order_of_the_names(string heading, string printed, string weight, string score)
    {
        var form = Read(heading, printed, "50/48", "总分 | < | < | < | < | 100/97 | ");
        if (heading.StartsWith('得')) form = Read(heading, printed, "48/50", "总分 | < | < | < | < | 97/100 | ");
        Assert.Equal((weight, score), (form.Indicators[0].Weight?.Printed, form.Indicators[0].Score?.Printed));
        Assert.Equal((50m, 48m), (form.Indicators[1].Weight?.Number, form.Indicators[1].Score?.Number));
        Assert.Equal((100m, 97m), (form.Total.Weight?.Number, form.Total.Score?.Number));
        Assert.Equal(form.Indicators[0].Weight!.Place, form.Indicators[0].Score!.Place);
        Assert.Empty(form.Problems);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData("50")]
    [InlineData("50/49/48")]
    [InlineData("49/50")]
    [InlineData("50、49")]
    [InlineData("50/良")]
    public void A_cell_without_exactly_two_figures_or_with_more_points_than_its_weight_is_told(string printed)
    {
        var form = Read("分值/得分", "50/49", printed);
        Assert.Equal((50m, 49m), (form.Indicators[0].Weight?.Number, form.Indicators[0].Score?.Number));
        Assert.Equal((printed, null, null), (form.Indicators[1].Weight?.Printed, form.Indicators[1].Weight?.Number, form.Indicators[1].Score?.Number));
        Assert.Equal([(ProblemKind.Unreadable, printed)], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("—")]
    [InlineData("")]
    public void A_cell_that_prints_nothing_is_blank_below_both_names(string printed)
    {
        var form = Read("分值/得分", "50/49", printed);
        Assert.True(form.Indicators[1] is { Weight: { IsBlankLike: true, Value: null }, Score: { IsBlankLike: true, Value: null } });
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void One_sum_below_two_names_is_told()
    {
        var form = Read("分值/得分", "50/49", "50/48", "总分 | < | < | < | < | 97 | ");
        Assert.Null(form.Total.Weight?.Number ?? form.Total.Score?.Number);
        Assert.Equal([(ProblemKind.Unreadable, "97")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void A_column_with_single_figures_alone_stays_what_its_heading_says()
    {
        var form = Read("得分（分值）", "50", "48");
        Assert.Equal([50m, 48m], form.Indicators.Select(row => row.Score?.Number));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Two_figures_below_one_name_are_told()
    {
        var form = Read("得分", "50/49", "48");
        Assert.Equal([null, 48m], form.Indicators.Select(row => row.Score?.Number));
        Assert.Equal([(ProblemKind.Unreadable, "50/49")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void The_column_goes_on_behind_a_page_break_with_its_headings_or_without()
    {
        foreach (var again in new[] { "", Headings("分值/得分") })
        {
            var form = SmallForm.Single($"""
                {SmallForm.Head}
                {Headings("分值/得分")}
                | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | 50/49 | | |
                ---
                {again}
                | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 50/48 | | |
                """.Replace("\n\n", "\n", StringComparison.Ordinal));
            Assert.Equal([(50m, 49m), (50m, 48m)], form.Indicators.Select(row => (row.Weight?.Number, row.Score?.Number)));
            Assert.Empty(form.Problems);
        }
    }

    [Fact]
    public void The_funds_have_such_a_column_too()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值/得分 | 执行率 | |
            | ^ | 年度资金总额 | 100 | 100 | 95 | 10/9.5 | 95% | |
            | ^ | 其中：当年财政拨款 | 100 | 100 | 95 | — | 95% | |

            """ + SmallForm.Indicators);
        Assert.Equal([(10m, 9.5m), (null, null)], form.FundingLines.Select(line => (line.Weight?.Number, line.Score?.Number)));
        Assert.Equal(95m, form.FundingLines[0].ExecutionRate?.Number);
    }

    [Theory]
    [InlineData("执行率/得分", "95%/9.5", "95%", "9.5")]
    [InlineData("得分（执行率）", "9.5（95.00%）", "95.00%", "9.5")]
    [InlineData("执行率/得分", "95/9.5", "95", "9.5")]
    [InlineData("执行率/得分", "9.5/95%", null, "9.5/95%")]
    [InlineData("执行率/得分", "9.5/95", null, "9.5/95")]
    [InlineData("执行率/得分", "95%/9.5/10", null, "95%/9.5/10")]
    public void The_rate_of_the_funds_and_their_points_may_stand_so(string heading, string printed, string? rate, string score)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | {heading} | |
            | ^ | 年度资金总额 | 100 | 100 | 95 | 10 | {printed} | |
            | ^ | 其中：当年财政拨款 | 50 | 50 | 50 | — | {(heading.StartsWith('执') ? "100%/10" : "10/100%")} | |
            | ^ | 其他资金 | 50 | 50 | 45 | — | — | |

            """ + SmallForm.Indicators);
        var total = form.FundingLines[0];
        Assert.Equal((rate, score), (total.ExecutionRate?.Printed, total.Score?.Printed));
        Assert.Equal((100m, 10m), (form.FundingLines[1].ExecutionRate?.Number, form.FundingLines[1].Score?.Number));
        Assert.True(form.FundingLines[2] is { ExecutionRate.IsBlankLike: true, Score.IsBlankLike: true });
        Assert.Equal(rate is null ? [(ProblemKind.Unreadable, printed)] : [], form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Equal(rate is null, total.Score?.Number is null);
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void Funds_on_their_side_have_such_a_row()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 项目资金（万元） | 资金来源 | 资金总额 | 中央财政 | 其他 | < | < | < |
            | ^ | 全年预算数 | 4800 | 4000 | 800 | < | < | < |
            | ^ | 全年执行数 | 4176 | 3376 | 800 | < | < | < |
            | ^ | 执行率 | 87% | 84.4% | 100% | < | < | < |
            | ^ | 分值/得分 | 10/8.7 | — | 10/11 | < | < | < |

            """ + SmallForm.Indicators);
        Assert.Equal((10m, 8.7m), (form.FundingLines[0].Weight?.Number, form.FundingLines[0].Score?.Number));
        Assert.True(form.FundingLines[1] is { Weight.IsBlankLike: true, Score.IsBlankLike: true });
        Assert.Equal([(ProblemKind.Unreadable, "10/11")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Fact]
    public void A_row_of_single_figures_beside_two_names_is_told_as_it_stands()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 项目资金（万元） | 资金来源 | 资金总额 | 中央财政 | 其他 | < | < | < |
            | ^ | 全年预算数 | 4800 | 4000 | 800 | < | < | < |
            | ^ | 全年执行数 | 4176 | 3376 | 800 | < | < | < |
            | ^ | 分值/得分 | 10 | 8 | — | < | < | < |

            """ + SmallForm.Indicators);
        Assert.Null(form.FundingLines[0].Weight ?? form.FundingLines[0].Score);
        Assert.Equal([(ProblemKind.OrphanText, "分值/得分 10 8 —")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    /// <summary>OCR takes a stroke for a 1, and gives other readings of the whole line.</summary>
    [Fact]
    public void What_OCR_read_is_not_divided()
    {
        var page = Assert.Single(DrawnPages.Draw(Text("分值/得分", "50/49", "50/48", "")));
        var cells = page.Tables[0].Cells.Select(cell => cell with { Lines = [.. cell.Lines.Select(line => line with { Ocr = line.Text == "50/49" ? new OcrLine(0.99, []) : null })] });
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Forms);
        Assert.Equal([null, 48m], form.Indicators.Select(row => row.Score?.Number));
    }

    private static SelfEvaluation Read(string heading, string first, string second, string total = "") => SmallForm.Single(Text(heading, first, second, total));

    private static string Text(string heading, string first, string second, string total) => $"""
        {SmallForm.Head.TrimEnd()}
        {Headings(heading)}
        | 产出指标 | 数量指标 | 清扫 | 45条 | 45条 | {first} | | |
        | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | {second} | | |
        {(total.Length == 0 ? "" : $"| {total} | |")}
        """;

    private static string Headings(string points) => $"| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {points} | 偏差原因 | |";
}
