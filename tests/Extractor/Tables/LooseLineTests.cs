using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Tables;

/// <summary>Text outside of tables.</summary>
public class LooseLineTests
{
    [Fact]
    public void Texts_printed_over_each_other_are_lines_of_their_own() => Assert.Equal(
        ["机密文件第3页共9页", "项目支出绩效自评表"],
        Lines(page => page.Text(120, 60, 14, "项目支出绩效自评表").Text(100, 61, 9, "机密文件").Text(136, 61, 9, "第3页共9页")));

    [Fact]
    public void Texts_beside_each_other_are_one_line() =>
        Assert.Equal(["项目支出绩效自评表"], Lines(page => page.Text(100, 60, 10, "项目支出").Text(140, 60, 10, "绩效自评表")));

    [Fact]
    public void A_text_that_steps_back_by_less_than_half_a_letter_follows_the_one_before() =>
        Assert.Equal(["项目支出绩效自评表"], Lines(page => page.Text(100, 60, 10, "项目支出").Text(136, 60, 10, "绩效自评表")));

    private static IEnumerable<string> Lines(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        return Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text).Order(StringComparer.Ordinal);
    }

    /// <summary>Two cells whose lower border is not drawn, 50 to 100 and 100 to 150, and a third that has one; texts below on one baseline.</summary>
    [Theory]
    [InlineData(84, "度", 103, "象满意度", "度|象满意度")]
    [InlineData(110, "度", 125, "象满意度", "度 象满意度")]
    [InlineData(75, "度象", 103, "满意度指标说明", "度象 满意度指标说明")]
    public void Texts_below_two_cells_that_go_on_are_two_lines_where_each_stands_within_its_cell(double x, string text, double otherX, string other, string lines)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new[] { 60, 80 }) page.Line(50, y, 250, y);
        foreach (var edge in new[] { 50, 100, 150, 250 }) page.Line(edge, 60, edge, 110);
        page.Line(150, 110, 250, 110);
        foreach (var (left, label) in new[] { (55, "一级"), (105, "二级"), (155, "三级") }) page.Text(left, 74, 10, label);
        page.Text(60, 94, 10, "满意").Text(105, 94, 10, "服务对").Text(155, 94, 10, "企业满意").Text(x, 115, 10, text).Text(otherX, 115, 10, other);
        Assert.Equal(lines, string.Join('|', Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text)));
    }
}
