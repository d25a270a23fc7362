using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Alignment.Pieces;

/// <summary>Labels that reach to the next column: rows of 24 pt, names from 100 on.</summary>
public class SideLabelTests
{
    [Theory]
    [InlineData("（万", "元）", true)]
    [InlineData("某某", "某某", false)]
    public void A_line_of_a_label_that_reaches_the_text_beside_it_is_none_of_that_text(string wide, string last, bool isLabel)
    {
        var cells = Cells(page =>
        {
            foreach (var (line, text) in new[] { "项", "目", "资", "金", wide, last }.Index()) page.Text(text.Length > 1 ? 84 : 88, 100 + (line * 12), 8, text);
        });
        Assert.Equal(isLabel, cells.Contains($"项目资金{wide}{last}"));
        Assert.Equal(isLabel, cells.Contains("名称2"));
    }

    [Theory]
    [InlineData("项目（", false)]
    [InlineData("项目", true)]
    public void A_bracket_that_stays_open_makes_no_label_of_what_is_below_it(string above, bool isLabel)
    {
        var cells = Cells(page => page.Text(72, 136, 8, above).Text(84, 148, 8, "名称"));
        Assert.Equal(isLabel, cells.Contains("名称2"));
        Assert.Equal(!isLabel, cells.Exists(text => text.EndsWith("名称名称2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(99.5, true)]
    [InlineData(100, false)]
    public void The_label_of_a_level_that_fills_its_column_is_parted_from_the_name_behind_the_white(double end, bool isParted)
    {
        var cells = Cells(page => page.Text(end - 32, 148, 8, "质量指标"));
        Assert.Equal(isParted, cells.Contains("名称2"));
        Assert.Equal(!isParted, cells.Contains("质量指标名称2"));
    }

    private static List<string> Cells(Action<PageDrawing> labels)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        labels(page);
        for (var row = 0; row < 6; row++) page.Text(100, 100 + (row * 24), 8, $"名称{row}").Text(260, 100 + (row * 24), 8, "12").Text(360, 100 + (row * 24), 8, "30.5");
        return [.. Assert.Single(Corpus.Read(pdf.ToBytes())).Tables.SelectMany(table => table.Cells).Select(cell => cell.Text)];
    }
}
