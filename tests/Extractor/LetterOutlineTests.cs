using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor;

/// <summary>Text that is emboldened by a stroke along its outlines, or drawn as these.</summary>
public class LetterOutlineTests
{
    /// <summary>口, as wide as a narrow column between its borders.</summary>
    private const string Counter = "151 760 33 10 re 154 762 27 6 re";

    /// <summary>工, from one border of the column to the other.</summary>
    private const string Corners = "151 760 m 184 760 l 184 762 l 169 762 l 169 768 l 184 768 l 184 770 l 151 770 l 151 768 l 166 768 l 166 762 l 151 762 l h";

    /// <summary>D, from one border of the column to the other.</summary>
    private const string Curve = "151 760 m 178 760 l 186 762 186 768 178 770 c 151 770 l h";

    /// <summary>三: beside a part that turns its corners, what is thin is a stroke of the same word.</summary>
    private const string Word = Corners + " 151 765 33 1 re";

    [Theory]
    [InlineData(Counter + " S")]
    [InlineData(Corners + " S")]
    [InlineData(Curve + " S")]
    [InlineData(Word + " S")]
    [InlineData(Word + " f")]
    [InlineData(Corners + " B")]
    public void The_outlines_of_letters_divide_no_cell(string outlines)
    {
        var table = Assert.Single(Draw(page => Row(page).Raw(outlines)).Tables);
        Assert.Equal(["项目", "目标", "得分"], table.Cells.Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("151 760 33 10 re S", "alone")]
    [InlineData("151 765 33 1 re f", "thin")]
    [InlineData("151 765 m 184 765 l 184 765.5 183 766 182 766 c 153 766 l 152 766 151 765.5 151 765 c f", "with round ends")]
    public void What_is_a_frame_or_a_line_is_no_letter_however_short(string lines, string how)
    {
        var table = Assert.Single(Draw(page => Row(page).Raw(lines)).Tables);
        Assert.True(table.Rows > 1, how);
    }

    /// <summary>The corners of each cell take 3 pt of its sides.</summary>
    [Fact]
    public void Cells_with_round_corners_are_cells()
    {
        var page = Draw(page =>
        {
            for (var i = 0; i < 4; i++)
            {
                page.Raw(RoundFrame(50 + (i % 2 * 36), 760 - (i / 2 * 20), width: 36, height: 20)).Text(54 + (i % 2 * 36), 76 + (i / 2 * 20), 8, $"甲{i}");
            }
        });
        Assert.Equal(["甲0", "甲1", "甲2", "甲3"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_page_of_stroked_outlines_alone_is_text_that_does_not_decode()
    {
        var page = Draw(page =>
        {
            for (var i = 0; i < 60; i++) page.Raw($"q 1 0 0 1 {i % 10 * 40} {-(i / 10 * 30)} cm 51 760 m 57 760 l 59 762 59 768 57 770 c 51 770 l h S Q");
        });
        Assert.Equal(PageText.Undecodable, page.Text);
    }

    private static Page Draw(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }

    /// <summary>One row of three cells, the one in the middle as narrow as the columns of points.</summary>
    private static PageDrawing Row(PageDrawing page)
    {
        foreach (var y in new[] { 60, 100 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 185, 270 }) page.Line(x, 60, x, 100);
        return page.Text(60, 70, 8, "项目").Text(160, 70, 8, "目标").Text(200, 70, 8, "得分");
    }

    private static string RoundFrame(double x, double y, double width, double height)
    {
        const double Corner = 3;
        double right = x + width, top = y + height;
        return $"{x + Corner} {y} m {right - Corner} {y} l {right} {y} {right} {y} {right} {y + Corner} c {right} {top - Corner} l {right} {top} {right} {top} {right - Corner} {top} c "
            + $"{x + Corner} {top} l {x} {top} {x} {top} {x} {top - Corner} c {x} {y + Corner} l {x} {y} {x} {y} {x + Corner} {y} c h S";
    }
}
