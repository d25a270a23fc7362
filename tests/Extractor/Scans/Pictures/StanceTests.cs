using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;
using SkiaSharp;

namespace Selfeval.Tests.Extractor.Scans.Pictures;

/// <summary>How the picture of a page stands: its lean, and its keystone where it was taken from an angle.</summary>
public class StanceTests
{
    private const int Width = 500;

    private const int Height = 700;

    /// <summary>The table on the page that is taken, in points.</summary>
    private static readonly Box Table = new(60, 80, 440, 560);

    public static TheoryData<double, double, double> Angles => new() { { 0.02, 0.01, 0 }, { 0.05, 0.02, 0 }, { -0.03, 0, 0 }, { 0, 0.04, 0 }, { 0.03, -0.02, 1.5 } };

    [Theory]
    [MemberData(nameof(Angles))]
    public void The_sides_of_a_table_taken_from_an_angle_are_level_and_plumb_once_straightened(double across, double down, double lean)
    {
        using var picture = Taken(across, down, lean);
        var stance = Stance.Of(picture);
        var straight = Corners(across, down, lean).ConvertAll(corner => stance.Upright(new Box(corner.X - 1, corner.Y - 1, corner.X + 1, corner.Y + 1)));
        Assert.NotNull(stance.Keystone);
        const double PixelAndAHalf = 1.1;
        Assert.Equal(straight[0].CenterY, straight[1].CenterY, PixelAndAHalf);
        Assert.Equal(straight[3].CenterY, straight[2].CenterY, PixelAndAHalf);
        Assert.Equal(straight[0].CenterX, straight[3].CenterX, PixelAndAHalf);
        Assert.Equal(straight[1].CenterX, straight[2].CenterX, PixelAndAHalf);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.2)]
    [InlineData(-2.5)]
    public void A_page_that_only_leans_has_no_keystone(double lean)
    {
        using var picture = Taken(0, 0, lean);
        var stance = Stance.Of(picture);
        Assert.Null(stance.Keystone);
        Assert.Equal(lean, stance.Lean, tolerance: 0.06);
    }

    [Fact]
    public void A_page_without_rulings_has_no_keystone()
    {
        using var bitmap = new SKBitmap(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        for (var i = 0; i < 60; i++) canvas.DrawRect(60 + (i % 10 * 38), 90 + (i / 10 * 90) + (i % 10), 12, 9, new SKPaint { Color = SKColors.Black });
        canvas.Flush();
        using var picture = PagePicture.Of(bitmap.Copy(), Width, Height)!;
        Assert.Null(Stance.Of(picture).Keystone);
    }

    [Fact]
    public void What_is_printed_stands_in_the_picture_for_people_where_the_straightened_boxes_say()
    {
        using var picture = Taken(0.04, 0.02, 0.5);
        var stance = Stance.Of(picture);
        using var shown = SKBitmap.Decode(picture.ForPeople(stance).Span);
        var scale = (double)shown.Width / Width;
        var (x, y) = Corners(0.04, 0.02, 0.5)[0];
        var corner = stance.Upright(new Box(x - 1, y - 1, x + 1, y + 1));
        Assert.True(IsDark(corner.CenterX + 40, corner.CenterY), "the upper side runs to the right of the corner");
        Assert.True(IsDark(corner.CenterX, corner.CenterY + 40), "the left side runs below it");
        Assert.False(IsDark(corner.CenterX - 20, corner.CenterY - 20));

        bool IsDark(double left, double top) => Enumerable.Range(-2, 5).Any(off =>
            shown.GetPixel((int)(left * scale) + off, (int)(top * scale)).Red < 160 || shown.GetPixel((int)(left * scale), (int)(top * scale) + off).Red < 160);
    }

    /// <summary>A ruled table; its page is narrower at the top and lower on the left by these shares, and then turned.</summary>
    private static PagePicture Taken(double across, double down, double lean)
    {
        const float Scale = 2;
        using var bitmap = new SKBitmap((int)(Scale * Width), (int)(Scale * Height), SKColorType.Bgra8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(SKMatrix.CreateScale(Scale, Scale).PreConcat(Map(across, down, lean)));
        using var pen = new SKPaint { Color = SKColors.Black, StrokeWidth = 0.8f, Style = SKPaintStyle.Stroke, IsAntialias = true };
        for (var y = Table.Top; y <= Table.Bottom; y += 24) canvas.DrawLine((float)Table.Left, (float)y, (float)Table.Right, (float)y, pen);
        for (var x = Table.Left; x <= Table.Right; x += 76) canvas.DrawLine((float)x, (float)Table.Top, (float)x, (float)Table.Bottom, pen);
        canvas.Flush();
        return PagePicture.Of(bitmap.Copy(), Width, Height)!;
    }

    private static List<(double X, double Y)> Corners(double across, double down, double lean)
    {
        var map = Map(across, down, lean);
        SKPoint[] corners = [new((float)Table.Left, (float)Table.Top), new((float)Table.Right, (float)Table.Top), new((float)Table.Right, (float)Table.Bottom), new((float)Table.Left, (float)Table.Bottom)];
        return [.. corners.Select(map.MapPoint).Select(point => ((double)point.X, (double)point.Y))];
    }

    private static SKMatrix Map(double across, double down, double lean)
    {
        var keystone = new Keystone(new Box(0, 0, Width, Height), ((across * Width, down * Height), ((1 - across) * Width, 0), (Width, Height), (0, (1 - down) * Height))).ToTaken;
        return SKMatrix.CreateRotationDegrees((float)lean, Width / 2f, Height / 2f)
            .PreConcat(new SKMatrix(keystone.M11, keystone.M21, keystone.M41, keystone.M12, keystone.M22, keystone.M42, keystone.M14, keystone.M24, keystone.M44));
    }
}
