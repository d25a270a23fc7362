using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

/// <summary>Two characters of 18 pixels (an em of 24), side by side at the left of the sheet, and dots of 3 by 2.</summary>
public class SpeckTests
{
    private const double Em = 24;

    [Theory]
    [InlineData(false, 158, 106)]
    [InlineData(false, 100, 131)]
    [InlineData(true, 153, 106)]
    [InlineData(true, 100, 126)]
    [InlineData(true, 180, 160, 187, 160, 194, 160)]
    [InlineData(false, 180, 160, 187, 160, 194, 164)]
    public void A_dot_is_dirt_if_it_stands_far_from_all_characters_and_in_no_row(bool isKept, params int[] places) => Assert.Equal(isKept, HasDots(Cleaned(Dots(places)), Dots(places)));

    [Theory]
    [InlineData(false, 147, 106)]
    [InlineData(true, 142, 106)]
    public void Where_dots_are_all_over_the_sheet_those_near_the_characters_are_dirt_too_but_where_a_decimal_point_stands(bool isKept, int x, int y)
    {
        List<(int X, int Y)> grain = [.. Enumerable.Range(0, 25).Select(i => (200 + (i % 5 * 37), 150 + (i / 5 * 37) + (i % 5 * 7)))];
        Assert.Equal(isKept, HasDots(Cleaned([.. grain, (x, y)]), [(x, y)]));
        Assert.False(HasDots(Cleaned([.. grain]), grain));
    }

    private static List<(int X, int Y)> Dots(int[] places) => [.. places.Chunk(2).Select(place => (place[0], place[1]))];

    private static bool HasDots(InkMask mask, List<(int X, int Y)> dots) => dots.Exists(dot => mask[dot.X, dot.Y]);

    private static InkMask Cleaned(List<(int X, int Y)> dots)
    {
        var image = SheetDrawing.White(400, 400);
        foreach (var x in (int[])[100, 120])
        {
            for (var y = 90; y < 108; y += 2) SheetDrawing.Line(image, (x, y), (x + 16, y));
        }

        foreach (var (x, y) in dots) SheetDrawing.Line(image, (x, y), (x + 1, y));
        var (ink, faint) = (InkMask.Of(image, SheetDrawing.Scale), InkMask.Of(image, SheetDrawing.Scale, InkMask.Faint));
        Specks.Erase(ink, faint, Em);
        return ink;
    }
}
