using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Streams;

/// <summary>A picture with a soft mask, 60 points wide and 20 high, over the text in the right one of two cells.</summary>
public class PictureMaskTests
{
    private static readonly string Unknown = TextLine.Undecodable.ToString();

    [Fact]
    public void One_that_lets_nothing_through_hides_the_text() => Assert.Equal(Unknown, Below(Paper));

    [Fact]
    public void One_that_lets_all_through_hides_nothing() => Assert.Equal("9.50", Below(Paper.Fill(new Box(0, 0, 60, 20))));

    [Fact]
    public void One_that_is_nearly_clear_hides_nothing() => Assert.Equal("9.50", Below(Paper.Fill(new Box(0, 0, 60, 20), gray: 200)));

    [Fact]
    public void Between_the_strokes_of_a_seal_the_text_shows() =>
        Assert.Equal("9.50", Below(Paper.Fill(new Box(2, 2, 58, 18)).Fill(new Box(25, 5, 35, 15), gray: byte.MaxValue)));

    [Fact]
    public void The_paper_of_a_seal_hides_the_text_though_its_edge_is_clear() => Assert.Equal(Unknown, Below(Paper.Fill(new Box(0, 0, 60, 2)).Fill(new Box(0, 0, 5, 20))));

    /// <summary>An unmasked picture of a sign in an empty cell is looked at where it stands, whatever another one hides.</summary>
    [Fact]
    public void A_picture_behind_it_stands_in_its_own_cell()
    {
        var pdf = new PdfDrawing();
        var (masked, sign) = (PicturePdf.Add(pdf, Paper, $"/SMask {PicturePdf.Add(pdf, Paper, "")} 0 R"), PicturePdf.Add(pdf, Paper.Sign(30, 10), ""));
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /XObject << /I {masked} 0 R /J {sign} 0 R >> >>")
            .Line(50, 50, 350, 50).Line(50, 80, 350, 80).Line(50, 50, 50, 80).Line(150, 50, 150, 80).Line(250, 50, 250, 80).Line(350, 50, 350, 80).Text(60, 66, 9, "得分").Text(180, 68, 9, "9.50")
            .Raw("q 60 0 0 20 165 767 cm /I Do Q q 60 0 0 20 265 767 cm /J Do Q");
        Assert.Equal(["得分", Unknown, Unknown], Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells.Select(cell => cell.Text));
    }

    private static GrayImage Paper => PicturePdf.Paper(60, 20);

    private static string Below(GrayImage mask)
    {
        var pdf = new PdfDrawing();
        var page = pdf.AddPage().Line(50, 50, 250, 50).Line(50, 80, 250, 80).Line(50, 50, 50, 80).Line(150, 50, 150, 80).Line(250, 50, 250, 80).Text(60, 66, 9, "得分").Text(180, 68, 9, "9.50");
        PicturePdf.ShowMasked(pdf, page, Paper, mask, (165, 55));
        return Assert.Single(Corpus.Read(pdf.ToBytes())).Tables[0].Cells[1].Text;
    }
}
