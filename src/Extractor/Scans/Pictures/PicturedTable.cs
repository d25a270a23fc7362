using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans.Pictures;

/// <summary>
/// A table that a page shows as a picture, beside text of its own or alone: a scan below a typed header, a form pasted into a report, the last rows of a scan on a page that they do not fill, a scanned form
/// that was filled in by a program. Read as text the page would say nothing of it. It has borders, and texts in cells in which the page itself prints none; logos, photographs, seals and pictures of the lines alone have not.
/// </summary>
internal static class PicturedTable
{
    /// <summary>Points; seals are 4 to 4.5 cm wide (up to 128 pt), as are most logos, and the narrowest table seen is over 300 pt wide.</summary>
    private const double Narrowest = 150;

    /// <summary>Two rows of the smallest print.</summary>
    private const double Lowest = 24;

    /// <summary>Strips of one picture may leave this much between them, in points.</summary>
    private const double Seam = 1;

    /// <summary>A table of which fewer cells are pictures is read as text, and these cells are told.</summary>
    public const int FewestCells = 4;

    /// <summary>On a page that prints nothing else a label and its figure are the rest of a table: 总分 | 98.</summary>
    private const int FewestCellsAlone = 2;

    /// <summary>Around all cells with texts that are a picture; null where there is no such table.</summary>
    /// <param name="paint">What the page paints.</param>
    /// <param name="marks">Its glyphs.</param>
    /// <param name="pdf">The file, for a renderer.</param>
    /// <param name="inks">Remembers which images are no table.</param>
    public static Box? On(PagePaint paint, PageMarks marks, ReadOnlyMemory<byte> pdf, PictureInks inks)
    {
        if (marks.Text is not (PageText.Decodable or PageText.Blank) || paint.Images.Count == 0 || LargeImages(paint) is not { Count: > 0 } large) return null;
        var area = Box.Around(large);
        var images = paint.Images.FindAll(image => image.Box.Overlaps(area));
        if (inks.AreKnown(images)) return null;
        using var picture = PagePicture.Of(paint, images) ?? PagePicture.Rendered(pdf, paint);
        if (picture is not null && Table(picture, area, marks) is { } table) return table;
        inks.Remember(images);
        return null;
    }

    private static Box? Table(PagePicture picture, Box images, PageMarks marks)
    {
        if (!PictureGlance.MayBePaper(picture, images) || PictureInk.Of(picture, images) is not { } ink || !ink.IsOnPaper(images)) return null;
        var grids = GridFinder.Find(ink.RulingsIn(images));
        var pictured = grids.SelectMany(grid => EmptyCells.Of(grid, marks.Glyphs).Select(cell => grid.BoxOf(grid.Cells[cell]))).Where(ink.HasText).ToList();
        return pictured.Count >= (marks.Text == PageText.Blank ? FewestCellsAlone : FewestCells) ? Box.Around(pictured) : null;
    }

    /// <summary>Strips of one picture together.</summary>
    public static List<Box> LargeImages(PagePaint paint)
    {
        var images = new List<Box>();
        foreach (var box in paint.Images.Select(image => image.Shown).OrderBy(box => box.Left).ThenBy(box => box.Top))
        {
            if (images.Count > 0 && IsBelow(images[^1], box)) images[^1] = images[^1].Union(box);
            else images.Add(box);
        }

        return images.FindAll(box => box is { Width: >= Narrowest, Height: >= Lowest });
    }

    private static bool IsBelow(Box upper, Box strip) =>
        Math.Abs(upper.Left - strip.Left) <= Seam && Math.Abs(upper.Right - strip.Right) <= Seam && strip.Top <= upper.Bottom + Seam;
}
