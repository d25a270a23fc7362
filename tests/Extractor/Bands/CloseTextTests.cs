using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Bands;

/// <summary>Tables without lines between their columns whose cells are padded by half a point: what fills one stands a point before the next.</summary>
public class CloseTextTests
{
    private const double Size = 8;
    private const double Width = 41;
    private const double Padding = 0.5;

    private static readonly string[][] Rows = [["单位", "项目", "预算", "执行", "得分"], ["某局", "道路", "12", "11", "9"], ["某所", "桥梁", "30", "28", "8"]];

    [Fact]
    public void Where_a_text_begins_is_told_by_its_other_lines()
    {
        var table = Read([.. Rows, ["道路养护所", "养护道路一\n并改善路况\n按期完成", "12", "11", "9"]]);
        Assert.Equal(["道路养护所", "养护道路一并改善路况按期完成", "12", "11", "9"], Texts(table, 3));
    }

    [Fact]
    public void Where_a_text_begins_is_told_by_the_cells_above_and_below()
    {
        var table = Read([.. Rows, ["道路养护所", "养护道路一", "12", "11", "9"]]);
        Assert.Equal(["道路养护所", "养护道路一", "12", "11", "9"], Texts(table, 3));
    }

    [Fact]
    public void A_row_is_as_others_that_lack_one_of_its_texts()
    {
        var table = Read([["单位", "项目", "预算", "执行", "说明"], ["某局", "道路", "12", "11", ""], ["某所", "桥梁", "30", "28", ""], ["道路养护所", "养护道路一", "12", "11", "延期"]]);
        Assert.Equal(["道路养护所", "养护道路一", "12", "11", "延期"], Texts(table, 3));
    }

    [Fact]
    public void A_text_that_goes_on_where_texts_begin_above_is_one_if_its_row_has_other_texts_than_theirs()
    {
        var table = Read([.. Rows, ["道路养护所", "养护道路一", "", "", ""]]);
        Assert.Equal(["道路养护所养护道路一"], Texts(table, 3).Where(text => text.Length > 0));
    }

    [Fact]
    public void Lines_that_run_on_where_others_are_indented_are_not_divided()
    {
        // The font changes in the second line where the first of each paragraph begins, and the third runs on there.
        var table = Read([.. Rows], page =>
        {
            page.Text(58.5, 125, Size, "养护道路").Text(52.5, 135, Size, "A").Text(58.5, 135, Size, "改善路").Text(50.5, 145, Size, "按期完成").Text(58.5, 155, Size, "养护道路");
            page.Text(132.5, 135, Size, "12").Text(173.5, 135, Size, "11").Text(214.5, 135, Size, "9").Line(50, 160, 255, 160);
        });
        Assert.Equal("养护道路A改善路按期完成养护道路", string.Concat(Texts(table, 3)[0].Where(c => c != ' ')));
    }

    [Fact]
    public void The_spacing_before_the_numbers_of_a_list_divides_none_of_its_lines()
    {
        // The quarter of an em that word processors put between an ideograph and a figure.
        var table = Read([.. Rows], page =>
        {
            foreach (var line in new[] { 1, 2, 3 }) page.Text(50.5, 115 + (10 * line), Size, "目标").Text(68.5, 115 + (10 * line), Size, $"{line}路");
            page.Text(132.5, 135, Size, "12").Text(173.5, 135, Size, "11").Text(214.5, 135, Size, "9").Line(50, 160, 255, 160);
        });
        Assert.Equal("目标1路目标2路目标3路", string.Concat(Texts(table, 3)[0].Where(c => c != ' ')));
    }

    [Fact]
    public void A_text_is_not_divided_into_one_that_stands_below_none()
    {
        // 月 begins by chance where the texts above do, and 10 stands below none of these.
        var table = Read([.. Rows], page => page.Text(50.5, 135, Size, "路").Text(91.5, 135, Size, "桥").Text(123, 135, Size, "10").Text(132.5, 135, Size, "月底").Text(173.5, 135, Size, "11").Text(214.5, 135, Size, "9").Line(50, 160, 255, 160));
        Assert.Contains("10月底", Texts(table, 3).Select(text => text.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_blank_half_of_a_closing_mark_may_lie_over_the_next_text()
    {
        var table = Read([.. Rows, ["道1（某局）", "养护", "12", "11", "9"]]);
        Assert.Equal(["道1（某局）", "养护", "12", "11", "9"], Texts(table, 3));
    }

    [Fact]
    public void An_indented_line_stands_above_what_is_left_of_it()
    {
        var table = Read([.. Rows, ["\u3000\u3000\u3000其\n他资金", "养护", "12", "11", "9"]]);
        Assert.Equal(["其他资金", "养护", "12", "11", "9"], Texts(table, 3));
    }

    private static List<string> Texts(Table table, int row) => [.. table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).Select(cell => cell.Text)];

    private static Table Read(string[][] rows, Action<PageDrawing>? more = null)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        var top = 50.0;
        page.Line(50, top, 50 + (5 * Width), top);
        foreach (var row in rows)
        {
            foreach (var (column, text) in row.Index())
                foreach (var (line, part) in text.Split('\n').Index()) page.Text(50 + (column * Width) + Padding, top + 10 + (line * 10), Size, part);
            top += 5 + (row.Max(text => text.Split('\n').Length) * 10);
            page.Line(50, top, 50 + (5 * Width), top);
        }

        more?.Invoke(page);
        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }
}
