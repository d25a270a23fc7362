using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// Pictures in the empty cells of a table: one in a cell of its own, or one over several cells that shows text in them. A picture of white paper, or a light one (a watermark), says nothing; a mosaic
/// hides a text.
/// </summary>
internal static class CellPictures
{
    /// <summary>Dirt, and a dot of a leader, are smaller; in points.</summary>
    private const double Smallest = 4;

    /// <summary>A cell holds one picture or two; a page with more images than this in its empty cells is a drawing, and each takes a while.</summary>
    private const int Most = 60;

    /// <summary>The empty cells, by their numbers, with what lies in each.</summary>
    /// <param name="paint">What the page paints.</param>
    /// <param name="grid">The table.</param>
    /// <param name="empty">The numbers of its cells without text.</param>
    /// <param name="inks">The ink of the images.</param>
    public static IEnumerable<PicturedCell> Among(PagePaint paint, CellGrid grid, List<int> empty, PictureInks inks)
    {
        var pictures = paint.Images.Select(image => new CellPicture(image, CellsUnder(image.Shown, grid, empty))).Where(picture => picture.Cells.Count > 0).ToList();
        if (pictures.Count == 0) return [];
        if (inks.Of(paint, [.. pictures.Select(picture => picture.Image)]) is { } all) return Shown(all, pictures, grid);
        if (pictures.Count > Most) return pictures.SelectMany(picture => Alone(picture, grid));
        return pictures.SelectMany(picture => inks.Of(paint, [picture.Image]) is { } ink ? Shown(ink, [picture], grid) : Alone(picture, grid));
    }

    private static List<int> CellsUnder(Box picture, CellGrid grid, List<int> empty) =>
        empty.FindAll(cell => grid.BoxOf(grid.Cells[cell]).Shared(picture) is { Width: >= Smallest, Height: >= Smallest });

    private static IEnumerable<PicturedCell> Shown(PictureInk ink, List<CellPicture> pictures, CellGrid grid) =>
        from picture in pictures from cell in picture.Parts(grid) let showsText = ink.HasText(cell.Box) where showsText || (picture.IsOf(cell.Box) && ink.HidesPaper(cell.Box)) select cell with { ShowsText = showsText };

    /// <summary>What cannot be looked at is a picture of its cell where most of it lies in one, and a seal where it lies over several.</summary>
    private static IEnumerable<PicturedCell> Alone(CellPicture picture, CellGrid grid) => picture.Parts(grid).Where(cell => picture.IsOf(cell.Box));

    /// <param name="Cells">The numbers of the empty cells that it lies in.</param>
    private sealed record CellPicture(PaintedImage Image, List<int> Cells)
    {
        private Box Box => Image.Shown;

        public IEnumerable<PicturedCell> Parts(CellGrid grid) => Cells.Select(cell => new PicturedCell(cell, grid.BoxOf(grid.Cells[cell]).Shared(Box)));

        /// <summary>Most of it lies in a cell.</summary>
        public bool IsOf(Box shared) => shared.Width * shared.Height > Box.Width * Box.Height / 2;
    }
}

/// <summary>What lies of a picture in an empty cell.</summary>
internal readonly record struct PicturedCell(int Cell, Box Box)
{
    /// <summary>It can be read, or may be; else it hides what the cell said.</summary>
    public bool ShowsText { get; init; } = true;
}
