using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Rulings;

/// <summary>Tables whose lines are typed of the characters for them, in letters as wide as ideographs.</summary>
public class BoxDrawingTests
{
    private const double Size = 10;

    private static readonly string[] Typed =
    [
        "┌────┬────┐",
        "│项目名称│清扫街道│",
        "├────┼────┤",
        "│主管部门│某局　　│",
        "└────┴────┘",
    ];

    [Theory]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(20)]
    public void Typed_lines_are_the_lines_of_a_table_and_none_of_its_text(double pitch)
    {
        var page = PageOf(pitch, Typed);
        var table = Assert.Single(page.Tables);
        Assert.Equal(["项目名称", "清扫街道", "主管部门", "某局"], table.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => cell.Text));
        Assert.Empty(page.Lines);
        Assert.Equal(14, page.Glyphs);
    }

    [Fact]
    public void A_side_that_misses_the_corner_ends_at_the_line_that_passes_there()
    {
        var page = PageOf(14, [Typed[0], Typed[1], "├─────┼───┤", .. Typed[3..]]);
        Assert.Equal(["项目名称", "清扫街道", "主管部门", "某局"], Assert.Single(page.Tables).Cells.Where(cell => cell.Lines.Count > 0).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => cell.Text));
    }

    [Fact]
    public void A_dash_in_a_cell_of_such_a_table_stays_its_text()
    {
        var page = PageOf(14, [.. Typed[..3], "│主管部门│　─　　│", Typed[4]]);
        Assert.Equal("─", Assert.Single(page.Tables).Cells.Single(cell => cell is { Row: 1, Column: 1 }).Text);
    }

    [Fact]
    public void A_few_such_characters_are_text()
    {
        var page = PageOf(14, ["│项目名称│", "│清扫街道│"]);
        Assert.Equal(["│项目名称│", "│清扫街道│"], page.Lines.Select(line => line.Text));
    }

    private static Page PageOf(double pitch, params string[] lines)
    {
        var pdf = new PdfDrawing(new UnicodeFont());
        var page = pdf.AddPage();
        for (var i = 0; i < lines.Length; i++) page.Text(60, 100 + (i * pitch), Size, lines[i]);
        return Assert.Single(Corpus.Read(pdf.ToBytes()));
    }
}
