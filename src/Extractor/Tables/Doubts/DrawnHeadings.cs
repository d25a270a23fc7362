using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// What may be a heading above a table and is no text: art letters (WordArt), a title converted to curves, a picture of a red head. It stands over the middle of its table as a line of text
/// does, long and low. Logos and seals are as high as they are wide.
/// </summary>
internal static class DrawnHeadings
{
    /// <summary>A heading stands this far above its table at most, in points: below it stand lines for year, office and unit.</summary>
    private const double Reach = 120;

    /// <summary>The print of titles is 12 to 40 pt high, with a frame or a shadow, in one line or two; lower signs are an ornament.</summary>
    private const double Lowest = 8;

    private const double Highest = 64;

    /// <summary>The shortest titles (自评表) are three letters long.</summary>
    private const double ShortestLetters = 3;

    /// <summary>Titles are set to the middle of the paper, and tables too; where their margins differ, they part by less than this share of the table's width.</summary>
    private const double OffMiddle = 0.1;

    /// <summary>Around each.</summary>
    /// <param name="grids">The tables of the page.</param>
    /// <param name="signs">What it draws that may be a sign.</param>
    /// <param name="paint">What the page paints.</param>
    /// <param name="inks">The ink of its images.</param>
    /// <param name="visible">Its glyphs that show.</param>
    public static IEnumerable<Box> Among(List<CellGrid> grids, List<DrawnSign> signs, PagePaint paint, PictureInks inks, List<Glyph> visible)
    {
        var pictures = CellImages.Within(paint, inks, box => TableBelow(grids, box));
        var signsAbove = signs.ToLookup(sign => TableBelow(grids, sign.Box));
        foreach (var (index, grid) in grids.Index())
        {
            var drawn = Lines(signsAbove[index]).Where(UnreadCells.IsText).Select(line => Box.Around(line.Select(sign => sign.Box)));
            var pictured = pictures.In(index).Select(pictures.InkOf).OfType<Box>();
            foreach (var box in drawn.Concat(pictured).Where(box => IsHeading(box, grid.Box) && !HoldsText(box, visible))) yield return box;
        }
    }

    /// <summary>The number of the table right below a box; -1 where there is none.</summary>
    private static int TableBelow(List<CellGrid> grids, Box box) =>
        grids.Exists(grid => grid.Box.Contains(box.CenterX, box.CenterY)) ? -1 : grids.Index()
            .Where(grid => grid.Item.Box.Top - box.CenterY is >= 0 and <= Reach && grid.Item.Box.Left <= box.CenterX && grid.Item.Box.Right >= box.CenterX)
            .OrderBy(grid => grid.Item.Box.Top).Select(grid => grid.Index).FirstOrDefault(-1);

    /// <summary>Signs at one height, from the top.</summary>
    private static List<List<DrawnSign>> Lines(IEnumerable<DrawnSign> signs)
    {
        var lines = new List<List<DrawnSign>>();
        var bottom = double.MinValue;
        foreach (var sign in signs.OrderBy(sign => sign.Box.Top))
        {
            if (sign.Box.Top > bottom) lines.Add([]);
            lines[^1].Add(sign);
            bottom = Math.Max(bottom, sign.Box.Bottom);
        }

        return lines;
    }

    private static bool IsHeading(Box box, Box table) =>
        box.Height is >= Lowest and <= Highest && box.Width >= ShortestLetters * box.Height && Math.Abs(box.CenterX - table.CenterX) <= OffMiddle * table.Width;

    private static bool HoldsText(Box box, List<Glyph> visible) => visible.Exists(glyph => !glyph.IsBlank && box.Contains(glyph.Place.MiddleX, glyph.Place.MiddleY));
}
