namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>Figures on lines above one another: those of several rows, or one that its column is too narrow for.</summary>
internal static class BrokenFigures
{
    /// <summary>Texts with one middle agree within this share of an em; half a line (0.5 em) tells a line of two from their middle.</summary>
    private const double SameMiddle = 0.2;

    /// <summary>A digit is half an em wide: a line that is longer by less has a narrower sign.</summary>
    private const double OneDigit = 0.5;

    /// <summary>A label may stand beside the middle of two rows of figures; two texts of one line that both do are of one row.</summary>
    private const int FewestBeside = 2;

    public static bool IsOn(TextBlock block) => block.Pieces.Count > 1 && block.IsFigure;

    /// <summary>
    /// It fills its column and goes on below, and texts of one line beside it stand at its middle, none at one of its lines as those of several rows
    /// would. Where a sign within figures ends a line, one such text will do; where the sign of a share is alone on the last, it needs none.
    /// </summary>
    /// <param name="others">The texts that may stand beside it.</param>
    public static bool IsOne(TextBlock block, IReadOnlyList<TextBlock> others)
    {
        if (block.Pieces is [{ IsShareSign: false }, { IsShareSign: true }]) return true;
        if (block.Pieces.Any(piece => piece.Box.Width > block.Pieces[0].Box.Width + (OneDigit * piece.Size))) return false;
        var beside = others.Where(other => other.Pieces.Count == 1 && other.SharesHeight(block)).ToLookup(other => IsAt(other, block.Box.CenterY));
        if (beside[false].Any(other => block.Pieces.Any(piece => IsAt(other, piece.Box.CenterY)))) return false;
        return beside[true].Count() >= (IsOpen(block) ? 1 : FewestBeside);
    }

    private static bool IsAt(TextBlock text, double height) => Math.Abs(text.Box.CenterY - height) <= SameMiddle * text.Size;

    /// <summary>No whole figure ends or begins with a point or a comma.</summary>
    private static bool IsOpen(TextBlock block) => block.Pieces.SkipLast(1).Any(piece => piece.EndsOpen) || block.Pieces.Skip(1).Any(piece => piece.BeginsOpen);
}
