using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Sorting;

/// <summary>Tables wider than their page, on a page of 300 pt.</summary>
public class PageEdgeTests
{
    private const CellSides Both = CellSides.Left | CellSides.Right;

    /// <summary>Where the lines between the rows begin and end, and where lines between the columns stand.</summary>
    [Theory]
    [InlineData(50, 300, new double[] { 50, 150, 230 }, CellSides.Right)] // they end on the edge, and nothing closes them
    [InlineData(50, 450, new double[] { 50, 150, 230, 400 }, CellSides.Right)] // they go on beyond it
    [InlineData(50, 300, new double[] { 50, 150, 295 }, CellSides.Right)] // less than a column shows of the last one
    [InlineData(50, 300, new[] { 50, 150, 300.02 }, CellSides.Right)] // a word processor draws a side on the edge
    [InlineData(0, 250, new double[] { 100, 150, 250 }, CellSides.Left)]
    [InlineData(-40, 340, new double[] { -40, 100, 200, 340 }, Both)]
    [InlineData(0.3, 299.7, new[] { 0.3, 150, 299.7 }, CellSides.None)] // a page cropped to its table
    [InlineData(3, 297, new double[] { 3, 150, 297 }, CellSides.None)]
    [InlineData(3, 297, new double[] { 100, 200 }, CellSides.None)] // open sides by design, near the edge
    [InlineData(50, 250, new double[] { 100, 200 }, CellSides.None)]
    public void A_table_whose_rows_run_to_the_papers_edge_is_cut_there(double from, double to, double[] columns, CellSides cut) =>
        Assert.Equal(cut, TableOf(page => Grid(page, from, to, columns)).CutSides);

    [Theory]
    [InlineData(50, 340, CellSides.Right)]
    [InlineData(50, 252, CellSides.None)] // the corner of its own side
    [InlineData(-20, 340, Both)]
    public void So_is_one_whose_rows_go_on_beyond_the_area_that_is_printed_in(double from, double to, CellSides cut) =>
        Assert.Equal(cut, TableOf(page => Grid(page.Raw("50 0 200 200 re W n"), from, to, [from, 150, 248, to])).CutSides);

    [Fact]
    public void Lines_cut_within_the_table_and_a_single_line_over_the_page_tell_nothing()
    {
        var inner = TableOf(page => Grid(page.Raw("q 50 0 100 200 re W n"), 50, 200, []).Raw("Q").Line(150, 60, 250, 60).Line(150, 80, 250, 80).Line(150, 100, 250, 100).Line(50, 60, 50, 100).Line(150, 60, 150, 100).Line(250, 60, 250, 100));
        var single = TableOf(page => Grid(page.Line(0, 60, 300, 60), 50, 250, [50, 150, 250]));
        Assert.Equal((CellSides.None, CellSides.None), (inner.CutSides, single.CutSides));
    }

    [Fact]
    public void A_table_that_lies_on_its_side_is_cut_at_its_own_sides()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage(200, 300);
        foreach (var x in new[] { 60, 80, 100 }) page.Line(x, 0, x, 250);
        foreach (var y in new[] { 100, 150, 250 }) page.Line(60, y, 100, y);
        foreach (var (x, y) in new[] { (74, 240), (94, 240), (74, 140) }) page.Raw($"BT /F1 10 Tf 0 1 -1 0 {x} {page.Y(y)} Tm {PageDrawing.Show("预算")} ET");
        Assert.Equal(CellSides.Right, Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).CutSides);
    }

    private static Table TableOf(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage(300, 200);
        draw(page);
        page.Text(110, 74, 10, "预算").Text(160, 94, 10, "10");
        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }

    private static PageDrawing Grid(PageDrawing page, double from, double to, double[] columns)
    {
        foreach (var y in new[] { 60, 80, 100 }) page.Line(from, y, to, y);
        foreach (var x in columns) page.Line(x, 60, x, 100);
        return page;
    }
}
