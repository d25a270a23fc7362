using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>A small text right above another in one cell: read line by line it becomes a part of that, so the cell is told.</summary>
public class SmallTextAboveTests
{
    [Theory]
    [InlineData(true, 63, 64, 5, "a reading above its characters")]
    [InlineData(false, 63, 60, 5, "a line of its own above")]
    [InlineData(false, 63, 64, 8, "a line of nearly the same size")]
    [InlineData(false, 114, 70, 5, "a raised figure")]
    [InlineData(false, 63, 85, 5, "a remark below")]
    public void A_cell_is_told_where_a_small_text_stands_on_another(bool isTold, double x, double y, double size, string what)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage().Line(50, 50, 270, 50).Line(50, 94, 270, 94).Line(50, 50, 50, 94).Line(150, 50, 150, 94).Line(270, 50, 270, 94);
        page.Text(53, 74, 10, "技能提升培训").Text(x, y, size, "试行").Text(160, 74, 10, "12人");
        var cell = Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[0];
        Assert.True(isTold == cell.IsRunTogether, $"{what}: {cell.Text}");
    }
}
