using Selfeval.Extractor.Text;
using Selfeval.Model.Pages;

namespace Selfeval.Extractor.Alignment;

/// <summary>The lines of text that stand so close below one another that they are one cell's.</summary>
internal sealed class TextBlock(IReadOnlyList<Piece> pieces)
{
    public IReadOnlyList<Piece> Pieces { get; } = pieces;

    public Box Box { get; } = Box.Around(pieces.Select(piece => piece.Box));

    public double Size { get; } = pieces.Max(piece => piece.Size);

    public bool IsFigure => Pieces.All(piece => piece.IsFigure);

    public IEnumerable<Run> Runs => Pieces.SelectMany(piece => piece.Runs);

    /// <summary>One stands above the other, or would if it were moved up or down.</summary>
    public bool SharesColumn(TextBlock other) => Box.Left < other.Box.Right && Box.Right > other.Box.Left;

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
}

/// <summary>Rows from the top, and the texts that stand beside several of them.</summary>
internal sealed record TextRows(List<TextRow> Rows, List<TextBlock> Labels);
