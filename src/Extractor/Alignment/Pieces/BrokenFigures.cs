using Selfeval.Model.Headings;

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
    /// would. Where a sign within figures ends a line, one such text will do, as will the label of a sum, which has one row; where the sign of a share is
    /// alone on the last, it needs none. Nor does one of which each line ends open, wherever others stand, or one on the lines of such a figure. Where rows begin at the top, see <see cref="IsAtTop"/>.
    /// </summary>
    /// <param name="others">The texts that may stand beside it.</param>
    public static bool IsOne(TextBlock block, IReadOnlyList<TextBlock> others) => IsOne(block, others, others);

    /// <param name="others">The texts that may stand beside it.</param>
    /// <param name="all">Those that may stand above it and below: where its column breaks another as narrow figure, one text beside it will do.</param>
    public static bool IsOne(TextBlock block, IReadOnlyList<TextBlock> others, IReadOnlyList<TextBlock> all)
    {
        if (block.Pieces is [{ IsShareSign: false }, { IsShareSign: true }]) return true;
        if (block.Pieces.Any(piece => piece.Box.Width > block.Pieces[0].Box.Width + (OneDigit * piece.Size))) return false;
        if (GoesOn(block) || others.Any(other => GoesOn(other) && AreOnSameLines(block, other))) return true;
        if (IsAtTop(block, others) && IsWiderThanColumn(block, all)) return true;
        var beside = others.Where(other => other.Pieces.Count == 1 && other.SharesHeight(block)).ToLookup(other => IsAt(other, block.Box.CenterY));
        if (beside[false].Any(other => block.Pieces.Any(piece => IsAt(other, piece.Box.CenterY)))) return false;
        return beside[true].Count() >= (IsOpen(block) || beside[true].Any(IsLabelOfSum) || all.Any(other => BreaksAt(block, other)) ? 1 : FewestBeside);
    }

    private static bool IsAt(TextBlock text, double height) => Math.Abs(text.Box.CenterY - height) <= SameMiddle * text.Size;

    private static bool IsAt(Piece line, double height) => Math.Abs(line.Box.CenterY - height) <= SameMiddle * line.Size;

    /// <summary>No whole figure ends or begins with a point or a comma.</summary>
    private static bool IsOpen(TextBlock block) => block.Pieces.SkipLast(1).Any(piece => piece.EndsOpen) || block.Pieces.Skip(1).Any(piece => piece.BeginsOpen);

    /// <summary>Each line but the last ends with a point or a comma (99. and 17), as no whole figure does; numbers of a list (1., 2.) all end so.</summary>
    private static bool GoesOn(TextBlock block) => IsOn(block) && block.Pieces.SkipLast(1).All(piece => piece.EndsOpen) && !block.Pieces[^1].EndsOpen;

    /// <summary>The other is a figure of its column that is broken without doubt, though its first line is no longer: the column has no room for one digit more.</summary>
    private static bool BreaksAt(TextBlock block, TextBlock other) =>
        other != block && GoesOn(other) && block.SharesColumn(other) && other.Pieces[0].Box.Width <= block.Pieces[0].Box.Width + (Piece.Rounding * block.Size);

    /// <summary>
    /// As in rows whose texts begin at the top: texts of one line beside its first, and on its other lines nothing but what such figures beside it go on with: no row is a figure alone.
    /// </summary>
    private static bool IsAtTop(TextBlock block, IReadOnlyList<TextBlock> others)
    {
        var (first, rest) = (block.Pieces[0].Box.CenterY, block.Pieces.Skip(1).ToList());
        var beside = others.Where(other => other != block && other.SharesHeight(block) && !IsLabelBeside(block, other)).ToList();
        return beside.Count(other => other.Pieces.Count == 1 && IsAt(other, first)) >= FewestBeside
            && beside.TrueForAll(other => (IsOn(other) && IsAt(other.Pieces[0], first)) || !other.Pieces.Any(piece => rest.Exists(piece.SharesHeight)));
    }

    /// <summary>A label of more lines, which stands beside several rows.</summary>
    private static bool IsLabelBeside(TextBlock block, TextBlock other) => other.Pieces.Count > block.Pieces.Count && KnownTexts.Is(other.Text);

    /// <summary>A heading of its column is broken, before a sign that has as much room as the whole figure needs, or less.</summary>
    private static bool IsWiderThanColumn(TextBlock block, IReadOnlyList<TextBlock> all)
    {
        var whole = block.Pieces.Sum(piece => piece.Box.Width) + (Piece.Rounding * block.Size);
        return all.Any(other => other.Pieces.Count > 1 && other.SharesColumn(block) && KnownTexts.Is(other.Text) && other.Pieces[0].Box.Width + other.Size <= whole);
    }

    private static bool AreOnSameLines(TextBlock block, TextBlock other) =>
        block.Pieces.Count == other.Pieces.Count && block.Pieces.Zip(other.Pieces).All(lines => Math.Abs(lines.First.Box.CenterY - lines.Second.Box.CenterY) <= SameMiddle * lines.First.Size);

    private static bool IsLabelOfSum(TextBlock text) => HeadingBook.FieldOfWhole(HeadingSection.Total, text.Text) is "total";
}
