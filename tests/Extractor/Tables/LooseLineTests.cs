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
}
