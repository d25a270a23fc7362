using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment;

/// <summary>Tables that draw no line: what their alignment tells, and what it leaves open.</summary>
public class AlignedTableTests
{
    private const string Grouped = """
        | 一级指标 | 名称 | 数量 | 金额 |
        | 产出 | 培训 | 12 | 30.5 |
        | ^ | 宣传 | 4 | 2.25 |
        | ^ | 道路养护 | 160 | 940 |
        | 效益 | 知晓度 | 98 | 0.5 |
        | ^ | 满意度 | 95 | 10 |
        | ^ | 覆盖面 | 100 | 7.5 |
        """;

    private static readonly string Levelled = string.Join('\n', Grouped.Split('\n').Select((row, i) => row + (i == 0 ? " 说明 |" : " 无 |")));

    [Fact]
    public void Texts_below_and_beside_one_another_are_cells()
    {
        var table = Assert.Single(Assert.Single(Read(Grouped.Replace("^", "效益", StringComparison.Ordinal), UnruledStyle.Middle)).Tables);
        Assert.Equal((7, 4, TableOrigin.Aligned), (table.Rows, table.Columns, table.Origin));
        Assert.Equal("940", Assert.Single(table.Cells, cell => cell is { Row: 3, Column: 3 }).Text);
        Assert.Equal(28, table.Cells.Count);
    }

    [Fact]
    public void A_label_at_the_middle_of_rows_spans_them()
    {
        var table = Assert.Single(Assert.Single(Read(Grouped.Replace("道路养护", "道路养护和桥梁检测", StringComparison.Ordinal), UnruledStyle.Middle)).Tables);
        Assert.Equal([("一级指标", 0, 1), ("产出", 1, 3), ("效益", 4, 3)], table.Cells.Where(cell => cell.Column == 0).OrderBy(cell => cell.Row).Select(cell => (cell.Text, cell.Row, cell.RowSpan)));
    }

    [Fact]
    public void Labels_at_the_top_of_rows_are_not_read_and_the_rest_is()
    {
        var page = Assert.Single(Read(Grouped, UnruledStyle.Middle with { IsTop = true, AreLabelsTop = true }));
        AssertLabelsUnread(page, ["产出", "效益"]);
        Assert.Equal("940", Assert.Single(page.Tables[0].Cells, cell => cell is { Row: 3, Column: 3 }).Text);
    }

    [Fact]
    public void Rows_on_the_next_page_stand_in_the_columns_of_the_page_before()
    {
        var rows = Grouped.Replace("^", "产出", StringComparison.Ordinal).Split('\n');
        var pages = Read(string.Join('\n', [.. rows[..5], "---", .. rows[5..]]), UnruledStyle.Middle);
        var table = Assert.Single(pages[1].Tables);
        Assert.Equal((2, 4, true), (table.Rows, table.Columns, table.Continues));
    }

    [Fact]
    public void A_row_alone_on_the_next_page_of_which_a_figure_is_broken_stands_in_the_columns_of_the_page_before()
    {
        var table = Assert.Single(Read(Grouped + "\n---\n| 合计 | < | 99 | 1234567890.12345 |", UnruledStyle.Middle)[1].Tables);
        Assert.True(table.Continues);
        Assert.Equal(["合计", "99", "1234567890.12345"], table.Cells.Where(cell => cell.Text.Length > 0).OrderBy(cell => cell.Column).Select(cell => cell.Text));
    }

    [Fact]
    public void The_rest_of_a_row_that_the_end_of_the_page_before_cut_may_stand_above_none_of_the_texts_of_the_next()
    {
        var rows = Levelled.Split('\n');
        var table = Assert.Single(Read(string.Join('\n', [.. rows[..5], "| ^ | 道路养护 | 160 | 940 | 受天气影响工期延 |", "---", "| | | | | 后加快推进 |", "| 效益 | 知晓度 | 98 | 0.5 | |", "| ^ | 满意度 | 95 | 10 | |"]), UnruledStyle.Middle)[1].Tables);
        Assert.True(table.Continues);
        Assert.Equal(("后加快推进", 4), Assert.Single(table.Cells.Where(cell => cell.Row == 0 && cell.Text.Length > 0).Select(cell => (cell.Text, cell.Column))));
    }

    [Theory]
    [InlineData("| 合计 | < | < | 98 |", true)]
    [InlineData("| 填报人：某某 | < | < | 审核人：某某 |", false)]
    [InlineData("| 特此报告 | < | < | < |", false)]
    public void Two_texts_beside_one_another_at_the_head_of_the_next_page_are_told_unless_a_colon_parts_label_and_value(string row, bool isTold)
    {
        var page = Read($"{Grouped}\n---\n{row}", UnruledStyle.Middle)[1];
        Assert.Empty(page.Tables);
        Assert.Equal(isTold, page.UnreadColumns is not null);
    }

    [Fact]
    public void Rows_beside_one_label_are_of_one_table_however_far_apart_they_stand()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        for (var row = 0; row < 5; row++) page.Text(120, 100 + (row * 24), 8, $"名称{row}").Text(260, 100 + (row * 24), 8, "12").Text(360, 100 + (row * 24), 8, "30.5");
        foreach (var (line, sign) in "年度总体目标".Index()) page.Text(60, 222 + (line * 12), 8, sign.ToString());
        page.Text(150, 226, 8, "预期目标").Text(300, 226, 8, "实际完成情况").Text(140, 272, 8, "走访五百户。").Text(300, 272, 8, "走访五百一十户。");
        var cells = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells;
        Assert.Equal(2, Assert.Single(cells, cell => cell.Text == "年度总体目标").RowSpan);
        Assert.Contains(cells, cell => cell.Text == "走访五百户。");
    }

    [Fact]
    public void The_first_rows_of_a_page_go_on_below_a_label_of_the_page_before()
    {
        var rows = Grouped.Split('\n');
        var page = Read(string.Join('\n', [.. rows[..6], "---", "| | 满意度 | 95 | 10 |", "| | 覆盖面 | 90 | 9 |", "| 其他 | 投诉 | 3 | 9 |"]), UnruledStyle.Middle)[1];
        Assert.Null(page.UnreadColumns);
        Assert.Equal([("", 0, 2), ("其他", 2, 1)], page.Tables[0].Cells.Where(cell => cell.Column == 0).OrderBy(cell => cell.Row).Select(cell => (cell.Text, cell.Row, cell.RowSpan)));
    }

    [Fact]
    public void A_label_that_can_stand_for_rows_in_two_ways_is_not_read()
    {
        // The second of three rows: the label of all three, or at the top of the last two.
        var rows = Grouped.Replace("^", "效益", StringComparison.Ordinal).Split('\n');
        AssertLabelsUnread(Read(string.Join('\n', [.. rows[..6], "---", "| | 满意度 | 95 | 10 |", "| 其他 | 覆盖面 | 90 | 9 |", "| | 投诉 | 3 | 9 |"]), UnruledStyle.Middle)[1], ["其他"]);
    }

    [Fact]
    public void A_label_at_the_top_of_a_row_of_two_lines_does_not_show_that_labels_stand_in_the_middle()
    {
        // The label of the last two rows stands as that of the last three would in their middle, had the rows one height; those of the column beside cannot be in the middle.
        var rows = """
            | 一级指标 | 二级指标 | 名称 | 数量 | 说明 |
            | 产出 | 数量指标 | 培训 | 12 | 无 |
            | ^ | ^ | 宣传 | 4 | 无 |
            | ^ | 质量指标 | 合格 | 98 | 无 |
            | ^ | ^ | 完好 | 95 | 无 |
            ---
            | | | 节约经费 | 16 | 无 |
            | | 社会效益 | 受益群众 | 160 | 实际需求减少下年度据实测算 |
            | | ^ | 知晓率 | 98 | 无 |
            | | ^ | 服务水平 | 7 | 无 |
            | | 生态效益 | 水质 | 8 | 无 |
            | 满意度 | 满意 | 学员 | 95 | 受天气影响工期延后加快推进 |
            | ^ | ^ | 群众 | 95 | 无 |
            """;
        var page = Read(rows, UnruledStyle.Middle with { AreLabelsTop = true, Leading = 8.5 })[1];
        Assert.NotNull(page.UnreadColumns);
        Assert.DoesNotContain(Assert.Single(page.Tables).Cells, cell => cell.Text == "满意度");
    }

    [Fact]
    public void Labels_at_the_top_of_rows_are_read_where_a_sum_ends_the_table_whatever_room_the_page_has_left()
    {
        // In the middle of rows the first label would leave the third without one.
        var rows = Grouped.Replace("| 效益 | 知晓度", "| ^ | 知晓度", StringComparison.Ordinal).Replace("| ^ | 满意度", "| 效益 | 满意度", StringComparison.Ordinal).Split('\n').Select((row, i) => row + (i == 0 ? " 得分 |" : " 9 |"));
        var table = Assert.Single(Assert.Single(Read(string.Join('\n', [.. rows, "| 合计 | | | 990.25 | 54 |"]), UnruledStyle.Middle with { IsTop = true, AreLabelsTop = true })).Tables);
        Assert.Equal([("一级指标", 0, 1), ("产出", 1, 4), ("效益", 5, 2), ("合计", 7, 1)], table.Cells.Where(cell => cell.Column == 0).OrderBy(cell => cell.Row).Select(cell => (cell.Text, cell.Row, cell.RowSpan)));
    }

    [Fact]
    public void A_label_at_the_top_beside_headings_over_prose_stands_for_both_rows()
    {
        var goals = "| 年度目标 | 预期目标 | < | 实际完成情况 |\n| ^ | 培训十二次，宣传四次，养护道路。 | < | 均已完成。 |\n";
        var cells = Assert.Single(Assert.Single(Read(goals + Grouped.Replace("^", "效益", StringComparison.Ordinal), UnruledStyle.Middle with { AreLabelsTop = true })).Tables).Cells;
        Assert.Equal([("年度目标", 0, 2), ("预期目标", 0, 1), ("实际完成情况", 0, 1), ("培训十二次，宣传四次，养护道路。", 1, 1), ("均已完成。", 1, 1)],
            cells.Where(cell => cell.Row < 2).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => (cell.Text, cell.Row, cell.RowSpan)));
    }

    [Fact]
    public void The_label_of_the_last_row_of_a_table_stands_for_no_headings_below_that_begin_right_of_it()
    {
        var form = """
            | 资金 | | 预算数 | 执行数 | 得分 |
            | ^ | 总额 | 120.5 | 110.5 | 9 |
            | ^ | 财政拨款 | 80.5 | 70.5 | — |
            | ^ | 结转资金 | 40 | 40 | — |
            | ^ | 其他 | | — | — |
            | 年度目标 | 预期目标 | < | 实际完成情况 | < |
            | ^ | 培训十二次，宣传四次，养护道路。 | < | 均已完成。 | < |

            """;
        var cells = Assert.Single(Assert.Single(Read(form, UnruledStyle.Middle with { IsLeft = false })).Tables).Cells;
        Assert.Equal(["其他:1", "—:1", "—:1"], cells.Where(cell => cell.Row == 4 && cell.Text.Length > 0).OrderBy(cell => cell.Column).Select(cell => $"{cell.Text}:{cell.RowSpan}"));
        Assert.Equal(["预期目标:1", "实际完成情况:1"], cells.Where(cell => cell.Row == 5 && cell.Text.Length > 0).OrderBy(cell => cell.Column).Select(cell => $"{cell.Text}:{cell.RowSpan}"));
    }

    [Theory]
    [InlineData("均已完成。")]
    [InlineData("培训十二次，宣传四次，均已完成，道路养护完成。")]
    public void A_label_at_the_middle_of_rows_that_are_divided_otherwise_from_one_to_the_next_stands_for_all_of_them(string actual)
    {
        var head = $"""
            | 项目名称 | 农村道路养护 | < | < |
            | 基本情况 | 目标完成情况 | < | < |
            | ^ | 预期 | < | 完成 |
            | ^ | 培训和宣传。 | < | {actual} |
            | ^ | 实施内容 | 按计划实施。 | < |

            """;
        var cells = Assert.Single(Assert.Single(Read(head + Grouped.Replace("^", "效益", StringComparison.Ordinal), UnruledStyle.Middle with { IsLeft = false })).Tables).Cells;
        Assert.Equal([("项目名称", 0, 1), ("基本情况", 1, 4)], cells.Where(cell => cell is { Column: 0, Row: < 5 }).OrderBy(cell => cell.Row).Select(cell => (cell.Text, cell.Row, cell.RowSpan)));
        Assert.Equal(["目标完成情况", "预期", "完成", "培训和宣传。", actual, "实施内容", "按计划实施。"], cells.Where(cell => cell is { Column: > 0, Row: > 0 and < 5 }).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => cell.Text));
    }

    [Fact]
    public void A_label_that_reaches_down_beside_a_text_that_reaches_up_joins_no_rows()
    {
        var rows = """
            | 一级指标 | 名称 | 数量 | 说明 |
            | 产出 | 培训 | 12 | 无 |
            | 服务对象满意度指标 | 学员 | 95 | |
            | ^ | 群众 | 96 | 受天气影响工期有所延后 |
            | 成本 | 人均 | 300 | 无 |
            | 其他 | 投诉 | 3 | 无 |
            """;
        var table = Assert.Single(Assert.Single(Read(rows, UnruledStyle.Middle with { AreLabelsTop = true, Padding = 3 })).Tables);
        Assert.Equal(["名称", "培训", "学员", "群众", "人均", "投诉"], table.Cells.Where(cell => cell.Column == 1).OrderBy(cell => cell.Row).Select(cell => cell.Text));
        Assert.Equal((3, "受天气影响工期有所延后"), Assert.Single(table.Cells, cell => cell.Column == 3 && cell.Text.Length > 1 && cell.Row > 0) is var reason ? (reason.Row, reason.Text) : default);
    }

    [Fact]
    public void A_figure_on_two_lines_may_be_the_figures_of_two_rows()
    {
        var page = new PdfDrawing();
        var drawing = page.AddPage();
        for (var row = 0; row < 6; row++) drawing.Text(60, 100 + (row * 24), 8, "名称").Text(160, 100 + (row * 24), 8, "单位").Text(260, 100 + (row * 24), 8, "数量");
        for (var row = 0; row < 6; row++) drawing.Text(360, 100 + (row * 24), 8, "12");
        drawing.Text(360, 110, 8, "345");
        AssertUnread(Corpus.Read(page.ToBytes()));
    }

    [Fact]
    public void A_short_line_right_above_the_first_row_is_no_part_of_its_text()
    {
        var page = Assert.Single(WithLineAbove("（2021年度）", 200));
        Assert.Contains(page.Lines, line => line.Text == "（2021年度）");
        Assert.Equal("农村道路养护和桥梁检测项目", Assert.Single(Assert.Single(page.Tables).Cells, cell => cell is { Row: 0, Text: not "项目名称" }).Text);
    }

    [Fact]
    public void A_line_right_above_the_first_row_as_long_as_its_text_may_be_a_part_of_it() => AssertUnread(WithLineAbove("某县某某项目绩效自评情况表", 160));

    /// <summary>A line as near to the first row as the lines of one text are.</summary>
    private static List<Page> WithLineAbove(string line, double left)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Text(left, 100, 8, line).Text(60, 110, 8, "项目名称").Text(160, 110, 8, "农村道路养护和桥梁检测项目");
        for (var row = 0; row < 5; row++) page.Text(60, 134 + (row * 24), 8, $"名称{row}").Text(160, 134 + (row * 24), 8, "12").Text(260, 134 + (row * 24), 8, "30.5");
        return Corpus.Read(pdf.ToBytes());
    }

    private static List<Page> Read(string table, UnruledStyle style) => Corpus.Read(UnruledDrawing.Draw(table, style));

    /// <summary>The labels stand in no cell, and nothing is known of the cells of their column.</summary>
    private static void AssertLabelsUnread(Page page, IEnumerable<string> labels)
    {
        var table = Assert.Single(page.Tables);
        Assert.NotNull(page.UnreadColumns);
        Assert.Superset(labels.ToHashSet(), page.Lines.Select(line => line.Text).ToHashSet());
        var unread = table.Cells.Where(cell => cell.IsUnread).ToList();
        Assert.All(unread, cell => Assert.True(cell is { Column: 0, Text: "" }));
        Assert.Equal(table.Rows - (table.Continues ? 0 : 1), unread.Count);
        Assert.DoesNotContain(table.Cells, cell => labels.Contains(cell.Text));
    }

    private static void AssertUnread(IEnumerable<Page> pages)
    {
        var page = Assert.Single(pages);
        Assert.Empty(page.Tables);
        Assert.NotNull(page.UnreadColumns);
    }
}
