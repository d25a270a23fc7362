using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables;

/// <summary>Frames around tables and the texts beside them.</summary>
public class LayoutFrameTests
{
    [Fact]
    public void The_layout_of_a_page_around_a_table_is_none_and_its_texts_are_lines()
    {
        var page = Read(drawing => Table(drawing.Line(90, 20, 90, 300)).Text(30, 60, 10, "导航").Text(110, 40, 10, "项目支出绩效自评表"));
        Assert.Equal(["甲", "乙", "丙", "丁"], Assert.Single(page.Tables).Cells.Select(cell => cell.Text));
        Assert.Equal(["项目支出绩效自评表", "导航"], page.Lines.Select(line => line.Text));
        Assert.Equal(page.Glyphs, page.Tables.Sum(table => table.Cells.Sum(cell => cell.Glyphs)) + page.Lines.Sum(line => line.Glyphs));
    }

    [Fact]
    public void Rows_of_a_frame_above_and_below_a_table_are_lines_too()
    {
        var page = Read(drawing => Table(drawing.Line(20, 80, 400, 80).Line(20, 220, 400, 220)).Text(110, 60, 10, "项目支出绩效自评表").Text(110, 260, 10, "填表人：某某"));
        Assert.Single(page.Tables);
        Assert.Equal(["项目支出绩效自评表", "填表人：某某"], page.Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_table_whose_rows_print_a_label_and_a_text_stays_one_with_another_table_in_its_cell()
    {
        var page = Read(drawing => Table(drawing.Line(20, 80, 400, 80).Line(90, 20, 90, 80)).Text(30, 60, 10, "项目名称").Text(110, 60, 10, "某项目"));
        Assert.Equal(2, page.Tables.Count);
        Assert.Empty(page.Lines);
    }

    /// <summary>A frame from 20 to 400 and 20 to 300, in which a table of two rows and two columns stands.</summary>
    private static PageDrawing Table(PageDrawing drawing)
    {
        foreach (var y in new[] { 20, 300 }) drawing.Line(20, y, 400, y);
        foreach (var x in new[] { 20, 400 }) drawing.Line(x, 20, x, 300);
        foreach (var y in new[] { 100, 150, 200 }) drawing.Line(120, y, 320, y);
        foreach (var x in new[] { 120, 220, 320 }) drawing.Line(x, 100, x, 200);
        return drawing.Text(130, 130, 10, "甲").Text(230, 130, 10, "乙").Text(130, 180, 10, "丙").Text(230, 180, 10, "丁");
    }

    private static Page Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
