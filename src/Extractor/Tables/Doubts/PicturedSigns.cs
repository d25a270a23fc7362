using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Signs of a text that are pictures: a ≥ before 5%, the first digit of a sum. Word sets such a picture on the baseline and lets the text wrap behind it, so that it stands above its line or on one of its
/// own, and cuts it with a margin or none: what counts is that its ink is no higher than a line of the cell's text, and lies in that cell and behind none of its glyphs.
/// </summary>
internal static class PicturedSigns
{
    /// <summary>A sign cut with margins as wide as itself on both sides is smaller; what is higher is a seal, a signature or a photograph, in em.</summary>
    private const double HighestPicture = 2.5;

    /// <summary>Brackets are the highest signs of a text, at 1.1 em; a picture of one may be a little larger than the text beside it.</summary>
    private const double HighestInk = 1.4;

    /// <summary>An operator, a minus and a lower-case letter are half an em long, dots and the bullets of a list less; in em.</summary>
    private const double SmallestInk = 0.4;

    /// <summary>The widest sign, a dash, is as wide as the em; what is wider, and lower than any letter, is an underline.</summary>
    private const double WidestStroke = 1.1;

    /// <summary>A margin as wide as the sign and a blank stand between it and the text of its line; what is farther off is an icon at the other side of the cell, in em.</summary>
    private const double Beside = 2;

    /// <summary>Ink may reach over the lines of its cell by what borders are wide, in points; that of a seal over a border reaches farther.</summary>
    private const double Border = 1.5;

    /// <summary>The first of each cell, around its ink.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="paint">What the page paints.</param>
    /// <param name="inks">The ink of its images.</param>
    /// <param name="visible">The glyphs that show.</param>
    public static IEnumerable<Box> Among(CellGrid grid, PagePaint paint, PictureInks inks, List<Glyph> visible)
    {
        var cells = paint.Images.Select(picture => CellAt(grid, picture.Shown)).Where(cell => cell >= 0).ToHashSet();
        if (cells.Count == 0) return [];
        var texts = TextsOf(grid, cells, visible);
        var small = CellImages.Within(paint, inks, box => CellAt(grid, box) is var cell && texts.TryGetValue(cell, out var text) && box.Height <= HighestPicture * text.Em ? cell : -1);
        return small.Cells.Select(cell => small.In(cell).Select(small.InkOf).FirstOrDefault(ink => ink is { } sign && texts[cell].HasSign(sign))).OfType<Box>();
    }

    private static int CellAt(CellGrid grid, Box picture) => grid.CellAt(picture.CenterX, picture.CenterY);

    private static Dictionary<int, CellText> TextsOf(CellGrid grid, HashSet<int> cells, List<Glyph> visible) => visible
        .Where(glyph => !glyph.IsBlank && !glyph.IsLaidOver && !glyph.Vertical)
        .Select(glyph => (Cell: grid.CellAt(glyph.Place.MiddleX, glyph.Place.MiddleY), glyph.Place))
        .Where(glyph => cells.Contains(glyph.Cell))
        .GroupBy(glyph => glyph.Cell, glyph => glyph.Place)
        .ToDictionary(cell => cell.Key, cell => new CellText(grid.BoxOf(grid.Cells[cell.Key]), [.. cell]));

    /// <summary>What a cell prints.</summary>
    private sealed record CellText(Box Cell, List<GlyphPlace> Glyphs)
    {
        public double Em { get; } = Glyphs.Max(glyph => glyph.Size);

        public bool HasSign(Box ink) => HasSize(ink) && IsWithinCell(ink) && IsPart(ink);

        private bool HasSize(Box ink) =>
            ink.Height <= HighestInk * Em && Math.Max(ink.Width, ink.Height) >= SmallestInk * Em && (ink.Height >= SmallestInk * Em || ink.Width <= WidestStroke * Em);

        private bool IsWithinCell(Box ink) => ink.Left >= Cell.Left - Border && ink.Right <= Cell.Right + Border && ink.Top >= Cell.Top - Border && ink.Bottom <= Cell.Bottom + Border;

        /// <summary>Beside the glyphs of its line, or alone on one. What text is printed on is its background.</summary>
        private bool IsPart(Box ink)
        {
            if (Glyphs.Exists(glyph => ink.Contains(glyph.MiddleX, glyph.MiddleY))) return false;
            var line = Glyphs.ConvertAll(glyph => ApartFrom(glyph, ink)).FindAll(apart => apart.Across <= Em / 2);
            return line.Count == 0 || line.Exists(apart => apart.Along <= Beside * Em);
        }

        /// <summary>How far the ink lies from the end of a glyph that is nearer along its line, and their middles from one another across it.</summary>
        private static (double Along, double Across) ApartFrom(GlyphPlace glyph, Box ink)
        {
            var besideX = Math.Max(ink.Left - Math.Max(glyph.X, glyph.EndX), Math.Min(glyph.X, glyph.EndX) - ink.Right);
            var besideY = Math.Max(ink.Top - Math.Max(glyph.Y, glyph.EndY), Math.Min(glyph.Y, glyph.EndY) - ink.Bottom);
            var (acrossX, acrossY) = (Math.Abs(ink.CenterX - glyph.MiddleX), Math.Abs(ink.CenterY - glyph.MiddleY));
            return glyph.Direction is Direction.Up or Direction.Down ? (besideY, acrossX) : (besideX, acrossY);
        }
    }
}
