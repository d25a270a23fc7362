using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Painting;

/// <summary>Texts that lie on a page and that the file leaves to the viewer to draw: they show, and nobody knows how.</summary>
public class PageAnnotationsTests
{
    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /V (98.5)")]
    [InlineData("/Subtype /Widget /FT /Tx /V <0039>")]
    [InlineData("/Subtype /Widget /FT /Ch /V [(A) (B)]")]
    [InlineData("/Subtype /Widget /Parent FIELD")]
    [InlineData("/Subtype /FreeText /Contents (98.5) /DA (/Helv 10 Tf)")]
    public void They_are_told_where_they_stand(string annotation)
    {
        var line = Assert.Single(Read(annotation));
        Assert.Equal(TextLine.Undecodable.ToString(), line.Text);
        Assert.True(new Box(60, 122, 160, 142).Contains(line.Box.CenterX, line.Box.CenterY), $"at {line.Box}");
    }

    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx")]
    [InlineData("/Subtype /Widget /FT /Tx /V ( )")]
    [InlineData("/Subtype /Widget /FT /Btn /V /Off")]
    [InlineData("/Subtype /Widget /FT /Tx /V () /Parent FIELD")]
    [InlineData("/Subtype /Widget /Parent FIELD /F 2")]
    [InlineData("/Subtype /FreeText")]
    [InlineData("/Subtype /Text /Contents (98.5)")]
    public void What_is_empty_or_no_text_on_the_page_is_not_told(string annotation) => Assert.Empty(Read(annotation));

    /// <summary>A viewer draws it anywhere, and what it lies on stays as it is.</summary>
    [Theory]
    [InlineData("/Subtype /Text", false)]
    [InlineData("/Subtype /FreeText", true)]
    public void The_icon_of_a_remark_is_no_part_of_the_page(string annotation, bool isPart)
    {
        var pdf = new PdfDrawing();
        var content = $"BT /F1 10 Tf 2 5 Td {PageDrawing.Show("已审")} ET";
        var icon = pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 60 20] /Resources << /Font << /F1 3 0 R >> >> /Length {content.Length} >>\nstream\n{content}\nendstream");
        pdf.AddPage().With($"/Annots [<< /Type /Annot /Rect [60 700 120 720] /AP << /N {icon} 0 R >> {annotation} >>]");
        Assert.Equal(isPart, Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Any(line => line.Text == "已审"));
    }

    [Fact]
    public void A_field_above_itself_has_an_end() => Assert.Empty(Read("/Subtype /Widget /Parent LOOP"));

    private static IReadOnlyList<TextLine> Read(string annotation)
    {
        var pdf = new PdfDrawing();
        var group = pdf.AddObject("<< /FT /Tx /T (form) /V (98.5) >>");
        var field = pdf.AddObject($"<< /T (score) /Parent {group} 0 R >>");
        var loop = pdf.AddObject($"<< /T (loop) /Parent {field + 1} 0 R >>");
        var entries = annotation.Replace("FIELD", $"{field} 0 R", StringComparison.Ordinal).Replace("LOOP", $"{loop} 0 R", StringComparison.Ordinal);
        pdf.AddPage().With($"/Annots [<< /Type /Annot /Rect [60 700 160 720] {entries} >>]");
        return Assert.Single(Corpus.Read(pdf.ToBytes())).Lines;
    }
}
