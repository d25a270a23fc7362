using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Painting;

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

    /// <summary>三, each stroke a frame, in a column hardly wider than it.</summary>
    [Fact]
    public void Frames_within_the_square_of_a_glyph_are_its_strokes()
    {
        var table = Assert.Single(Draw(page => Narrow(page).Raw($"50.6 {page.Y(71)} 9 1 re 51 {page.Y(68)} 8 1 re 50.3 {page.Y(76)} 9.4 1 re S")).Tables);
        Assert.Equal(["三", "目标"], table.Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_frame_around_the_square_of_a_glyph_is_that_of_a_cell()
    {
        var page = Draw(page =>
        {
            for (var i = 0; i < 16; i++) page.Raw($"{50 + (i * 12)} {page.Y(80)} 12 14 re S").Text(51 + (i * 12), 77, 10, "9");
        });
        Assert.Equal(16, Assert.Single(page.Tables).Columns);
    }

    /// <summary>Letters of 60 pt, pale and behind rows that are 14 pt high, upright or leaning.</summary>
    [Theory]
    [InlineData("1 0 0 1 60 700 Tm")]
    [InlineData("0.87 0.5 -0.5 0.87 80 690 Tm")]
    public void The_frames_of_cells_within_the_square_of_a_watermark_are_no_strokes_of_it(string at)
    {
        var page = Draw(page =>
        {
            page.Raw($"0.85 g BT /F1 60 Tf {at} {PageDrawing.Show("征求意见")} ET 0 g");
            for (var i = 0; i < 32; i++) page.Raw($"{50 + (i % 4 * 40)} {page.Y(80 + (i / 4 * 14))} 40 14 re S").Text(60 + (i % 4 * 40), 77 + (i / 4 * 14), 8, $"{i}");
        });
        var table = Assert.Single(page.Tables);
        Assert.Equal((8, 4, 32), (table.Rows, table.Columns, table.Cells.Count));
        Assert.Equal([.. Enumerable.Range(0, 32).Select(i => $"{i}")], table.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => cell.Text));
    }

    /// <summary>—— with the contours of its two dashes, which meet, in a cell.</summary>
    [Fact]
    public void The_contours_of_dashes_that_touch_are_strokes()
    {
        var table = Assert.Single(Draw(page =>
        {
            page.Line(50, 60, 250, 60).Line(50, 90, 250, 90).Line(50, 60, 50, 90).Line(250, 60, 250, 90).Line(150, 60, 150, 90);
            page.Text(60, 80, 20, "——").Text(160, 80, 10, "目标").Raw($"60 {page.Y(74)} 20 1.5 re S 80 {page.Y(74)} 20 1.5 re S");
        }).Tables);
        Assert.Equal(2, table.Cells.Count);
    }

    private static PageDrawing Narrow(PageDrawing page)
    {
        page.Line(50, 60, 250, 60).Line(50, 80, 250, 80);
        foreach (var x in new[] { 50, 60, 250 }) page.Line(x, 60, x, 80);
        return page.Text(50, 75, 10, "三").Text(70, 75, 10, "目标");
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

    [Theory]
    [InlineData("S")]
    [InlineData("B")]
    [InlineData("f")]
    public void Letters_drawn_as_outlines_are_no_rulings(string paint)
    {
        var grid = new TableSketch([100, 120], [20, 20, 20], [.. from row in Enumerable.Range(0, 3) from column in Enumerable.Range(0, 2) select new CellSketch(row, column, 1, 1, $"{row}{column}")]);
        var page = Draw(page =>
        {
            TableDrawing.Draw(page, grid, RulingStyle.CellStrokes);
            for (var x = 52; x < 250; x += 9) page.Raw($"0.5 w {Letters(x, 842 - 70)} {paint}");
        });
        var table = Assert.Single(page.Tables);
        Assert.Equal((3, 2), (table.Rows, table.Columns));
        Assert.All(table.Cells, cell => Assert.Equal((1, 1), (cell.RowSpan, cell.ColumnSpan)));
    }

    [Fact]
    public void A_frame_with_round_corners_keeps_its_sides()
    {
        var page = Draw(page => page
            .Raw($"60 {page.Y(60)} m 240 {page.Y(60)} l 245 {page.Y(60)} 250 {page.Y(65)} 250 {page.Y(70)} c 250 {page.Y(110)} l 250 {page.Y(115)} 245 {page.Y(120)} 240 {page.Y(120)} c 60 {page.Y(120)} l 55 {page.Y(120)} 50 {page.Y(115)} 50 {page.Y(110)} c 50 {page.Y(70)} l 50 {page.Y(65)} 55 {page.Y(60)} 60 {page.Y(60)} c h S")
            .Line(50, 80, 250, 80).Line(50, 100, 250, 100).Line(150, 60, 150, 120)
            .Text(70, 74, 8, "项目名称").Text(70, 94, 8, "甲").Text(170, 114, 8, "乙"));
        var table = Assert.Single(page.Tables);
        Assert.Equal((3, 2), (table.Rows, table.Columns));
    }

    /// <summary>工 as its outline and 二 as two bars, 8 points wide.</summary>
    private static string Letters(int x, int y) =>
        $"{x} {y} m {x + 8} {y} l {x + 8} {y + 1} l {x + 4.5} {y + 1} l {x + 4.5} {y + 6} l {x + 7} {y + 6} l {x + 7} {y + 7} l {x + 1} {y + 7} l {x + 1} {y + 6} l {x + 3.5} {y + 6} l {x + 3.5} {y + 1} l {x} {y + 1} l h "
        + $"{x} {y - 6} 8 1 re {x + 1} {y - 2} 6 1 re";

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
