using UglyToad.PdfPig.Core;
using static UglyToad.PdfPig.Core.PdfSubpath;

namespace Selfeval.Extractor.Reading;

/// <summary>
/// Whether a glyph is drawn as the digit that its font says it is. A map to Unicode may name other digits than those that show, whether a program wrote it wrongly or somebody wants copies to
/// mislead: every figure read by it looks right. How many holes a digit has, and where, is the same in all faces that forms are set in: none in 1, 3, 5, 7, two in 8, one in 0, 6 and 9. Pens leave
/// digits open, and make a loop in the 2 (of 116 faces two do): what lacks a hole proves nothing.
/// </summary>
internal static class DigitOutlines
{
    /// <summary>The hole of a 0 is nearly as high as the digit, that of a 6 or a 9 takes up half of it at most.</summary>
    private const double OfZero = 0.5;

    public static bool Contradict(char digit, IReadOnlyList<PdfSubpath> outline)
    {
        var contours = outline.Select(Contour.Of).OfType<Contour>().ToList();
        var holes = contours.FindAll(inner => contours.Exists(outer => inner.IsHoleIn(outer)));
        return digit switch
        {
            '1' or '3' or '5' or '7' => holes.Count > 0,
            '4' => holes.Count > 1,
            '8' => holes.Count == 1,
            '6' => holes.Count > 1 || holes.Exists(hole => hole.Middle > Whole(contours).Middle),
            '9' => holes.Count > 1 || holes.Exists(hole => hole.Middle < Whole(contours).Middle),
            // Some faces set a stroke or a dot into the 0, which makes other holes of its own.
            '0' => contours.Count == 2 && holes is [var only] && only.Height < OfZero * Whole(contours).Height,
            _ => false,
        };
    }

    private static Contour Whole(List<Contour> contours) =>
        new(contours.Min(of => of.Left), contours.Max(of => of.Right), contours.Min(of => of.Bottom), contours.Max(of => of.Top), 0);

    /// <summary>A closed line, in the units of the font (y upwards).</summary>
    /// <param name="Area">Negative for one that is drawn clockwise: what is drawn against its surroundings is a hole in them.</param>
    private readonly record struct Contour(double Left, double Right, double Bottom, double Top, double Area)
    {
        public double Height => Top - Bottom;

        public double Middle => (Top + Bottom) / 2;

        /// <summary>Null for what encloses nothing.</summary>
        public static Contour? Of(PdfSubpath path)
        {
            var points = path.Commands.SelectMany(Points).ToList();
            if (points.Count < 3) return null;
            var area = points.Zip([.. points.Skip(1), points[0]], (from, to) => (from.X * to.Y) - (to.X * from.Y)).Sum() / 2;
            return area == 0 ? null : new Contour(points.Min(at => at.X), points.Max(at => at.X), points.Min(at => at.Y), points.Max(at => at.Y), area);
        }

        public bool IsHoleIn(in Contour outer) => Area * outer.Area < 0 && Left > outer.Left && Right < outer.Right && Bottom > outer.Bottom && Top < outer.Top;

        /// <summary>Curves by their ends and their controls, which lie a little outside: holes lie inside all the same.</summary>
        private static PdfPoint[] Points(IPathCommand command) => command switch
        {
            Move move => [move.Location],
            Line line => [line.To],
            CubicBezierCurve curve => [curve.FirstControlPoint, curve.SecondControlPoint, curve.EndPoint],
            QuadraticBezierCurve curve => [curve.ControlPoint, curve.EndPoint],
            _ => [],
        };
    }
}
