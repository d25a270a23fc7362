using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;

namespace Selfeval.Tests.Extractor.Scans.Recognition;

/// <summary>Five characters of 18 pixels (an em of 20) on a line: those that were read are given by their middles.</summary>
public class SkippedInkTests
{
    private static readonly PixelBox Line = new(100, 90, 198, 108);

    [Theory]
    [InlineData(true, 110, 130, 170, 190)]
    [InlineData(true, 110, 130, 150, 170)]
    [InlineData(true, 130, 150, 170, 190)]
    [InlineData(false, 110, 130, 150, 170, 190)]
    public void A_character_that_was_not_read_in_the_middle_or_at_an_end_is_noticed(bool isSkipped, params int[] middles) =>
        Assert.Equal(isSkipped, SkippedInk.Is(Sheet(), Line, middles));

    private static ScanSheet Sheet()
    {
        var image = SheetDrawing.White(400, 400);
        for (var x = 100; x < 200; x += 20)
        {
            for (var y = 90; y < 108; y += 4) SheetDrawing.Line(image, (x, y), (x + 16, y));
        }

        List<Ruling> rulings = [];
        foreach (var y in (double[])[40, 60, 80]) rulings.Add(new Ruling(Axis.Horizontal, y, 40, 160, Ink.Dark));
        foreach (var x in (double[])[40, 110, 160]) rulings.Add(new Ruling(Axis.Vertical, x, 40, 80, Ink.Dark));
        return ScanSheet.Of(new ScanPicture(image), SheetDrawing.Scale, rulings);
    }
}
