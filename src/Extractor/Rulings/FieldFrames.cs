using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// The frames of fields that are filled in on a screen, as browsers print them into the cells of a form. Where a field is empty, so is its cell, whatever the frame is made of: four lines, of which the
/// upright ones are as short as the strokes of a figure, or one line with round corners.
/// </summary>
internal static class FieldFrames
{
    /// <summary>Times as wide as high: no letter, and no figure, is a ring so wide; a box to tick is square.</summary>
    private const double Narrowest = 2;

    /// <summary>The smallest print is as high (pt), and its field is higher: what is lower is a dash.</summary>
    private const double Lowest = 5;

    /// <summary>Sides of one frame meet so near (pt).</summary>
    private const double Meets = 1;

    /// <summary>A frame has four sides: those before and behind one are three.</summary>
    private const int MostOthers = 3;

    public static bool IsRounded(in PaintedStroke stroke) => stroke.IsRound && stroke.Box.Height >= Lowest && stroke.Box.Width >= Narrowest * stroke.Box.Height;

    /// <summary>An upright bar that ends on two lying ones of its own path, which are longer than strokes of figures.</summary>
    /// <param name="bars">Those of the page: what one path paints comes in a row.</param>
    /// <param name="index">Of the bar.</param>
    public static bool IsSide(List<PaintedBar> bars, int index)
    {
        if (bars[index].Axis != Axis.Vertical) return false;
        var (from, to) = (index, index + 1);
        while (from > 0 && index - from < MostOthers && bars[from - 1].Order == bars[index].Order) from--;
        while (to < bars.Count && to - index < MostOthers && bars[to].Order == bars[index].Order) to++;
        var side = bars[index];
        var lying = bars[from..to].FindAll(bar => bar.Axis == Axis.Horizontal && bar.To - bar.From > DrawnSigns.LongestStroke && (Math.Abs(bar.From - side.Position) <= Meets || Math.Abs(bar.To - side.Position) <= Meets));
        return lying.Exists(bar => Math.Abs(bar.Position - side.From) <= Meets) && lying.Exists(bar => Math.Abs(bar.Position - side.To) <= Meets);
    }
}
