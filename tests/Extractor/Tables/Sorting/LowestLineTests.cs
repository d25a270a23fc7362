using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Sorting;

/// <summary>Lines of 10 pt in a cell from 70 to 110 that its clip cuts as a spreadsheet does, which paints no line below.</summary>
public class LowestLineTests
{
    [Theory]
    [InlineData(true, 78, 94, "下年度预算")]
    [InlineData(false, 76, 91, "下年度预算")]
    [InlineData(false, 78, 94, "下年")]
    [InlineData(false, 73.5, 94, "下年度预算")]
    public void A_full_line_of_which_the_cell_cuts_the_foot_may_go_on_below(bool isTold, double first, double last, string text)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 70, 94, 150 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 70, x, 150);
        page.Text(60, 80, 10, "偏差原因").Raw($"q 150 748 120 24 re W n").Text(160, first + 2, 10, "按进度安排").Text(160, last + 2, 10, text).Raw("Q").Text(60, 130, 10, "改进措施").Text(160, 130, 10, "无");
        Assert.Equal(isTold, Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.SelectMany(cell => cell.Lines).Any(line => line.IsCutOff));
    }

    /// <summary>The first cell is too low for its text, the second as high as its own: from 110 on, two lines.</summary>
    [Theory]
    [InlineData(88, "下年度预算", true)]
    [InlineData(88, "下年度算。", false)]
    [InlineData(88, "下年", false)]
    [InlineData(85, "下年度预算", false)]
    public void Where_a_cell_is_cut_a_full_line_at_the_foot_of_another_may_go_on_below(double cut, string text, bool isTold)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 70, 94, 118, 150 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 70, x, 150);
        page.Text(60, 85, 10, "偏差原因").Text(60, 110, 10, "改进措施").Text(60, 135, 10, "其他").Text(160, 135, 10, "无");
        page.Raw("q 150 748 120 24 re W n").Text(160, 80, 10, "按进度安排").Text(160, cut + 8, 10, "加强预算管").Raw("Q").Text(160, 105, 10, "调整下一步").Text(160, 116.5, 10, text);
        var cell = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells[3];
        Assert.Equal(isTold, cell.Lines[^1].IsCutOff);
    }
}
