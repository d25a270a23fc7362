using UglyToad.PdfPig.Core;

namespace Selfeval.Extractor.Reading.Painting;

/// <summary>Where an annotation strikes out text (ISO 32000-1, 12.5.6.10): the middle of each of its quadrilaterals, along the text.</summary>
internal static class StruckLines
{
    private const int NumbersOfQuad = 8;

    /// <summary>A mark may be as wide as its cell: its line ends short of the borders by more than these may have gaps (pt), and by this share of itself at most.</summary>
    private const double Inset = 4, MostOfLine = 1 / 8.0;

    /// <param name="subtype">What kind of annotation it is; others than StrikeOut strike nothing.</param>
    /// <param name="quads">Eight numbers for each quadrilateral, in user space.</param>
    public static List<PdfLine> Of(string? subtype, double[] quads) =>
        subtype == "StrikeOut" ? [.. quads.Chunk(NumbersOfQuad).Where(quad => quad.Length == NumbersOfQuad).Select(Middle).Where(line => line.Length > 0)] : [];

    /// <summary>Programs write the upper side and then the lower, each in the direction of the text; the standard says around the quadrilateral.</summary>
    private static PdfLine Middle(double[] quad)
    {
        PdfPoint At(int i) => new(quad[2 * i], quad[(2 * i) + 1]);
        var (from, to) = (Between(At(0), At(2)), Between(At(1), At(3)));
        if (Distance(from, to) < Distance(At(0), At(1)) / 2) (from, to) = (Between(At(0), At(3)), Between(At(1), At(2)));
        var share = Math.Min(MostOfLine, Inset / Math.Max(Inset, Distance(from, to)));
        return new PdfLine(Towards(from, to, share), Towards(to, from, share));
    }

    private static PdfPoint Between(PdfPoint one, PdfPoint other) => Towards(one, other, 0.5);

    private static PdfPoint Towards(PdfPoint from, PdfPoint to, double share) => new(from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));

    private static double Distance(PdfPoint one, PdfPoint other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
}
