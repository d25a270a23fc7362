using UglyToad.PdfPig.Core;
using static UglyToad.PdfPig.Core.PdfSubpath;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>A closed line of a glyph, in the units of its font (y upwards).</summary>
/// <param name="Area">Negative for one that is drawn clockwise: what is drawn against its surroundings is a hole in them.</param>
internal readonly record struct GlyphContour(double Left, double Right, double Bottom, double Top, double Area)
{
    public double Height => Top - Bottom;

    public double Middle => (Top + Bottom) / 2;

    /// <summary>Null for what encloses nothing.</summary>
    public static GlyphContour? Of(PdfSubpath path) => Of(path.Commands.SelectMany(Points).Select(point => (point.X, point.Y)).ToList());

    /// <summary>By its points, curves by their ends and their controls, which lie a little outside: holes lie inside all the same. Null for what encloses nothing.</summary>
    public static GlyphContour? Of(List<(double X, double Y)> points)
    {
        if (points.Count < 3) return null;
        var area = points.Zip([.. points.Skip(1), points[0]], (from, to) => (from.X * to.Y) - (to.X * from.Y)).Sum() / 2;
        return area == 0 ? null : new GlyphContour(points.Min(at => at.X), points.Max(at => at.X), points.Min(at => at.Y), points.Max(at => at.Y), area);
    }

    public bool IsHoleIn(in GlyphContour outer) => Area * outer.Area < 0 && Left > outer.Left && Right < outer.Right && Bottom > outer.Bottom && Top < outer.Top;

    private static PdfPoint[] Points(IPathCommand command) => command switch
    {
        Move move => [move.Location],
        Line line => [line.To],
        CubicBezierCurve curve => [curve.FirstControlPoint, curve.SecondControlPoint, curve.EndPoint],
        QuadraticBezierCurve curve => [curve.ControlPoint, curve.EndPoint],
        _ => [],
    };
}
