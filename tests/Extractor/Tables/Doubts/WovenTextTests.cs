using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables.Doubts;

/// <summary>Texts that stand beside one another in one cell, at different heights: each is read by itself, and the cell is told.</summary>
public class WovenTextTests
{
    [Fact]
    public void A_figure_in_two_lines_beside_one_in_the_middle_is_read_before_it() =>
        AssertRead("1306.51280", isTold: true, page => page.Text(53, 74, 10, "1306.").Text(53, 86, 10, "5").Text(80, 80, 10, "1280"));

    [Fact]
    public void A_figure_beside_the_middle_one_of_three_lines_is_read_behind_them() =>
        AssertRead("受汛期水毁影响项目7.2", isTold: true, page => page.Text(53, 70, 10, "受汛期").Text(53, 82, 10, "水毁影").Text(53, 94, 10, "响项目").Text(95, 82, 10, "7.2"));

    [Fact]
    public void The_lines_of_one_text_are_one_text() =>
        AssertRead("受汛期水毁影响", isTold: false, page => page.Text(53, 70, 10, "受汛期").Text(60, 82, 10, "水毁影").Text(78, 94, 10, "响"));

    [Fact]
    public void What_stands_lower_and_further_right_is_read_as_it_stands() =>
        AssertRead("负责人：甲乙", isTold: false, page => page.Text(53, 74, 10, "负责").Text(53, 86, 10, "人：").Text(80, 98, 10, "甲乙"));

    [Fact]
    public void A_raised_figure_is_part_of_its_text() =>
        AssertRead("10m ²以上", isTold: false, page => page.Text(53, 74, 10, "10m").Text(70, 69, 6, "2").Text(53, 86, 10, "以上"));

    private static void AssertRead(string text, bool isTold, Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage().Line(50, 60, 270, 60).Line(50, 104, 270, 104).Line(50, 60, 50, 104).Line(150, 60, 150, 104).Line(270, 60, 270, 104);
        draw(page);
        var cell = Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[0];
        Assert.Equal((text, isTold), (cell.Text, cell.IsRunTogether));
    }
}
