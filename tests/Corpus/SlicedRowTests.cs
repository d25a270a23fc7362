using Selfeval.Model.Evaluations;
using Selfeval.Model.Mapping;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Corpus;

/// <summary>A row of a table without lines between its columns, in which a spreadsheet ends a page: each page shows a part of its texts.</summary>
public class SlicedRowTests
{
    private const string Row = "宣传 >=4类 4类 10 10";

    /// <summary>Each page shows less than half of the texts, whatever rounding leaves out.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public void A_row_that_no_page_shows_is_told_once(double lost)
    {
        var form = Read(cut: 0, lost, PageTurning.None);
        Assert.DoesNotContain(form.Indicators, row => row.Level3?.Printed == "宣传");
        var told = Assert.Single(form.Problems, problem => problem.Text == Row);
        Assert.Equal((ProblemKind.OrphanText, 1), (told.Kind, told.Place.Page));
        Assert.Equal(form.Glyphs.InForm, form.Glyphs.Accounted);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_row_of_which_a_page_shows_more_than_half_is_read_there(double cut)
    {
        var form = Read(cut, 0.3, PageTurning.None);
        Assert.Contains(form.Indicators, row => row.Level3?.Printed == "宣传");
        Assert.DoesNotContain(form.Problems, problem => problem.Text.Contains("宣传 >=4类", StringComparison.Ordinal) && problem.Kind == ProblemKind.OrphanText);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 2)]
    [InlineData(0, 3)]
    public void On_turned_pages_it_is_told_as_well(int rotate, int content) =>
        Assert.Contains(Read(0, 0.3, new PageTurning(rotate, content)).Problems, problem => problem is { Kind: ProblemKind.OrphanText, Text: Row });

    /// <summary>A form of which the first page ends, and the second begins, so far below the middle of a row (points), less what is lost.</summary>
    private static SelfEvaluation Read(double cut, double lost, PageTurning turn)
    {
        var whole = UnruledDrawing.Drawing(DrawnForms.National, UnruledStyle.Middle with { AreRowsRuled = true }).Pages[0];
        // The third row from the end of the table, 50 points above that of the page; rows are 20 points high.
        var y = whole.Height - 50 - (2.5 * 20) + cut;
        var pdf = new PdfDrawing();
        var width = PageDrawing.N(whole.Width);
        pdf.AddPage(whole.Width, whole.Height).Raw($"q 0 {whole.Y(y - lost)} {width} {PageDrawing.N(y - lost)} re W n").Raw(whole.Content).Raw("Q");
        pdf.AddPage(whole.Width, whole.Height).Raw($"q 1 0 0 1 0 {PageDrawing.N(y - 60)} cm 0 0 {width} {whole.Y(y + lost)} re W n").Raw(whole.Content).Raw("Q");
        return Assert.Single(FormReader.Read(Extractor.Corpus.Read(pdf.Turned(turn).ToBytes())).Forms);
    }
}
