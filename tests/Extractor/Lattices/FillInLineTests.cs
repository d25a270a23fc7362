using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Lines to write on below the values of a table, whose ends come near the sides of their cells.</summary>
public class FillInLineTests
{
    [Theory]
    [InlineData(0.0, 3.5)]
    [InlineData(1.0, 4.5)]
    [InlineData(2.0, 8.0)]
    [InlineData(3.0, 15.0)]
    public void A_line_below_a_value_divides_no_rows(double gap, double above) => Assert.Equal(
        ["class 0 3", "name 0 1", "98% 0 1", "name 1 1", "98% 1 1", "name 2 1", "98% 2 1"],
        Cells(page => { for (var row = 0; row < 2; row++) FillIn(page, row, gap, above); }));

    [Fact]
    public void A_line_that_hangs_free_divides_the_last_row_neither() =>
        Assert.Equal(["name 2 1", "98% 2 1"], Cells(page => FillIn(page, 2, 2, 4)).TakeLast(2));

    [Fact]
    public void Two_lines_in_one_cell_divide_it_neither() =>
        Assert.Equal(7, Cells(page => { FillIn(page, 1, 2, 4); FillIn(page, 1, 2, 10); }).Count);

    [Fact]
    public void A_low_cell_at_the_foot_of_a_table_may_be_cut_by_the_page() =>
        Assert.Equal(["class 0 4", "name 2 2", "98% 2 1", " 3 1"], Cells(page => FillIn(page, 2, 0, 4)).Where((_, i) => i is 0 or > 4));

    [Fact]
    public void A_blank_cell_below_a_border_is_one_of_its_own() =>
        Assert.Equal(["name 1 2", "98% 1 1", " 2 1"], Cells(page => FillIn(page, 1, 0, 12)).Skip(3).Take(3));

    [Fact]
    public void Below_a_line_with_text_on_both_sides_are_two_cells() =>
        Assert.Equal(["name 1 2", "98% 1 1", "99% 2 1"], Cells(page => FillIn(page, 1, 2, 10).Text(260, 108, 6, "99%")).Skip(3).Take(3));

    [Fact]
    public void A_low_row_that_is_drawn_in_all_columns_stays() =>
        Assert.Equal([" 2 2", " 2 1", " 2 1"], Cells(page => page.Line(50, 106, 350, 106)).Where(cell => cell.StartsWith(" 2", StringComparison.Ordinal)));

    private static PageDrawing FillIn(PageDrawing page, int row, double gap, double above)
    {
        var y = 50 + (30 * (row + 1)) - above;
        return page.Line(250 + gap, y, 350 - gap, y);
    }

    /// <summary>Text, row and height of the cells of three rows with names and values beside one label.</summary>
    private static List<string> Cells(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new double[] { 80, 110 }) page.Line(150, y, 350, y);
        page.Line(50, 50, 350, 50).Line(50, 140, 350, 140);
        foreach (var x in new double[] { 50, 150, 250, 350 }) page.Line(x, 50, x, 140);
        page.Text(60, 95, 9, "class");
        for (var row = 0; row < 3; row++) page.Text(160, 62 + (30 * row), 9, "name").Text(260, 62 + (30 * row), 9, "98%");
        draw(page);
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        return [.. table.Cells.Select(cell => $"{cell.Text} {cell.Row} {cell.RowSpan}")];
    }
}
