using System.Runtime.InteropServices;
using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Extractor.Scans.Pictures;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Cells of ruled tables in which something shows, or is hidden, and no text is printed: a picture of a figure, text converted to curves, a tick that is drawn, a text below a bar. Nobody can say
/// that they are empty: in each stands a character that nobody knows. So does one in a cell with a text where a box to tick has something drawn in it, or beside the text a sign is drawn or pictured.
/// </summary>
/// <param name="Drawn">Around what shows, cell by cell.</param>
/// <param name="Covered">Around the texts that were painted over, and what was painted over texts that are gone, in cells in which nothing else shows.</param>
/// <param name="Beside">Around the signs beside printed texts.</param>
/// <param name="Above">Around what may be a heading above a table.</param>
internal sealed record UnreadCells(List<Box> Drawn, List<Box> Covered, List<Box> Beside, List<Box> Above)
{
    /// <summary>What is drawn in a cell keeps this distance from its borders, in points; what comes closer is a part of these.</summary>
    private const double Inset = 0.8;

    /// <summary>The dashes of a border lie on it, up to what lines may be out of line that count as one, in points.</summary>
    private const double OnRuling = 1.5;

    /// <summary>What fills more than this of a cell's width and height is its background, or strikes it out.</summary>
    private const double MostFilled = 0.8;

    /// <summary>An office seals a form once or twice, with a ring or two each; more of such shapes are backgrounds of rows.</summary>
    private const int MostSeals = 16;

    /// <summary>The sign that stands for what is not read is as high as print, wherever the cell has room for it.</summary>
    private const double Print = 10;

    private static readonly string[] BoxesToTick = ["□", "☐", "○", "◯", "〇"];

    private static readonly UnreadCells None = new([], [], [], []);

    /// <param name="paint">What the page paints.</param>
    /// <param name="other">What of it is no text.</param>
    /// <param name="rulings">Its rulings.</param>
    /// <param name="visible">Its glyphs that show.</param>
    public static UnreadCells Among(PagePaint paint, OtherInk other, IReadOnlyList<Ruling> rulings, List<Glyph> visible)
    {
        var signs = WithoutDashes(other.Signs, rulings);
        if (signs.Count + other.Hidden.Count + paint.Images.Count == 0 && other.Bars.IsEmpty && other.LightBars.IsEmpty) return None;
        var (drawn, hidden, beside) = (new List<Box>(), new List<Box>(), new List<Box>());
        var grids = GridFinder.Find(rulings).FindAll(grid => grid.HasRuling);
        foreach (var grid in grids)
        {
            var within = Within(grid, signs);
            drawn.AddRange(TicksIn(grid, within, visible, paint.SmallFrames));
            WrittenCells.Mark(grid, within, CollectionsMarshal.AsSpan(visible));
            var seals = SealsOver(grid, signs);
            var besideSeals = seals.Count == 0 && other.Bars.IsEmpty ? within : Within(grid, [.. signs.Where(sign => !IsInSeal(sign, seals)), .. other.Bars.Signs]);
            beside.AddRange(SignsBesideText.Among(grid, besideSeals, visible).Concat(PicturedSigns.Among(grid, paint, other.Pictures, visible)));
            var empty = EmptyCells.Of(grid, visible);
            if (empty.Count == 0) continue;
            var shown = InksOf(empty, within, seals);
            var pictures = CellPictures.Among(paint, grid, empty, other.Pictures).ToLookup(picture => picture.ShowsText);
            foreach (var picture in pictures[true]) shown.TryAdd(picture.Cell, picture.Box);
            drawn.AddRange(shown.Values);
            HashSet<int> blank = [.. empty];
            var covers = pictures[false].Select(picture => (picture.Cell, picture.Box)).Concat(other.Bars.In(grid, empty)).Concat(other.LightBars.In(grid, blank)).Concat(HiddenIn(grid, blank, other.Hidden));
            hidden.AddRange(covers.Where(cover => !shown.ContainsKey(cover.Cell)).DistinctBy(cover => cover.Cell).Select(cover => cover.Box));
        }

        beside.AddRange(other.Bars.BehindColons(grids, visible));
        return new UnreadCells(drawn, hidden, beside, [.. DrawnHeadings.Among(grids, signs, paint, other.Pictures, visible)]);
    }

    /// <summary>The characters that stand for all of it.</summary>
    /// <param name="glyphs">The glyphs of the page, which read as most of them do.</param>
    public void AddTo(List<Glyph> glyphs)
    {
        if (Drawn.Count + Covered.Count + Beside.Count + Above.Count == 0) return;
        var direction = glyphs.Find(glyph => !glyph.IsBlank).Place.Direction;
        foreach (var (i, box) in Drawn.Concat(Covered).Concat(Beside).Concat(Above).Index())
        {
            var size = Math.Min(Print, Math.Max(box.Width, box.Height));
            var place = GlyphPlace.Around((box.CenterX, box.CenterY), size, direction);
            var text = TextLine.Undecodable.ToString();
            glyphs.Add(new Glyph(text, text, place, Vertical: false, Order: int.MaxValue - i, new TextSource(int.MaxValue - i, int.MaxValue - i, Content: 0, Font: 0)));
        }
    }

    /// <summary>Around all that shows, where it is so much that the table is rather a picture.</summary>
    public Box? Pictured => Drawn.Count >= PicturedTable.FewestCells ? Box.Around(Drawn) : null;

    private static Dictionary<int, Box> InksOf(List<int> empty, ILookup<int, DrawnSign> within, List<Box> seals)
    {
        return empty.Select(cell => (Cell: cell, Signs: within[cell].Where(sign => !sign.IsField && !IsInSeal(sign, seals)).ToList())).Where(cell => IsText(cell.Signs)).ToDictionary(cell => cell.Cell, cell => Box.Around(cell.Signs.Select(sign => sign.Box)));
    }

    /// <summary>The signs that each cell holds.</summary>
    private static ILookup<int, DrawnSign> Within(CellGrid grid, List<DrawnSign> signs) =>
        signs.Select(sign => (Sign: sign, Cell: CellOf(grid, sign.Box))).Where(sign => sign.Cell >= 0).ToLookup(sign => sign.Cell, sign => sign.Sign);

    private static bool IsInSeal(DrawnSign sign, List<Box> seals) => seals.Exists(seal => seal.Contains(sign.Box.CenterX, sign.Box.CenterY));

    /// <summary>What is drawn in, or over, a box to tick beside the words that it stands for: printed as a character, or drawn as well.</summary>
    private static IEnumerable<Box> TicksIn(CellGrid grid, ILookup<int, DrawnSign> within, List<Glyph> visible, List<SmallFrame> frames)
    {
        if (within.Count == 0) return [];
        var boxes = visible.Where(glyph => BoxesToTick.Contains(glyph.Text)).Select(glyph => LineBuilder.BoxOf(glyph)).Concat(frames.Select(frame => frame.Box))
            .Select(box => (Box: box, Cell: CellOf(grid, box))).Where(box => box.Cell >= 0).ToList();
        // A frame with round corners is a shape as well.
        return boxes.Where(box => IsText(within[box.Cell].Where(sign => sign.Box.Overlaps(box.Box) && !IsAround(sign.Box, box.Box)))).Select(box => box.Box);
    }

    private static bool IsAround(Box sign, Box box) => sign.Left <= box.Left + Inset && sign.Top <= box.Top + Inset && sign.Right >= box.Right - Inset && sign.Bottom >= box.Bottom - Inset;

    /// <summary>Those that are no dash of a border.</summary>
    private static List<DrawnSign> WithoutDashes(List<DrawnSign> signs, IReadOnlyList<Ruling> rulings)
    {
        if (signs.Count == 0) return signs;
        var borders = rulings.Where(ruling => ruling.Length > DrawnSigns.LongestStroke).ToLookup(ruling => ruling.Axis);
        var upright = new SortedByPosition<Ruling>(borders[Axis.Vertical], ruling => ruling.Position);
        var lying = new SortedByPosition<Ruling>(borders[Axis.Horizontal], ruling => ruling.Position);
        return signs.FindAll(sign => !(sign.Box.Width == 0 && IsOn(upright, sign.Box.Left, sign.Box.CenterY)) && !(sign.Box.Height == 0 && IsOn(lying, sign.Box.Top, sign.Box.CenterX)));
    }

    private static bool IsOn(SortedByPosition<Ruling> rulings, double position, double along)
    {
        foreach (ref readonly var ruling in rulings.Between(position - OnRuling, position + OnRuling))
        {
            if (ruling.From <= along && ruling.To >= along) return true;
        }

        return false;
    }

    /// <summary>Shapes over several cells; what is drawn in them is theirs.</summary>
    private static List<Box> SealsOver(CellGrid grid, List<DrawnSign> signs)
    {
        var seals = signs.Where(sign => sign.HasSizeOfSeal && grid.CellAt(sign.Box.Left, sign.Box.Top) != grid.CellAt(sign.Box.Right, sign.Box.Bottom)).Select(sign => sign.Box).ToList();
        return seals.Count > MostSeals ? [] : seals;
    }

    public static bool IsText(IEnumerable<DrawnSign> signs) => signs.Sum(sign => sign.Pieces) >= DrawnSign.Whole && signs.Any(sign => !sign.IsDash);

    /// <summary>The cell that holds all of a sign, which is no background of it; -1 where there is none.</summary>
    private static int CellOf(CellGrid grid, Box sign)
    {
        var cell = grid.CellAt(sign.Left - Inset, sign.Top - Inset);
        if (cell < 0 || grid.CellAt(sign.Right + Inset, sign.Bottom + Inset) != cell) return -1;
        return Fills(sign, grid.BoxOf(grid.Cells[cell])) ? -1 : cell;
    }

    /// <summary>As the background of a cell does.</summary>
    public static bool Fills(Box sign, Box cell) => sign.Width > MostFilled * cell.Width && sign.Height > MostFilled * cell.Height;

    private static IEnumerable<(int Cell, Box Box)> HiddenIn(CellGrid grid, HashSet<int> empty, List<GlyphPlace> covered) => covered
        .Where(place => empty.Contains(grid.CellAt(place.MiddleX, place.MiddleY)))
        .GroupBy(place => grid.CellAt(place.MiddleX, place.MiddleY), place => new Box(place.MiddleX - (place.Size / 2), place.MiddleY - (place.Size / 2), place.MiddleX + (place.Size / 2), place.MiddleY + (place.Size / 2)))
        .Select(cell => (cell.Key, Box.Around(cell)));
}

/// <summary>What a page shows, or hides, that is no text.</summary>
/// <param name="Signs">What it draws that may be a sign.</param>
/// <param name="Hidden">The places of its glyphs that were painted over, or are too small to be read.</param>
/// <param name="Bars">The dark bars that lie on it.</param>
/// <param name="LightBars">The light ones that may hide a text.</param>
/// <param name="Pictures">The ink of its images.</param>
internal sealed record OtherInk(List<DrawnSign> Signs, List<GlyphPlace> Hidden, DarkBars Bars, LightBars LightBars, PictureInks Pictures);
