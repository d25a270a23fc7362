using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Scans.Recognition;
using Selfeval.Extractor.Tables;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Scans;

/// <summary>
/// Reads the tables of a page that is a picture: leaned back, its rulings found in the pixels (or taken from the page, where it draws them), its lines
/// found in the cells (or by a model, where it has none) and read by OCR. From there on it is a page like any other.
/// </summary>
internal static class ScanReader
{
    /// <summary>The strokes of letters are no longer, in a title of 16 pt; in points.</summary>
    private const double LongestStroke = 16;

    /// <summary>Letters keep this distance from the borders of their cell, in points, and borders meet.</summary>
    private const double OffBorder = 0.8;

    /// <summary>Null if there is no picture of the page, or no text on it.</summary>
    /// <param name="paint">What the page paints.</param>
    /// <param name="marks">Its glyphs and rulings as far as they can be had without OCR.</param>
    /// <param name="pdf">The file, for a renderer.</param>
    /// <param name="parts">What of the page is read; all of it where this is empty.</param>
    public static UprightPage? Read(PagePaint paint, PageMarks marks, ReadOnlyMemory<byte> pdf, IReadOnlyList<Box> parts)
    {
        if (Draw(paint, marks, pdf, parts) is not var (picture, scale, stance)) return null;
        var sheet = ScanSheet.Of(picture, scale, DrawnRulings(marks));
        if (sheet.Areas.Count == 0) return null;
        var (upright, turn) = Orientation.Upright(sheet, new ReadingTurn(Direction.Right, paint.Width, paint.Height) { Lean = stance.Lean, Keystone = stance.Keystone });
        var glyphs = new List<Glyph>();
        var text = new SheetText(upright, Recognizer.Instance, HiddenText.Of(paint.Hidden, turn.Page));
        var number = 0;
        var drawn = new DrawnText(turn.Turned((List<Glyph>)marks.Glyphs), upright.Em / upright.Scale);
        text.Lines().ForEach(Add);
        text.LinesAround().ForEach(line => Add([line]));
        text.AddUnknown(number, glyphs);
        drawn.AddRest(glyphs);
        return PageReader.Read(marks with { Glyphs = glyphs, Rulings = (List<Ruling>)upright.Rulings, Text = PageText.ReadByOcr }, turn, new UnruledReader(marks.Number));

        void Add(IReadOnlyList<PixelBox> lines)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (!drawn.TryAdd(upright.Points(lines[i]), upright.HasInk, glyphs)) text.AddGlyphs((lines, i), number++, glyphs);
            }
        }
    }

    /// <summary>A page for people to look at, as it was read: a JPEG of it upright, in its colours. Null if there is no picture of it.</summary>
    public static ReadOnlyMemory<byte>? ForPeople(PagePaint paint, PageMarks marks, ReadOnlyMemory<byte> pdf, PageTurn turn)
    {
        using var picture = Picture(paint, marks, pdf);
        return picture?.ForPeople(turn);
    }

    /// <summary>The page straightened, its pixels for a point, and how it stood. What the images hold is dropped before anything is read: of an A3 sheet 70 MB.</summary>
    private static (ScanPicture Picture, double Scale, PageTurn Stance)? Draw(PagePaint paint, PageMarks marks, ReadOnlyMemory<byte> pdf, IReadOnlyList<Box> parts)
    {
        using var picture = Picture(paint, marks, pdf);
        if (picture is null) return null;
        picture.Parts = parts;
        var stance = Stance.Of(picture);
        return (picture.Draw(picture.Scale, stance) with { Lean = stance.Lean }, picture.Scale, stance);
    }

    /// <summary>The images of a scan as they lie in the file; a renderer where they cannot be had, or where it is text that does not decode.</summary>
    private static PagePicture? Picture(PagePaint paint, PageMarks marks, ReadOnlyMemory<byte> pdf)
    {
        var isOnlyImages = marks.Text == PageText.Scanned && !marks.Glyphs.Any(glyph => !glyph.IsBlank);
        if (isOnlyImages && PagePicture.Of(paint) is { } picture) return picture;
        return PagePicture.Rendered(pdf, paint);
    }

    /// <summary>Of a page whose text is drawn as outlines the thin strokes of glyphs look like rulings: it is looked at as a picture altogether. Where only some of it is, its strokes are left out.</summary>
    private static List<Ruling>? DrawnRulings(PageMarks marks)
    {
        if (marks.Text == PageText.Scanned || !marks.Glyphs.Any(glyph => !glyph.IsBlank)) return null;
        var grids = GridFinder.Find(marks.Rulings);
        return grids.Count == 0 ? null : [.. marks.Rulings.Where(ruling => ruling.Length > LongestStroke || !grids.TrueForAll(grid => IsWithinCell(ruling, grid)))];
    }

    /// <summary>It keeps clear of the borders of the cell, or stands beside the table.</summary>
    private static bool IsWithinCell(Ruling ruling, CellGrid grid)
    {
        var isFlat = ruling.Axis == Axis.Horizontal;
        var (left, top, right, bottom) = isFlat ? (ruling.From, ruling.Position, ruling.To, ruling.Position) : (ruling.Position, ruling.From, ruling.Position, ruling.To);
        return grid.CellAt(left - OffBorder, top - OffBorder) == grid.CellAt(right + OffBorder, bottom + OffBorder);
    }
}
