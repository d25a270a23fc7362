using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Shapes;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>The ink of a page's images, looked at for text; nothing of it is read.</summary>
internal sealed class PictureInk
{
    /// <summary>Borders of 0.5 pt are whole from this resolution on, and a page is looked at in a tenth of a second.</summary>
    private const double Dpi = 150;

    private const double Scale = Dpi / 72;

    /// <summary>So much around an area is looked at with it, in points: ink is told by its surroundings.</summary>
    private const double Surroundings = 12;

    /// <summary>A border in a picture is up to this thick, or leans by as much, in points.</summary>
    private const double Border = 1.5;

    /// <summary>The longer side of the smallest sign, a minus of 8 pt print, in points; the grain of paper and the dots of a screen are smaller.</summary>
    private const double SmallestSign = 2.5;

    /// <summary>Text fills less than this of a cell; the windows of a house, or the fields of a map, are dark to more.</summary>
    private const double MostInk = 0.4;

    /// <summary>Watermarks are lighter; of a weak print some pixels are as dark.</summary>
    private const byte Dark = 160;

    /// <summary>The middle of the scale: paper is lighter, in the poor light of a phone's picture too.</summary>
    public const byte Paper = 128;

    /// <summary>A mosaic over print is as light as the print is seen from afar: at a tenth of ink, less than any line of text has, it is this dark.</summary>
    private const byte LightestBlur = 224;

    /// <summary>What differs by less is of one tone, and shades a cell.</summary>
    private const int OneTone = 32;

    private readonly GrayImage _image;
    private readonly InkMask _mask;
    private readonly Box _part;
    private List<Ruling>? _rulings;

    private PictureInk(GrayImage image, Box part) => (_image, _mask, _part) = (image, InkMask.Of(image, Scale), part);

    /// <summary>The ink of a part of a page, leaned back around its middle; null where the page has nothing of it.</summary>
    /// <param name="page">The picture of the page.</param>
    /// <param name="area">What is looked at.</param>
    public static PictureInk? Of(PagePicture page, Box area)
    {
        var part = Part(page, area);
        return page.Within(part) is { } picture ? new PictureInk(picture.Draw(Scale, picture.AsShown with { Lean = Stance.LeanOf(picture) }).Read, part) : null;
    }

    /// <summary>Most of an area is light, as the paper of a form is and a photograph is not.</summary>
    public bool IsOnPaper(Box area)
    {
        var (box, light) = (Pixels(area, within: 0), 0);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var pixel in _image.Row(y)[box.Left..box.Right]) light += pixel >= Paper ? 1 : 0;
        }

        return light * 2 > box.Width * box.Height;
    }

    /// <summary>What a renderer draws beside the images is the page's own.</summary>
    public List<Ruling> RulingsIn(Box area) =>
        (_rulings ??= PixelRulings.Find(_mask, _mask, Scale).All.ConvertAll(OnPage)).FindAll(ruling => ruling.Axis == Axis.Horizontal ? area.Contains((ruling.From + ruling.To) / 2, ruling.Position) : area.Contains(ruling.Position, (ruling.From + ruling.To) / 2));

    /// <summary>Signs stand in a cell, clear of its borders, and no photograph.</summary>
    public bool HasText(Box cell)
    {
        var inner = Pixels(cell, Border);
        if (inner.Width <= 0 || inner.Height <= 0) return false;
        var blobs = InkBlob.In(_mask, inner);
        return blobs.Exists(IsSign) && blobs.Sum(blob => blob.Pixels) <= MostInk * inner.Width * inner.Height;
    }

    public bool HasSign(Box area) => SignsIn(area) is not null;

    /// <summary>Around the signs in an area, cut around them or not; null where it shows none.</summary>
    public Box? SignsIn(Box area)
    {
        if (Pixels(area, within: 0) is not { Width: > 0, Height: > 0 } pixels) return null;
        var signs = InkBlob.In(_mask, pixels).Where(IsSign).Select(blob => OnPage(blob.Box)).ToList();
        return signs.Count == 0 ? null : Box.Around(signs);
    }

    /// <summary>It is no white paper, no watermark and no light shade: what it shows, be it a mosaic or a dark bar, stands where the cell has its text.</summary>
    public bool HidesPaper(Box area)
    {
        if (Pixels(area, Border) is not { Width: > 0, Height: > 0 } pixels) return false;
        var (darkest, lightest, mean) = TonesOf(pixels);
        return lightest - darkest < OneTone ? mean < Dark : mean < LightestBlur || HasSign(area);
    }

    private (byte Darkest, byte Lightest, double Mean) TonesOf(PixelBox box)
    {
        var (darkest, lightest, sum) = (byte.MaxValue, byte.MinValue, 0L);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var pixel in _image.Row(y)[box.Left..box.Right]) (darkest, lightest, sum) = (Math.Min(darkest, pixel), Math.Max(lightest, pixel), sum + pixel);
        }

        return (darkest, lightest, (double)sum / (box.Width * box.Height));
    }

    private bool IsSign(InkBlob blob) => Math.Max(blob.Box.Width, blob.Box.Height) >= SmallestSign * Scale && IsDark(blob.Box);

    /// <summary>In whole pixels of the page, so that a picture looks the same whatever else is looked at with it.</summary>
    private static Box Part(PagePicture page, Box area) => new(
        Math.Floor(Math.Max(0, area.Left - Surroundings) * Scale) / Scale, Math.Floor(Math.Max(0, area.Top - Surroundings) * Scale) / Scale,
        Math.Min(page.Width, area.Right + Surroundings), Math.Min(page.Height, area.Bottom + Surroundings));

    private Ruling OnPage(Ruling ruling)
    {
        var (along, across) = ruling.Axis == Axis.Horizontal ? (_part.Left, _part.Top) : (_part.Top, _part.Left);
        return ruling with { Position = ruling.Position + across, From = ruling.From + along, To = ruling.To + along };
    }

    private Box OnPage(PixelBox box) => new((box.Left / Scale) + _part.Left, (box.Top / Scale) + _part.Top, (box.Right / Scale) + _part.Left, (box.Bottom / Scale) + _part.Top);

    /// <param name="within">How far from the sides of the area, in points.</param>
    private PixelBox Pixels(Box area, double within) => new(
        Math.Max(0, (int)((area.Left + within - _part.Left) * Scale)), Math.Max(0, (int)((area.Top + within - _part.Top) * Scale)),
        Math.Min(_mask.Width, (int)((area.Right - within - _part.Left) * Scale)), Math.Min(_mask.Height, (int)((area.Bottom - within - _part.Top) * Scale)));

    private bool IsDark(PixelBox box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
        {
            foreach (var pixel in _image.Row(y)[box.Left..box.Right])
            {
                if (pixel < Dark) return true;
            }
        }

        return false;
    }
}
