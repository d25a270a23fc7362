using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Shapes;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

/// <summary>A sheet whose characters are 20 pixels high.</summary>
public class LargeInkTests
{
    private const double Em = 20;

    [Fact]
    public void The_black_of_a_lid_is_no_text_and_a_title_in_front_of_it_stays()
    {
        var sheet = SheetDrawing.White(600, 400);
        for (var y = 0; y < sheet.Height; y++) sheet.Row(y)[..30].Clear();
        var title = Block(sheet, new PixelBox(200, 100, 250, 148));
        var large = Of(sheet);
        Assert.True(Has(large.Rest, title));
        Assert.False(Has(large.Rest, new PixelBox(0, 0, 30, 400)));
        Assert.True(large.IsIn(new PixelBox(10, 100, 60, 120)));
        Assert.False(large.IsIn(title));
    }

    [Fact]
    public void The_frame_of_a_stamp_is_no_text_and_the_words_in_it_are()
    {
        var sheet = SheetDrawing.White(600, 400);
        Frame(sheet, new PixelBox(300, 100, 460, 160));
        var word = Block(sheet, new PixelBox(340, 120, 420, 140));
        var large = Of(sheet);
        Assert.True(Has(large.Rest, word));
        Assert.False(Has(large.Rest, new PixelBox(298, 98, 310, 162)));
        Assert.True(large.IsIn(new PixelBox(200, 110, 320, 150)));
    }

    [Fact]
    public void A_box_to_tick_and_a_rule_below_a_title_are_no_larger_than_text()
    {
        var sheet = SheetDrawing.White(600, 400);
        var box = Frame(sheet, new PixelBox(100, 100, 122, 122));
        SheetDrawing.Line(sheet, (100, 200), (500, 200));
        var large = Of(sheet);
        Assert.True(Has(large.Rest, box));
        Assert.True(Has(large.Rest, new PixelBox(100, 198, 500, 204)));
    }

    private static LargeInk Of(GrayImage sheet) => LargeInk.Of(InkMask.Of(sheet, SheetDrawing.Scale), Em);

    private static PixelBox Block(GrayImage sheet, PixelBox box)
    {
        // Strokes as a character has them: half of it is ink.
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++) sheet.Row(y)[x] = (byte)(y % 8 < 3 || x % 12 < 3 ? 0 : byte.MaxValue);
        }

        return box;
    }

    private static PixelBox Frame(GrayImage sheet, PixelBox box)
    {
        foreach (var y in (int[])[box.Top, box.Bottom]) SheetDrawing.Line(sheet, (box.Left, y), (box.Right, y));
        foreach (var x in (int[])[box.Left, box.Right]) SheetDrawing.Line(sheet, (x, box.Top), (x, box.Bottom));
        return box;
    }

    private static bool Has(InkMask mask, PixelBox box) => Enumerable.Range(box.Top, box.Height).Any(y => mask.Row(y)[box.Left..box.Right].Contains(true));
}
