using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Rulings;

/// <summary>What a page draws that may be a sign of a text and is no line of a table: text converted to curves, a tick, figures of straight strokes.</summary>
internal static class DrawnSigns
{
    /// <summary>The longer side of the smallest sign, and the length of its shortest stroke, one of 6 pt print, in points; what is smaller is a dot of a leader.</summary>
    private const double Smallest = 2.5;

    /// <summary>Strokes of figures of 12 pt print are at most as long; borders between rows are longer.</summary>
    public const double LongestStroke = 12;

    /// <summary>A page that draws more is a drawing.</summary>
    private const int Most = 20_000;

    /// <summary>Asked before the contours of letters are taken out of the bars.</summary>
    public static List<DrawnSign> Of(PagePaint paint, PaintLayers layers)
    {
        var signs = new List<DrawnSign>();
        foreach (var shape in paint.Shapes) Add(new DrawnSign(shape.Box, DrawnSign.Whole) { IsFilled = true }, (shape.Color, shape.Order), layers, signs);
        AddStrokes(paint, layers, signs);
        AddBars(paint, layers, signs);
        return signs.Count > Most ? [] : signs;
    }

    private static void AddStrokes(PagePaint paint, PaintLayers layers, List<DrawnSign> signs)
    {
        var before = default(PaintedStroke);
        foreach (var stroke in paint.Strokes)
        {
            if (!DropDownArrow.Is(before, stroke)) Add(new DrawnSign(stroke.Box, stroke.Pieces) { IsWritten = !stroke.IsRound, IsField = FieldFrames.IsRounded(stroke) }, (stroke.Color, stroke.Order), layers, signs);
            before = stroke;
        }
    }

    /// <summary>Strokes of figures, which stand upright or lie; a box to tick is none, nor is the side of a field to fill in.</summary>
    private static void AddBars(PagePaint paint, PaintLayers layers, List<DrawnSign> signs)
    {
        var frames = new HashSet<int>(paint.SmallFrames.SelectMany(frame => Enumerable.Range(frame.FirstBar, frame.Bars)));
        var fields = new FieldFrames(paint);
        for (var i = 0; i < paint.Bars.Count; i++)
        {
            var bar = paint.Bars[i];
            if (bar.To - bar.From is < Smallest or > LongestStroke || frames.Contains(i) || fields.HaveSide(i)) continue;
            var box = bar.Axis == Axis.Horizontal ? new Box(bar.From, bar.Position, bar.To, bar.Position) : new Box(bar.Position, bar.From, bar.Position, bar.To);
            Add(new DrawnSign(box, Pieces: 1) { IsDash = bar.Axis == Axis.Horizontal, IsWritten = true }, (bar.Color, bar.Order), layers, signs);
        }
    }

    private static void Add(DrawnSign sign, (int? Color, int Order) paint, PaintLayers layers, List<DrawnSign> signs)
    {
        if (sign.Length < Smallest || signs.Count > Most) return;
        var (x, y) = (sign.Box.CenterX, sign.Box.CenterY);
        if (layers.IsCovered(x, y, paint.Order)) return;
        if (paint.Color is not { } color || layers.ColorBehind(x, y, paint.Order) is not { } behind || Contrast.Differs(color, behind)) signs.Add(sign);
    }
}

/// <summary>A piece of what may be a sign.</summary>
/// <param name="Box">Around it.</param>
/// <param name="Pieces">How many strokes it is: one alone is a dash, or strikes an empty cell out.</param>
internal readonly record struct DrawnSign(Box Box, int Pieces)
{
    /// <summary>As many pieces as make a sign.</summary>
    public const int Whole = 2;

    /// <summary>The ring of a seal is wider than a letter (40 pt in a title), and seals are 4.5 cm wide at most (128 pt); what is larger frames a page.</summary>
    private const double SmallestSeal = 40;

    private const double LargestSeal = 200;

    public bool HasSizeOfSeal => Box is { Width: >= SmallestSeal and <= LargestSeal, Height: >= SmallestSeal and <= LargestSeal };

    /// <summary>A stroke that lies: several of them are a leader, or a blank to be filled in.</summary>
    public bool IsDash { get; init; }

    /// <summary>A filled shape, or the stroked outline of a letter.</summary>
    public bool IsFilled { get; init; }

    /// <summary>A stroke of a pen: neither a filled shape nor a ring around something.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Of a stroke that leans, from end to end; else the longer side.</summary>
    public double Length => Pieces == 1 ? Math.Sqrt((Box.Width * Box.Width) + (Box.Height * Box.Height)) : Math.Max(Box.Width, Box.Height);

    /// <summary>The frame of a field to fill in.</summary>
    public bool IsField { get; init; }

    /// <summary>It neither stands upright nor lies, as all do that rule something.</summary>
    public bool Leans => Box is { Width: > 0, Height: > 0 };
}
