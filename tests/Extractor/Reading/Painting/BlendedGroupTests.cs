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

    /// <summary>The object after the font's is the mask: half of the light comes through it, or all, which is not told from half.</summary>
    [Theory]
    [InlineData("/SMask << /S /Luminosity /G 6 0 R >>", "甲")]
    [InlineData("/SMask /None", "")]
    public void So_does_that_below_a_group_seen_through_a_mask(string state, string expected)
    {
        var pdf = new PdfDrawing();
        const string light = "0.5 g 0 0 595 842 re f", white = "1 g 50 770 100 30 re f";
        Assert.Equal(6, Group(pdf, light));
        Assert.Equal(expected, Read(pdf, state, Group(pdf, white)));
    }

    [Fact]
    public void Behind_the_group_what_is_painted_hides_again() => Assert.Equal("", Read("/BM /Multiply", "1 g 50 600 100 30 re f", "1 g 50 770 100 30 re f"));

    private static string Read(string state, string group, string behind = "")
    {
        var pdf = new PdfDrawing();
        return Read(pdf, state, Group(pdf, group), behind);
    }

    private static int Group(PdfDrawing pdf, string content) => pdf.AddObject($"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> /Length {content.Length} >>\nstream\n{content}\nendstream");

    private static string Read(PdfDrawing pdf, string state, int group, string behind = "")
    {
        var page = pdf.AddPage().With($"/Resources << /Font << /F1 3 0 R >> /ExtGState << /G << {state} >> >> /XObject << /X {group} 0 R >> >>");
        page.Text(60, 60, 10, "甲").Raw($"q /G gs /X Do Q {behind}");
        return string.Concat(Assert.Single(Corpus.Read(pdf.ToBytes())).Lines.Select(line => line.Text));
    }
}
