using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>The border of a page around a title, a table and a signature, on the table's own border or less than 3 pt from it.</summary>
public class FrameAroundTests
{
    [Theory]
    [InlineData(0, 12)]
    [InlineData(2, 12)]
    [InlineData(12, 2.9)]
    [InlineData(2.9, 60)]
    public void What_stands_between_the_frame_and_the_table_stands_in_the_page(double left, double right)
    {
        var page = Read(left, right, _ => { });
        var table = Assert.Single(page.Tables);
        Assert.Equal((4, 3), (table.Rows, table.Columns));
        Assert.DoesNotContain(table.Cells, cell => cell.IsRunTogether);
        Assert.Equal(["title", "signature"], page.Lines.Select(line => line.Text));
    }

    [Fact]
    public void So_it_does_in_a_frame_of_two_lines()
    {
        var page = Read(2, 12, drawing => Rectangle(drawing, 100.5, 62.5, 409.5, 217.5));
        Assert.Equal((4, 3), (Assert.Single(page.Tables).Rows, page.Tables[0].Columns));
        Assert.Equal(["title", "signature"], page.Lines.Select(line => line.Text));
    }

    /// <summary>A column of reasons without borders between them may belong to the rows.</summary>
    [Fact]
    public void A_text_beside_the_rows_keeps_the_frame()
    {
        var page = Read(2, 60, drawing => drawing.Text(405, 118, 9, "reason"));
        Assert.Contains(Assert.Single(page.Tables).Cells, cell => cell.Text == "reason");
    }

    /// <summary>A border that was forgotten between the last column and the row below it leaves one corner open.</summary>
    [Fact]
    public void A_cell_that_goes_on_around_one_corner_stays_and_is_told()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new double[] { 100, 120, 140 }) page.Line(100, y, 400, y);
        page.Line(100, 160, 300, 160).Line(100, 180, 400, 180).Line(100, 100, 100, 180).Line(200, 100, 200, 160).Line(300, 100, 300, 160).Line(400, 100, 400, 180);
        for (var row = 0; row < 4; row++) page.Text(110, 114 + (20 * row), 9, "name").Text(row == 3 ? 160 : 210, 114 + (20 * row), 9, "98").Text(310, 114 + (20 * row), 9, "95");
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        Assert.Equal(4, table.Rows);
        Assert.Contains(table.Cells, cell => cell.IsRunTogether);
    }

    /// <summary>A table of four rows and three columns from 102 to 398 and from 100 to 180, in a frame so far from its sides (pt).</summary>
    private static Page Read(double left, double right, Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        Rectangle(page, 102 - left, 60, 398 + right, 220);
        for (var row = 0; row <= 4; row++) page.Line(102, 100 + (20 * row), 398, 100 + (20 * row));
        foreach (var x in new double[] { 102, 200, 300, 398 }) page.Line(x, 100, x, 180);
        for (var row = 0; row < 4; row++) page.Text(110, 114 + (20 * row), 9, "name").Text(210, 114 + (20 * row), 9, "98").Text(310, 114 + (20 * row), 9, "95");
        page.Text(220, 84, 14, "title").Text(120, 204, 9, "signature");
        draw(page);
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }

    private static PageDrawing Rectangle(PageDrawing page, double left, double top, double right, double bottom) =>
        page.Line(left, top, right, top).Line(left, bottom, right, bottom).Line(left, top, left, bottom).Line(right, top, right, bottom);
}
