using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Signs of a text that are no glyphs: a minus drawn as a short bar, the outlines of a rare ideograph within a name. Each stands alone on the line of a text, beside a glyph of it and over none; without it
/// the text says something else. Those that are pictures are <see cref="PicturedSigns"/>.
/// </summary>
internal sealed class SignsBesideText
{
    /// <summary>Glyphs of one text stand closer than this, in em, be their squares wide.</summary>
    private const double Beside = 0.6;

    /// <summary>The square of a glyph may overlap the box of a sign by the white margins of both, in em.</summary>
    private const double Margins = 0.3;

    /// <summary>Brackets are the highest signs of a text, at 1.1 em, and one may be drawn a little larger; what is higher is a seal, a signature, or no part of one line.</summary>
    private const double Highest = 1.4;

    /// <summary>An operator or a lower-case letter is half an em high, dots and the bullets of a list less; in em.</summary>
    private const double Lowest = 0.4;

    /// <summary>The middles of signs, of operators as of ideographs, lie about that of an ideograph, this far off at most, in em; those of underlines lie below, those of marks set high above.</summary>
    private const double OffMiddle = 0.25;

    /// <summary>Two negative figures with a dash between them have three; more in one cell are a leader.</summary>
    private const int MostDashes = 3;

    /// <summary>No text of a cell is larger; bounds the search for the glyphs around a sign, in points.</summary>
    private const double LargestEm = 40;

    private readonly Dictionary<int, SortedByPosition<GlyphPlace>> _texts;

    private SignsBesideText(CellGrid grid, HashSet<int> cells, List<Glyph> visible) => _texts = visible
        .Where(glyph => !glyph.IsBlank && !glyph.IsLaidOver && !glyph.Vertical)
        .Select(glyph => (Cell: grid.CellAt(glyph.Place.MiddleX, glyph.Place.MiddleY), glyph.Place))
        .Where(glyph => cells.Contains(glyph.Cell))
        .GroupBy(glyph => glyph.Cell, glyph => glyph.Place)
        .ToDictionary(cell => cell.Key, cell => new SortedByPosition<GlyphPlace>(cell, place => place.MiddleX));

    /// <summary>The first of them in each cell.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="drawn">What is drawn in its cells.</param>
    /// <param name="visible">The glyphs that show.</param>
    public static IEnumerable<Box> Among(CellGrid grid, ILookup<int, DrawnSign> drawn, List<Glyph> visible)
    {
        HashSet<int> cells = [.. drawn.Where(cell => cell.Any(IsSign)).Select(cell => cell.Key)];
        if (cells.Count == 0) return [];
        var texts = new SignsBesideText(grid, cells, visible);
        return cells.Select(cell => texts.DrawnIn(cell, drawn[cell])).OfType<Box>();
    }

    private static bool IsSign(DrawnSign sign) => sign.IsFilled || sign.IsDash;

    private Box? DrawnIn(int cell, IEnumerable<DrawnSign> drawn)
    {
        var signs = drawn.Where(IsSign).ToList();
        if (signs.Count(sign => sign.IsDash) > MostDashes) signs.RemoveAll(sign => sign.IsDash);
        return signs.Select(sign => (Box?)sign.Box).FirstOrDefault(box => IsBesideText(cell, box!.Value));
    }

    private bool IsBesideText(int cell, Box sign)
    {
        if (!_texts.TryGetValue(cell, out var text)) return false;
        var isBeside = false;
        foreach (ref readonly var glyph in text.Between(sign.Left - LargestEm, sign.Right + LargestEm))
        {
            var seen = SeenFrom(glyph, sign);
            if (seen.IsOver(glyph)) return false;
            isBeside |= seen.IsBeside(glyph);
        }

        return isBeside;
    }

    /// <summary>Where a box lies from the start of a glyph's baseline: along it, and above it.</summary>
    private static Place SeenFrom(in GlyphPlace glyph, Box box) => glyph.Direction switch
    {
        Direction.Down => new Place(box.Top - glyph.Y, box.Bottom - glyph.Y, box.Left - glyph.X, box.Right - glyph.X),
        Direction.Left => new Place(glyph.X - box.Right, glyph.X - box.Left, box.Top - glyph.Y, box.Bottom - glyph.Y),
        Direction.Up => new Place(glyph.Y - box.Bottom, glyph.Y - box.Top, glyph.X - box.Right, glyph.X - box.Left),
        _ => new Place(box.Left - glyph.X, box.Right - glyph.X, glyph.Y - box.Bottom, glyph.Y - box.Top),
    };

    private readonly record struct Place(double From, double To, double Low, double High)
    {
        private double Middle => (From + To) / 2;

        private double Height => High - Low;

        /// <summary>One has the middle of the other over, on or right under it: a contour, a background, a line that strikes it out.</summary>
        public bool IsOver(in GlyphPlace glyph)
        {
            var half = glyph.Advance / 2;
            return (Math.Abs(Middle - half) < half || (From < half && To > half)) && Low < glyph.Size && High > -Margins * glyph.Size;
        }

        public bool IsBeside(in GlyphPlace glyph)
        {
            var gap = Math.Max(From - glyph.Advance, -To);
            return gap >= -Margins * glyph.Size && gap <= Beside * glyph.Size && IsOnLine(glyph.Size);
        }

        /// <summary>A bar has no height of its own.</summary>
        private bool IsOnLine(double em) => (Height == 0 || (Height >= Lowest * em && Height <= Highest * em))
            && Math.Abs(((Low + High) / 2) - (GlyphPlace.MiddleAboveBaseline * em)) <= OffMiddle * em;
    }
}
