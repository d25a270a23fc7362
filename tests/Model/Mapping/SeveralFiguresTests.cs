using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Mapping;

/// <summary>Cells that print a figure on each of several lines, and numbers that are wrapped in narrow cells. A cell is 60 points wide, its lines are 9 high.</summary>
public class SeveralFiguresTests
{
    [Theory]
    [InlineData("20 30", 9, 9, false)]
    [InlineData("5 10", 5, 9, false)]
    [InlineData("100 50", 50, 57, false)]
    [InlineData("1234567 50", 54, 9, true)]
    [InlineData("99.123 45%", 50, 18, true)]
    [InlineData("10 0%", 40, 13, true)]
    [InlineData("10 0%", 30, 13, false)]
    [InlineData("9 8%", 32, 40, true)]
    [InlineData("9 18%", 32, 40, false)]
    public void Figures_below_one_another_are_one_number_only_where_the_first_fills_its_line(string lines, double first, double second, bool isOne)
    {
        var form = Read(lines, first, second);
        var weight = form.Indicators[0].Weight!;
        Assert.Equal(lines.Replace(" ", "", StringComparison.Ordinal), weight.Printed);
        Assert.Equal(isOne, weight.Number is not null);
        Assert.Equal(isOne ? [] : [lines.Replace(" ", " / ", StringComparison.Ordinal)], form.Problems.Where(problem => problem.Kind == ProblemKind.Unreadable).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("1020", 44, "内容", 54, true)]
    [InlineData("1020", 44, "内容", 56, false)]
    [InlineData("1020", 44, "content", 56, true)]
    [InlineData("0%", 13, "内容", 56, true)]
    [InlineData("0%", 13, "内容", 58, false)]
    public void A_wider_line_in_the_same_column_tells_that_the_figures_are_no_number_wrapped(string second, double width, string wider, double widerWidth, bool isOne)
    {
        var page = Drawn("| 效益指标 | 社会效益指标 | 结业人次 | 按计划 | 完成 | 宽一点 | 50 | |");
        var cells = page.Tables[0].Cells.Select(cell => cell.Text == "宽一点" ? InLines(cell, [wider], [widerWidth]) : cell.Text == "有两行" ? InLines(cell, ["1050", second], [44, width]) : cell);
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Forms);
        Assert.Equal(isOne, form.Indicators[0].Weight!.Number is not null);
    }

    [Theory]
    [InlineData("≥200件/=4期", "231件/4期", "≥200件 / =4期", "231件 / 4期")]
    [InlineData("5期", "5期/588批次", "5期 / 588批次")]
    [InlineData("2023年/12月", "2023年/11月")]
    [InlineData("完成/5期", "5期/完成")]
    public void Measures_below_one_another_are_no_value(string target, string actual, params string[] told)
    {
        var page = DrawnPages.Draw(SmallForm.Head + SmallForm.Indicators.Replace("45条 | 45条", $"{target} | {actual}", StringComparison.Ordinal))[0];
        var form = Assert.Single(FormReader.Read([DrawnPages.InLines(page)]).Forms);
        Assert.Equal(told, form.Problems.Where(problem => problem.Kind == ProblemKind.Unreadable).Select(problem => problem.Text));
        Assert.Equal(told.Length > 0, form.Indicators[0].Actual!.Value is null);
    }

    [Theory]
    [InlineData("分值", "得分", "25 | 24 | 23", "score")]
    [InlineData("分值", "得分（分）", "25 | 24 | —", null)]
    public void Of_two_figures_under_one_heading_none_is_read(string weight, string score, string figures, string? unread)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | {weight} | {score} | < |
            | 产出指标 | 数量指标 | 培训期数 | 5期 | 5期 | {figures} |
            """);
        Assert.Equal(unread is null, form.Indicators[0].Score!.Number is not null || form.Problems.Count == 0);
        Assert.Equal(unread is null ? [] : ["23"], form.Problems.Where(problem => problem.Kind == ProblemKind.Unreadable).Select(problem => problem.Text));
        Assert.Equal(["24"], form.Indicators[0].Extra.Select(extra => extra.Text.Printed));
    }

    [Theory]
    [InlineData("按计划完成 | < | 25 | 24", ProblemKind.RowIncomplete, "按计划完成")]
    [InlineData("5期 | 5期 | 25 | <", ProblemKind.Unreadable, "25")]
    public void A_text_under_two_headings_of_values_is_told(string values, ProblemKind kind, string told)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训期数 | {values} | |
            """);
        Assert.Equal([(kind, told)], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Fact]
    public void Points_under_both_headings_are_neither_weight_nor_score()
    {
        var row = SmallForm.Single(SmallForm.Head + """
            | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
            | 产出指标 | 数量指标 | 培训期数 | 5期 | 5期 | 25 | < | |
            """).Indicators[0];
        Assert.Equal(("25", "25", null, null), (row.Weight?.Printed, row.Score?.Printed, row.Weight?.Number, row.Score?.Number));
    }

    [Theory]
    [InlineData("1 | 清扫", 0)]
    [InlineData("清扫 | ≥45条", 1)]
    [InlineData("完成时间 | 2023年12月", 1)]
    public void A_heading_of_names_that_was_merged_over_the_targets_is_told(string names, int problems)
    {
        var form = SmallForm.Single(SmallForm.Head + $"""
            | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 |
            | 产出指标 | 数量指标 | {names} | 45条 | 50 | 49 | |
            """);
        Assert.Equal(problems, form.Problems.Count(problem => problem.Kind == ProblemKind.Unreadable));
    }

    [Fact]
    public void A_cell_of_a_further_column_that_reaches_over_several_rows_is_one_of_each()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 责任科室 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因 |
            | 养护科 | 产出指标 | 清扫 | 45条 | 45条 | 50 | 50 | |
            | ^ | ^ | 洒水 | 20条 | 20条 | 50 | 50 | |
            """);
        Assert.Equal(["养护科", "养护科"], form.Indicators.Select(row => row.Extra.Single().Text.Printed));
    }

    [Fact]
    public void Amounts_of_two_parts_under_one_heading_are_told()
    {
        var form = SmallForm.Single(SmallForm.Head + """
            | 资金（万元） | | 年初预算数 | < | 全年预算数 | < | 全年执行数 | < |
            | ^ | | 一处 | 二处 | 一处 | 二处 | 一处 | 二处 |
            | ^ | 合计 | 120 | 30 | 118 | 28 | 116 | 26 |

            """ + SmallForm.Indicators);
        Assert.Equal(["26", "28", "30"], form.Problems.Where(problem => problem.Kind == ProblemKind.Unreadable).Select(problem => problem.Text).Order(StringComparer.Ordinal));
    }

    /// <summary>Three numbered names and their numbered targets in one printed row with one score: one indicator, its texts as printed.</summary>
    [Fact]
    public void Several_names_in_one_cell_are_one_indicator_and_their_values_are_text()
    {
        var page = Drawn("");
        var texts = new Dictionary<string, string[]>
        {
            ["培训期数和人次"] = ["1.清扫面积", "2.洒水车次", "3.清运量"],
            ["按计划"] = ["≥5", "≥10", "≥300"],
            ["完成"] = ["1.5处", "2.12次", "3.310吨"],
            ["有两行"] = ["50"],
        };
        var cells = page.Tables[0].Cells.Select(cell => texts.TryGetValue(cell.Text, out var lines) ? InLines(cell, lines, [20, 20, 20]) : cell);
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Forms);
        var row = Assert.Single(form.Indicators);
        Assert.Equal(("1.清扫面积2.洒水车次3.清运量", "≥5≥10≥300", "1.5处2.12次3.310吨"), (row.Level3!.Printed, row.Target!.Printed, row.Actual!.Printed));
        Assert.True(row is { Target.Value: TextReading or WordsReading, Actual.Value: TextReading or WordsReading, Weight.Number: 50, Score.Number: 50 });
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void Bare_figures_beside_several_names_are_told_apart()
    {
        var page = Drawn("");
        var cells = page.Tables[0].Cells.Select(cell => cell.Text == "完成" ? InLines(cell, ["6", "12"], [5, 9]) : cell.Text == "有两行" ? InLines(cell, ["50"], [9]) : cell);
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Forms);
        Assert.Null(form.Indicators[0].Actual!.Value);
        Assert.Equal([(ProblemKind.Unreadable, "6 / 12", form.Indicators[0].Actual!.Place)], form.Problems.Select(problem => (problem.Kind, problem.Text, problem.Place)));
    }

    [Theory]
    [InlineData("123,45 6,789.0 0", true)]
    [InlineData("98. 0 0%", true)]
    [InlineData("12,345 678,900 1", false)]
    public void Lines_that_are_a_figure_only_together_are_one_however_full_they_are(string lines, bool isOne)
    {
        var texts = lines.Split(' ');
        var page = Drawn("| 效益指标 | 社会效益指标 | 结业人次 | 按计划 | 完成 | 10 | 50 | |");
        var cells = page.Tables[0].Cells.Select(cell => cell.Text == "有两行" ? InLines(cell, texts, [.. texts.Select(text => 4.5 * text.Length)]) : cell);
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Forms);
        Assert.Equal(isOne, !form.Problems.Any(problem => problem.Kind == ProblemKind.Unreadable && problem.Text.Contains(" / ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1 5（ 完 成）", true)]
    [InlineData("1 5（完 成）", false)]
    public void A_score_with_a_remark_that_is_parted_after_each_sign_is_one(string lines, bool isOne)
    {
        var (page, texts) = (Drawn(""), lines.Split(' '));
        var cells = page.Tables[0].Cells.Select(cell => cell.Text == "50" ? InLines(cell, texts, [.. texts.Select(text => 9.0 * text.Length)]) : cell.Text == "有两行" ? InLines(cell, ["15"], [9]) : cell);
        var form = Assert.Single(FormReader.Read([page with { Tables = [page.Tables[0] with { Cells = [.. cells] }] }]).Forms);
        Assert.Equal("15（完成）", form.Indicators[0].Score!.Printed);
        Assert.Equal(isOne ? 15 : null, form.Indicators[0].Score!.Number);
        Assert.Equal(isOne ? [] : ["1 / 5（完成）"], form.Problems.Where(problem => problem.Kind == ProblemKind.Unreadable).Select(problem => problem.Text));
    }

    private static SelfEvaluation Read(string lines, double first, double second)
    {
        var page = Drawn("");
        var tables = page.Tables.Select(table => table with { Cells = [.. table.Cells.Select(cell => cell.Text == "有两行" ? InLines(cell, lines.Split(' '), [first, second]) : cell)] });
        Page[] pages = [page with { Tables = [.. tables] }];
        UnplacedReading.AssertSameTurned(pages);
        return Assert.Single(FormReader.Read(pages).Forms);
    }

    private static Page Drawn(string further) => Assert.Single(DrawnPages.Draw(SmallForm.Head + $"""
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
        | 产出指标 | 数量指标 | 培训期数和人次 | 按计划 | 完成 | 有两行 | 50 | |
        {further}
        """));

    private static Cell InLines(Cell cell, string[] texts, double[] widths)
    {
        var lines = texts.Select((text, i) => new TextLine(
            text, text, new Box(cell.Box.Left + 2, cell.Box.Top + 1 + (9 * i), cell.Box.Left + 2 + widths[i], cell.Box.Top + 10 + (9 * i)), text.Length));
        return cell with { Lines = [.. lines] };
    }
}
