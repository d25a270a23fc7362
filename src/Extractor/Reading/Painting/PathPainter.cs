using Selfeval.Extractor.Marks;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Turns painted paths into what matters on a form: bars (strokes and thin fills) and areas (filled rectangles).</summary>
internal sealed class PathPainter(PagePaint paint)
{
    private readonly CoveringStrips _strips = new(paint);

    /// <summary>A fill no thicker than this is a line: borders of office programs and browsers are 0.4 to 2.2 pt.</summary>
    private const double ThinFill = 2.2;

    /// <summary>Borders up to 4.5 pt (the widest but one that Word offers) are lines if they are also long for their width.</summary>
    private const double ThickBorder = 4.5;

    private const double ThickBorderAspect = 10;

    /// <summary>A stroke may leave its axis by this much plus 1 % of its length: rounding of coordinates, scanned vectors.</summary>
    private const double AxisSlack = 0.3;

    private const double AxisSlope = 0.01;

    /// <summary>A line on the very edge of a clip still shows with half of its width.</summary>
    private const double ClipEdge = 1.0;

    public void Stroke(PathRecorder path, Brush brush, Box clip)
    {
        if (LetterOutlines.Are(path))
        {
            AddShapes(path, brush);
            return;
        }

        foreach (var subpath in path.Subpaths)
        {
            var points = path.PointsOf(subpath);
            var first = paint.Bars.Count;
            for (var i = 1; i < points.Length; i++)
            {
                if (!points[i].IsCurveEnd) AddStroke(points[i - 1].Point, points[i].Point, brush, clip);
            }

            if (subpath.Closed && points.Length > 2) AddStroke(points[^1].Point, points[0].Point, brush, clip);
            AddSlanted(points, brush, clip);
            if (LetterOutlines.SmallFrame(subpath, points) is { } frame) paint.SmallFrames.Add(new SmallFrame(frame, first, paint.Bars.Count - first));
        }
    }

    public void Fill(PathRecorder path, Brush brush, Box clip)
    {
        var subpaths = path.Subpaths;
        if (IsFrame(path, subpaths, out var outer, out var inner))
        {
            AddFill(outer with { Bottom = inner.Top }, brush, clip);
            AddFill(outer with { Top = inner.Bottom }, brush, clip);
            AddFill(outer with { Right = inner.Left }, brush, clip);
            AddFill(outer with { Left = inner.Right }, brush, clip);
            return;
        }

        if (LetterOutlines.Are(path))
        {
            AddShapes(path, brush);
            AddCovers(path, brush, clip);
            return;
        }

        foreach (var subpath in subpaths)
        {
            var points = path.PointsOf(subpath);
            var bounds = BoundsOf(points);
            if (IsRectangle(points, bounds) || IsThin(bounds))
            {
                AddFill(bounds, brush, clip);
                continue;
            }

            AddShape(bounds, brush);
            AddCovers(path, brush, clip);
        }
    }

    /// <summary>No thicker than a line.</summary>
    public static bool IsThin(Box bounds) => Math.Min(bounds.Width, bounds.Height) <= ThinFill;

    public static Box BoundsOf(ReadOnlySpan<PathPoint> points)
    {
        var bounds = new Box(points[0].Point.X, points[0].Point.Y, points[0].Point.X, points[0].Point.Y);
        foreach (var (point, _) in points) bounds = bounds.Union(new Box(point.X, point.Y, point.X, point.Y));
        return bounds;
    }

    /// <summary>One upright rectangle and nothing else.</summary>
    public static bool IsRectangle(PathRecorder path)
    {
        var subpaths = path.Subpaths;
        return subpaths.Length == 1 && IsRectangle(path.PointsOf(subpaths[0]), path.Bounds);
    }

    /// <summary>A border may be filled as the ring between two rectangles.</summary>
    private static bool IsFrame(PathRecorder path, ReadOnlySpan<Subpath> subpaths, out Box outer, out Box inner)
    {
        outer = inner = default;
        if (subpaths.Length != 2) return false;
        ReadOnlySpan<PathPoint> first = path.PointsOf(subpaths[0]), second = path.PointsOf(subpaths[1]);
        outer = BoundsOf(first);
        inner = BoundsOf(second);
        if (!IsRectangle(first, outer) || !IsRectangle(second, inner)) return false;
        if (outer.Width < inner.Width) (outer, inner) = (inner, outer);
        return IsRing(inner.Left - outer.Left) && IsRing(outer.Right - inner.Right) && IsRing(inner.Top - outer.Top) && IsRing(outer.Bottom - inner.Bottom);
    }

    private static bool IsRing(double thickness) => thickness is >= 0 and <= ThickBorder;

    private void AddStroke(PagePoint a, PagePoint b, Brush brush, Box clip)
    {
        double dx = Math.Abs(a.X - b.X), dy = Math.Abs(a.Y - b.Y);
        if (!IsAlongAxis(dx, dy)) return;
        if (brush.Width > ThickBorder)
        {
            AddFill(Thickened(a, b, brush.Width / 2), brush, clip);
            return;
        }

        if (dx >= dy) AddBar(new PaintedBar(Axis.Horizontal, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X), brush.Color, brush.Order) { Width = brush.Width, Opaque = brush.Opaque }, brush, clip);
        if (dy >= dx) AddBar(new PaintedBar(Axis.Vertical, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y), brush.Color, brush.Order) { Width = brush.Width, Opaque = brush.Opaque }, brush, clip);
    }

    /// <summary>Of a path what runs along neither axis, together.</summary>
    private void AddSlanted(ReadOnlySpan<PathPoint> points, Brush brush, Box clip)
    {
        var pieces = 0;
        Box? around = null;
        for (var i = 1; i < points.Length; i++)
        {
            PagePoint a = points[i - 1].Point, b = points[i].Point;
            if (!points[i].IsCurveEnd && IsAlongAxis(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y))) continue;
            var box = new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
            around = around?.Union(box) ?? box;
            pieces += points[i].IsCurveEnd ? 2 : 1;
        }

        if (around is { } stroked && clip.Contains(stroked.CenterX, stroked.CenterY)) paint.Strokes.Add(new PaintedStroke(stroked, pieces, brush.Color, brush.Order) { IsRound = ConvexShape.IsRound(points), Opaque = brush.Opaque });
    }

    private static bool IsAlongAxis(double dx, double dy) => Math.Min(dx, dy) <= AxisSlack + (AxisSlope * Math.Max(dx, dy));

    private static Box Thickened(PagePoint a, PagePoint b, double half)
    {
        var box = new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
        return box.Width >= box.Height
            ? box with { Top = box.Top - half, Bottom = box.Bottom + half }
            : box with { Left = box.Left - half, Right = box.Right + half };
    }

    private void AddFill(Box box, Brush brush, Box clip)
    {
        double thickness = Math.Min(box.Width, box.Height), length = Math.Max(box.Width, box.Height);
        var isBar = thickness <= ThinFill || (thickness <= ThickBorder && length >= thickness * ThickBorderAspect);
        if (!isBar)
        {
            AddArea(box, brush, clip);
            return;
        }

        // A dot or a junction square may belong to a line of either axis.
        var isDot = length <= ThinFill;
        if (isDot || box.Width >= box.Height) AddBar(new PaintedBar(Axis.Horizontal, box.CenterY, box.Left, box.Right, brush.Color, brush.Order) { Width = box.Height, Opaque = brush.Opaque }, brush, clip);
        if (isDot || box.Height > box.Width) AddBar(new PaintedBar(Axis.Vertical, box.CenterX, box.Top, box.Bottom, brush.Color, brush.Order) { Width = box.Width, Opaque = brush.Opaque }, brush, clip);
    }

    private void AddBar(PaintedBar bar, Brush brush, Box clip)
    {
        if (brush.IsStamp || (brush.IsMasked && bar.To - bar.From <= LetterOutlines.LargestLetter)) return;
        var isHorizontal = bar.Axis == Axis.Horizontal;
        var (low, high) = isHorizontal ? (clip.Top, clip.Bottom) : (clip.Left, clip.Right);
        // Asked this way round, a position that is no number is outside as well.
        if (!(bar.Position >= low - ClipEdge && bar.Position <= high + ClipEdge)) return;
        var (first, last) = isHorizontal ? (clip.Left, clip.Right) : (clip.Top, clip.Bottom);
        var clipped = bar with { From = Math.Max(bar.From, first), To = Math.Min(bar.To, last) };
        if (clipped.To < clipped.From) return;
        _strips.Add(clipped);
        // Of a border that ends at the edge no more than the corner lies beyond.
        if (first - bar.From > ThinFill) paint.CutAway.Add(new Ruling(bar.Axis, bar.Position, bar.From, first, Ink.Hidden));
        if (bar.To - last > ThinFill) paint.CutAway.Add(new Ruling(bar.Axis, bar.Position, last, bar.To, Ink.Hidden));
    }

    private void AddArea(Box box, Brush brush, Box clip) => AddShown(paint.Areas, box, brush, clip);

    /// <summary>What a shape hides that is no upright rectangle.</summary>
    private void AddCovers(PathRecorder path, Brush brush, Box clip)
    {
        if (!brush.Opaque || path.Subpaths is not [var only]) return;
        foreach (var box in ConvexShape.Within(path.PointsOf(only))) AddShown(paint.Covers, box, brush, clip);
    }

    private static void AddShown(List<PaintedArea> areas, Box box, Brush brush, Box clip)
    {
        var shown = box.Shared(clip);
        if (shown.Width > 0 && shown.Height > 0) areas.Add(new PaintedArea(shown, brush.IsMasked ? null : brush.Color, brush.Opaque, brush.Order));
    }

    private void AddShapes(PathRecorder path, Brush brush)
    {
        foreach (var subpath in path.Subpaths) AddShape(BoundsOf(path.PointsOf(subpath)), brush);
    }

    private void AddShape(Box bounds, Brush brush) => paint.Shapes.Add(new PaintedArea(bounds, brush.Color, brush.Opaque, brush.Order));

    /// <summary>Four corners (the first perhaps repeated at the end), each on a corner of the bounds.</summary>
    private static bool IsRectangle(ReadOnlySpan<PathPoint> points, Box bounds)
    {
        if (points.Length is < 4 or > 5) return false;
        foreach (var (point, isCurveEnd) in points)
        {
            if (isCurveEnd) return false;
            if (Math.Min(Math.Abs(point.X - bounds.Left), Math.Abs(point.X - bounds.Right)) > AxisSlack) return false;
            if (Math.Min(Math.Abs(point.Y - bounds.Top), Math.Abs(point.Y - bounds.Bottom)) > AxisSlack) return false;
        }

        return true;
    }
}

/// <summary>What a path is painted with: the colour as 0xRRGGBB and, for strokes, the width in page points.</summary>
internal readonly record struct Brush(int Color, double Width, bool Opaque, int Order)
{
    /// <summary>The annotation of a stamp is painted: the lines of its frame are no borders of what it lies on.</summary>
    public bool IsStamp { get; init; }

    /// <summary>It is painted through a soft mask, and shows in the shape and the tones of that: browsers blur the shadow of a text so, and that of a dash, or an edge of the area around it, looks like a stroke through it.</summary>
    public bool IsMasked { get; init; }
}
