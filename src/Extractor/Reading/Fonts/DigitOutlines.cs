namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// Whether a glyph is drawn as the digit that its font says it is. A map to Unicode may name other digits than those that show, whether a program wrote it wrongly or somebody wants copies to
/// mislead: every figure read by it looks right. How many holes a digit has, and where, is the same in all faces that forms are set in: none in 1, 3, 5, 7, two in 8, one in 0, 6 and 9. Pens leave
/// digits open, and make a loop in the 2 (of 116 faces two do): what lacks a hole proves nothing.
/// </summary>
internal static class DigitOutlines
{
    /// <summary>The hole of a 0 is nearly as high as the digit, that of a 6 or a 9 takes up half of it at most.</summary>
    private const double OfZero = 0.5;

    public static bool Contradict(char digit, List<GlyphContour> contours)
    {
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

    private static GlyphContour Whole(List<GlyphContour> contours) =>
        new(contours.Min(of => of.Left), contours.Max(of => of.Right), contours.Min(of => of.Bottom), contours.Max(of => of.Top), 0);
}
