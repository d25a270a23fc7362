using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>The bars in the colour of the paper: what is painted over another bar and is as thick takes it off the page.</summary>
internal sealed class CoveringBars
{
    /// <summary>A page with more of them is a picture; the largest tables have some thousands of cells.</summary>
    private const int MostBars = 5_000;

    /// <summary>Coordinates and widths are rounded to tenths of a point; less of a line than that is no line to the eye.</summary>
    private const double Rounding = 0.1;

    /// <summary>No bar is thicker (the widest border but one that Word offers), so none reaches farther than half of this.</summary>
    private const double Thickest = 4.5;

    private readonly SortedByPosition<PaintedBar> _across;
    private readonly SortedByPosition<PaintedBar> _down;

    public CoveringBars(List<PaintedBar> bars)
    {
        var light = bars.FindAll(bar => bar.Opaque && !Contrast.Differs(bar.Color, Contrast.White));
        IsEmpty = light.Count is 0 or > MostBars;
        if (IsEmpty) light.Clear();
        _across = new SortedByPosition<PaintedBar>(light.Where(bar => bar.Axis == Axis.Horizontal), bar => bar.Position);
        _down = new SortedByPosition<PaintedBar>(light.Where(bar => bar.Axis == Axis.Vertical), bar => bar.Position);
    }

    public bool IsEmpty { get; }

    /// <summary>The bar is painted over at this place along it.</summary>
    public bool Cover(in PaintedBar bar, double along)
    {
        foreach (ref readonly var over in (bar.Axis == Axis.Horizontal ? _across : _down).Between(bar.Position - (Thickest / 2), bar.Position + (Thickest / 2)))
        {
            if (over.Order > bar.Order && along >= over.From - Rounding && along <= over.To + Rounding
                && Math.Abs(over.Position - bar.Position) <= ((over.Width - bar.Width) / 2) + Rounding) return true;
        }

        return false;
    }
}
