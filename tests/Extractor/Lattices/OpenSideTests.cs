using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Sides of cells at the edge of a table on which nothing is drawn.</summary>
public class OpenSideTests
{
    [Fact]
    public void A_cell_is_open_where_the_border_of_its_table_is_left_out_beside_it()
    {
        var table = Read(page => page
            .Line(50, 50, 250, 50).Line(50, 80, 250, 80).Line(150, 110, 250, 110).Line(50, 140, 150, 140)
            .Line(50, 50, 50, 140).Line(150, 80, 150, 140).Line(250, 80, 250, 110));
        Assert.Equal(
            ["head: Right", "level: None", "upper: None", "lower: Right, Bottom"],
            table.Cells.Select(cell => $"{cell.Text}: {cell.OpenSides}"));
    }

    [Fact]
    public void A_table_with_a_whole_frame_has_no_open_cell()
    {
        var table = Read(page => page
            .Line(50, 50, 250, 50).Line(50, 80, 250, 80).Line(150, 110, 250, 110).Line(50, 140, 250, 140)
            .Line(50, 50, 50, 140).Line(150, 80, 150, 140).Line(250, 50, 250, 140));
        Assert.Equal(4, table.Cells.Count);
        Assert.All(table.Cells, cell => Assert.Equal(CellSides.None, cell.OpenSides));
    }

    [Fact]
    public void On_a_page_printed_sideways_the_sides_are_those_of_the_text()
    {
        var table = Read(page => page
            .Line(50, 50, 250, 50).Line(50, 80, 250, 80).Line(150, 110, 250, 110).Line(50, 140, 150, 140)
            .Line(50, 50, 50, 140).Line(150, 80, 150, 140).Line(250, 80, 250, 110).With("/Rotate 90"));
        Assert.Equal(
            ["head: Right", "level: None", "upper: None", "lower: Right, Bottom"],
            table.Cells.Select(cell => $"{cell.Text}: {cell.OpenSides}"));
    }

    private static Table Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        draw(page);
        page.Text(100, 70, 9, "head").Text(60, 110, 9, "level").Text(160, 100, 9, "upper").Text(160, 130, 9, "lower");
        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }
}
