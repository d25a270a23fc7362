using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Bars painted one after another and side by side, without a gap, rule nothing: they cover like the rectangle that they make up.</summary>
internal sealed class CoveringStrips(PagePaint paint)
{
    /// <summary>Coordinates are rounded to tenths of a point, which leaves no gap to the eye.</summary>
    private const double Rounding = 0.1;

    /// <summary>Less is a double border, or a thick one drawn in parts (pt); a digit of small print is as high.</summary>
    private const double LowestText = 5;

    /// <summary>What the last bars make up.</summary>
    private PaintedArea? _strips;

    /// <summary>The first of them among the bars.</summary>
    private int _firstBar;

    /// <summary>Where what they make up stands among the covers; -1 as long as it is none.</summary>
    private int _cover = -1;

    /// <summary>Writes down a bar, or what it makes up with those before.</summary>
    public void Add(in PaintedBar bar)
    {
        var half = bar.Width / 2;
        var box = bar.Axis == Axis.Horizontal ? new Box(bar.From, bar.Position - half, bar.To, bar.Position + half) : new Box(bar.Position - half, bar.From, bar.Position + half, bar.To);
        if (_strips is { } before && bar.Opaque && before.Color == bar.Color && GoesOn(before.Box, box))
        {
            Grow(before with { Box = before.Box.Union(box) });
        }
        else
        {
            _strips = bar.Opaque ? new PaintedArea(box, bar.Color, Opaque: true, bar.Order) : null;
            (_firstBar, _cover) = (paint.Bars.Count, -1);
        }

        if (_cover < 0) paint.Bars.Add(bar);
    }

    private void Grow(PaintedArea strips)
    {
        _strips = strips;
        if (_cover >= 0)
        {
            paint.Covers[_cover] = strips;
        }
        else if (Math.Min(strips.Box.Width, strips.Box.Height) >= LowestText)
        {
            _cover = paint.Covers.Count;
            paint.Covers.Add(strips);
            paint.Bars.RemoveRange(_firstBar, paint.Bars.Count - _firstBar);
        }
    }

    /// <summary>As long, and right behind it.</summary>
    private static bool GoesOn(Box before, Box box) =>
        (Same(before.Top, box.Top) && Same(before.Bottom, box.Bottom) && box.Left <= before.Right + Rounding && box.Right >= before.Left - Rounding)
        || (Same(before.Left, box.Left) && Same(before.Right, box.Right) && box.Top <= before.Bottom + Rounding && box.Bottom >= before.Top - Rounding);

    private static bool Same(double one, double other) => Math.Abs(one - other) <= Rounding;
}
