using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Bands;

/// <summary>Tables with lines between their rows alone in which the texts of one column stand at its right side and those of the next, two points on, at its left side, as spreadsheets set numbers and words.</summary>
public class CloseEndTests
{
    private const double Size = 8;

    /// <summary>Where the texts of the third column end.</summary>
    private const double End = 250;

    private static readonly string[] Headings = ["单位", "目标", "完成", "分值", "得分"];

    [Fact]
    public void Two_figures_that_stand_close_in_all_rows_are_those_of_two_columns()
    {
        var table = Read(2, ["某局", "道路", "15", "15", "无"], ["某所", "桥梁", "15", "9", "无"], ["某站", "隧道", "10", "6", "无"], ["某院", "护栏", "100", "85.74", "无"]);
        Assert.Equal(["某局", "道路", "15", "15", "无"], Texts(table, 1));
        Assert.Equal(["某院", "护栏", "100", "85.74", "无"], Texts(table, 4));
    }

    [Fact]
    public void Texts_that_end_where_those_of_other_rows_do_are_divided_from_what_follows()
    {
        var table = Read(2, ["某局", "道路", "不少于30公里", "36公里长", "无"], ["某所", "桥梁", "至少12座", "12座", "无"], ["某站", "隧道", "健全", "健全", "无"], ["某院", "护栏", "5公里", "4.6公里", "无"]);
        Assert.Equal(["某局", "道路", "不少于30公里", "36公里长", "无"], Texts(table, 1));
        Assert.Equal(["某站", "隧道", "健全", "健全", "无"], Texts(table, 3));
    }

    [Fact]
    public void A_score_is_none_of_the_reason_behind_it_though_that_alone_has_one()
    {
        var table = Read(2, ["某局", "道路", "15", "", "10"], ["某所", "桥梁", "9", "1座因选址调整取消", "10"], ["某站", "隧道", "10", "", "10"], ["某院", "护栏", "5", "", "10"]);
        Assert.Equal(["某所", "桥梁", "9", "1座因选址调整取消", "10"], Texts(table, 2));
    }

    [Fact]
    public void Figures_with_their_units_at_the_right_side_of_a_column_are_not_divided()
    {
        // The quarter of an em before the unit is at one place in all rows, and all end together.
        var table = Read(2, ["某局", "道路", "13", "年", "10"], ["某所", "桥梁", "5", "个", "9"], ["某站", "隧道", "130", "套", "8"]);
        Assert.Equal(["13年", "5个", "130套"], Enumerable.Range(1, 3).Select(row => Texts(table, row)[2].Replace(" ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(0, false)]
    public void Two_figures_that_nothing_divides_are_told(double white, bool isTold)
    {
        var table = Read(white, ["某局", "道路", "15", "9", "无"], ["某所", "桥梁", "", "", "无"], ["某站", "隧道", "", "", "无"]);
        Assert.Equal(isTold, Assert.Single(table.Cells, cell => cell.Text == "159").IsRunTogether);
    }

    private static List<string> Texts(Table table, int row) => [.. table.Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Column).Select(cell => cell.Text)];

    /// <param name="white">Between the third column's texts and the fourth's, in points.</param>
    private static Table Read(double white, params string[][] rows)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var (row, texts) in rows.Prepend(Headings).Index())
        {
            double[] lefts = [55, 105, End - Width(texts[2]), row == 0 ? 270 : End + white, 370];
            page.Line(50, 50 + (20 * row), 420, 50 + (20 * row));
            foreach (var (column, text) in texts.Index().Where(text => text.Item.Length > 0)) page.Text(lefts[column], 64 + (20 * row), Size, text);
        }

        page.Line(50, 70 + (20 * rows.Length), 420, 70 + (20 * rows.Length));
        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }

    private static double Width(string text) => text.Sum(c => c < 0x80 ? Size / 2 : Size);
}
