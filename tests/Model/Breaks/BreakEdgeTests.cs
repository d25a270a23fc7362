using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Model.Breaks;

/// <summary>Page breaks at which some of the last cells of the page have no line below them.</summary>
public class BreakEdgeTests
{
    private const string Head = """
        某项目支出绩效自评表
        | 项目名称 | 道路清扫 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 清扫街道 | 45条 | 45条 | 20 | 20 |
        | ^ | ^ | 清运垃圾 | 900吨 | 900吨 | 20 | 20 |

        """;

    [Fact]
    public void A_value_goes_on_below_an_open_side_and_no_doubt_is_told()
    {
        var form = Read([0, 1, 5, 6], """
            ---
            | | | 收集点 | 12个 | 12个 | | |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 29 |
            """);
        Assert.Equal(["20 20", "20 20", "20 20", "30 29"], form.Indicators.Select(row => $"{row.Weight!.Printed} {row.Score!.Printed}"));
        Assert.True(form.Indicators[1].Weight!.SameCell(form.Indicators[2].Weight!));
        Assert.Equal(["数量指标", "数量指标", "数量指标", "社会效益指标"], form.Indicators.Select(row => row.Level2!.Printed));
        Assert.Empty(form.Problems);
    }

    [Fact]
    public void A_value_ends_above_a_closed_side_though_others_are_open()
    {
        var form = Read([0, 1], """
            ---
            | | | 收集点 | 12个 | 12个 | | |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 29 |
            """);
        Assert.Equal(["20", "20", "", "30"], form.Indicators.Select(row => row.Weight!.Printed));
        Assert.DoesNotContain(form.Problems, problem => problem.Kind is ProblemKind.UncertainJoin or ProblemKind.UncertainSplit);
    }

    [Fact]
    public void A_group_ends_above_a_closed_side_within_an_open_one()
    {
        var form = Read([0], """
            ---
            | | | 达标率 | 95% | 96% | 10 | 10 |
            | ^ | 时效指标 | 完成时间 | 12月底前 | 12月 | 10 | 10 |
            """);
        Assert.Equal(["产出指标 数量指标", "产出指标 数量指标", "产出指标 ", "产出指标 时效指标"], form.Indicators.Select(row => $"{row.Level1!.Printed} {row.Level2!.Printed}"));
        Assert.Equal([(ProblemKind.UncertainSplit, "数量指标")], form.Problems.Select(problem => (problem.Kind, problem.Text)));
    }

    [Theory]
    [InlineData("", "^", "数量指标", "")]
    [InlineData("绩效指标", "绩效指标", "", "数量指标")]
    public void A_group_goes_on_below_its_closed_side_where_the_side_label_does(string below, string next, string level2, string told)
    {
        const string WithSide = """
            某项目支出绩效自评表
            | 项目名称 | 道路清扫 | < | < | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |
            | ^ | | 数量指标 | 清扫街道 | 45条 | 20 | 20 |
            | ^ | ^ | ^ | 清运垃圾 | 900吨 | 20 | 20 |

            """;
        var form = Read([1], $"""
            ---
            | {below} | 产出指标 | | 收集点 | 12个 | 10 | 10 |
            | {next} | ^ | 时效指标 | 完成时间 | 12月底前 | 10 | 10 |
            """, WithSide);
        Assert.Equal(["数量指标", "数量指标", level2, "时效指标"], form.Indicators.Select(row => row.Level2!.Printed));
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text)));
    }

    [Fact]
    public void Labels_that_no_vocabulary_knows_are_apart_for_certain_where_the_side_is_closed()
    {
        const string Unknown = """
            ---
            | | 街巷 | 达标率 | 95% | 96% | 10 | 10 |
            | ^ | 时效指标 | 完成时间 | 12月底前 | 12月 | 10 | 10 |
            """;
        var head = Head.Replace("数量指标", "河道", StringComparison.Ordinal);
        Assert.Equal(["河道", "街巷"], Read([], Unknown, head).Problems.Select(problem => problem.Text));
        Assert.Empty(Read([0], Unknown, head).Problems);
    }

    [Fact]
    public void Where_all_sides_are_open_or_none_the_vocabulary_decides()
    {
        const string Rest = """
            ---
            | | | 收集点 | 12个 | 12个 | | |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 29 |
            """;
        var (open, closed) = (Read([0, 1, 2, 3, 4, 5, 6], Rest), Read([], Rest));
        Assert.Equal(PrintedForm.Of(closed), PrintedForm.Of(open));
        Assert.Equal(["20", "20"], closed.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("前期工作滞后，", "已补充人员", "前期工作滞后，已补充人员 前期工作滞后，已补充人员")]
    [InlineData("经费不足", "经费不足", "经费不足 经费不足")]
    [InlineData("扣12", "扣8", "扣12 扣8")]
    public void A_text_goes_on_below_an_open_side_and_a_figure_does_not(string upper, string lower, string expected)
    {
        var form = Read(
            [0, 1, 6],
            $"""
            ---
            | | | 收集点 | 12个 | 12个 | 20 | {lower} |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | |
            """,
            Head.Replace("得分", "偏差原因", StringComparison.Ordinal).Replace("900吨 | 20 | 20", $"900吨 | 20 | {upper}", StringComparison.Ordinal));
        Assert.Equal(expected, $"{form.Indicators[1].Reason!.Printed} {form.Indicators[2].Reason!.Printed}");
    }

    [Theory]
    [InlineData(0.95, "前期工作滞后，已补充人员")]
    [InlineData(0.35, "前期工作滞后，")]
    public void A_text_goes_on_below_an_open_side_if_it_was_read_for_sure(double confidence, string expected)
    {
        var pages = DrawnPages.Draw(Head.Replace("得分", "偏差原因", StringComparison.Ordinal).Replace("900吨 | 20 | 20", "900吨 | 20 | 前期工作滞后，", StringComparison.Ordinal) + """
            ---
            | | | 收集点 | 12个 | 12个 | 20 | 已补充人员 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | |
            """);
        var below = pages[1].Tables[0];
        IReadOnlyList<Cell> cells = [.. below.Cells.Select(cell => cell with { Lines = [.. cell.Lines.Select(line => line with { Ocr = new OcrLine(confidence, []) })] })];
        var form = Assert.Single(FormReader.Read([Opened(pages[0], [0, 1, 6], CellSides.Bottom), Opened(pages[1] with { Tables = [below with { Cells = cells }] }, [0, 1, 6], CellSides.Top)]).Forms);
        Assert.Equal(expected, form.Indicators[1].Reason!.Printed);
    }

    [Fact]
    public void A_value_ends_where_the_next_page_draws_a_line_or_has_other_columns()
    {
        const string Rest = """
            ---
            | | | 收集点 | 12个 | 12个 | | |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 29 |
            """;
        var pages = DrawnPages.Draw(Head + Rest);
        var closedBelow = Assert.Single(FormReader.Read([Opened(pages[0], [5, 6], CellSides.Bottom), pages[1]]).Forms);
        var merged = Read([5, 6], Rest.Replace("12个 | | |", "12个 | | < |", StringComparison.Ordinal));
        Assert.All([closedBelow, merged], form => Assert.Equal(["20 20", "20 20", " ", "30 29"], form.Indicators.Select(row => $"{row.Weight?.Printed} {row.Score?.Printed}")));
    }

    [Fact]
    public void A_name_ends_above_a_closed_side_whatever_the_row_below_prints()
    {
        var form = Read([0, 1], """
            ---
            | | | | | 含外运 | | |
            """);
        Assert.Equal(["清扫街道 45条", "清运垃圾 900吨", " 含外运"], form.Indicators.Select(row => $"{row.Level3!.Printed} {row.Actual!.Printed}"));
    }

    [Fact]
    public void The_side_label_goes_on_below_its_closed_side()
    {
        const string WithSide = """
            某项目支出绩效自评表
            | 项目名称 | 道路清扫 | < | < | < | < |
            | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 得分 |
            | ^ | 产出指标 | 数量指标 | 清扫街道 | 45条 | 20 |

            """;
        var form = Read([1, 2], """
            ---
            | | | | 收集点 | 12个 | 20 |
            """, WithSide);
        Assert.Equal(["绩效指标", "绩效指标"], form.Indicators.Select(row => row.Block?.Printed));
    }

    [Fact]
    public void Open_cells_at_the_end_of_a_form_with_nothing_behind_it_are_not_told() =>
        Assert.Empty(Assert.Single(FormReader.Read([Opened(Assert.Single(DrawnPages.Draw(Head)), [5, 6], CellSides.Bottom)]).Forms).Problems);

    [Fact]
    public void Open_cells_above_a_table_that_is_not_taken_for_the_forms_are_told()
    {
        const string Other = """
            ---
            | 序号 | 名称 |
            | 1 | 甲 |
            """;
        Assert.Equal([ProblemKind.OrphanText], Read([], Other).Problems.Select(problem => problem.Kind));
        Assert.Equal(["20", "序号 名称 1 甲"], Read([5], Other).Problems.Select(problem => problem.Text));
        Assert.Equal(["序号 名称 1 甲"], Read([5], Other, Head.Replace("880吨 | 20", "880吨 |", StringComparison.Ordinal).Replace("900吨 | 20 |", "900吨 | |", StringComparison.Ordinal)).Problems.Select(problem => problem.Text));
    }

    [Theory]
    [InlineData("改善了市容", "20")]
    [InlineData("2", "")]
    public void Open_cells_above_a_page_of_text_are_told_where_the_form_has_no_sums(string behind, string told)
    {
        var pages = DrawnPages.Draw(Head + "---\n" + behind + "\n");
        var form = Assert.Single(FormReader.Read([Opened(pages[0], [5], CellSides.Bottom), pages[1]]).Forms);
        Assert.Equal(told, string.Join(' ', form.Problems.Where(problem => problem.Kind == ProblemKind.UncertainSplit).Select(problem => problem.Text)));
    }

    [Theory]
    [InlineData(2, "清运垃圾收集点")]
    [InlineData(5, "20")]
    public void Texts_of_two_rows_with_no_line_between_them_are_told(int column, string told)
    {
        var form = Read([0, 1, column], """
            ---
            | | | 收集点 | 12个 | 12个 | 20 | 20 |
            | 效益指标 | 社会效益指标 | 市容 | 整洁 | 整洁 | 30 | 29 |
            """);
        Assert.Equal(told, Assert.Single(form.Problems, problem => problem.Kind == ProblemKind.UncertainJoin).Text.Replace(" | ", "", StringComparison.Ordinal));
    }

    private static SelfEvaluation Read(int[] open, string rest, string head = Head)
    {
        var pages = DrawnPages.Draw(head + rest);
        return Assert.Single(FormReader.Read([Opened(pages[0], open, CellSides.Bottom), Opened(pages[1], open, CellSides.Top)]).Forms);
    }

    /// <summary>The page with the cells at the upper or lower edge of its table open, in these columns.</summary>
    private static Page Opened(Page page, int[] columns, CellSides side)
    {
        var table = page.Tables[0];
        var edge = side == CellSides.Top ? 0 : table.Rows;
        return page with
        {
            Tables = [table with { Cells = [.. table.Cells.Select(cell => columns.Contains(cell.Column) && (side == CellSides.Top ? cell.Row : cell.Row + cell.RowSpan) == edge ? cell with { OpenSides = side } : cell)] }],
        };
    }
}
