using Selfeval.Extractor.Alignment.Pieces;
using Selfeval.Extractor.Alignment.Zones;

namespace Selfeval.Extractor.Bands;

/// <summary>The text of a cell, and the bands that the lines above and below it enclose.</summary>
internal sealed record BandText(TextBlock Block, Span Bands)
{
    /// <summary>Pieces on one line of it stand apart: texts of several cells, of which another line lies below both.</summary>
    public bool HoldsTextsBeside => Block.Pieces.Any(piece => Block.Pieces.Any(piece.StandsBeside));

    public bool StandsBeside(BandText other) => Block.Pieces.Any(piece => other.Block.Pieces.Any(piece.StandsBeside));

    public bool StandsIn(int band) => Bands.First <= band && Bands.Last >= band;

    /// <summary>The texts of a group: pieces between the same lines above and below, those that stand below one another as one.</summary>
    public static List<BandText> In(BandGroup group, List<Piece> pieces)
    {
        var inside = pieces.FindAll(group.Holds);
        return [.. inside.GroupBy(group.BandsAround).SelectMany(between => Blocks([.. between]).Select(block => new BandText(block, between.Key)))];
    }

    /// <summary>A line that is indented stands below the others with its blanks, whatever is left of it.</summary>
    private static IEnumerable<TextBlock> Blocks(List<Piece> pieces)
    {
        var blocks = new List<List<Piece>>();
        var reached = double.MinValue;
        foreach (var piece in pieces.OrderBy(piece => piece.Begin))
        {
            if (piece.Begin >= reached) blocks.Add([]);
            blocks[^1].Add(piece);
            reached = Math.Max(reached, piece.Box.Right);
        }

        return blocks.Select(block => new TextBlock(block));
    }
}
