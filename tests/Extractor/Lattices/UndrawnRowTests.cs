using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>The last column of a table between whose rows, and beside which, nothing is drawn but for one row.</summary>
public class UndrawnRowTests
{
    [Fact]
    public void Its_texts_are_those_of_the_rows_beside_them() =>
        Assert.Equal(["reason", "", "rain", "full"], Last(page => page.Text(260, 70, 9, "reason").Text(260, 130, 9, "rain")).Select(cell => cell.Text));

    [Fact]
    public void A_text_of_several_lines_is_that_of_a_merged_cell() =>
        Assert.Equal(["wordsgo on", "full"], Last(page => page.Text(260, 88, 9, "words").Text(260, 100, 9, "go on")).Select(cell => cell.Text));

    [Fact]
    public void Where_one_of_several_stands_in_two_rows_they_are_told()
    {
        var whole = Last(page => page.Text(260, 70, 9, "reason").Text(260, 106, 9, "rain").Text(260, 118, 9, "wind"))[0];
        Assert.True(whole.IsRunTogether);
        Assert.Equal(3, whole.RowSpan);
    }

    [Theory]
    [InlineData(70.0, 85.0, 100.0, 115.0, 130.0)]
    [InlineData(72.0, 84.0, 96.0, 108.0, 120.0)]
    public void Lines_of_which_each_row_has_some_are_told(params double[] baselines)
    {
        var whole = Last(page => { foreach (var y in baselines) page.Text(260, y, 9, "reason"); })[0];
        Assert.True(whole.IsRunTogether);
        Assert.Equal(3, whole.RowSpan);
    }

    [Fact]
    public void Lines_in_rows_that_are_as_low_as_lines_are_told()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        for (var row = 0; row < 6; row++) page.Line(50, 50 + (14 * row), 150, 50 + (14 * row)).Text(60, 60 + (14 * row), 9, "name");
        page.Line(50, 50, 250, 50).Line(50, 134, 250, 134).Line(50, 148, 250, 148).Line(50, 50, 50, 148).Line(150, 50, 150, 148).Line(250, 134, 250, 148);
        page.Text(60, 144, 9, "name").Text(160, 144, 9, "full").Text(160, 74, 9, "reason").Text(160, 88, 9, "rain");
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        Assert.Equal((6, true), table.Cells.Where(cell => cell.Column == 1 && cell.Row == 0).Select(cell => (cell.RowSpan, cell.IsRunTogether)).Single());
    }

    [Fact]
    public void Lines_in_some_of_the_rows_are_those_of_one_text_where_rows_are_high() =>
        Assert.Equal([false, false], Last(page => page.Text(260, 77, 9, "words").Text(260, 89, 9, "go on")).Select(cell => cell.IsRunTogether));

    [Fact]
    public void Where_the_outer_side_is_drawn_the_cell_is_a_merged_one() =>
        Assert.Equal(2, Last(page => page.Line(350, 50, 350, 140).Text(260, 70, 9, "reason").Text(260, 130, 9, "rain")).Count);

    /// <summary>Three rows whose last cells are open to the right, and a whole one below.</summary>
    private static List<Cell> Last(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new double[] { 50, 80, 110 }) page.Line(50, y, 250, y);
        page.Line(50, 50, 350, 50).Line(50, 140, 350, 140).Line(50, 170, 350, 170).Line(50, 50, 50, 170).Line(150, 50, 150, 170).Line(250, 50, 250, 170).Line(350, 140, 350, 170);
        for (var row = 0; row < 4; row++) page.Text(60, 70 + (30 * row), 9, "name").Text(160, 70 + (30 * row), 9, "value");
        page.Text(260, 160, 9, "full");
        draw(page);
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        return [.. table.Cells.Where(cell => cell.Column == 2)];
    }
}
