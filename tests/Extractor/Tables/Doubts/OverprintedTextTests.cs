using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>Two texts of one cell, of 10 pt: digits are 5 pt wide.</summary>
public class OverprintedTextTests
{
    [Theory]
    [InlineData(true, "10", 160, "8", 165)]
    [InlineData(true, "10", 160, "98.5", 158)]
    [InlineData(false, "10", 160, "8", 170)]
    [InlineData(false, "10", 160, ".", 167)]
    [InlineData(false, "甲乙", 160, "8", 178)]
    public void A_cell_is_told_where_one_text_or_digit_stands_over_another(bool isTold, string text, int left, string other, int otherLeft)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 70, 110, 150 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 70, x, 150);
        page.Text(60, 80, 10, "检查次数").Text(left, 80, 10, text).Text(otherLeft, 80, 10, other).Text(60, 120, 10, "检查人数").Text(160, 120, 10, "12人");
        Assert.Equal(isTold, Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Any(cell => cell.IsRunTogether));
    }
}
