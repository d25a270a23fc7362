using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Tests.Extractor.Scans.Recognition;

/// <summary>Signs told by their strokes. The characters of these sheets are 18 pixels high.</summary>
public class SignShapeTests
{
    private static readonly PixelBox Around = new(90, 90, 200, 130);

    [Fact]
    public void A_bar_below_the_angle_makes_it_at_least_and_without_one_the_model_decides()
    {
        Assert.Equal("≥", Alone([(100, 100, 112, 106), (112, 106, 100, 112), (100, 116, 112, 110)]));
        Assert.Equal("≤", Alone([(112, 100, 100, 106), (100, 106, 112, 112), (112, 116, 100, 110)]));
        Assert.Null(Alone([(100, 100, 112, 106), (112, 106, 100, 112)]));
    }

    [Fact]
    public void Two_bars_of_one_length_are_an_equals_sign_and_of_two_lengths_a_numeral()
    {
        Assert.Equal("=", Alone([(100, 104, 109, 104), (100, 110, 109, 110)]));
        Assert.Null(Alone([(103, 104, 109, 104), (100, 112, 113, 112)]));
    }

    [Fact]
    public void A_stroke_that_leans_is_a_slash_and_an_upright_one_is_left_to_the_model()
    {
        Assert.Equal("/", Alone([(108, 100, 100, 116)]));
        Assert.Null(Alone([(100, 100, 100, 116)]));
        Assert.Null(Alone([(100, 100, 108, 116)]));
    }

    [Fact]
    public void A_dash_is_long_where_it_is_longer_than_half_a_character()
    {
        Assert.Equal("—", Alone([(100, 110, 114, 110)]));
        Assert.Equal("-", Alone([(100, 110, 105, 110)]));
    }

    [Fact]
    public void Evenly_spaced_dots_are_an_ellipsis_and_a_lost_dot_leaves_none()
    {
        var dots = Enumerable.Range(0, 6).Select(i => (100 + (8 * i), 110, 101 + (8 * i), 110)).ToArray();
        Assert.Equal("……", Alone(dots));
        Assert.Null(Alone([.. dots[..4], dots[5]]));
        Assert.Null(Alone([.. dots[..2], .. dots[3..5], dots[5], (160, 110, 161, 110)]));
    }

    [Fact]
    public void A_sign_at_the_head_of_a_line_ends_where_the_paper_begins()
    {
        var sheet = Sheet([(100, 100, 112, 106), (112, 106, 100, 112), (100, 116, 112, 110), (120, 100, 120, 116)]);
        Assert.Equal(("≥", 114), new SignShapes(sheet).Head(InkOf(sheet)));
    }

    private static string? Alone((int X0, int Y0, int X1, int Y1)[] strokes)
    {
        var sheet = Sheet(strokes);
        return new SignShapes(sheet).Alone(InkOf(sheet));
    }

    private static ScanSheet Sheet((int X0, int Y0, int X1, int Y1)[] strokes)
    {
        var image = SheetDrawing.White(300, 200);
        foreach (var (x0, y0, x1, y1) in strokes) SheetDrawing.Line(image, (x0, y0), (x1, y1));
        return ScanSheet.Of(new ScanPicture(image), SheetDrawing.Scale, drawn: []);
    }

    private static PixelBox InkOf(ScanSheet sheet) => InkBlob.In(sheet.Ink, Around).Select(blob => blob.Box).Aggregate((a, b) => a.Union(b));
}
