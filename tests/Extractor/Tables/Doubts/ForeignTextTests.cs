using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>Texts that a page paints over a cell, and that are not the cell's.</summary>
public class ForeignTextTests
{
    private const string Black = "0 g";
    private const string Red = "1 0 0 rg";

    [Fact]
    public void A_text_in_another_colour_that_is_painted_after_other_cells_is_told() =>
        Assert.Equal(["12次核"], Told(page => page.Raw(Red).Text(160, 92, 10, "核")));

    [Fact]
    public void A_text_in_another_size_that_is_painted_after_other_cells_is_told() =>
        Assert.Equal(["12次第1页"], Told(page => page.Raw(Black).Text(160, 92, 8, "第1页")));

    [Fact]
    public void A_line_of_the_cells_own_look_is_its_own_though_other_cells_were_painted_between() =>
        Assert.Empty(Told(page => page.Raw(Black).Text(160, 92, 10, "以上")));

    [Fact]
    public void A_word_that_a_cell_stresses_is_its_own() =>
        Assert.Empty(Told(_ => { }, page => page.Raw(Red).Text(160, 92, 12, "核")));

    [Fact]
    public void A_text_that_the_last_cell_holds_alone_is_painted_in_its_turn() =>
        Assert.Empty(Told(page => page.Raw(Red).Text(160, 130, 8, "核")));

    [Theory]
    [InlineData(Red, "2023.03.18")]
    [InlineData(Black)]
    public void A_text_that_has_its_cell_for_itself_is_told_where_it_is_painted_late_in_a_colour_of_its_own(string color, params string[] told)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 70, 110, 150 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 70, x, 150);
        page.Raw(Black).Text(60, 80, 10, "检查次数").Text(60, 120, 10, "检查人数").Text(160, 120, 10, "12人").Raw(color).Text(160, 80, 10, "2023.03.18");
        Assert.Equal(told, Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Where(cell => cell.IsRunTogether).Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("F2", 14, "合格")]
    [InlineData("F2", 10)]
    [InlineData("F1", 14)]
    public void A_text_that_has_its_cell_for_itself_is_told_where_it_is_painted_late_in_a_font_and_a_size_of_its_own(string font, double size, params string[] told)
    {
        var pdf = new PdfDrawing();
        var kai = pdf.AddObject("<< /Type /Font /Subtype /Type0 /BaseFont /STKaiti /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>");
        var page = pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R /F2 {kai} 0 R >> >>");
        foreach (var y in new[] { 70, 110, 150 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 70, x, 150);
        page.Text(60, 80, 10, "检查次数").Text(60, 120, 10, "检查人数").Text(160, 120, 10, "12人").Raw($"BT /{font} {PageDrawing.N(size)} Tf 160 752 Td {PageDrawing.Show("合格")} ET");
        Assert.Equal(told, Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Where(cell => cell.IsRunTogether).Select(cell => cell.Text));
    }

    /// <summary>The page paints the first column, then the second from the top down, of which the second text is red.</summary>
    [Fact]
    public void A_red_text_between_those_of_the_cells_above_and_below_is_in_its_turn_whatever_was_painted_before()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        for (var y = 70; y <= 190; y += 40) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 70, x, 190);
        for (var row = 0; row < 3; row++) page.Text(60, 80 + (row * 40), 10, "检查次数");
        for (var row = 0; row < 3; row++) page.Raw(row == 1 ? Red : Black).Text(160, 80 + (row * 40), 10, (12 - row) + "人");
        Assert.DoesNotContain(Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells, cell => cell.IsRunTogether);
    }

    /// <summary>The texts of the cells that are told, in a table of two columns and two rows, of which the cell at the bottom right is empty.</summary>
    /// <param name="last">Paints after all cells.</param>
    /// <param name="within">Paints right after the text 12次 of the cell from 150, 70 to 270, 110.</param>
    private static IEnumerable<string> Told(Action<PageDrawing> last, Action<PageDrawing>? within = null)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 70, 110, 150 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 70, x, 150);
        page.Text(60, 80, 10, "检查次数").Text(160, 80, 10, "12次");
        within?.Invoke(page);
        page.Raw(Black).Text(60, 120, 10, "检查人数");
        last(page);
        return Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Where(cell => cell.IsRunTogether).Select(cell => cell.Text);
    }
}
