using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Sorting;

/// <summary>Texts of more lines than their rows are high.</summary>
public class HighTextTests
{
    private const double Size = 10;

    [Fact]
    public void A_text_that_is_centred_over_its_row_is_that_rows_as_a_whole() =>
        Assert.Equal(["甲", "当年执行资金占预算资金的比率", "乙"], Texts([60, 90, 110, 140], ("甲", 66), ("当年执行|资金占预|算资金的|比率", 82), ("乙", 134)));

    [Fact]
    public void A_text_that_begins_at_the_top_of_its_row_is_that_rows_as_a_whole() =>
        Assert.Equal(["甲", "当年执行资金占预算资金", "乙"], Texts([60, 90, 110, 140], ("甲", 70), ("当年执行|资金占预|算资金", 98), ("乙", 136)));

    [Fact]
    public void A_text_from_the_top_of_its_row_is_whole_though_some_of_its_lines_come_to_stand_in_the_middle_of_the_next() =>
        Assert.Equal(["当年执行资金占预算资金的比率", "", ""], Texts([60, 82, 104, 126], ("当年执行|资金占预|算资金的|比率", 68.6)));

    [Fact]
    public void A_text_over_a_border_that_is_aligned_in_no_row_is_told_at_both()
    {
        var cells = Column([60, 90, 110, 140], ("当年执行|资金占预", 81));
        Assert.Equal(["当年执行", "资金占预", ""], cells.Select(cell => cell.Text));
        Assert.Equal([true, true, false], cells.Select(cell => cell.IsRunTogether));
    }

    [Fact]
    public void Texts_of_low_rows_that_stand_alike_in_each_are_the_rows_own()
    {
        var cells = Column([60, 72, 84, 96], ("当年执行|资金占预|算资金的", 62));
        Assert.Equal(["当年执行", "资金占预", "算资金的"], cells.Select(cell => cell.Text));
        Assert.DoesNotContain(cells, cell => cell.IsRunTogether);
    }

    [Fact]
    public void Texts_that_follow_one_another_by_chance_stay_in_the_rows_that_they_are_centred_in()
    {
        var cells = Column([60, 90, 120], ("当年执行|资金占预|算资金的|比率为何|如此之低", 63));
        Assert.Equal(["当年执行资金占预算资金的", "比率为何如此之低"], cells.Select(cell => cell.Text));
        Assert.DoesNotContain(cells, cell => cell.IsRunTogether);
    }

    private static IEnumerable<string> Texts(double[] rows, params (string Lines, double Middle)[] texts)
    {
        var cells = Column(rows, texts);
        Assert.DoesNotContain(cells, cell => cell.IsRunTogether);
        return cells.Select(cell => cell.Text);
    }

    /// <summary>The cells of a column from 150 to 270 with texts in its middle, given by the middle of their first line; to its left every row has a name.</summary>
    private static IReadOnlyList<Cell> Column(double[] rows, params (string Lines, double Middle)[] texts)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in rows) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, rows[0], x, rows[^1]);
        foreach (var y in rows.SkipLast(1)) page.Text(60, y + 9, 8, "名称");
        foreach (var (lines, middle) in texts)
        {
            foreach (var (line, i) in lines.Split('|').Select((line, i) => (line, i))) page.Text(210 - (line.Length * Size / 2), middle + (0.35 * Size) + (12 * i), Size, line);
        }

        var read = Assert.Single(Corpus.Read(pdf.ToBytes()));
        return [.. Assert.Single(read.Tables).Cells.Where(cell => cell.Column == 1).OrderBy(cell => cell.Row)];
    }
}
