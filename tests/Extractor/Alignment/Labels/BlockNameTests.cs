using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment.Labels;

/// <summary>The name of the block of indicators, which stands left of all its rows.</summary>
public class BlockNameTests
{
    private const string Headings = "| 一级指标 | 二级指标 | 三级指标 | 目标 | 完成 | 分值 | 得分 |";

    private static readonly string[] Rows =
    [
        "| 产出指标 | 数量指标 | 培训 | 12 | 12 | 10 | 10 |",
        "| ^ | ^ | 宣传 | 4 | 4 | 10 | 10 |",
        "| ^ | 质量指标 | 合格率 | 98 | 99 | 10 | 10 |",
        "| 效益指标 | 社会效益指标 | 知晓度 | 98 | 98 | 20 | 20 |",
    ];

    [Theory]
    [InlineData(100)]
    [InlineData(124)]
    [InlineData(196)]
    public void It_stands_for_all_rows_beside_whichever_a_page_leaves_it(double top)
    {
        var name = Assert.Single(Cells(top, "绩效指标"), cell => cell.Text == "绩效指标");
        Assert.Equal((0, 6), (name.Row, name.RowSpan));
    }

    [Fact]
    public void On_the_next_page_it_has_a_column_that_the_page_before_does_not_show()
    {
        var pages = Corpus.Read(UnruledDrawing.Draw(string.Join('\n', [Shifted(Headings, "| "), .. Rows.Select(row => Shifted(row, "| ")), "---", Shifted(Rows[3], "| 绩效指标 "), Shifted("| 满意度指标 | 服务对象满意度指标 | 学员 | 95 | 96 | 20 | 20 |", "| ")]), UnruledStyle.Middle));
        Assert.Equal(7, Assert.Single(pages[0].Tables).Columns);
        var table = Assert.Single(pages[1].Tables);
        Assert.True(table.Continues);
        var name = Assert.Single(table.Cells, cell => cell.Text == "绩效指标");
        Assert.Equal((0, 2), (name.Row, name.RowSpan));
    }

    private static string Shifted(string row, string first) => first + row;

    private static IReadOnlyList<Cell> Cells(double top, string name)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage(700);
        page.Text(40, top, 8, name);
        string[][] rows = [["一级指标", "二级指标", "三级指标", "目标", "完成", "分值"], ["产出指标", "数量指标", "培训", "12", "12", "10"], ["产出指标", "数量指标", "宣传", "4", "4", "10"], ["产出指标", "质量指标", "合格率", "98", "99", "10"], ["效益指标", "社会效益", "知晓度", "98", "98", "20"], ["效益指标", "生态效益", "绿化率", "98", "98", "20"]];
        foreach (var (i, row) in rows.Index())
        {
            foreach (var (column, text) in row.Index()) page.Text(100 + (column * 80), 100 + (i * 24), 8, text);
        }

        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells;
    }
}
