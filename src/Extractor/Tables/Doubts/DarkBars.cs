using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Extractor.Rulings;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Dark bars over what nobody is to read. Programs that black a text out take it from the page as well: what is left is a cell that prints nothing and is not empty.
/// </summary>
internal sealed class DarkBars
{
    /// <summary>The smallest print of forms is set in 4 pt, and a bar over it is no lower and no narrower; what is thinner is a border or a dash.</summary>
    public const double Lowest = 4;

    /// <summary>A page that paints more of them is a drawing.</summary>
    private const int Most = 1_000;

    /// <summary>A bar may reach over the lines of its cell by what borders are wide, in points.</summary>
    private const double Border = 1.5;

    /// <summary>The middle of a bar over a text lies about that of the text, and leaves it by less than this share of an em.</summary>
    private const double SameLine = 0.3;

    /// <summary>A bar over one line is as high as its letters with all that reach above and below, and a rim; in em.</summary>
    private const double HighestBar = 1.6;

    private readonly List<PaintedArea> _bars;
    private readonly List<PaintedGlyph> _glyphs;

    /// <summary>Colours that were asked for: each bar is held against the glyphs once.</summary>
    private readonly Dictionary<int, bool> _backgrounds = [];

    private DarkBars(List<PaintedArea> bars, List<PaintedGlyph> glyphs) => (_bars, _glyphs) = (bars, glyphs);

    public bool IsEmpty => _bars.Count == 0;

    /// <summary>As signs, which may stand beside printed text.</summary>
    public IEnumerable<DrawnSign> Signs => _bars.Select(bar => new DrawnSign(bar.Box, DrawnSign.Whole) { IsFilled = true });

    public static DarkBars Of(PagePaint paint, PaintLayers layers)
    {
        var bars = paint.Areas.FindAll(area => IsDarkBar(area) && !layers.IsCovered(area.Box.CenterX, area.Box.CenterY, area.Order));
        return new DarkBars(bars.Count > Most ? [] : bars, paint.Glyphs);
    }

    /// <summary>The empty cells of a table that a bar lies in, or hides the middle of, by their numbers.</summary>
    public IEnumerable<(int Cell, Box Box)> In(CellGrid grid, List<int> empty) =>
        from bar in _bars from cell in empty let box = grid.BoxOf(grid.Cells[cell]) where Hides(bar, box, grid) select (cell, box.Shared(bar.Box));

    /// <summary>Those outside of the tables that hide what a label names: they follow its colon. Each as the square of its first character.</summary>
    public IEnumerable<Box> BehindColons(List<CellGrid> grids, List<Glyph> visible)
    {
        var outside = _bars.FindAll(bar => !grids.Exists(grid => grid.Box.Overlaps(bar.Box)));
        return outside.Where(bar => visible.Exists(glyph => glyph.Text is "：" or ":" && IsBehind(bar.Box, glyph.Place))).Select(bar => bar.Box with { Right = bar.Box.Left + bar.Box.Height });
    }

    private static bool IsBehind(Box bar, in GlyphPlace colon) => colon.Direction == Direction.Right
        && Math.Abs(bar.Left - colon.EndX) <= colon.Size && Math.Abs(bar.CenterY - colon.MiddleY) <= SameLine * colon.Size && bar.Height <= HighestBar * colon.Size;

    private bool Hides(in PaintedArea bar, Box cell, CellGrid grid)
    {
        if (!IsWithin(bar.Box, cell) && !bar.Box.Contains(cell.CenterX, cell.CenterY)) return false;
        return !MayShade(bar.Box.Shared(cell), cell) || (Contrast.IsBlack(bar.Color!.Value) && cell.Width < grid.Box.Width && !IsBackground(bar.Color.Value));
    }

    /// <summary>It fills the cell, or a part of it from side to side, as where a page break cuts a merged cell.</summary>
    private static bool MayShade(Box bar, Box cell) => UnreadCells.Fills(bar, cell) || SidesReached(bar, cell) >= 3;

    /// <summary>How many sides of the cell the bar reaches, or all but.</summary>
    public static int SidesReached(Box bar, Box cell) => new[] { bar.Left - cell.Left, cell.Right - bar.Right, bar.Top - cell.Top, cell.Bottom - bar.Bottom }.Count(gap => gap <= Border);

    /// <summary>Texts of the page stand on areas of this colour: it shades cells, the empty ones too.</summary>
    private bool IsBackground(int color)
    {
        if (_backgrounds.TryGetValue(color, out var known)) return known;
        return _backgrounds[color] = _bars.Exists(bar => bar.Color == color && _glyphs.Exists(glyph => glyph.Order > bar.Order && bar.Box.Contains(glyph.Place.MiddleX, glyph.Place.MiddleY)));
    }

    private static bool IsDarkBar(PaintedArea area) => area is { Opaque: true, Color: { } color, Box: { Width: >= Lowest, Height: >= Lowest } } && Contrast.IsDark(color);

    private static bool IsWithin(Box bar, Box cell) => bar.Left >= cell.Left - Border && bar.Right <= cell.Right + Border && bar.Top >= cell.Top - Border && bar.Bottom <= cell.Bottom + Border;
}
