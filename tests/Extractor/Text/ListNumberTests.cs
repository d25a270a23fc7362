using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Text;

/// <summary>The numbers of lists, a tab in front of their texts: a cell with one holds no two texts.</summary>
public class ListNumberTests
{
    [Theory]
    [InlineData("1.", "修剪行道树")]
    [InlineData("12、", "修剪行道树")]
    [InlineData("１．", "修剪行道树")]
    [InlineData("（1）", "修剪行道树")]
    [InlineData("(二)", "修剪行道树")]
    [InlineData("二十一、", "修剪行道树")]
    [InlineData("3)", "修剪行道树")]
    [InlineData("①", "修剪行道树")]
    public void A_number_and_its_text_are_one_text(string number, string text) => Assert.False(StandBeside(number, text));

    [Theory]
    [InlineData("1", "修剪行道树", "a figure")]
    [InlineData("(1)", "12.5", "a figure in brackets beside another")]
    [InlineData("1.", "95%", "a figure behind it")]
    [InlineData("数量", "修剪行道树", "two words")]
    public void What_is_no_number_of_a_text_stands_beside_it(string first, string second, string what) => Assert.True(StandBeside(first, second), what);

    [Fact]
    public void A_list_in_one_cell_is_one_text() => Assert.False(Cell(page => page.Text(53, 70, 10, "1.").Text(75, 70, 10, "修剪行").Text(75, 82, 10, "道树").Text(53, 94, 10, "2.").Text(75, 94, 10, "补植")).StandBeside);

    [Fact]
    public void A_text_beside_a_numbered_one_is_another() => Assert.True(Cell(page => page.Text(53, 70, 10, "1.").Text(70, 70, 10, "修剪").Text(120, 70, 10, "数量")).StandBeside);

    [Fact]
    public void A_number_on_another_line_is_none_of_the_text() => Assert.True(Cell(page => page.Text(53, 94, 10, "1.").Text(75, 70, 10, "修剪")).StandBeside);

    private static bool StandBeside(string first, string second) => Cell(page => page.Text(53, 80, 10, first).Text(53 + (10 * first.Length) + 7, 80, 10, second)).StandBeside;

    private static Selfeval.Model.Pages.Cell Cell(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage().Line(50, 60, 270, 60).Line(50, 104, 270, 104).Line(50, 60, 50, 104).Line(150, 60, 150, 104).Line(270, 60, 270, 104);
        draw(page);
        return Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[0];
    }
}
