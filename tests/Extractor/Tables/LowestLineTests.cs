using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables;

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
}
