using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans;
using SkiaSharp;

namespace Selfeval.Tests.Extractor.Scans;

/// <summary>Pixels of a scan, up to its rulings.</summary>
public class PixelTests
{
    [Fact]
    public void A_sheet_turned_back_four_quarters_is_itself_and_one_quarter_reads_to_the_right()
    {
        // 1 2 stands above 3 4 above 5 6. Turned counter-clockwise the right column becomes the upper row.
        var image = new GrayImage(2, 3, [1, 2, 3, 4, 5, 6]);
        Assert.Equal((byte[])[2, 4, 6, 1, 3, 5], image.TurnedBack(1).Pixels);
        Assert.Equal((byte[])[6, 5, 4, 3, 2, 1], image.TurnedBack(2).Pixels);
        Assert.Equal((byte[])[5, 3, 1, 6, 4, 2], image.TurnedBack(3).Pixels);
        Assert.Equal(image.Pixels, image.TurnedBack(1).TurnedBack(3).Pixels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.5)]
    [InlineData(-2.25)]
    public void The_lean_of_a_ruled_sheet_is_found(double degrees)
    {
        var sheet = SheetDrawing.White(1000, 1200);
        var fall = (int)Math.Round(800 * Math.Tan(double.DegreesToRadians(degrees)));
        for (var y = 200; y < 1000; y += 60) SheetDrawing.Line(sheet, (100, y), (900, y + fall));
        Assert.Equal(degrees, Skew.Find(InkMask.Of(sheet, SheetDrawing.Scale)), tolerance: 0.1);
    }

    [Fact]
    public void Rulings_on_grey_paper_are_found_and_strokes_of_glyphs_are_none()
    {
        var sheet = SheetDrawing.White(600, 400);
        sheet.Pixels.AsSpan().Fill(200);
        foreach (var y in (int[])[100, 140, 180]) SheetDrawing.Line(sheet, (100, y), (500, y), ink: 90);
        foreach (var x in (int[])[100, 300, 500]) SheetDrawing.Line(sheet, (x, 100), (x, 180), ink: 90);
        // A stroke as high as a digit of 10 pt in the first cell, which meets neither border.
        SheetDrawing.Line(sheet, (200, 110), (200, 130), ink: 90);

        var rulings = Rulings(sheet);
        Assert.Equal([50, 70, 90], Positions(rulings, Axis.Horizontal));
        Assert.Equal([50, 150, 250], Positions(rulings, Axis.Vertical));
    }

    [Fact]
    public void A_hairline_that_breaks_up_is_a_ruling_and_an_even_shade_is_none()
    {
        var sheet = SheetDrawing.White(600, 400);
        sheet.Pixels.AsSpan().Fill(250);
        for (var x = 100; x < 500; x++)
        {
            // Every other eight pixels the line is too faint for ink; the shade below is so everywhere.
            sheet.Row(100)[x] = x % 16 < 8 ? (byte)190 : (byte)215;
            sheet.Row(200)[x] = 215;
        }

        Assert.Equal([50], Positions(Rulings(sheet), Axis.Horizontal));
    }

    [Fact]
    public void Paper_under_a_seal_is_paper_and_ink_under_it_stays_ink()
    {
        using var bitmap = new SKBitmap(40, 40, SKColorType.Bgra8888, SKAlphaType.Opaque);
        bitmap.Erase(new SKColor(250, 250, 250));
        for (var i = 10; i < 30; i++)
        {
            for (var j = 10; j < 30; j++) bitmap.SetPixel(i, j, j == 20 ? new SKColor(147, 27, 27) : new SKColor(230, 107, 107));
        }

        var gray = InkColors.ToGray(bitmap);
        Assert.InRange(gray.Row(15)[15], 220, 255);
        Assert.InRange(gray.Row(20)[15], 0, 120);
        Assert.Equal(250, gray.Row(2)[2], tolerance: 1.0);
    }

    [Fact]
    public void A_filled_cell_is_no_bundle_of_rulings()
    {
        var sheet = SheetDrawing.White(600, 400);
        for (var y = 100; y < 140; y++) sheet.Row(y)[100..500].Fill(40);
        Assert.Empty(Rulings(sheet));
    }

    [Fact]
    public void Two_lines_of_text_and_a_broken_character_are_two_lines()
    {
        var sheet = SheetDrawing.White(400, 200);
        // 二 is two strokes with a gap between them; the line below is one block.
        for (var y = 50; y < 54; y++) sheet.Row(y)[100..120].Clear();
        for (var y = 64; y < 68; y++) sheet.Row(y)[96..124].Clear();
        for (var y = 78; y < 98; y++) sheet.Row(y)[100..300].Clear();

        var lines = new LineStrips(InkMask.Of(sheet, SheetDrawing.Scale), em: 20).Find(new PixelBox(10, 10, 390, 190));
        Assert.Equal([new PixelBox(96, 50, 124, 68), new PixelBox(100, 78, 300, 98)], lines);
    }

    private static List<Ruling> Rulings(GrayImage sheet) =>
        PixelRulings.Find(InkMask.Of(sheet, SheetDrawing.Scale), InkMask.Of(sheet, SheetDrawing.Scale, InkMask.Faint), SheetDrawing.Scale);

    private static IEnumerable<double> Positions(IEnumerable<Ruling> rulings, Axis axis) =>
        rulings.Where(ruling => ruling.Axis == axis).Select(ruling => Math.Round(ruling.Position)).Order();
}
