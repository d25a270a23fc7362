using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment.Zones;

/// <summary>Headings of two rows without rulings, labels at the top of their rows, and sums: what only their places tell.</summary>
public class MergedHeadingTests
{
    [Fact]
    public void A_heading_over_the_headings_of_two_columns_spans_them()
    {
        var table = Read(page =>
        {
            Headings(page, "年初预算", 228, 318);
            for (var row = 0; row < 5; row++) Row(page, 150 + (row * 22), $"单位{row}", $"{row + 1}.50", $"{row + 2}0.25", $"{row}.1");
        });
        Assert.Equal((7, 4), (table.Rows, table.Columns));
        Assert.Equal((0, 1, 1, 2), PlaceOf(table, "年初预算"));
        Assert.Equal((0, 0, 2, 1), PlaceOf(table, "项目"));
        Assert.Equal((1, 2, 1, 1), PlaceOf(table, "项目支出"));
    }

    [Fact]
    public void Two_headings_of_which_either_may_stand_over_a_third_column_are_not_divided()
    {
        var page = Assert.Single(Pages(page =>
        {
            page.Text(60, 121, 9, "项目").Text(200, 110, 9, "年初预算").Text(356, 110, 9, "全年执行");
            foreach (var (i, heading) in new[] { "甲", "乙", "丙", "丁", "戊" }.Index()) page.Text(160 + (i * 62), 132, 9, heading);
            for (var row = 0; row < 5; row++)
            {
                page.Text(60, 154 + (row * 22), 9, $"单位{row}");
                for (var i = 0; i < 5; i++) page.Text(160 + (i * 62), 154 + (row * 22), 9, "12");
            }
        }));
        Assert.DoesNotContain(page.Tables.SelectMany(table => table.Cells), cell => cell.ColumnSpan > 1);
    }

    [Fact]
    public void The_label_of_a_sum_in_the_middle_of_two_columns_spans_them()
    {
        var table = Read(page =>
        {
            foreach (var (x, heading) in new[] { (50, "序号"), (160, "评价对象"), (300, "投入"), (380, "得分") }) page.Text(x, 110, 9, heading);
            for (var row = 0; row < 5; row++) page.Text(55, 132 + (row * 22), 9, $"{row + 1}").Text(100, 132 + (row * 22), 9, "某县人力资源和社会保障局").Text(302, 132 + (row * 22), 9, "21.5").Text(382, 132 + (row * 22), 9, "90.5");
            page.Text(135, 242, 9, "平均分").Text(302, 242, 9, "21.5").Text(382, 242, 9, "90.5");
        });
        Assert.Equal((6, 0, 1, 2), PlaceOf(table, "平均分"));
    }

    [Fact]
    public void A_heading_beside_the_figures_of_its_column_begins_the_table()
    {
        // The headings stand at the left of their columns and the figures at the right: no heading lies over a figure.
        var table = Read(page =>
        {
            foreach (var (x, heading) in new[] { (150, "预算"), (230, "执行"), (310, "分值") }) page.Text(x, 110, 9, heading);
            for (var row = 0; row < 5; row++) page.Text(60, 132 + (row * 22), 9, $"资金来源{row}").Text(190, 132 + (row * 22), 9, "127.5").Text(270, 132 + (row * 22), 9, "120.8").Text(350, 132 + (row * 22), 9, "10.5");
        });
        Assert.Equal((6, 4), (table.Rows, table.Columns));
        Assert.Equal((0, 1, 1, 1), PlaceOf(table, "预算"));
    }

    [Fact]
    public void Labels_at_the_top_of_their_rows_are_read_where_they_cannot_be_at_the_middle()
    {
        var table = Read(page =>
        {
            foreach (var (x, heading) in new[] { (60, "类别"), (160, "名称"), (280, "数量"), (360, "金额") }) page.Text(x, 110, 9, heading);
            for (var row = 0; row < 7; row++) page.Text(160, 132 + (row * 22), 9, $"物资名称{row}").Text(280, 132 + (row * 22), 9, "12").Text(360, 132 + (row * 22), 9, "30.5");
            page.Text(60, 132, 9, "设备").Text(60, 176, 9, "物资").Text(60, 264, 9, "宣传");
        });
        Assert.Equal([("类别", 0, 1), ("设备", 1, 2), ("物资", 3, 4), ("宣传", 7, 1)], table.Cells.Where(cell => cell.Column == 0).OrderBy(cell => cell.Row).Select(cell => (cell.Text, cell.Row, cell.RowSpan)));
    }

    [Fact]
    public void A_figure_on_two_lines_beside_texts_at_its_middle_is_one()
    {
        var table = Read(page =>
        {
            for (var row = 0; row < 6; row++) page.Text(60, 100 + (row * 34), 8, $"名称{row}").Text(160, 100 + (row * 34), 8, "单位").Text(260, 100 + (row * 34), 8, "数量");
            for (var row = 1; row < 6; row++) page.Text(360, 100 + (row * 34), 8, "12.50");
            page.Text(360, 95, 8, "716390.5").Text(360, 105, 8, "4");
        });
        Assert.Equal("716390.54", Assert.Single(table.Cells, cell => cell is { Row: 0, Column: 3 }).Text);
    }

    private static void Headings(PageDrawing page, string over, int first, int second) =>
        page.Text(60, 121, 9, "项目").Text((first + second + 36 - (over.Length * 9)) / 2, 110, 9, over).Text(first, 132, 9, "基本支出").Text(second, 132, 9, "项目支出").Text(420, 121, 9, "增减率");

    private static void Row(PageDrawing page, double y, string name, string basic, string project, string rate) =>
        page.Text(60, y + 4, 9, name).Text(236, y + 4, 9, basic).Text(326, y + 4, 9, project).Text(426, y + 4, 9, rate);

    private static (int, int, int, int) PlaceOf(Table table, string text) =>
        table.Cells.Where(cell => cell.Text == text).Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan)).Single();

    private static Table Read(Action<PageDrawing> draw) => Assert.Single(Assert.Single(Pages(draw)).Tables);

    private static List<Page> Pages(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Corpus.Read(pdf.ToBytes());
    }
}
