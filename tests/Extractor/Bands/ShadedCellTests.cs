using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Bands;

/// <summary>Tables with lines between their rows alone, some or all of whose cells are shaded.</summary>
public class ShadedCellTests
{
    private static readonly double[] Columns = [50, 150, 250, 350, 450, 550];

    private static readonly string[][] Rows =
    [
        ["指标", "目标值", "完成值", "分值", "得分"],
        ["清扫", "45条", "45条", "20", "19"],
        ["修补", "12处", "11处", "30", "28"],
        ["抽查", "80次", "81次", "50", "50"],
    ];

    [Theory]
    [InlineData("headings")]
    [InlineData("labels")]
    [InlineData("every other row")]
    [InlineData("all")]
    public void Whichever_cells_are_shaded_each_text_has_a_cell(string shaded)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        Draw(page, (row, column) => shaded switch
        {
            "headings" => row == 0,
            "labels" => row == 0 || column == 0,
            "every other row" => row % 2 == 1,
            _ => true,
        });
        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        var table = Assert.Single(read.Tables);
        Assert.Equal((4, 5, 20), (table.Rows, table.Columns, table.Cells.Count));
        Assert.Equal(Rows.SelectMany(row => row), table.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => cell.Text));
        Assert.Empty(read.Lines);
    }

    [Fact]
    public void Boxes_to_tick_in_one_cell_of_a_table_that_is_shaded_all_over_are_one_text()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        Draw(page, (_, _) => true);
        page.Raw("0.9 g").Fill(50, 180, 150, 200).Fill(150, 180, 550, 200).Raw("0 g").Line(50, 200, 550, 200);
        page.Text(60, 194, 9, "项目属性").Text(160, 194, 9, "□新增").Text(300, 194, 9, "□延续");
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        Assert.Equal((TableOrigin.Ruled, 4), (table.Origin, Assert.Single(table.Cells, cell => cell.Text.Contains("新增", StringComparison.Ordinal) && cell.Text.Contains("延续", StringComparison.Ordinal)).ColumnSpan));
    }

    private static void Draw(PageDrawing page, Func<int, int, bool> isShaded)
    {
        page.Raw("0.9 g");
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var column = 0; column < Rows[0].Length; column++)
            {
                if (isShaded(row, column)) page.Fill(Columns[column], 100 + (row * 20), Columns[column + 1], 120 + (row * 20));
            }
        }

        page.Raw("0 g");
        for (var line = 0; line <= Rows.Length; line++) page.Line(50, 100 + (line * 20), 550, 100 + (line * 20));
        foreach (var (row, texts) in Rows.Index())
        {
            foreach (var (column, text) in texts.Index()) page.Text(Columns[column] + 10, 114 + (row * 20), 9, text);
        }
    }
}
