using Selfeval.Extractor.Marks;

namespace Selfeval.Extractor.Rulings;

/// <summary>
/// The arrow of a field with choices, as browsers print it beside the one that was chosen: an angle, half as high as it is wide, at the right end of the field's frame, which is painted right before it
/// with round corners. It says nothing; a tick is about as high as wide, and its box square.
/// </summary>
internal static class DropDownArrow
{
    /// <summary>Of the sizes of an arrow, in points: they are whole pixels of the screen, four by eight.</summary>
    private const double Rounding = 0.2;

    /// <summary>A field with one digit and its arrow is wider for its height.</summary>
    private const double NarrowestField = 2;

    /// <param name="before">What was stroked before it.</param>
    /// <param name="stroke">What may be an arrow.</param>
    public static bool Is(in PaintedStroke before, in PaintedStroke stroke)
    {
        if (!before.IsRound || stroke.Order != before.Order + 1 || stroke.Pieces != DrawnSign.Whole || Math.Abs(stroke.Box.Width - (2 * stroke.Box.Height)) > Rounding) return false;
        var (field, arrow) = (before.Box, stroke.Box);
        return field.Width >= NarrowestField * field.Height && field.Contains(arrow.Left, arrow.Top) && field.Contains(arrow.Right, arrow.Bottom) && field.Right - arrow.Right < field.Height;
    }
}
