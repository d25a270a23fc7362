using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Frames around the texts of cells, as near to their borders as those of a double border are to each other.</summary>
public class FrameInCellTests
{
    private static readonly string[] Whole = ["name 0 1", "98 0 1", "name 1 1", "97 1 1", "name 2 1", "96 2 1"];

    [Theory]
    [InlineData(1.5)]
    [InlineData(2.2)]
    [InlineData(3)]
    public void A_frame_around_the_text_of_a_cell_divides_no_rows(double gap) => Assert.Equal(Whole, Cells(page => Frame(page, 1, gap)));

    /// <summary>Less than 4 pt from the one to the next: their sides are in line, as the dashes of one line are.</summary>
    [Fact]
    public void Frames_below_each_other_divide_none_neither() =>
        Assert.Equal(Whole, Cells(page => { for (var row = 0; row < 3; row++) Frame(page, row, 1.8); }));

    [Fact]
    public void A_frame_drawn_in_four_strokes_divides_none_neither() =>
        Assert.Equal(Whole, Cells(page => page.Line(170, 72, 196, 72).Line(170, 88, 196, 88).Line(170, 72, 170, 88).Line(196, 72, 196, 88)));

    /// <summary>The text in it may be none of the cell's: 97 in a frame beside 5 is no 975.</summary>
    [Fact]
    public void A_frame_around_a_part_of_the_text_stays() =>
        Assert.Contains(Cells(page => Frame(page, 1, 2).Text(200, 83, 9, "5")), cell => cell.StartsWith("5 ", StringComparison.Ordinal));

    /// <summary>Each cell has borders of its own, with white between them, and the table has one around them all.</summary>
    [Fact]
    public void The_cells_of_a_table_with_white_between_them_are_no_frames()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        Rectangle(page, 50, 50, 254, 100);
        for (var i = 0; i < 4; i++)
        {
            double left = 52 + (101 * (i % 2)), top = 52 + (24 * (i / 2));
            Rectangle(page, left, top, left + 99, top + 22).Text(left + 5, top + 14, 9, $"cell{i}");
        }

        Assert.Equal(["cell0", "cell1", "cell2", "cell3"], Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Select(cell => cell.Text));
    }

    /// <summary>Their sides end so far from one another that rounding decides whether they meet (1.2 pt): found where a page stands on its head.</summary>
    [Fact]
    public void Cells_whose_borders_only_just_meet_at_the_corners_are_no_frames()
    {
        int[] lengths = [1, 0, 10, 7, 4, 5, 0, 9, 3, 0, 6, 0, 6, 0, 6, 6, 4, 4, 0, 6, 2, 0, 8, 0, 2, 0, 9, 7, 4, 4, 0, 9, 3, 0, 7];
        var sketch = new TableSketch([22, 55.8, 73.4, 72.4, 21.2], [39.7, 40.1, 37.4, 36.2, 18.2, 35, 54.2], [.. lengths.Select((length, i) => new CellSketch(i / 5, i % 5, 1, 1, new string('一', length)))]);
        var cells = Assert.Single(new Placement(PagePlacement.UpsideDown).DrawAndRead(sketch, RulingStyle.Gaps).Tables).Cells;
        Assert.Equal(sketch.Cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.Text)), cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.Text)));
    }

    /// <param name="gap">To the borders above and below.</param>
    private static PageDrawing Frame(PageDrawing page, int row, double gap) => Rectangle(page, 170, 50 + (20 * row) + gap, 196, 70 + (20 * row) - gap);

    private static PageDrawing Rectangle(PageDrawing page, double left, double top, double right, double bottom) =>
        page.Raw($"{PageDrawing.N(left)} {page.Y(bottom)} {PageDrawing.N(right - left)} {PageDrawing.N(bottom - top)} re S");

    /// <summary>Text, row and height of the cells of three rows, each 20 high, of a name and a figure.</summary>
    private static List<string> Cells(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new double[] { 50, 70, 90, 110 }) page.Line(50, y, 250, y);
        foreach (var x in new double[] { 50, 150, 250 }) page.Line(x, 50, x, 110);
        for (var row = 0; row < 3; row++) page.Text(60, 63 + (20 * row), 9, "name").Text(175, 63 + (20 * row), 9, $"{98 - row}");
        draw(page);
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        return [.. table.Cells.Select(cell => $"{cell.Text} {cell.Row} {cell.RowSpan}")];
    }
}
