using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Bands;

/// <summary>Labels and values of a form's head side by side, between lines across the page that no line between columns meets.</summary>
public class HeadRowTests
{
    [Fact]
    public void Each_has_the_cell_that_it_stands_in_the_middle_of_and_none_is_blank()
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        double[] heights = [.. Enumerable.Range(0, 8).Select(row => 100.0 + (row * 24))];
        foreach (var height in heights) page.Line(40, height, 540, height);
        // The cells of the head reach from 40, 130, 270 and 330 to the next, those of the funds have columns of their own.
        foreach (var (text, from, to) in new[] { ("主管部门", 40.0, 130.0), ("某某局", 130.0, 270.0), ("实施单位", 270.0, 330.0), ("某某中心", 330.0, 540.0) }) Centred(text, from, to, 116);
        double[] columns = [40, 150, 230, 290, 370, 420, 500, 540];
        string[] headings = ["项目资金", "年初预算", "全年预算", "全年执行", "分值", "执行率", "得分"];
        for (var row = 1; row < 7; row++)
        {
            for (var column = 0; column < 7; column++) Centred(row == 1 ? headings[column] : column == 0 ? $"资金{row}" : $"{row}{column}.5", columns[column], columns[column + 1], 116 + (row * 24));
        }

        var cells = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Where(cell => cell.Row == 0).OrderBy(cell => cell.Column).Select(cell => cell.Text).ToList();
        Assert.Equal(["主管部门", "某某局", "实施单位", "某某中心"], cells);

        void Centred(string text, double from, double to, double y) => page.Text(((from + to) / 2) - (text.Length * (char.IsDigit(text[0]) ? 2 : 4)), y, 8, text);
    }
}
