using UglyToad.PdfPig.Core;

namespace Selfeval.Extractor.Reading.Fonts;

/// <summary>
/// Where a glyph of vertical writing stands: its origin for horizontal writing, which the position vector of its font leads to from the middle of its top (ISO 32000-2, 9.7.4.3).
/// PdfPig 0.1.16 moves by that vector, which is in em, as if it were in points.
/// </summary>
internal static class VerticalOrigin
{
    /// <summary>From glyph space to user space.</summary>
    /// <param name="rendering">From glyph space (em) to text space.</param>
    /// <param name="moved">From text space to user space, as PdfPig moved it.</param>
    /// <param name="text">The same before that.</param>
    public static TransformationMatrix Of(in TransformationMatrix rendering, in TransformationMatrix moved, in TransformationMatrix text)
    {
        var area = (text.A * text.D) - (text.B * text.C);
        if (area == 0) return rendering.Multiply(moved);
        double dx = moved.E - text.E, dy = moved.F - text.F;
        var (x, y) = (((dx * text.D) - (dy * text.C)) / area, ((dy * text.A) - (dx * text.B)) / area);
        return TransformationMatrix.GetTranslationMatrix(x, y).Multiply(rendering).Multiply(text);
    }
}
