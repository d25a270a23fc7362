using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Rulings;

/// <summary>Signs of comparison that are typed as an underlined &gt; or &lt;.</summary>
public class UnderlinedSignTests
{
    /// <summary>The sign stands from 60 to 65 (a full-width one to 70), each digit is 5 pt wide, an ideograph 10; the baseline lies at 60.</summary>
    [Theory]
    [InlineData(">978册", 60, 65, "≥978册")]
    [InlineData("<978册", 60, 65, "≤978册")]
    [InlineData("＞978册", 60, 70, "≥978册")]
    [InlineData(">978册", 59.2, 66, "≥978册")]
    [InlineData("> 978册", 60, 65, "≥ 978册")]
    [InlineData(">良好", 60, 65, "≥良好")]
    [InlineData(">", 60, 65, "≥")]
    public void A_line_below_the_sign_alone_is_a_part_of_it(string typed, double from, double to, string printed) => Assert.Equal(printed, Read(typed, (from, to)));

    [Theory]
    [InlineData(">978册", 60, 90, "the whole value")]
    [InlineData(">978册", 60, 80, "the sign and its figure")]
    [InlineData(">978册", 65, 80, "the figure alone")]
    [InlineData(">", 40, 100, "a blank to be filled in")]
    [InlineData("<项目名称>", 56, 67, "a bracket")]
    [InlineData(">=978册", 60, 65, "the first of two signs")]
    public void A_line_that_is_not_that_of_the_sign_leaves_it_as_it_is(string typed, double from, double to, string what) => Assert.True(Read(typed, (from, to)) == typed, what);

    [Theory]
    [InlineData(">978册", 60, 70, "�978册", "the first digit, too")]
    [InlineData(">9册", 60, 68.2, "�9册", "it ends below its digit")]
    [InlineData(">978册", 60, 67, "�978册", "it touches the first digit")]
    [InlineData(">978册", 54, 65, "�978册", "it begins before the sign")]
    [InlineData(">", 58, 68, "�", "a line not much longer than the sign")]
    public void A_line_that_may_be_that_of_the_sign_leaves_it_unknown(string typed, double from, double to, string printed, string what) => Assert.True(Read(typed, (from, to)) == printed, what);

    /// <summary>A program may draw a line for each piece of an underlined text.</summary>
    [Fact]
    public void A_line_of_its_own_below_the_figure_stresses_both() => Assert.Equal("> 978册", Read("> 978册", (60, 65), (70, 85)));

    [Theory]
    [InlineData(59, 60)]
    [InlineData(65, 66)]
    public void A_line_elsewhere_is_no_underline(double y, double baseline) => Assert.Equal(">978册", Read(page => page.Text(60, baseline, 10, ">978册").Line(60, y, 65, y)));

    [Fact]
    public void A_white_line_is_none() => Assert.Equal(">978册", Read(page => page.Text(60, 60, 10, ">978册").Raw("1 G").Line(60, 61.5, 65, 61.5)));

    [Fact]
    public void The_border_of_a_narrow_cell_is_none() => Assert.Equal(">", Read(page => page.Text(60, 60, 10, ">").Line(59.5, 63, 65.5, 63).Line(59.5, 50, 59.5, 63).Line(65.5, 50, 65.5, 63)));

    private static string Read(string typed, params (double From, double To)[] lines) => Read(page =>
    {
        page.Text(60, 60, 10, typed);
        foreach (var (from, to) in lines) page.Line(from, 61.5, to, 61.5);
    });

    private static string Read(Action<PageDrawing> draw)
    {
        var pdf = new PdfDrawing();
        draw(pdf.AddPage());
        var page = Assert.Single(Corpus.Read(pdf.ToBytes()));
        return string.Concat(page.Lines.Select(line => line.Text).Concat(page.Tables.SelectMany(table => table.Cells).Select(cell => cell.Text)));
    }
}
