using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment.Labels;

/// <summary>Figures left of columns that are fuller than theirs: a blank below one is blank, and no part of a cell merged over both rows.</summary>
public class FigureRowTests
{
    private const string Rows = """
        | 项目名称 | 农村道路养护和桥梁检测 | < | < | < |
        | 项目资金（万元） | 年初预算数 | 全年执行数 | 分值 | 得分 |
        | 合计 | 25.5 | 20.4 | 10 | 8 |
        | 其中：财政拨款 | 25.5 | 20.4 | — | — |
        | 上年结转资金 | | | — | — |
        | 其他资金 | | | — | — |
        """;

    [Fact]
    public void The_name_of_the_funds_beside_their_headings_is_not_one_label_with_that_of_the_sum_below()
    {
        var cells = Cells(Rows);
        Assert.Equal(["项目资金（万元）:1", "合计:1", "其中：财政拨款:1", "上年结转资金:1", "其他资金:1"], cells.Where(cell => cell is { Row: > 0, Column: 0 }).OrderBy(cell => cell.Row).Select(cell => $"{cell.Text}:{cell.RowSpan}"));
        Assert.Equal([1, 1], cells.Where(cell => cell.Text == "25.5").Select(cell => cell.RowSpan));
    }

    [Fact]
    public void Amounts_of_funds_are_of_their_row_where_rows_lack_labels()
    {
        var cells = Cells(Rows.Replace("| 合计 |", "| |", StringComparison.Ordinal));
        Assert.Equal([1, 1, 1, 1], cells.Where(cell => cell.Text is "25.5" or "20.4").Select(cell => cell.RowSpan));
    }

    [Fact]
    public void Figures_under_headings_that_nobody_knows_are_not_read_where_rows_lack_labels()
    {
        var page = Read(Rows.Replace("| 合计 |", "| |", StringComparison.Ordinal).Replace("年初预算数", "甲类数", StringComparison.Ordinal).Replace("全年执行数", "乙类数", StringComparison.Ordinal));
        Assert.Empty(page.Tables);
        Assert.NotNull(page.UnreadColumns);
    }

    private static IReadOnlyList<Cell> Cells(string rows) => Assert.Single(Read(rows).Tables).Cells;

    private static Page Read(string rows) => Assert.Single(Corpus.Read(UnruledDrawing.Draw(rows, UnruledStyle.Middle)));
}
