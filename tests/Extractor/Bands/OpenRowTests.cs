using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Bands;

/// <summary>Tables that draw a line below each row alone, or above each: the first row has none above it, or the last none below.</summary>
public class OpenRowTests
{
    private const double RowHeight = 20;

    private static readonly double[] Columns = [50, 150, 250, 350, 450, 550];

    /// <summary>Rows below one another; texts stand in the middle of their cells.</summary>
    private static readonly string[][] Rows =
    [
        ["项目名称", "道路养护项目"],
        ["主管部门", "某局", "实施单位", "某中心", "某科"],
        ["指标", "目标值", "完成值", "分值", "得分"],
        ["清扫", "45条", "45条", "50", "49"],
        ["修补", "12处", "11处", "50", "48"],
        ["总分", "", "", "100", "97"],
    ];

    [Fact]
    public void A_label_and_its_value_above_the_first_line_are_its_first_row()
    {
        var page = Read(page => DrawRows(page, 100, Enumerable.Range(1, 6)));
        Assert.Equal(6, Assert.Single(page.Tables).Rows);
        Assert.Empty(page.Lines);
    }

    [Fact]
    public void Sums_below_the_last_line_are_its_last_row_and_signatures_below_them_are_not()
    {
        var page = Read(page =>
        {
            DrawRows(page, 100, Enumerable.Range(0, 6));
            page.Text(60, 250, 10, "填报人：张三").Text(400, 250, 10, "联系电话：12345678");
        });
        Assert.Equal(6, Assert.Single(page.Tables).Rows);
        Assert.Equal("填报人：张三 联系电话：12345678", string.Join(' ', page.Lines.Select(line => line.Text)));
    }

    [Theory]
    [InlineData("填报单位：某局", 100, "单位：万元", 0)]
    [InlineData("某局", 60, "万元", 0)]
    [InlineData("某局填报", 100, "万元", 5)]
    [InlineData("某局填报", 100, "项目支出绩效自评表", 0, 16)]
    public void A_caption_above_the_first_line_is_no_row(string left, double middle, string right, double white, double size = 10)
    {
        var page = Read(page =>
        {
            DrawRows(page, 100, Enumerable.Range(0, 7));
            page.Text(middle - (left.Length * 5), 93.8 - white, 10, left).Text(400, 93.8 - white, size, right);
        });
        Assert.Equal(6, Assert.Single(page.Tables).Rows);
        Assert.Equal(2, page.Lines.Count);
    }

    [Fact]
    public void A_value_of_which_only_the_last_line_stands_beside_the_label_is_not_cut()
    {
        var page = Read(page =>
        {
            DrawRows(page, 100, Enumerable.Range(1, 6));
            page.Text(320, 101.8, 10, "道路养护");
        });
        Assert.Equal(5, Assert.Single(page.Tables).Rows);
        Assert.Equal(["道路养护", "项目名称", "道路养护项目"], page.Lines.Select(line => line.Text));
    }

    [Fact]
    public void Signatures_below_the_last_line_are_no_sums()
    {
        var page = Read(page =>
        {
            DrawRows(page, 100, Enumerable.Range(0, 7));
            page.Text(80, 233.8, 10, "单位领导").Text(390, 233.8, 10, "经办人");
        });
        Assert.Equal(6, Assert.Single(page.Tables).Rows);
        Assert.Equal(2, page.Lines.Count);
    }

    private static void DrawRows(PageDrawing page, double top, IEnumerable<int> lines)
    {
        foreach (var line in lines) page.Line(Columns[0], top + (line * RowHeight), Columns[^1], top + (line * RowHeight));
        foreach (var (i, row) in Rows.Index())
        {
            foreach (var (column, text) in row.Index())
            {
                // The value of a label alone has the rest of its row.
                var right = row.Length == 2 && column == 1 ? Columns[^1] : Columns[column + 1];
                if (text.Length > 0) page.Text(((Columns[column] + right) / 2) - (Width(text) / 2), top + (i * RowHeight) + 13.8, 10, text);
            }
        }
    }

    private static double Width(string text) => text.Sum(glyph => glyph < 0x80 ? 5 : 10);

    private static Page Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
