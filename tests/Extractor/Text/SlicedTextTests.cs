using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Reading.Painting;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Text;

/// <summary>Texts that a page break, or the edge of a cell, slices.</summary>
public class SlicedTextTests
{
    /// <summary>A spreadsheet parts two rows between pages and prints a text in their middle on both, half of it on each; what rounding takes off lies between them.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0)]
    [InlineData(-0.1)]
    public void Of_a_text_that_is_halved_by_a_page_break_the_page_shows_it_on_which_its_upper_half_stands(double lost)
    {
        var pages = Read(foot: 80 - lost, head: 60 + lost);
        Assert.Equal(["指标", "25"], Texts(pages[0]));
        Assert.Equal(["", ""], Texts(pages[1]));
        Assert.All(pages, page => Assert.Empty(page.Lines));
    }

    [Fact]
    public void What_shows_a_slice_alone_is_kept_beside_the_text_of_its_cell_and_counted_nowhere()
    {
        var pages = Read(foot: 79.5, head: 61);
        Assert.All(pages, page => Assert.Equal(["", ""], Texts(page)));
        Assert.All(pages, page => Assert.Equal(["指标", "25"], page.Tables[0].Cells.Where(cell => cell.Row == Edge(page)).Select(cell => Assert.Single(cell.Sliced).Text)));
        Assert.All(pages, page => Assert.Equal((4, 0), (page.Glyphs, page.Tables[0].Cells.SelectMany(cell => cell.Sliced).Sum(line => line.Glyphs))));
    }

    [Theory]
    [InlineData(77.5)]
    [InlineData(70)]
    public void What_shows_a_hairline_or_nothing_is_not_there(double foot) => Assert.All(Read(foot, head: 62.5).SelectMany(page => page.Tables[0].Cells), cell => Assert.Empty(cell.Sliced));

    [Fact]
    public void What_the_edge_of_a_column_slices_is_kept_where_nothing_else_stands_in_the_cell()
    {
        var pdf = new PdfDrawing();
        var page = Table(pdf, 60);
        page.Raw($"q 50 {page.Y(100)} 100 60 re W n").Text(146, 74, 10, "指").Text(146, 94, 10, "标").Raw("Q").Text(60, 94, 10, "产出");
        var cells = Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells;
        Assert.Equal(["指", "", "", ""], cells.Select(cell => string.Concat(cell.Sliced.Select(line => line.Text))));
    }

    /// <summary>Others paint such a text whole, below the table's edge.</summary>
    [Fact]
    public void Texts_that_the_lower_edge_of_a_table_runs_through_are_told_apart_by_its_cells()
    {
        var pdf = new PdfDrawing();
        Table(pdf, 60).Text(120, 105, 10, "25").Text(153, 105, 10, "雨季").Text(60, 74, 10, "甲").Text(160, 74, 10, "乙");
        Assert.Equal(["25", "雨季"], Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData(Direction.Right)]
    [InlineData(Direction.Down)]
    [InlineData(Direction.Left)]
    [InlineData(Direction.Up)]
    public void However_a_text_is_turned_its_upper_half_counts(Direction direction)
    {
        var place = direction switch
        {
            Direction.Right => new GlyphPlace(100, 100, 110, 100, 10),
            Direction.Down => new GlyphPlace(100, 100, 100, 110, 10),
            Direction.Left => new GlyphPlace(100, 100, 90, 100, 10),
            _ => new GlyphPlace(100, 100, 100, 90, 10),
        };
        var (upper, lower) = direction switch
        {
            Direction.Right => (new Box(0, 0, 200, place.MiddleY), new Box(0, place.MiddleY, 200, 200)),
            Direction.Down => (new Box(place.MiddleX, 0, 200, 200), new Box(0, 0, place.MiddleX, 200)),
            Direction.Left => (new Box(0, place.MiddleY, 200, 200), new Box(0, 0, 200, place.MiddleY)),
            _ => (new Box(0, 0, place.MiddleX, 200), new Box(place.MiddleX, 0, 200, 200)),
        };
        Assert.Equal((Shown.Most, Shown.Slice), (GlyphReach.Of(place, upper).Shown, GlyphReach.Of(place, lower).Shown));
        Assert.Equal((false, true), (GlyphReach.Of(place, upper).IsCutAbove, GlyphReach.Of(place, upper).IsCutBelow));
        Assert.True(GlyphReach.Of(GlyphReach.Of(place, lower).Within(place), lower).Shown == Shown.Most);
    }

    /// <summary>Two pages that part the second row of one table from its third, and texts in the middle of both: 80 points down on the first, 60 on the second.</summary>
    private static List<Page> Read(double foot, double head)
    {
        var pdf = new PdfDrawing();
        Print(Table(pdf, 40), 80, (40, foot));
        Print(Table(pdf, 60), 60, (head, 100));
        return Corpus.Read(pdf.ToBytes());
    }

    private static void Print(PageDrawing page, double middle, (double Top, double Bottom) clip) => page
        .Raw($"q 50 {page.Y(clip.Bottom)} 220 {PageDrawing.N(clip.Bottom - clip.Top)} re W n").Text(75, middle + 3.5, 10, "指标").Text(170, middle + 3.5, 10, "25").Raw("Q")
        .Text(60, middle == 80 ? 54 : 94, 10, "产出").Text(160, middle == 80 ? 54 : 94, 10, "效益");

    /// <summary>Two rows of two cells, 20 points high.</summary>
    private static PageDrawing Table(PdfDrawing pdf, double top)
    {
        var page = pdf.AddPage();
        for (var row = 0; row <= 2; row++) page.Line(50, top + (20 * row), 270, top + (20 * row));
        foreach (var edge in new[] { 50, 150, 270 }) page.Line(edge, top, edge, top + 40);
        return page;
    }

    /// <summary>The row at the break: the last one of the first page, the first one of the second.</summary>
    private static int Edge(Page page) => page.Number == 1 ? 1 : 0;

    private static IEnumerable<string> Texts(Page page) => page.Tables[0].Cells.Where(cell => cell.Row == Edge(page)).Select(cell => cell.Text);
}
