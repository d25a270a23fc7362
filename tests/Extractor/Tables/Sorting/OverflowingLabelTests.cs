using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Sorting;

/// <summary>A label of a merged cell, drawn in the white below the page's last row.</summary>
public class OverflowingLabelTests
{
    [Fact]
    public void Labels_below_open_cells_are_the_texts_of_these()
    {
        var page = Draw(page => page.Text(60, 130, 10, "产出指标").Text(130, 150, 10, "数量").Text(130, 162, 10, "指标"));
        Assert.Equal(["产出指标", "数量指标", "桥梁", "≥12座", "路", "3公里"], Texts(page));
        Assert.Empty(page.Lines);
    }

    [Theory]
    [InlineData(60, 130, "第一页左")]
    [InlineData(225, 130, "说明")]
    public void What_has_another_text_at_its_height_is_none(double x, double y, string other)
    {
        var page = Draw(page => page.Text(60, 130, 10, "产出指标").Text(x == 60 ? 300 : x, y, 10, other));
        Assert.Equal(["", "", "桥梁", "≥12座", "路", "3公里"], Texts(page));
        Assert.Equal(2, page.Lines.Count);
    }

    [Fact]
    public void A_number_a_text_off_the_middle_and_lines_far_apart_are_none()
    {
        Assert.Equal("", Texts(Draw(page => page.Text(77.5, 130, 10, "3")))[0]);
        Assert.Equal("", Texts(Draw(page => page.Text(54, 130, 10, "产出指标")))[0]);
        Assert.Equal("", Texts(Draw(page => page.Text(60, 130, 10, "产出指标").Text(60, 160, 10, "效益指标")))[0]);
    }

    [Fact]
    public void A_cell_whose_lower_side_is_drawn_takes_none() => Assert.Equal("", Texts(Draw(page => page.Line(50, 100, 110, 100).Text(60, 130, 10, "产出指标")))[0]);

    private static List<string> Texts(Page page) => [.. Assert.Single(page.Tables).Cells.Select(cell => cell.Text)];

    /// <summary>Two rows; the first two columns have one cell each, which goes on on the next page.</summary>
    private static Page Draw(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        page.Line(50, 60, 350, 60).Line(170, 80, 350, 80).Line(170, 100, 350, 100);
        page.Line(50, 60, 50, 100).Line(110, 60, 110, 100).Line(170, 60, 170, 100).Line(260, 60, 260, 100).Line(350, 60, 350, 100);
        page.Text(180, 74, 10, "桥梁").Text(270, 74, 10, "≥12座").Text(180, 94, 10, "路").Text(270, 94, 10, "3公里");
        draw(page);
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
