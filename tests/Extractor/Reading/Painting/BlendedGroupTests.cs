using Selfeval.Tests.Drawing;

namespace Selfeval.Tests.Extractor.Reading.Painting;

/// <summary>Pictures and fills in a transparency group, as seals and highlights are drawn over a form: what is opaque in the group hides the page only as far as the group as a whole does.</summary>
public class BlendedGroupTests
{
    [Theory]
    [InlineData("/BM /Multiply", "甲")]
    [InlineData("/BM /Darken", "甲")]
    [InlineData("/ca 0.5", "甲")]
    [InlineData("/ca 1", "")]
    [InlineData("/ca 0.95", "")]
    [InlineData("/BM /Normal", "")]
    public void Text_below_a_white_fill_shows_where_the_group_is_blended(string state, string expected) => Assert.Equal(expected, Read(state, "1 g 50 770 100 30 re f"));

    [Theory]
    [InlineData("/BM /Multiply", "甲")]
    [InlineData("/ca 0.5", "甲")]
    [InlineData("/ca 1", "")]
    public void So_does_that_below_a_picture(string state, string expected) => Assert.Equal(expected, Read(state, "q 100 0 0 30 50 770 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00FF EI Q"));

    [Fact]
    public void Behind_the_group_what_is_painted_hides_again() => Assert.Equal("", Read("/BM /Multiply", "1 g 50 600 100 30 re f", "1 g 50 770 100 30 re f"));

    private static string Read(string state, string group, string behind = "")
    {
        var pdf = new PdfDrawing();
        var form = pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency >> /Length {group.Length} >>\nstream\n{group}\nendstream");
        var page = pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /ExtGState << /G << {state} >> >> /XObject << /X {form} 0 R >> >>");
        page.Text(60, 60, 10, "甲").Raw($"q /G gs /X Do Q {behind}");
        return string.Concat(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text));
    }
}
