using Selfeval.Extractor.Alignment.Zones;
using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Alignment.Pieces;

/// <summary>The lines of text that stand so close below one another that they are one cell's.</summary>
internal sealed class TextBlock(IReadOnlyList<Piece> pieces)
{
    /// <summary>Texts with the same left side, right side or middle agree within this share of an em: rounding, and the bearings of glyphs.</summary>
    private const double SameSide = 0.2;

    /// <summary>Lines of one text have less white than this between them, in ems: half a line, as line spacing is at most one and a half in cells.</summary>
    private const double LineWhite = 0.5;

    /// <summary>What texts of one column may have in common: the left side, the right side, the middle.</summary>
    public static readonly IReadOnlyList<Func<TextBlock, double>> Sides = [block => block.Box.Left, block => block.Box.Right, block => block.Box.CenterX];

    public IReadOnlyList<Piece> Pieces { get; } = pieces;

    public Box Box { get; } = Box.Around(pieces.Select(piece => piece.Box));

    public double Size { get; } = pieces.Max(piece => piece.Size);

    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    public bool IsFigure => Pieces.All(piece => piece.IsFigure);

    /// <summary>A figure, or a stroke in place of one.</summary>
    public bool IsValue => Pieces.All(piece => piece.IsValue);

    /// <summary>Its lines may be the texts of two rows.</summary>
    public bool MayBeOfTwoRows { get; init; }

    public IEnumerable<Run> Runs => Pieces.SelectMany(piece => piece.Runs);

    /// <summary>One stands above the other, or would if it were moved up or down.</summary>
    public bool SharesColumn(TextBlock other) => Box.Left < other.Box.Right && Box.Right > other.Box.Left;

    /// <summary>The other stands above or below it with less than half a line of white: they may be lines of one text.</summary>
    public bool MayGoOnWith(TextBlock other) => other != this && SharesColumn(other) && Math.Max(Box.Top, other.Box.Top) - Math.Min(Box.Bottom, other.Box.Bottom) < Size * LineWhite;

    /// <param name="side">One of <see cref="Sides"/>.</param>
    public bool Agrees(TextBlock other, Func<TextBlock, double> side) => Math.Abs(side(other) - side(this)) <= SameSide * Size;

    /// <summary>It says the same, from the same side to the same side.</summary>
    public bool IsSame(TextBlock other) => Text == other.Text && Sides.All(side => Agrees(other, side));

    /// <summary>The same text further down (pt).</summary>
    public TextBlock MovedDown(double by) => new([.. Pieces.Select(piece => piece with { Box = piece.Box.MovedDown(by) })]);

    public bool SharesHeight(TextBlock other) => Box.Top < other.Box.Bottom && Box.Bottom > other.Box.Top;
}

/// <summary>The texts of one row, left to right, without those that span several rows.</summary>
internal sealed class TextRow(IEnumerable<TextBlock> blocks)
{
    public IReadOnlyList<TextBlock> Blocks { get; } = [.. blocks.OrderBy(block => block.Box.Left)];

    /// <summary>Headings over several of its texts, which stand above them.</summary>
    public IReadOnlyList<MergedHeading> Merged { get; init; } = [];

    public double Top => Blocks.Concat(Merged.Select(heading => heading.Text)).Min(block => block.Box.Top);

    public double Bottom => Blocks.Max(block => block.Box.Bottom);

    public double Size => Blocks.Max(block => block.Size);

    /// <summary>The first text of both is the same, at the same place: the label of a part of the form, printed in each of its rows.</summary>
    public bool HasLabelOf(TextRow other) => !Blocks[0].IsFigure && Blocks[0].IsSame(other.Blocks[0]);

    /// <summary>
    /// Each text of the other stands from the same side to the same side as one of its own, as a row printed once more does. Either may lack the first ones,
    /// which were taken for labels.
    /// </summary>
    public bool Repeats(TextRow other)
    {
        var count = Math.Min(Blocks.Count, other.Blocks.Count);
        return count > 1 && other.Blocks.TakeLast(count).Zip(Blocks.TakeLast(count)).All(pair => TextBlock.Sides.All(side => pair.First.Agrees(pair.Second, side)));
    }
}

/// <summary>Rows from the top, and the texts that stand beside several of them.</summary>
internal sealed record TextRows(List<TextRow> Rows, List<TextBlock> Labels);
