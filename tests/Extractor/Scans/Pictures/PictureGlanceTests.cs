using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;
using Selfeval.Tests.Drawing;
using SkiaSharp;

namespace Selfeval.Tests.Extractor.Scans.Pictures;

/// <summary>Which pictures are looked at in full.</summary>
public class PictureGlanceTests
{
    private const int Width = 300;

    private const int Height = 150;

    private static readonly Box All = new(0, 0, Width, Height);

    /// <summary>Black of all degrees, grain included, with a sky over a third of it.</summary>
    [Fact]
    public void A_photograph_that_is_dark_for_the_most_part_is_not()
    {
        var photograph = PicturePdf.Paper(Width, Height);
        var random = new Random(1);
        for (var y = Height * 2 / 3; y < photograph.Height; y++) random.NextBytes(photograph.Row(y));
        for (var i = 0; i < photograph.Pixels.Length; i++) photograph.Pixels[i] = (byte)Math.Min(photograph.Pixels[i], i < photograph.Pixels.Length / 3 ? 255 : 150);
        Assert.False(MayBePaper(photograph));
    }

    [Fact]
    public void A_form_is() => Assert.True(MayBePaper(Form));

    [Fact]
    public void So_is_a_faint_one_and_one_on_paper_as_dark_as_a_form_is_found_on()
    {
        Assert.True(MayBePaper(Graded(Form, darkest: 170, lightest: 255)));
        Assert.True(MayBePaper(Graded(Form, darkest: 0, lightest: PictureInk.Paper)));
    }

    [Fact]
    public void So_is_one_of_which_almost_half_is_filled_dark() => Assert.True(MayBePaper(Form.Fill(new Box(0, 0, Width, Height * 0.45), gray: 60)));

    [Fact]
    public void A_form_in_black_and_white_whose_grey_paper_is_dots_is()
    {
        var form = Form;
        for (var y = 0; y < form.Height; y++)
        {
            for (var x = 0; x < form.Width; x++) form.Row(y)[x] = (byte)((x + y) % 2 == 0 ? 255 : Math.Min(form.Row(y)[x], (byte)(y % 2 * 255)));
        }

        Assert.True(MayBePaper(form));
    }

    [Fact]
    public void What_stands_beside_a_picture_says_nothing_of_it()
    {
        var page = PicturePdf.Paper(Width, Height).Fill(All, gray: 40).Fill(new Box(50, 40, 200, 80), gray: 240);
        using var picture = Picture(page);
        Assert.True(PictureGlance.MayBePaper(picture, new Box(50, 40, 200, 80)));
        Assert.False(PictureGlance.MayBePaper(picture, new Box(50, 80, 200, 120)));
    }

    [Fact]
    public void A_part_of_a_page_shows_what_stands_there()
    {
        using var page = Picture(PicturePdf.Paper(Width, Height).Fill(new Box(100, 50, 120, 60)));
        var part = page.Within(new Box(90, 40, 140, 70))!;
        Assert.Equal((50, 30), (part.Width, part.Height));
        var pixels = part.Overview(PicturePdf.Scale, part.AsShown);
        var dark = from y in Enumerable.Range(0, pixels.Height) from x in Enumerable.Range(0, pixels.Width) where pixels.Row(y)[x] < 128 select new Box(x, y, x + 1, y + 1);
        Assert.Equal(new Box(20, 20, 60, 40), Box.Around(dark));
    }

    private static GrayImage Form => PicturePdf.Paper(Width, Height).Table(5, 4).Signs(5, 4);

    private static GrayImage Graded(GrayImage picture, byte darkest, byte lightest) =>
        new(picture.Width, picture.Height, Array.ConvertAll(picture.Pixels, pixel => (byte)(darkest + (pixel * (lightest - darkest) / 255))));

    private static bool MayBePaper(GrayImage image)
    {
        using var picture = Picture(image);
        return PictureGlance.MayBePaper(picture, All);
    }

    private static PagePicture Picture(GrayImage image)
    {
        var bitmap = new SKBitmap(image.Width, image.Height, SKColorType.Gray8, SKAlphaType.Opaque);
        for (var y = 0; y < image.Height; y++) System.Runtime.InteropServices.Marshal.Copy(image.Pixels, y * image.Width, bitmap.GetPixels() + (y * bitmap.RowBytes), image.Width);
        return PagePicture.Of(bitmap, image.Width / (double)PicturePdf.Scale, image.Height / (double)PicturePdf.Scale)!;
    }
}
