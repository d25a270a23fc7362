using System.Runtime.InteropServices;
using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Tables;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans;

/// <summary>
/// Pictures with tables on a page that prints a table itself, apart from them: a payment slip, or a second form, below the first. What the page prints is read as on any page, and only the
/// pictures are read by OCR: the strokes of letters, looked at as a picture, may be taken for borders.
/// </summary>
/// <param name="Boxes">Around each of the pictures.</param>
internal sealed record PicturesApart(IReadOnlyList<Box> Boxes)
{
    /// <summary>Two labels and their values: what prints less is a letterhead.</summary>
    private const int FewestTexts = 4;

    /// <summary>Word processors hang a table out of the column of text by the padding of its cells (5.4 pt): a picture in that column is as wide as the table, in points.</summary>
    private const double Hanging = 6;

    /// <summary>Null where the page prints no table, or a picture lies on it, or goes on from it as more of its rows.</summary>
    /// <param name="paint">What the page paints.</param>
    /// <param name="marks">Its glyphs and rulings.</param>
    /// <param name="pictured">Around the tables that it shows as pictures.</param>
    public static PicturesApart? On(PagePaint paint, PageMarks marks, Box pictured)
    {
        if (marks is not { Text: PageText.Decodable, Lean: 0, PicturedCells: null } || DrawnText.IsDamaged(marks)) return null;
        var printed = GridFinder.Find(marks.Rulings).FindAll(grid => grid.Cells.Count - EmptyCells.Of(grid, marks.Glyphs).Count >= FewestTexts);
        var pictures = PicturedTable.LargeImages(paint).FindAll(image => image.Overlaps(pictured));
        return printed.Count > 0 && pictures.TrueForAll(picture => printed.TrueForAll(table => AreApart(picture, table.Box))) ? new PicturesApart(pictures) : null;
    }

    /// <summary>The page without what it prints on the pictures.</summary>
    public PageMarks Beside(PageMarks marks) => marks with { Glyphs = GlyphsOf(marks).FindAll(glyph => !IsOn(glyph)) };

    /// <summary>Nothing but the pictures, with what the page prints on them.</summary>
    public PageMarks Alone(PageMarks marks) => marks with { Glyphs = GlyphsOf(marks).FindAll(IsOn), Rulings = new List<Ruling>(), Text = PageText.Scanned };

    /// <summary>They show a table, and stand the way in which the page reads.</summary>
    public static bool ReadLike(PageMarks marks, UprightPage pictures) =>
        pictures.Page.Tables.Count > 0 && pictures.Turn.TextReads == ReadingTurn.Of(CollectionsMarshal.AsSpan(GlyphsOf(marks)), marks.Width, marks.Height).TextReads;

    /// <summary>The page with the tables and lines of its pictures.</summary>
    public static UprightPage Joined(UprightPage text, UprightPage pictures)
    {
        var (shown, upright) = (pictures.AsShown(), text.Turn.Page);
        var tables = shown.Tables.Select(table => table.WithBoxes(upright.Upright) with { IsPictured = true });
        var lines = shown.Lines.Select(line => line with { Box = upright.Upright(line.Box) });
        return text with
        {
            Page = text.Page with
            {
                Tables = [.. text.Page.Tables.Concat(tables).OrderBy(table => table.Box.Top).ThenBy(table => table.Box.Left)],
                Lines = [.. text.Page.Lines.Concat(lines).OrderBy(line => line.Box.CenterY).ThenBy(line => line.Box.Left)],
                Glyphs = text.Page.Glyphs + shown.Glyphs,
            },
        };
    }

    private static List<Glyph> GlyphsOf(PageMarks marks) => (List<Glyph>)marks.Glyphs;

    private bool IsOn(Glyph glyph) => Boxes.Any(box => box.Contains(glyph.Place.MiddleX, glyph.Place.MiddleY));

    private static bool AreApart(Box picture, Box table)
    {
        var shared = picture.Shared(table);
        return Math.Min(shared.Width, shared.Height) <= CrossingRulings.Reach && !(GoesOn(shared.Height, picture.Left - table.Left, picture.Right - table.Right) || GoesOn(shared.Width, picture.Top - table.Top, picture.Bottom - table.Bottom));
    }

    /// <summary>A picture that meets the table and has its sides shows more of its rows, or of its columns.</summary>
    /// <param name="shared">How far the two reach over each other; less than nothing where there is a gap.</param>
    /// <param name="start">How far their sides lie apart.</param>
    /// <param name="end">Likewise on the other side.</param>
    private static bool GoesOn(double shared, double start, double end) => shared >= -CrossingRulings.Reach && Math.Abs(start) <= Hanging && Math.Abs(end) <= Hanging;
}
