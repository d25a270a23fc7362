using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Tables with lines between their rows and columns and none around them.</summary>
public class UnframedTableTests
{
    private const double Left = 50, Right = 290, Top = 50, Bottom = 170;

    [Fact]
    public void The_last_row_is_enclosed_by_the_only_line_that_runs_on_below_the_others() =>
        Assert.Equal("sum|99", TextOf(Inner(last: 130), row: 3));

    [Fact]
    public void So_is_the_first_row() => Assert.Equal("name|road", TextOf(Inner(first: 90), row: 0));

    [Fact]
    public void A_level_that_fills_the_page_leaves_its_column_to_the_line_of_the_sums()
    {
        var cells = Table(page => page
            .Line(90, 80, Right, 80).Line(90, 110, Right, 110).Line(Left, 140, Right, 140)
            .Line(90, Top, 90, 140).Line(130, Top, 130, 140).Line(170, Top, 170, 140).Line(210, Top, 210, 140).Line(250, Top, 250, Bottom)).Cells;
        Assert.Contains(cells, cell => (cell.Column, cell.RowSpan, cell.Text) == (0, 3, "name"));
        Assert.Contains(cells, cell => (cell.Row, cell.Text) == (3, "sum"));
    }

    [Fact]
    public void A_line_that_runs_on_below_a_framed_table_is_no_row() =>
        Assert.Equal(3, Table(page => Inner(last: 130)(page.Line(Left, Top, Left, 140).Line(Right, Top, Right, 140).Line(Left, Top, Right, Top))).Rows);

    [Fact]
    public void Open_above_and_below_at_a_page_break_does_not_open_the_sides() =>
        Assert.Equal(6, Table(page => page
            .Line(Left, 80, Right, 80).Line(Left - 30, 110, Right, 110).Line(Left, 140, Right, 140)
            .Line(Left, Top, Left, Bottom).Line(90, Top, 90, Bottom).Line(130, Top, 130, Bottom).Line(170, Top, 170, Bottom).Line(210, Top, 210, Bottom).Line(250, Top, 250, Bottom).Line(Right, Top, Right, Bottom)).Columns);

    /// <summary>Six columns and four rows, of which the first and the last are divided by one line each.</summary>
    private static Action<PageDrawing> Inner(double first = 130, double last = 130) => page =>
    {
        foreach (var x in new double[] { 90, 130, 170, 210, 250 }) page.Line(x, x == first ? Top : 80, x, x == last ? Bottom : 140);
        foreach (var y in new double[] { 80, 110, 140 }) page.Line(Left, y, Right, y);
    };

    private static string TextOf(Action<PageDrawing> draw, int row) => string.Join('|', Table(draw).Cells.Where(cell => cell.Row == row).Select(cell => cell.Text));

    private static Table Table(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        draw(page);
        page.Text(54, 70, 8, "name").Text(134, 70, 8, "road").Text(94, 100, 8, "one").Text(94, 130, 8, "two").Text(60, 160, 8, "sum").Text(256, 160, 8, "99");
        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
    }
}
