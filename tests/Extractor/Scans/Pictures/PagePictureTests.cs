using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;
using SkiaSharp;

namespace Selfeval.Tests.Extractor.Scans.Pictures;

/// <summary>The picture of a page for people.</summary>
public class PagePictureTests
{
    private const int Width = 200;

    private const int Height = 300;

    /// <summary>Points beside the middle of the mark that boxes of a leaning page may be off: a pixel, and the smear of the JPEG.</summary>
    private const double Off = 1.5;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(0, 2)]
    [InlineData(1, -1.5)]
    public void What_is_printed_stands_in_the_picture_where_the_upright_boxes_say(int quarters, double lean)
    {
        var mark = new Box(140, 40, 150, 50);
        using var picture = PagePicture.Of(Sheet(mark), Width, Height);
        var turn = new PageTurn(quarters, Width, Height) { Lean = lean };
        using var shown = SKBitmap.Decode(picture!.ForPeople(turn).Span);
        var (width, height) = turn.UprightSize;
        Assert.Equal((int.IsOddInteger(quarters) ? Height : Width, int.IsOddInteger(quarters) ? Width : Height), ((int)width, (int)height));
        var pixelsPerPoint = shown.Width / width;
        Assert.Equal(120 / 72.0, pixelsPerPoint, tolerance: 0.02);
        var ink = InkOf(shown);
        var expected = turn.Upright(mark);
        Assert.Equal(expected.CenterX, ink.CenterX / pixelsPerPoint, Off);
        Assert.Equal(expected.CenterY, ink.CenterY / pixelsPerPoint, Off);
    }

    /// <summary>White, with one black mark, at two pixels a point.</summary>
    private static SKBitmap Sheet(Box mark)
    {
        var paper = new SKBitmap(2 * Width, 2 * Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(paper);
        canvas.Clear(SKColors.White);
        using var ink = new SKPaint { Color = SKColors.Black };
        canvas.DrawRect(new SKRect((float)(2 * mark.Left), (float)(2 * mark.Top), (float)(2 * mark.Right), (float)(2 * mark.Bottom)), ink);
        return paper;
    }

    private static Box InkOf(SKBitmap picture)
    {
        var dark = from y in Enumerable.Range(0, picture.Height) from x in Enumerable.Range(0, picture.Width) where picture.GetPixel(x, y).Red < 128 select new Box(x, y, x + 1, y + 1);
        return Box.Around(dark);
    }
}
