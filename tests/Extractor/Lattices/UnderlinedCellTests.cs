using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Lattices;

/// <summary>Values whose lines of text are underlined over the width of their cell, beside a name in one line.</summary>
public class UnderlinedCellTests
{
    private const double Top = 80;

    private const double Bottom = 110;

    /// <summary>Two lines of 9 pt in the middle of the row.</summary>
    private static readonly double[] TwoLines = [92.5, 104.2];

    private static readonly double[] OneLine = [98.4];

    [Theory]
    [InlineData(0.0, 1.6)]
    [InlineData(1.0, 1.6)]
    [InlineData(2.5, 1.6)]
    [InlineData(1.5, 3.0)]
    public void Lines_below_each_line_of_a_text_divide_no_rows(double gap, double below)
    {
        Assert.Equal(["name 1 1", "98%99% 1 1"], Cells(TwoLines, [.. TwoLines.Select(y => y + below)], gap));
        Assert.Equal(["name 1 1", "98% 1 1"], Cells(OneLine, [.. OneLine.Select(y => y + below)], gap));
    }

    [Fact]
    public void A_line_below_all_lines_but_the_last_divides_no_rows() => Assert.Equal(["name 1 1", "98%99% 1 1"], Cells(TwoLines, [TwoLines[0] + 1.6], 0));

    [Theory]
    [InlineData(92.2, 106.2, 95.0)]
    [InlineData(93.4, 108.4, 95.0)]
    [InlineData(88.5, 103.5, 95.0)]
    public void Texts_that_stand_alike_in_low_rows_are_of_two(double upper, double lower, double line) =>
        Assert.Equal(["name 1 2", "98% 1 1", "99% 2 1"], Cells([upper, lower], [line], 0));

    [Fact]
    public void An_empty_row_below_a_text_at_the_foot_of_its_own_stays() => Assert.Equal(["name 1 2", "98% 1 1", " 2 1"], Cells([94], [96], 0));

    [Fact]
    public void A_line_through_all_columns_is_a_border() =>
        Assert.Equal(["name 1 1", "98% 1 1", " 2 1", "99% 2 1"], Cells(TwoLines, [], 0, page => page.Line(50, TwoLines[0] + 1.6, 350, TwoLines[0] + 1.6)));

    /// <summary>Text, row and height of the cells of the middle one of three rows beside one label.</summary>
    private static List<string> Cells(double[] baselines, double[] lines, double gap, Action<PageDrawing>? draw = null)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage();
        foreach (var y in new double[] { 50, Top, Bottom, 140 }) page.Line(50, y, 350, y);
        foreach (var x in new double[] { 50, 150, 250, 350 }) page.Line(x, 50, x, 140);
        page.Text(160, 90, 9, "name");
        foreach (var (text, y) in new[] { "98%", "99%" }.Zip(baselines)) page.Text(260, y, 9, text);
        foreach (var y in lines) page.Line(250 + gap, y, 350 - gap, y);
        foreach (var y in new double[] { 65, 125 }) page.Text(60, y, 9, "above").Text(160, y, 9, "other").Text(260, y, 9, "100%");
        draw?.Invoke(page);
        var table = Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables);
        return [.. table.Cells.Where(cell => cell.Box.Top >= Top - 1 && cell.Box.Bottom <= Bottom + 1 && cell.Box.Left > 100).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => $"{cell.Text} {cell.Row} {cell.RowSpan}")];
    }
}
