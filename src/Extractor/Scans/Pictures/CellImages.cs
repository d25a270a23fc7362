using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>The images that each belong to a cell of a table, and are looked at together, when somebody asks.</summary>
internal sealed class CellImages
{
    private readonly PagePaint _paint;
    private readonly PictureInks _inks;
    private readonly ILookup<int, PaintedImage> _images;
    private readonly Lazy<PictureInk?> _ink;

    private CellImages(PagePaint paint, PictureInks inks, ILookup<int, PaintedImage> images)
    {
        (_paint, _inks, _images) = (paint, inks, images);
        _ink = new Lazy<PictureInk?>(() => inks.Of(paint, [.. images.SelectMany(cell => cell)]));
    }

    /// <param name="paint">What the page paints.</param>
    /// <param name="inks">The ink of its images.</param>
    /// <param name="cellOf">The number of the cell that an image of this box may belong to; -1 where there is none.</param>
    public static CellImages Within(PagePaint paint, PictureInks inks, Func<Box, int> cellOf)
    {
        var images = paint.Images.Select(image => (Cell: cellOf(image.Shown), Image: image)).Where(image => image.Cell >= 0);
        return new CellImages(paint, inks, images.ToLookup(image => image.Cell, image => image.Image));
    }

    public IEnumerable<int> Cells => _images.Select(cell => cell.Key);

    public IEnumerable<PaintedImage> In(int cell) => _images[cell];

    /// <summary>Around the signs that it shows; around all of it where it cannot be looked at, null where it shows none.</summary>
    public Box? InkOf(PaintedImage image) => (_ink.Value ?? _inks.Of(_paint, [image])) is { } ink ? ink.SignsIn(image.Shown) : image.Shown;
}
