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
}
