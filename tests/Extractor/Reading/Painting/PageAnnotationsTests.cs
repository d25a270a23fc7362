using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Painting;

/// <summary>Texts that lie on a page and that the file leaves to the viewer to draw: they show, and how is seldom known.</summary>
public class PageAnnotationsTests
{
    [Theory]
    [InlineData("/Subtype /Widget /FT /Tx /V (98.5)", "98.5")]
    [InlineData("/Subtype /Widget /FT /Tx /V <FEFF6E05626B0032>", "清扫2")]
    [InlineData("/Subtype /Widget /Parent FIELD", "98.5")]
    [InlineData("/Subtype /Widget /FT /Tx /V (98.5) /AA << /F << /S /JavaScript /JS (x) >> >>", "\uFFFD")]
    [InlineData("/Subtype /Widget /FT /Tx /V (98.5) /Ff 8192", "\uFFFD")]
    [InlineData("/Subtype /Widget /FT /Tx /V (1\\n2)", "\uFFFD")]
    [InlineData("/Subtype /Widget /FT /Tx /V (a text that is much longer than its field can hold in one line of letters)", "\uFFFD")]
    [InlineData("/Subtype /Widget /FT /Ch /V [(A) (B)]", "\uFFFD")]
    [InlineData("/Subtype /FreeText /Contents (98.5) /DA (/Helv 10 Tf)", "\uFFFD")]
    public void They_are_read_where_one_line_of_a_field_can_show_nothing_else_and_told_else(string annotation, string expected)
    {
        var line = Assert.Single(Read(annotation));
        Assert.Equal(expected, line.Text);
        Assert.True(new Box(60, 122, 160, 142) is var field && field.Contains(line.Box.Left, line.Box.Top) && field.Contains(line.Box.Right, line.Box.Bottom), $"at {line.Box}");
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
