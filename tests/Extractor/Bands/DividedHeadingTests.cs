using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Bands;

/// <summary>Headings over several columns of a table with lines between its rows alone.</summary>
public class DividedHeadingTests
{
    private static readonly UnruledStyle Ruled = UnruledStyle.Middle with { IsLeft = false, AreRowsRuled = true };

    private const string Head = """
        | 项目名称 | < | 养老服务设施运营补贴 | < | < | < | < | < |
        | 主管部门 | < | 某局 | < | 实施单位 | < | 某敬老院 | < |
        """;

    private const string Amounts = """
        | ^ | 年度资金总额 | 58.00 | 58.00 | 56.84 | 10 | 98.00% | 9.8 |
        | ^ | 其中：当年财政拨款 | 58.00 | 58.00 | 56.84 | — | 98.00% | — |
        | ^ | 上年结转资金 | 0 | 0 | 0 | — | — | — |
        """;

    [Theory]
    [InlineData("| 项目资金 | 资金来源 | 预算安排情况 | < | 执行情况 | < | < | < |\n| ^ | ^ | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |", "资金来源")]
    [InlineData("| 项目资金 |  | 预算情况 | < | 执行情况 | < | < | < |\n| ^ |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |", null)]
    public void Headings_beside_the_label_of_the_rows_below_have_their_columns(string headings, string? names)
    {
        var page = Assert.Single(Corpus.Read(UnruledDrawing.Draw($"{Head}\n{headings}\n{Amounts}", Ruled)));
        Assert.Null(page.UnreadColumns);
        var cells = Assert.Single(page.Tables).Cells;
        var band = Assert.Single(cells, cell => cell.Text == "执行情况");
        Assert.Equal(
            ["全年执行数", "分值", "执行率", "得分"],
            cells.Where(cell => cell.Row == band.Row + 1 && cell.Column >= band.Column && cell.Column < band.Column + band.ColumnSpan).OrderBy(cell => cell.Column).Select(cell => cell.Text));
        Assert.Equal(names is null ? 0 : 2, cells.Where(cell => cell.Text == names).Sum(cell => cell.RowSpan));
    }

    [Fact]
    public void Headings_of_goals_beside_a_label_that_is_printed_in_each_row_stand_over_these_goals()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        for (var y = 60; y <= 180; y += 20) page.Line(40, y, 556, y);
        Row(74, "项目资金", (213, "预算情况"), (412, "执行情况"));
        Row(94, "项目资金", (110, "资金总额"), (200, "58.00"), (252, "58.00"), (330, "56.84"), (420, "98%"), (510, "10"));
        Row(114, "项目资金", (110, "其他资金"), (200, "58.00"), (252, "58.00"), (330, "56.84"), (420, "98%"), (510, "10"));
        Row(134, "年度目标", (177, "预期目标"), (412, "实际情况"));
        Row(154, "年度目标", (85, "改造活动室两处，增设护理床位六十张"), (315, "活动室已改造两处，护理床位增设六十张"));
        Row(174, "绩效指标", (110, "护理床位"), (200, "60"), (252, "60"), (330, "张"), (420, "10"), (510, "10"));
        var cells = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells;
        Assert.All([("预期目标", "改造活动室"), ("实际情况", "活动室已改造")], pair => Assert.Equal(
            Columns(Assert.Single(cells, cell => cell.Text == pair.Item1)), Columns(Assert.Single(cells, cell => cell.Text.StartsWith(pair.Item2, StringComparison.Ordinal)))));

        void Row(double baseline, string label, params (double Left, string Text)[] texts)
        {
            foreach (var (left, text) in texts.Prepend((45, label))) page.Text(left, baseline, 9, text);
        }

        static (int First, int Count) Columns(Cell cell) => (cell.Column, cell.ColumnSpan);
    }
}
