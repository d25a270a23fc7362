using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment.Labels;

/// <summary>Labels of several rows, at the middle of these or at the top, on one page or cut by a page's end.</summary>
public class LabelPlaceTests
{
    private static readonly UnruledStyle Top = UnruledStyle.Middle with { IsTop = true, AreLabelsTop = true };

    private const string Funds = """
        | 资金 | | 预算数 | 执行数 | 得分 |
        | ^ | 总额 | 120.5 | 110.5 | 9 |
        | ^ | 财政拨款 | 80.5 | 70.5 | |
        | ^ | 结转资金 | 20 | 20 | |
        | ^ | 其他资金 | 20 | 20 | |
        """;

    private const string Levels = """
        | 一级指标 | 二级指标 | 名称 | 数量 | 说明 |
        | 产出 | 数量指标 | 培训 | 12 | 受天气影响工期延后加快推进 |
        | ^ | ^ | 宣传 | 4 | 无 |
        | ^ | 质量指标 | 合格 | 98 | 无 |
        | ^ | ^ | 完好 | 95 | 无 |
        | ^ | ^ | 准确 | 95 | 无 |
        """;

    [Fact]
    public void A_label_at_the_top_goes_on_on_the_next_page()
    {
        var pages = Read(Levels + "\n---\n| | | 及时 | 95 | 无 |\n| | 成本指标 | 人均 | 30 | 无 |\n| 效益 | 社会效益 | 知晓 | 70 | 无 |\n| ^ | ^ | 覆盖 | 60 | 无 |", Top);
        Assert.Equal([("一级指标", 0, 1), ("产出", 1, 5)], In(pages[0], 0));
        Assert.Equal([("二级指标", 0, 1), ("数量指标", 1, 2), ("质量指标", 3, 3)], In(pages[0], 1));
        Assert.Equal([("", 0, 2), ("效益", 2, 2)], In(pages[1], 0));
        Assert.Equal([("", 0, 1), ("成本指标", 1, 1), ("社会效益", 2, 2)], In(pages[1], 1));
    }

    [Fact]
    public void Headings_printed_once_more_head_the_rows_of_the_next_page()
    {
        var pages = Read(Levels + "\n---\n" + Levels.Split('\n')[0] + "\n| | | 及时 | 95 | 无 |\n| 效益 | 社会效益 | 知晓 | 70 | 无 |\n| ^ | ^ | 覆盖 | 60 | 无 |", Top);
        Assert.Equal([("一级指标", 0, 1), ("", 1, 1), ("效益", 2, 2)], In(pages[1], 0));
    }

    [Fact]
    public void A_label_below_the_middle_of_the_last_rows_stands_for_rows_of_the_next_page_too()
    {
        var pages = CutBelow(row: 5, (1, 2, "设备"), (3, 6, "物资"), (7, 7, "宣传"));
        Assert.Equal([("类别", 0, 1), ("设备", 1, 2), ("物资", 3, 3)], In(pages[0], 0));
        Assert.Equal([("", 0, 1), ("宣传", 1, 1)], In(pages[1], 0));
    }

    [Theory]
    [InlineData("| | | 覆盖面 | 95 | 10 | 9 |\n| | 满意度 | 学员 | 95 | 10 | 9 |\n| | ^ | 群众 | 100 | 7.5 | 8 |", null)]
    [InlineData("| | 满意度 | 学员 | 95 | 10 | 9 |\n| | 可持续 | 群众 | 100 | 7.5 | 8 |", 1)]
    public void Rows_whose_labels_could_not_be_told_wait_for_none_on_the_next_page(string below, int? rowSpan)
    {
        // The label of all rows stands beside the first ones, as a browser sets that of a cell which the page's end cuts.
        var pages = Read($"""
            | 绩效指标 | 一级指标 | 名称 | 数量 | 金额 | 得分 |
            | ^ | 产出 | 培训 | 12 | 30.5 | 9 |
            | | ^ | 宣传 | 4 | 2.25 | 8 |
            | | ^ | 养护 | 160 | 940 | 7 |
            | | 效益 | 知晓度 | 98 | 0.5 | 6 |
            ---
            {below}
            | | | 合计 | | 990.25 | |
            """, UnruledStyle.Middle);
        Assert.NotNull(pages[0].UnreadColumns);
        Assert.Equal(rowSpan, pages[1].Tables[0].Cells.SingleOrDefault(cell => cell.Text == "满意度")?.RowSpan);
    }

    [Fact]
    public void The_last_rows_of_a_page_wait_for_a_label_on_the_next()
    {
        var pages = CutBelow(row: 4, (1, 2, "设备"), (3, 7, "物资"), (8, 9, "宣传"));
        Assert.Equal([("类别", 0, 1), ("设备", 1, 2), ("", 3, 2)], In(pages[0], 0));
        Assert.Equal([("物资", 0, 3), ("宣传", 3, 2)], In(pages[1], 0));
    }

    [Fact]
    public void Labels_that_may_be_at_the_middle_or_at_the_top_are_not_read_though_other_texts_are_in_the_middle()
    {
        var rows = """
            | 类别 | 名称 | 数量 | 金额 |
            | 产出 | 培训 | 12 | 30.5 |
            | ^ | 宣传 | 4 | 2.25 |
            | ^ | 养护 | 160 | 940 |
            | 效益 | 农户对项目实施的知晓度 | 98 | 0.5 |
            | ^ | 学校和医院用户的满意度 | 95 | 10 |
            """;
        // At the middle the second label would stand for the last four rows.
        var page = Assert.Single(Read(rows, UnruledStyle.Middle with { AreLabelsTop = true, Leading = 11, Padding = 6 }));
        Assert.NotNull(page.UnreadColumns);
        Assert.DoesNotContain(Assert.Single(page.Tables).Cells, cell => cell.Text == "效益");
    }

    [Fact]
    public void A_label_at_the_top_beside_headings_of_which_the_names_have_none_stands_for_all_rows()
    {
        Assert.Equal([("资金", 0, 5)], In(Assert.Single(Read(Funds, Top)), 0));
    }

    [Fact]
    public void A_label_at_the_middle_of_three_rows_of_which_the_last_looks_like_a_sum_stands_for_all()
    {
        var rows = """
            | 资金 | | 预算数 | 执行数 | 分值 | 得分 |
            | ^ | 总额 | 120.5 | 110.5 | 10 | 9 |
            | ^ | 财政拨款 | 80.5 | 70.5 | | |
            | 目标 | 培训十二场，提高知晓度。 | < | < | 均已完成。 | < |
            | 类别 | 名称 | 数量 | 单位 | 金额 | 说明 |
            | 产出 | 培训 | 12 | 场 | 30 | 无 |
            | 效益 | 知晓 | 12 | 人 | 20 | 无 |
            | 其他 | 投诉 | 1 | 件 | 20 | 无 |
            """;
        Assert.Contains(("资金", 0, 3), In(Assert.Single(Read(rows, UnruledStyle.Middle)), 0));
    }

    [Fact]
    public void A_label_that_makes_its_row_high_shows_where_the_row_begins()
    {
        var rows = Levels + "\n| 效益 | 服务对象满意度指标 | 学员 | 95 | 无 |\n| ^ | 社会效益 | 知晓 | 9 | 无 |\n| ^ | ^ | 覆盖 | 9 | 无 |\n| ^ | ^ | 参与 | 9 | 无 |";
        var page = Assert.Single(Read(rows, UnruledStyle.Middle with { AreLabelsTop = true }));
        Assert.Equal([("一级指标", 0, 1), ("产出", 1, 5), ("效益", 6, 4)], In(page, 0));
    }

    [Fact]
    public void A_single_label_at_the_top_beside_the_headings_stands_for_all_rows_where_others_stand_at_the_top()
    {
        var rows = Levels.Split('\n').Index().Select(row => (row.Index == 0 ? "| 绩效指标 " : "| ^ ") + row.Item);
        Assert.Equal([("绩效指标", 0, 6)], In(Assert.Single(Read(string.Join('\n', rows), Top)), 0));
    }

    [Fact]
    public void A_heading_printed_once_more_above_rows_of_the_label_before_stands_for_none()
    {
        // On the first page the one row has labels of both levels, and nothing shows that they are no names.
        const string Headings = "| 一级指标 | 二级指标 | 名称 | 数量 | 说明 |";
        var pages = Read($"{Funds}\n| 目标 | 培训十二场，宣传四次。 | < | 均已完成。 | < |\n{Headings}\n| 产出 | 数量指标 | 培训 | 12 | 无 |\n---\n{Headings}\n| | | 宣传 | 9 | 无 |\n| 合计 | < | | 90 | |", UnruledStyle.Middle);
        Assert.Equal(2, pages.Sum(page => page.Tables.Count));
        Assert.DoesNotContain(pages[1].Tables[0].Cells, cell => cell is { Text: "一级指标" or "二级指标", RowSpan: > 1 });
    }

    /// <summary>Rows of a table whose labels stand at the middle of theirs as if no page's end cut it below a row.</summary>
    private static List<Page> CutBelow(int row, params (int First, int Last, string Text)[] labels)
    {
        var pdf = new PdfDrawing();
        var pages = new[] { pdf.AddPage(500, 84 + (row * 24)), pdf.AddPage(500, 400) };
        foreach (var (x, heading) in new[] { (60, "类别"), (160, "名称"), (280, "数量"), (360, "金额") }) At(0, x, heading);
        for (var i = 1; i <= labels[^1].Last; i++)
        {
            At(i, 160, $"物资名称{i}");
            At(i, 280, "12");
            At(i, 360, "30.5");
        }

        foreach (var (first, last, text) in labels) At((first + last) / 2.0, 60, text);
        return Corpus.Read(pdf.ToBytes());

        void At(double height, double x, string text) => pages[height > row ? 1 : 0].Text(x, 60 + ((height > row ? height - row - 1 : height) * 24), 9, text);
    }

    private static List<Page> Read(string table, UnruledStyle style) => Corpus.Read(UnruledDrawing.Draw(table, style));

    /// <summary>The cells of a column, with their first row and how many they span.</summary>
    private static IEnumerable<(string Text, int Row, int RowSpan)> In(Page page, int column) =>
        Assert.Single(page.Tables).Cells.Where(cell => cell.Column == column).OrderBy(cell => cell.Row).Select(cell => (cell.Text, cell.Row, cell.RowSpan));
}
