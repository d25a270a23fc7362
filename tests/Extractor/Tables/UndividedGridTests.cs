using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables;

/// <summary>Frames and shades that divide a table less than its texts do, and outlines that are no table.</summary>
public class UndividedGridTests
{
    private static readonly int[] Places = [60, 200, 320, 440];

    [Fact]
    public void Rows_in_a_frame_without_lines_between_columns_have_columns()
    {
        var table = Assert.Single(Read(page =>
        {
            Texts(page, 6, 24);
            for (var row = 0; row <= 6; row++) page.Line(50, 100 + (row * 24), 540, 100 + (row * 24));
            page.Line(50, 100, 50, 244).Line(540, 100, 540, 244);
        }).Tables);
        Assert.Equal((6, 4, TableOrigin.Aligned), (table.Rows, table.Columns, table.Origin));
    }

    [Fact]
    public void Columns_in_a_frame_without_lines_between_rows_have_rows()
    {
        var table = Assert.Single(Read(page =>
        {
            Texts(page, 6, 24);
            page.Line(50, 100, 540, 100).Line(50, 244, 540, 244);
            foreach (var x in new[] { 50, 190, 310, 430, 540 }) page.Line(x, 100, x, 244);
        }).Tables);
        Assert.Equal((6, 4), (table.Rows, table.Columns));
    }

    [Fact]
    public void Three_columns_of_prose_in_a_drawn_row_are_one_row()
    {
        var table = Assert.Single(Read(page =>
        {
            for (var line = 0; line < 6; line++)
            {
                for (var column = 0; column < 3; column++) page.Text(60 + (column * 160), 112 + (line * 13), 9, "按计划组织实施并完成全部任务");
            }

            page.Line(50, 100, 530, 100).Line(50, 184, 530, 184);
            foreach (var x in new[] { 50, 210, 370, 530 }) page.Line(x, 100, x, 184);
        }).Tables);
        Assert.Equal((1, 3), (table.Rows, table.Columns));
    }

    [Fact]
    public void Shaded_headings_alone_are_no_table_without_the_rows_below()
    {
        var table = Assert.Single(Read(page =>
        {
            page.Raw("0.9 g");
            foreach (var (left, right) in new[] { (50, 190), (190, 310), (310, 430), (430, 540) }) page.Fill(left, 100, right, 124).Fill(left, 124, right, 148);
            page.Raw("0 g");
            Texts(page, 8, 24);
        }).Tables);
        Assert.Equal((8, 4), (table.Rows, table.Columns));
    }

    [Fact]
    public void Outlined_bars_of_a_chart_are_no_tables()
    {
        var page = Read(page =>
        {
            foreach (var (i, widths) in new int[][] { [60, 90, 40], [80, 50, 70], [45, 95, 66], [70, 70, 52] }.Index())
            {
                double x = 120, top = 100 + (i * 34);
                foreach (var width in widths)
                {
                    page.Line(x, top, x + width, top).Line(x, top + 20, x + width, top + 20).Line(x, top, x, top + 20).Line(x + width, top, x + width, top + 20);
                    page.Text(x + (width / 2) - 5, top + 14, 9, $"{width}");
                    x += width;
                }

                page.Text(50, top + 14, 9, $"部门{i}");
            }
        });
        Assert.Empty(page.Tables);
        Assert.Equal(4 * 4, page.Lines.Sum(line => line.Text.Split(' ').Length));
    }

    private static void Texts(PageDrawing page, int rows, double height)
    {
        for (var row = 0; row < rows; row++)
        {
            string[] texts = row == 0 ? ["单位名称", "预算数", "执行数", "执行率"] : [$"单位{row}", $"{row}2.50", $"{row}0.25", $"9{row}%"];
            foreach (var (i, text) in texts.Index()) page.Text(Places[i], 100 + (row * height) + (height / 2) + 3, 9, text);
        }
    }

    private static Page Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
