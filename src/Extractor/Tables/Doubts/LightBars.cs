using Selfeval.Extractor.Lattices;
using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Tables.Doubts;

/// <summary>
/// Light bars over a text that was taken out with it. Light areas shade cells, rows and paragraphs far more often: only one that lies clear of all sides of an empty cell, as high as a line of print, by
/// itself, without a frame (a field to fill in has one) and with nothing printed on it is a bar.
/// </summary>
internal sealed class LightBars
{
    /// <summary>A bar over one line of 12 pt print, with a rim, is as high as this at most, in points.</summary>
    private const double Highest = 20;

    /// <summary>Word shades a paragraph from margin to margin of its cell, each of which is 5.4 pt wide, and seldom more than 8: so much a shade leaves free of the cell's width.</summary>
    private const double MarginsOfCell = 16;

    /// <summary>Areas that touch are parts of one shade; positions are rounded, in points.</summary>
    private const double Touching = 1;

    /// <summary>The frame of a field runs along its edges, up to what borders are wide, in points.</summary>
    private const double OnEdge = 1.5;

    /// <summary>A page that paints more areas of this size is a drawing.</summary>
    private const int Most = 200;

    private readonly List<PaintedArea> _bars;
    private readonly PagePaint _paint;

    private LightBars(List<PaintedArea> bars, PagePaint paint) => (_bars, _paint) = (bars, paint);

    public bool IsEmpty => _bars.Count == 0;

    public static LightBars Of(PagePaint paint, PaintLayers layers)
    {
        var bars = paint.Areas.FindAll(area => IsLightBar(area) && Shows(area, layers));
        return new LightBars(bars.Count > Most ? [] : bars, paint);
    }

    /// <summary>The empty cells of a table that a bar lies in, by their numbers.</summary>
    public IEnumerable<(int Cell, Box Box)> In(CellGrid grid, HashSet<int> empty) =>
        from bar in _bars let cell = grid.CellAt(bar.Box.CenterX, bar.Box.CenterY) where empty.Contains(cell) && IsInside(bar.Box, grid.BoxOf(grid.Cells[cell])) && IsAlone(bar) && !IsFramed(bar.Box) select (cell, bar.Box);

    private static bool IsLightBar(in PaintedArea area) =>
        area is { Opaque: true, Color: { } color, Box: { Width: >= DarkBars.Lowest, Height: >= DarkBars.Lowest and <= Highest } } && !Contrast.IsDark(color);

    private static bool Shows(in PaintedArea bar, PaintLayers layers)
    {
        var (x, y) = (bar.Box.CenterX, bar.Box.CenterY);
        return !layers.IsCovered(x, y, bar.Order) && layers.ColorBehind(x, y, bar.Order) is { } behind && Contrast.Differs(bar.Color!.Value, behind);
    }

    private static bool IsInside(Box bar, Box cell) => DarkBars.SidesReached(bar, cell) == 0 && cell.Width - bar.Width > MarginsOfCell;

    /// <summary>What is printed on it, be it blanks, is highlighted; of areas side by side in one colour each is a part of a shade.</summary>
    private bool IsAlone(PaintedArea bar) =>
        !_paint.Glyphs.Exists(glyph => bar.Box.Contains(glyph.Place.MiddleX, glyph.Place.MiddleY)) && !_paint.Areas.Exists(other => other.Order != bar.Order && other.Color == bar.Color && Touch(other.Box, bar.Box));

    private bool IsFramed(Box bar) => IsLinedAt(bar.Top, bar) && IsLinedAt(bar.Bottom, bar);

    private bool IsLinedAt(double edge, Box bar) => _paint.Bars.Exists(line => line.Axis == Axis.Horizontal && IsAt(line.Position, edge) && IsAt(line.From, bar.Left) && IsAt(line.To, bar.Right));

    private static bool IsAt(double position, double edge) => Math.Abs(position - edge) <= OnEdge;

    private static bool Touch(Box one, Box other) =>
        one.Left <= other.Right + Touching && other.Left <= one.Right + Touching && one.Top <= other.Bottom + Touching && other.Top <= one.Bottom + Touching;
}
