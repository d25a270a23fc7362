using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Cells with lines side by side behind their text.</summary>
public class HatchingTests
{
    [Theory]
    [InlineData(1.5)]
    [InlineData(3.0)]
    [InlineData(4.0)]
    public void Lines_without_room_for_text_between_them_divide_no_cell(double apart)
    {
        Assert.Equal(["name 0 1", "98% 0 1", "name 1 1", "98% 1 1"], Cells(page => { for (var y = 52.5; y < 79; y += apart) page.Line(250, y, 350, y); }));
        Assert.Equal(["name 0 1", "98% 0 1", "name 1 1", "98% 1 1"], Cells(page => { for (var x = 253.0; x < 349; x += apart) page.Line(x, 50, x, 80); }));
    }

    [Fact]
    public void The_borders_of_a_table_that_is_hatched_all_over_stay() =>
        Assert.Equal(["name 0 1", "98% 0 1", "name 1 1", "98% 1 1"], Cells(page => { for (var y = 53.0; y < 79; y += 3) page.Line(150, y, 350, y); }));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_border_of_several_lines_stays_one(int lines) =>
        Assert.Equal(["name 0 1", "98% 0 1", "name 1 1", "98% 1 1"], Cells(page => { for (var i = 1; i < lines; i++) page.Line(150, 80 + (1.4 * i), 350, 80 + (1.4 * i)); }));

    [Fact]
    public void Lines_with_room_for_text_are_borders() =>
        Assert.Equal(5, Cells(page => { for (var y = 86.0; y < 110; y += 6) page.Line(250, y, 350, y); }).Count(cell => cell[0] is ' ' or '9') - 1);

    /// <summary>Text, row and height of the cells of two rows of names and values.</summary>
    private static List<string> Cells(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new double[] { 50, 80, 110 }) page.Line(150, y, 350, y);
        foreach (var x in new double[] { 150, 250, 350 }) page.Line(x, 50, x, 110);
        for (var row = 0; row < 2; row++) page.Text(160, 68 + (30 * row), 9, "name").Text(260, 68 + (30 * row), 9, "98%");
        draw(page);
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        return [.. table.Cells.Select(cell => $"{cell.Text} {cell.Row} {cell.RowSpan}")];
    }
}
