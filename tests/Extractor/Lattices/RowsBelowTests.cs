using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Texts below the last line of a table with a name and two figures in each row.</summary>
public class RowsBelowTests
{
    private const CellSides Open = CellSides.Left | CellSides.Right;

    [Fact]
    public void Figures_below_figures_are_a_row()
    {
        var page = Draw(page => page.Text(60, 114, 10, "Bridges").Text(210, 114, 10, "30").Text(260, 114, 10, "28.5").Text(60, 134, 10, "Total").Text(210, 134, 10, "100").Text(260, 134, 10, "98.5"));
        var table = Assert.Single(page.Tables);
        Assert.Equal((4, 3), (table.Rows, table.Columns));
        Assert.Equal(["Bridges", "30", "28.5", "Total", "100", "98.5"], table.Cells.Where(cell => cell.Row >= 2).Select(cell => cell.Text));
        Assert.All(table.Cells.Where(cell => cell.Row >= 2), cell => Assert.Equal(Open, cell.OpenSides & Open));
        Assert.Empty(page.Lines);
    }

    [Fact]
    public void A_label_over_several_columns_is_one_cell()
    {
        var page = Draw(page => page.Line(130, 60, 130, 100).Text(110, 114, 10, "Total").Text(210, 114, 10, "100").Text(260, 114, 10, "98.5"));
        Assert.Equal(("Total", 2), page.Tables[0].Cells.Where(cell => cell.Row == 2 && cell.Column == 0).Select(cell => (cell.Text, cell.ColumnSpan)).Single());
    }

    [Theory]
    [InlineData("Total", "100", "")]
    [InlineData("Total", "100", "full")]
    [InlineData("Total:", "100", "98.5")]
    [InlineData("Total of all the points that were given here", "100", "98.5")]
    public void Another_text_is_none(string name, string weight, string score) =>
        Assert.Equal(2, Draw(page => page.Text(60, 114, 10, name).Text(210, 114, 10, weight).Text(260, 114, 10, score)).Tables[0].Rows);

    [Fact]
    public void What_stands_further_off_than_a_row_is_high_is_none() =>
        Assert.Equal(2, Draw(page => page.Text(60, 134, 10, "Total").Text(210, 134, 10, "100").Text(260, 134, 10, "98.5")).Tables[0].Rows);

    [Fact]
    public void A_row_whose_text_goes_on_below_is_none() =>
        Assert.Equal(2, Draw(page => page.Text(60, 114, 10, "Bridges").Text(60, 127, 10, "and roads").Text(210, 114, 10, "30").Text(260, 114, 10, "28.5")).Tables[0].Rows);

    [Fact]
    public void The_first_row_of_the_next_table_is_none() => Assert.Equal([2, 1], Draw(page => page
        .Line(50, 109, 300, 109).Line(50, 125, 300, 125).Line(50, 109, 50, 125).Line(200, 109, 200, 125).Line(250, 109, 250, 125).Line(300, 109, 300, 125)
        .Text(60, 121, 10, "Total").Text(210, 121, 10, "100").Text(260, 121, 10, "98.5")).Tables.Select(table => table.Rows));

    private static Page Draw(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new double[] { 60, 80, 100 }) page.Line(50, y, 300, y);
        foreach (var x in new double[] { 50, 200, 250, 300 }) page.Line(x, 60, x, 100);
        page.Text(60, 74, 10, "Roads").Text(210, 74, 10, "40").Text(260, 74, 10, "40").Text(60, 94, 10, "Dams").Text(210, 94, 10, "30").Text(260, 94, 10, "30");
        draw(page);
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
