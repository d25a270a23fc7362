using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Painting;

/// <summary>What belongs to a layer that a viewer does not show, wherever the file names the layer.</summary>
public class HiddenLayersTests
{
    [Fact]
    public void A_form_that_a_page_uses_may_belong_to_a_layer()
    {
        var (pdf, layer) = WithLayer();
        var form = Form(pdf, $"BT /F1 10 Tf 60 700 Td {PageDrawing.Show("乙")} ET", $"/OC {layer} 0 R");
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /XObject << /X {form} 0 R >> >>").Text(60, 60, 10, "甲").Raw("/X Do");
        Assert.Equal("甲", TextOf(pdf));
    }

    [Fact]
    public void So_may_an_annotation()
    {
        var (pdf, layer) = WithLayer();
        var form = Form(pdf, $"BT /F1 10 Tf 60 700 Td {PageDrawing.Show("乙")} ET");
        pdf.AddPage().Text(60, 60, 10, "甲").With($"/Annots [<< /Type /Annot /Subtype /Stamp /OC {layer} 0 R /Rect [0 0 595 842] /AP << /N {form} 0 R >> >>]");
        Assert.Equal("甲", TextOf(pdf));
    }

    [Fact]
    public void Lines_and_fills_of_a_layer_that_is_off_neither_divide_nor_cover()
    {
        var (pdf, layer) = WithLayer();
        var page = pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /Properties << /L {layer} 0 R >> >>");
        foreach (var y in new[] { 60, 80, 100 }) page.Line(50, y, 270, y);
        foreach (var x in new[] { 50, 150, 270 }) page.Line(x, 60, x, 100);
        page.Text(60, 74, 8, "项目").Text(160, 74, 8, "得分").Text(60, 94, 8, "预算").Text(160, 94, 8, "10");
        page.Raw("/OC /L BDC").Line(50, 70, 270, 70).Raw("1 g").Fill(40, 50, 280, 110).Raw("0 g EMC");
        Assert.Equal(["项目", "得分", "预算", "10"], Assert.Single(Assert.Single(Corpus.Read(pdf.ToBytes())).Tables).Cells.Select(cell => cell.Text));
    }

    /// <summary>A is on, B is off; what an expression says nothing understandable of is left to the layers beside it.</summary>
    [Theory]
    [InlineData("[/Not A]", "甲")]
    [InlineData("[/Not B]", "甲乙")]
    [InlineData("[/And A B]", "甲")]
    [InlineData("[/Or A B]", "甲乙")]
    [InlineData("[/And A [/Not B]]", "甲乙")]
    [InlineData("[/Neither A B]", "甲乙")]
    public void A_membership_may_be_an_expression(string expression, string expected)
    {
        var pdf = new PdfDrawing();
        int a = pdf.AddObject("<< /Type /OCG /Name (A) >>"), b = pdf.AddObject("<< /Type /OCG /Name (B) >>");
        var membership = pdf.AddObject($"<< /Type /OCMD /OCGs {a} 0 R /VE {expression.Replace(" A", $" {a} 0 R", StringComparison.Ordinal).Replace(" B", $" {b} 0 R", StringComparison.Ordinal)} >>");
        pdf.AddToCatalog($"/OCProperties << /OCGs [{a} 0 R {b} 0 R] /D << /OFF [{b} 0 R] >> >>");
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /Properties << /L {membership} 0 R >> >>").Text(60, 60, 10, "甲").Raw("/OC /L BDC").Text(60, 90, 10, "乙").Raw("EMC");
        Assert.Equal(expected, TextOf(pdf));
    }

    /// <summary>A mark that only shows in print: the screen shows the page without it, if the file asks viewers to look at its use.</summary>
    [Theory]
    [InlineData("OFF", "View", "甲")]
    [InlineData("ON", "View", "甲乙")]
    [InlineData("OFF", "Print", "甲乙")]
    public void A_layer_is_off_whose_use_says_so(string state, string when, string expected)
    {
        var pdf = new PdfDrawing();
        var layer = pdf.AddObject($"<< /Type /OCG /Name (Layer) /Usage << /View << /ViewState /{state} >> >> >>");
        pdf.AddToCatalog($"/OCProperties << /OCGs [{layer} 0 R] /D << /AS [<< /Event /{when} /Category [/{when}] /OCGs [{layer} 0 R] >>] >> >>");
        pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /Properties << /L {layer} 0 R >> >>").Text(60, 60, 10, "甲").Raw("/OC /L BDC").Text(60, 90, 10, "乙").Raw("EMC");
        Assert.Equal(expected, TextOf(pdf));
    }

    private static (PdfDrawing Pdf, int Layer) WithLayer()
    {
        var pdf = new PdfDrawing();
        var layer = pdf.AddObject("<< /Type /OCG /Name (Layer) >>");
        pdf.AddToCatalog($"/OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >>");
        return (pdf, layer);
    }

    private static int Form(PdfDrawing pdf, string content, string entries = "") => pdf.AddObject(
        $"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] {entries} /Resources << /Font << /F1 3 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream");

    private static string TextOf(PdfDrawing pdf) => string.Concat(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text));
}
