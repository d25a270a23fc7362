using Selfeval.Extractor.Scans;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Scans.Shapes;
using SkiaSharp;

namespace Selfeval.Tests.Extractor.Scans.Shapes;

/// <summary>Red ink told apart by its shapes, on sheets of 144 dpi.</summary>
public class RedInkTests
{
    private static readonly SKColor Red = new(230, 60, 60);

    [Fact]
    public void Paper_under_a_seal_is_paper_and_ink_under_it_stays_ink()
    {
        var picture = Drawn(canvas =>
        {
            Ring(canvas, 150, 150, 100);
            Fill(canvas, new SKRect(100, 148, 140, 152), new SKColor(20, 20, 20));
            Fill(canvas, new SKRect(45, 140, 60, 160), new SKColor(147, 27, 27));
        });
        Assert.InRange(picture.Read.Row(50)[150], 220, 255);
        Assert.InRange(picture.Read.Row(150)[120], 0, 40);
        Assert.InRange(picture.Read.Row(150)[51], 0, 120);
        Assert.Equal(250, picture.Read.Row(2)[2], tolerance: 1.0);
        Assert.Equal(RedKind.Seal, KindAt(picture, 150, 50));
    }

    [Fact]
    public void Characters_in_red_are_writing_and_stay_as_dark_as_they_are()
    {
        var picture = Drawn(canvas =>
        {
            for (var x = 100; x < 300; x += 22) canvas.DrawRect(x, 100, 16, 18, Stroke(3));
        });
        Assert.Equal(RedKind.Writing, KindAt(picture, 100, 110));
        Assert.Equal(picture.Scanned.Pixels, picture.Read.Pixels);
    }

    [Fact]
    public void A_figure_beside_a_seal_is_writing_and_one_under_its_ring_is_not()
    {
        var picture = Drawn(canvas =>
        {
            Ring(canvas, 150, 150, 100);
            canvas.DrawRect(270, 140, 16, 18, Stroke(3));
        });
        Assert.Equal(RedKind.Writing, KindAt(picture, 270, 150));
        Assert.Equal(RedKind.Seal, KindAt(picture, 50, 150));
    }

    [Fact]
    public void Red_rulings_are_rulings_under_a_seal_too()
    {
        var picture = Drawn(canvas =>
        {
            for (var y = 60; y <= 340; y += 40) canvas.DrawLine(20, y, 380, y, Stroke(2));
            foreach (var x in (float[])[20, 200, 380]) canvas.DrawLine(x, 60, x, 340, Stroke(2));
            Ring(canvas, 150, 190, 100);
        });
        var ink = InkMask.Of(picture.Read, SheetDrawing.Scale);
        var rulings = PixelRulings.Find(ink, InkMask.Of(picture.Read, SheetDrawing.Scale, InkMask.Faint), SheetDrawing.Scale).All;
        var grid = Assert.Single(Selfeval.Extractor.Lattices.GridFinder.Find(rulings));
        Assert.Equal(14, grid.Cells.Count);
    }

    [Fact]
    public void A_piece_of_a_ring_may_be_a_seal_and_is_taken_out_in_doubt()
    {
        var picture = Drawn(canvas => canvas.DrawArc(new SKRect(50, 50, 250, 250), 90, 120, useCenter: false, Stroke(6)));
        Assert.Equal(RedKind.Doubtful, KindAt(picture, 50, 150));
        Assert.InRange(picture.Read.Row(150)[50], 220, 255);
        Assert.InRange(picture.Scanned.Row(150)[50], 0, 140);
    }

    [Fact]
    public void A_filled_cell_is_no_ink_and_writing_on_it_is_read_as_it_stands()
    {
        var picture = Drawn(canvas =>
        {
            Fill(canvas, new SKRect(50, 50, 350, 90), new SKColor(244, 177, 131));
            Fill(canvas, new SKRect(100, 60, 104, 80), new SKColor(20, 20, 20));
        });
        Assert.Equal(RedKind.None, KindAt(picture, 200, 70));
        Assert.Equal(picture.Scanned.Pixels, picture.Read.Pixels);
    }

    [Fact]
    public void A_picture_turned_back_has_its_red_ink_where_its_pixels_are()
    {
        var picture = Drawn(canvas => Ring(canvas, 150, 150, 100)).TurnedBack(1);
        Assert.Equal(RedKind.Seal, KindAt(picture, 50, picture.Red!.Height - 1 - 150));
        Assert.InRange(picture.Scanned.Row(picture.Red.Height - 1 - 150)[50], 0, 140);
    }

    [Fact]
    public void A_cell_with_nothing_but_a_red_figure_under_a_seal_is_not_taken_for_empty_and_one_that_the_ring_crosses_is()
    {
        Assert.SkipUnless(OcrModels.AreInstalled, "the models for OCR are missing: install npm and run dotnet build src/Extractor -t:ModelsAgain");
        Assert.Empty(UnderSeals(_ => { }));
        var glyph = Assert.Single(UnderSeals(canvas => canvas.DrawRect(160, 112, 12, 16, Stroke(3))));
        Assert.Equal("\uFFFD", glyph.Text);
        Assert.Equal(0, glyph.Ocr!.Confidence);
        Assert.InRange(glyph.Place.MiddleX, 160 / SheetDrawing.Scale, 172 / SheetDrawing.Scale);
        Assert.InRange(glyph.Place.MiddleY, 110 / SheetDrawing.Scale, 130 / SheetDrawing.Scale);
    }

    private static List<Selfeval.Extractor.Marks.Glyph> UnderSeals(Action<SKCanvas> draw)
    {
        var picture = Drawn(canvas =>
        {
            using var black = new SKPaint { Color = SKColors.Black, StrokeWidth = 2 };
            for (var y = 60; y <= 340; y += 40) canvas.DrawLine(20, y, 380, y, black);
            foreach (var x in (float[])[20, 200, 380]) canvas.DrawLine(x, 60, x, 340, black);
            Ring(canvas, 150, 150, 100);
            draw(canvas);
        });
        var text = new SheetText(ScanSheet.Of(picture, SheetDrawing.Scale, drawn: null), Recognizer.Instance, HiddenText.None);
        Assert.All(text.Lines(), lines => Assert.Empty(lines));
        var glyphs = new List<Selfeval.Extractor.Marks.Glyph>();
        text.AddUnknown(0, glyphs);
        return glyphs;
    }

    private static RedKind KindAt(ScanPicture picture, int x, int y) => (RedKind)picture.Red!.Row(y)[x];

    private static ScanPicture Drawn(Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(400, 400, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(250, 250, 250));
        draw(canvas);
        canvas.Flush();
        return InkColors.ToPicture(bitmap, SheetDrawing.Scale);
    }

    private static void Ring(SKCanvas canvas, float x, float y, float radius) => canvas.DrawCircle(x, y, radius, Stroke(6));

    private static void Fill(SKCanvas canvas, SKRect area, SKColor color)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(area, paint);
    }

    private static SKPaint Stroke(float width) => new() { Color = Red, Style = SKPaintStyle.Stroke, StrokeWidth = width };
}
